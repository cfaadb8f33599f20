/** The https addresses in texts that people and programs write: invitations, pages, mails. */
import { decodeHTMLStrict } from 'entities/decode';
import { wrappedAddresses } from './wrappedAddress.ts';

/** The most addresses that are looked at in one text. */
const ADDRESS_LIMIT = 200;

/** The longest address, in UTF-16 units: no browser opens a longer one reliably. */
const LENGTH_LIMIT = 2_000;

/** The most of a text that is read, in UTF-16 units. */
const TEXT_LIMIT = 2_000_000;

/** An address in a text. */
export interface Found {
  /** As the browser writes it, and no longer than it opens reliably. */
  href: string;
  /** Whether it begins with `https:` and stands there by itself, in no other address. */
  isPlain: boolean;
}

/**
 * With `https:`, or without anything before its host. It ends where white space, a bracket or a
 * quotation mark begins, of whatever language; what is before it may be a label without a blank.
 */
const ADDRESS =
  /(?:https:\/\/|(?<![\w@/.%&=?-])[a-z\d][a-z\d.-]{2,250}(?::\d{1,5})?\/)[^\s<>"'\\^`|[\]{}“”„‟‚‘’‛«»‹›…　、。，；：！？（）「」『』【】《》〈〉]+/gi;

/** What stands behind an address in a sentence. */
const PUNCTUATION = new Set(').,;:!?*_>~–—');

/** What is within words and addresses and not seen, and where a page lets them be broken. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|<wbr ?\/?>/gi;

/**
 * The addresses in a text, in order. After each come those that it leads to.
 *
 * @param text as it is written in a calendar: with escapes, and maybe as HTML
 */
export function addressesIn(text: string): Found[] {
  const found: Found[] = [];
  for (const [written] of plain(text.slice(0, TEXT_LIMIT)).matchAll(ADDRESS)) {
    if (found.length >= ADDRESS_LIMIT) break;
    if (written.length > 5 * LENGTH_LIMIT) continue;
    const isWhole = /^https:/i.test(written);
    // Two may stand in a row, with nothing between them.
    for (const [i, one] of separated(written).entries()) {
      const url = secure(isWhole || i > 0 ? one : `https:${one}`);
      if (!url) continue;
      const within = wrappedAddresses(url, secure);
      const isPlain = within.length === 0 && (isWhole || i > 0);
      found.push({ href: url.href, isPlain });
      // What is stuck to it may be another word.
      const short = secure(`${isWhole || i > 0 ? '' : 'https:'}${one.split(/[,;]/, 1)[0]}`);
      if (short && short.href !== url.href) found.push({ href: short.href, isPlain: false });
      found.push(...within.map((inner) => ({ href: inner.href, isPlain: true })));
    }
  }
  return found;
}

/** A text without the escapes of its file, the marks of HTML and what is not seen. */
function plain(text: string): string {
  const unescaped = text.replace(/\\n/gi, '\n').replace(/\\([,;\\:])/g, '$1');
  // What was put into a page twice was also written for it twice.
  return decodeHTMLStrict(decodeHTMLStrict(unescaped)).replace(INVISIBLE, '');
}

/** An address that is stuck to the one before it, but not within it. */
function separated(written: string): string[] {
  return written.split(/(?<=[a-z\d-])(?=https:\/\/)/i);
}

/** The address that a text is, with whatever punctuation behind it; null where it is none. */
function secure(text: string): URL | null {
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
    // A bracket that was opened within it belongs to it.
    if (text[end - 1] === ')' && open++ >= 0) break;
    end--;
  }
  return text.slice(0, end);
}
