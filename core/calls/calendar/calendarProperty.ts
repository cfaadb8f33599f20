import ICAL from 'ical.js';
import { quotedPrintable } from '../../people/import/vcardCards.ts';

/** No head of a line, its name and its parameters, is longer, in UTF-16 units. */
const HEAD_LIMIT = 5_000;

/** The property in an unfolded content line; null where it makes no sense. */
export function propertyIn(line: string): ICAL.Property | null {
  // The library takes ten times as long for three times as many parameters.
  if (!line.slice(0, HEAD_LIMIT).includes(':')) return null;
  try {
    return new ICAL.Property(ICAL.parse.property(line, ICAL.design.icalendar));
  } catch {
    // It refuses rules and parameters that are broken, each with another kind of error.
    return null;
  }
}

/** The values of a property as texts without escapes, and times as in ISO 8601 (jCal, RFC 7265). */
export function textIn(property: ICAL.Property): string {
  return property.jCal.slice(3).map(String).join(' ');
}

/** The value of a content line as it is written, but for quoted-printable. */
export function valueIn(line: string): string {
  let isQuoted = false;
  let at = 0;
  for (; at < line.length && (isQuoted || line[at] !== ':'); at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
  }
  // A quotation mark without its other half is none.
  if (at === line.length) at = line.indexOf(':');
  const [head, value] = [line.slice(0, Math.min(at, HEAD_LIMIT)), line.slice(at + 1)];
  if (!/;(?:ENCODING=)?"?QUOTED-PRINTABLE/i.test(head)) return value;
  return quotedPrintable(value, /;CHARSET="?([\w-]+)/i.exec(head)?.[1]);
}

/** The most lines of one name: Google writes one for each exception of a series. */
const LINE_LIMIT = 2_000;

/** The properties of one part of a calendar, by name; each is parsed when it is wanted. */
export class Properties {
  readonly #lines = new Map<string, string[]>();

  add(name: string, line: string): void {
    const lines = this.#lines.get(name);
    if (lines) lines.push(line);
    else this.#lines.set(name, [line]);
  }

  /** How much there is of it, in UTF-16 units. */
  lengthOf(name: string): number {
    return this.#lines.get(name)?.reduce((sum, line) => sum + line.length, 0) ?? 0;
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  /** The names of all that there are, in their order. */
  names(): string[] {
    return [...this.#lines.keys()];
  }

  /** Unfolded, as they are written; null where there are too many. */
  lines(name: string): readonly string[] | null {
    const lines = this.#lines.get(name) ?? [];
    return lines.length > LINE_LIMIT ? null : lines;
  }

  /** Null stands for each that makes no sense; and for all of them, where there are too many. */
  all(name: string): (ICAL.Property | null)[] {
    return this.lines(name)?.map(propertyIn) ?? [null];
  }

  first(name: string): ICAL.Property | null {
    const line = this.#lines.get(name)?.[0];
    return line === undefined ? null : propertyIn(line);
  }

  /** The value of the first of that name, as it is written; '' where there is none. */
  value(name: string): string {
    return valueIn(this.#lines.get(name)?.[0] ?? '').trim();
  }

  /** The text of the first of that name; '' where there is none. */
  text(name: string): string {
    const property = this.first(name);
    return property ? textIn(property) : '';
  }
}

/** Times in one content line, as they are written. */
export interface ParsedTimes {
  /** The name of their zone; '' where it has none. */
  zone: string;
  /** Whether they are days, whatever else they say. */
  areDays: boolean;
  /** None of them is empty. */
  values: string[];
}

/** So many colons a name of a zone may have. */
const COLONS = 8;

/**
 * The times in a content line; null where it is none. Names of zones may have colons, and no quotation
 * marks around them: the value is what begins with something that `isTime`.
 */
export function parseTimes(line: string, isTime: (text: string) => boolean): ParsedTimes | null {
  const first = line.indexOf(':');
  if (first === -1 || first > HEAD_LIMIT) return null;
  let colon = first;
  for (let tried = 0; tried < COLONS; tried++) {
    const begun = line.slice(colon + 1, colon + 100).split(/[,/]/, 1)[0] ?? '';
    if (isTime(begun)) break;
    const next = line.indexOf(':', colon + 1);
    if (next === -1 || next > HEAD_LIMIT) {
      colon = first;
      break;
    }
    colon = next;
  }
  const head = line.slice(0, colon);
  const [, quoted, plain = ''] = /;\s*TZID\s*=\s*(?:"([^"]*)"|([^;]*))/i.exec(head) ?? [];
  return {
    zone: (quoted ?? plain).replace(/\\/g, '').trim(),
    areDays: /;\s*VALUE\s*=\s*"?DATE"?\s*(?:;|$)/i.test(head),
    values: line
      .slice(colon + 1)
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  };
}
