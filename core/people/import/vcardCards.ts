import ICAL from 'ical.js';
import { contentLines } from '../../files/contentLines.ts';
import { ImportError, platformIn } from './contacts.ts';

/**
 * The text in quoted-printable `value` (RFC 2045, 6.7). What is not a proper `=XX` stays as it is.
 *
 * @param charset its encoding; where it is missing or unknown, UTF-8, else Windows-1252
 */
export function quotedPrintable(value: string, charset: string | undefined): string {
  const encoder = new TextEncoder();
  const bytes = value
    .split(/(=[\da-f]{2})/i)
    .flatMap((part, i) =>
      i % 2 === 1 ? [Number.parseInt(part.slice(1), 16)] : [...encoder.encode(part)],
    );
  return decoded(Uint8Array.from(bytes), charset);
}

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  for (const encoding of [charset, 'utf-8']) {
    if (encoding === undefined) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // An encoding that is not known, or not that of these bytes.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** One property of a vCard. */
export interface Property {
  /** In small letters, without its group. */
  name: string;
  /** The values of a parameter, lower case; several for `TYPE=work,cell`. */
  parameter(name: string): string[];
  /** The parts of its value, unescaped: several where `;` or `,` stands between them. */
  values: string[];
}

/** As `ICAL.parse.property` gives it, in the form of a jCard (RFC 7095). */
type JCardProperty = [string, Record<string, unknown>, string, ...unknown[]];

/** It is parsed as version 4.0, in which a comma is only a separator where the standard says so. */
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
 * Converts a line to version 4.0. Android phones and Outlook still write 2.1, and some programs use its
 * syntax in version 3.0. Null if the value is Base64.
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
  if (!/^(?:[\w-]+\.)?(?:N|ORG|ADR)(?=;|$)/i.test(head))
    value = value.replace(/\\[;\\]/g, semicolon);
  const plainHead = head
    .replace(/;(?:ENCODING=|CHARSET=)[^;]*|;"?QUOTED-PRINTABLE"?(?=;|$)/gi, '')
    .replace(/;([^;=":]+)(?=;|$)/g, ';TYPE=$1')
    .replace(/;+(?=;|$)/g, '');
  return `${plainHead}:${value}`;
}

/** Unescapes `\;`; an escaped backslash stays. */
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

/** One vCard: its content lines, unfolded, with the properties that are read. */
export interface Card {
  /** Its number in the file, from 1. */
  row: number;
  lines: string[];
  /** Where in the text it ends. */
  end: number;
}

/** The properties that every program has. */
const NAMES = new Set([
  'begin',
  'end',
  'agent',
  'kind',
  'x-addressbookserver-kind',
  'fn',
  'n',
  'nickname',
  'org',
  'title',
  'role',
  'email',
  'tel',
  'url',
  'impp',
  'socialprofile',
  'x-socialprofile',
  'x-nahbar-channel',
  'note',
  'categories',
  'bday',
  'anniversary',
  'x-anniversary',
  'x-evolution-anniversary',
  'x-kaddressbook-x-anniversary',
  'x-abdate',
  'x-ablabel',
  'uid',
  'adr',
  'related',
  'x-nahbar-how-met',
  'x-nahbar-rhythm',
  'x-nahbar-address',
  'x-nahbar-last-contact',
  'x-nahbar-follow-up',
  'x-nahbar-paused-until',
  'x-nahbar-difficult-time-until',
]);
/** Also those of their own that name a platform, such as `X-TWITTER`. */
const READ = { has: (name: string) => NAMES.has(name) || platformIn(name) !== null };

/** Files put together, without a line break, or with what nobody sees between them. */
const GLUED = /^(END:VCARD)[\s\u200b\u200e\u200f\u2060\ufeff]*(?=BEGIN:VCARD)/gim;

/**
 * The cards in `text`, in order. A card inside another (an `AGENT` of vCard 2.1) is passed over.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @throws ImportError if a card has no end or no beginning
 */
export function* cardsIn(text: string): Generator<Card> {
  const apart = text.trimStart().replace(GLUED, '$1\n');
  let row = 0;
  let card: Card | null = null;
  let agents = 0;
  let before = '';
  for (const { line, end } of contentLines(apart, READ)) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      if (card && !/^AGENT\b/i.test(before)) throw broken(row);
      if (card) agents++;
      else card = { row: ++row, lines: [], end };
    } else if (/^END:VCARD\s*$/i.test(line)) {
      if (!card) throw broken(row + 1);
      if (agents > 0) agents--;
      else {
        yield { ...card, end };
        card = null;
      }
    } else if (agents === 0) card?.lines.push(line);
    before = line;
  }
  if (card) throw broken(row);
}

function broken(card: number): ImportError {
  return new ImportError({ what: 'broken-card', card });
}
