import { QUOTE_LIMITS } from '../ownQuote.ts';
import { isWebLink } from '../quote.ts';

/**
 * What does not belong into a text: control characters but white space, marks that turn the
 * direction of all that follows round, and byte order marks. What a quote may need stays: the marks
 * of direction for one character, joiners, soft hyphens.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\ufeff]/g;

/** In so much white space nobody meant each space; `tableSlices` does not keep it either. */
const GAPS = /[^\S\n]{51,}/g;

/** What most texts have nothing of, so that they need not be looked through for each of it. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\ufeff\ud800-\udfff]|\s{51}/;

/** No part of a quote is longer, in UTF-16 units: it is refused anyway, and not looked into. */
const LENGTH_LIMIT = 100_000;

/**
 * `text` as quotes are read and written, verbatim but for what cannot be seen or written in UTF-8.
 * Cleaning once more changes nothing.
 */
export function passage(text: string): string {
  if (text.length > LENGTH_LIMIT) return text;
  if (!UNUSUAL.test(text)) return text.trim();
  return text
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(GAPS, ' ')
    .trim();
}

/** The same in one line. */
export function line(text: string): string {
  return text.length > LENGTH_LIMIT ? text : passage(text).replace(/\s+/g, ' ');
}

/**
 * A link as it is kept, without characters that belong into none and would end it in Markdown; null
 * where it leads to no web page, or is too long.
 */
export function webLink(text: string): string | null {
  if (text.length > 2 * QUOTE_LIMITS.url) return null;
  const link = line(text).replace(/[\s<>"\\^`{|}]/g, encodeURIComponent);
  return link.length <= QUOTE_LIMITS.url && isWebLink(link) ? link : null;
}

/** What people write into a column of languages. */
const LANGUAGES = new Map([
  ['deutsch', 'de'],
  ['german', 'de'],
  ['englisch', 'en'],
  ['english', 'en'],
]);

/** A language by BCP 47; '' where it is none. */
export function languageTag(text: string): string {
  const tag = line(text).replaceAll('_', '-');
  const named = LANGUAGES.get(tag.toLowerCase());
  if (named) return named;
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i.test(tag) ? tag : '';
}
