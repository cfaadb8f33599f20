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
 * language. A label without a space may precede it.
 */
const ADDRESS =
  /(?:https:\/\/|(?<![\w@/.%&=?-])[a-z\d][a-z\d.-]{2,250}(?::\d{1,5})?\/)[^\s<>"'\\^`|[\]{}“”„‟‚‘’‛«»‹›…　、。，；：！？（）「」『』【】《》〈〉]+/gi;

/** Punctuation that follows an address in a sentence. */
const PUNCTUATION = new Set(').,;:!?*_>~–—');

/** Invisible characters in words and addresses, and the tag by which a page lets them wrap. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|<wbr ?\/?>/gi;

/**
 * The addresses in a text, in order; each is followed by those wrapped in it.
 *
 * @param text as calendars write it: with escapes, and possibly as HTML
 */
export function addressesIn(text: string): Found[] {
  const found: Found[] = [];
  for (const [written] of plain(text.slice(0, TEXT_LIMIT)).matchAll(ADDRESS)) {
    if (found.length >= ADDRESS_LIMIT) break;
    if (written.length > 5 * LENGTH_LIMIT) continue;
    const isWhole = /^https:/i.test(written);
    // Two addresses may follow each other without a space.
    for (const [i, one] of splitAdjacent(written).entries()) {
      const url = parseHttps(isWhole || i > 0 ? one : `https:${one}`);
      if (!url) continue;
      const within = wrappedAddresses(url, parseHttps);
      const isPlain = within.length === 0 && (isWhole || i > 0);
      found.push({ href: url.href, isPlain });
      // The next word may be attached by a comma or semicolon.
      const short = parseHttps(`${isWhole || i > 0 ? '' : 'https:'}${one.split(/[,;]/, 1)[0]}`);
      if (short && short.href !== url.href) found.push({ href: short.href, isPlain: false });
      found.push(...within.map((inner) => ({ href: inner.href, isPlain: true })));
    }
  }
  return found;
}

/** Removes the file's escapes, HTML entities and invisible characters. */
function plain(text: string): string {
  const unescaped = text.replace(/\\n/gi, '\n').replace(/\\([,;\\:])/g, '$1');
  // Text that was pasted into a page twice has been escaped twice.
  return decodeHTMLStrict(decodeHTMLStrict(unescaped)).replace(INVISIBLE, '');
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
  while (end > 0 && PUNCTUATION.has(text[end - 1] ?? '')) {
    // A bracket that closes one within the address belongs to it.
    if (text[end - 1] === ')' && open++ >= 0) break;
    end--;
  }
  return text.slice(0, end);
}
