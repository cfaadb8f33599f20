import ICAL from 'ical.js';
import { quotedPrintable } from './quotedPrintable.ts';

/** One property of a vCard. */
export interface Property {
  /** In small letters, without its group. */
  name: string;
  /** What a parameter says, in small letters; several for `TYPE=work,cell`. */
  parameter(name: string): string[];
  /** The parts of its value, unescaped: several where `;` or `,` stands between them. */
  values: string[];
}

/** As `ICAL.parse.property` gives it, in the form of a jCard (RFC 7095). */
type JCardProperty = [string, Record<string, unknown>, string, ...unknown[]];

/**
 * The property in a content line of any version; null where it makes no sense, or is not a text.
 * The library is told that it is of 4.0, which takes a comma for a separator only where it is one.
 */
export function propertyIn(line: string): Property | null {
  const plain = inVersion4(line);
  if (plain === null) return null;
  try {
    const [name, parameters, , ...values]: JCardProperty = ICAL.parse.property(
      plain,
      ICAL.design.vcard,
    );
    return {
      name: name.toLowerCase(),
      parameter: (key) =>
        [Object.hasOwn(parameters, key) ? parameters[key] : []]
          .flat()
          .map((value) => String(value).toLowerCase()),
      values: values.flat().map(partOf),
    };
  } catch {
    // The library refuses lines whose parameters make no sense. The rest of the card may.
    return null;
  }
}

/** `Ada,Augusta` among given names, say, is a part with two. */
function partOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(partOf).join(' ');
  return typeof value === 'string' ? value : '';
}

/**
 * A line as version 4.0 writes it. Phones with Android and Outlook still write 2.1, and some programs
 * write its manners into cards that they call 3.0. Null where the value is in Base64.
 */
function inVersion4(line: string): string | null {
  const colon = endOfHead(line);
  if (colon === -1) return null;
  // The library has no names with a slash, as KDE writes them.
  const head = line.slice(0, colon).replace(/^[^;]*/, (name) => name.replaceAll('/', '-'));
  if (/;(?:ENCODING=)?"?(?:B|BASE64)"?(?=;|$)/i.test(head)) return null;
  let value = line.slice(colon + 1);
  if (/;(?:ENCODING=)?"?QUOTED-PRINTABLE"?(?=;|$)/i.test(head)) {
    value = quotedPrintable(value, /;CHARSET="?([\w-]+)/i.exec(head)?.[1]);
  }
  // The library knows `\;` only where `;` stands between parts.
  if (!/^(?:[\w-]+\.)?(?:N|ORG)(?=;|$)/i.test(head)) value = value.replace(/\\[;\\]/g, semicolon);
  const plainHead = head
    .replace(/;(?:ENCODING=|CHARSET=)[^;]*|;"?QUOTED-PRINTABLE"?(?=;|$)/gi, '')
    .replace(/;([^;=":]+)(?=;|$)/g, ';TYPE=$1')
    .replace(/;+(?=;|$)/g, '');
  return `${plainHead}:${value}`;
}

/** `\;` without its backslash; a backslash that stands for itself stays as it is. */
function semicolon(escaped: string): string {
  return escaped === '\\;' ? ';' : escaped;
}

/** Where the `:` before the value is: the first that is not in quotation marks. */
function endOfHead(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === ':' && !quoted) return i;
  }
  return -1;
}
