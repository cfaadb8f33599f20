/** Finds https addresses in free text: invitations, web pages, mails. */
import { decodeHTMLStrict } from 'entities/decode';
import { wrappedAddresses } from '../../wrappedAddress.ts';

/** At most so many addresses are examined in one text. */
const ADDRESS_LIMIT = 200;

/** In UTF-16 units: no browser opens a longer address reliably. */
const LENGTH_LIMIT = 2_000;

/** Only so much of a text is read, in UTF-16 units. */
const TEXT_LIMIT = 2_000_000;

export interface Found {
  /** Normalized by the URL parser, and short enough to be opened reliably. */
  href: string;
  /** Whether it is written with `https:` and is not wrapped in another address. */
  isPlain: boolean;
}

/**
 * With `https:`, or a bare host and path. It ends at white space, a bracket or a quotation mark of any
 * language, an arrow or another symbol. A label without a space may precede it.
 */
const ADDRESS =
  /(?:https:\/\/|(?<![\w@/.%&=?-])[a-z\d][a-z\d.-]{2,250}(?::\d{1,5})?\/)[\w!#$%&()*+,./:;=?@~\p{Pd}\p{L}\p{M}\p{Nd}]+/giu;

/** The next word of the text, such as `,Passcode:`. */
const NEXT_LABEL = /[,;–—]\p{L}[\p{L}-]{1,30}:(?!\/).*$/su;

/** Entities that browsers read without their semicolon, too. */
const OPEN_ENTITY = /&(nbsp|lt|gt|quot|#160|#xa0)(?![\w=])/gi;

/** Punctuation that follows an address in a sentence. */
const PUNCTUATION = new Set(').,;:!?*_>~#&–—');

/** Invisible characters in words and addresses, and the tag by which a page lets them wrap. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|<wbr ?\/?>/gi;

/**
 * The addresses in a text, in order; each is followed by those wrapped in it.
 *
 * @param text as calendars write it: with escapes, and possibly as HTML
 */
export function addressesIn(text: string): Found[] {
  const found: Found[] = [];
  for (const [matched] of plain(text.slice(0, TEXT_LIMIT)).matchAll(ADDRESS)) {
    if (found.length >= ADDRESS_LIMIT) break;
    // `Tel./https://…` is a word before an address.
    const written = matched.replace(/^(?!https:)[^/]{1,30}\.\/(?=https:\/\/)/i, '');
    if (written.length > 5 * LENGTH_LIMIT) continue;
    const isWhole = /^https:/i.test(written);
    // Two addresses may follow each other without a space.
    for (const [i, whole] of splitAdjacent(written).entries()) {
      const one = whole.replace(NEXT_LABEL, '');
      const url = parseHttps(isWhole || i > 0 ? one : `https:${one}`);
      if (!url) continue;
      const within = wrappedAddresses(url, parseHttps);
      const isPlain = within.length === 0 && (isWhole || i > 0);
      found.push({ href: url.href, isPlain });
      // The next word may be attached by a comma, semicolon, dash or bracket.
      const short = parseHttps(`${isWhole || i > 0 ? '' : 'https:'}${one.split(/[,;(–—]/, 1)[0]}`);
      if (short && short.href !== url.href) found.push({ href: short.href, isPlain: false });
      found.push(...within.map((inner) => ({ href: inner.href, isPlain: true })));
    }
  }
  return found;
}

/** Removes the file's escapes, HTML entities and invisible characters. */
function plain(text: string): string {
  // JSON within a property has escapes of its own.
  let decoded = text
    .replace(/\\n/gi, '\n')
    .replace(/\\([,;\\:/])/g, '$1')
    .replace(/\\u0026/gi, '&');
  // Text that was pasted into a page repeatedly has been escaped as often.
  for (let i = 0; i < 3; i++) {
    decoded = decodeHTMLStrict(
      decoded.replace(OPEN_ENTITY, (_, name: string) => `&${name.toLowerCase()};`),
    );
  }
  return decoded.replace(INVISIBLE, '');
}

/** Splits addresses that follow each other without a space, but not wrapped ones. */
function splitAdjacent(written: string): string[] {
  return written.split(/(?<=[a-z\d-])(?=https:\/\/)/i);
}

/** Parses a text as an https address, ignoring punctuation at its end; null if it is none. */
function parseHttps(text: string): URL | null {
  const address = withoutPunctuation(text);
  if (address.length > LENGTH_LIMIT || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isSupported = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isSupported && /\.[a-z\d-]{2,}$/i.test(url.hostname) && url.href.length <= LENGTH_LIMIT
    ? url
    : null;
}

function withoutPunctuation(text: string): string {
  let end = text.length;
  let open = text.split('(').length - text.split(')').length;
  for (;;) {
    const last = text[end - 1] ?? '';
    // A space, encoded.
    const isSpace = /^%(?:20|A0|0A|0D)$/i.test(text.slice(Math.max(end - 3, 0), end));
    if (!isSpace && !PUNCTUATION.has(last)) break;
    // A bracket that closes one within the address belongs to it.
    if (last === ')' && open++ >= 0) break;
    end -= isSpace ? 3 : 1;
    if (isSpace && /%C2$/i.test(text.slice(0, end))) end -= 3;
  }
  return text.slice(0, end);
}
