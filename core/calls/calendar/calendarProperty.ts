import ICAL from 'ical.js';
import { quotedPrintable } from '../../people/import/vcardCards.ts';

/** The longest name with parameters, in UTF-16 units. */
const HEAD_LIMIT = 5_000;

/** Parses an unfolded content line; null if it is invalid. */
export function propertyIn(line: string): ICAL.Property | null {
  // The parser's time grows faster than the number of parameters.
  if (!line.slice(0, HEAD_LIMIT).includes(':')) return null;
  try {
    return new ICAL.Property(ICAL.parse.property(line, ICAL.design.icalendar));
  } catch {
    // The library throws several kinds of errors for invalid rules and parameters.
    return null;
  }
}

/** The values of a property as unescaped text; times as ISO 8601 (jCal, RFC 7265). */
export function textIn(property: ICAL.Property): string {
  return property.jCal.slice(3).map(String).join(' ');
}

/** The raw value of a content line, with quoted-printable decoded. */
export function valueIn(line: string): string {
  let isQuoted = false;
  let at = 0;
  for (; at < line.length && (isQuoted || line[at] !== ':'); at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
  }
  // An unpaired quotation mark does not quote.
  if (at === line.length) at = line.indexOf(':');
  const [head, value] = [line.slice(0, Math.min(at, HEAD_LIMIT)), line.slice(at + 1)];
  if (!/;(?:ENCODING=)?"?QUOTED-PRINTABLE/i.test(head)) return value;
  return quotedPrintable(value, /;CHARSET="?([\w-]+)/i.exec(head)?.[1]);
}

/** At most so many lines of one name: Google writes one for each exception of a series. */
const LINE_LIMIT = 2_000;

/** The properties of one component, by name; each is parsed when it is read. */
export class Properties {
  readonly #lines = new Map<string, string[]>();

  add(name: string, line: string): void {
    const lines = this.#lines.get(name);
    if (lines) lines.push(line);
    else this.#lines.set(name, [line]);
  }

  /** The total length of its lines, in UTF-16 units. */
  lengthOf(name: string): number {
    return this.#lines.get(name)?.reduce((sum, line) => sum + line.length, 0) ?? 0;
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  /** All names, in file order. */
  names(): string[] {
    return [...this.#lines.keys()];
  }

  /** The unfolded raw lines; null if there are too many. */
  lines(name: string): readonly string[] | null {
    const lines = this.#lines.get(name) ?? [];
    return lines.length > LINE_LIMIT ? null : lines;
  }

  /** Null for each invalid property; a single null if there are too many. */
  all(name: string): (ICAL.Property | null)[] {
    return this.lines(name)?.map(propertyIn) ?? [null];
  }

  first(name: string): ICAL.Property | null {
    const line = this.#lines.get(name)?.[0];
    return line === undefined ? null : propertyIn(line);
  }

  /** The raw value of the first property of that name; '' if there is none. */
  value(name: string): string {
    return valueIn(this.#lines.get(name)?.[0] ?? '').trim();
  }

  /** The text of the first property of that name; '' if there is none. */
  text(name: string): string {
    const property = this.first(name);
    return property ? textIn(property) : '';
  }
}

/** The times in one content line, not parsed yet. */
export interface ParsedTimes {
  /** TZID; '' if there is none. */
  zone: string;
  /** Whether VALUE=DATE is set. */
  isDateOnly: boolean;
  /** Not empty. */
  values: string[];
}

/** At most so many colons in a TZID. */
const COLONS = 8;

/**
 * Splits a content line into TZID and values; null if it is none. A TZID may contain colons without
 * being quoted: the value begins where `isTime` is true.
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
    isDateOnly: /;\s*VALUE\s*=\s*"?DATE"?\s*(?:;|$)/i.test(head),
    values: line
      .slice(colon + 1)
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  };
}
