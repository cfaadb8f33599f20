import { QUOTE_LIMITS } from '../ownQuote.ts';
import { isWebLink } from '../quote.ts';

/**
 * Characters that are removed: controls except white space, directional overrides and embeddings, byte
 * order marks. Directional marks, joiners and soft hyphens stay.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\ufeff]/g;

/** Longer runs of spaces are collapsed; `tableSlices` does so as well. */
const GAPS = /[^\S\n]{51,}/g;

/** A quick test: most texts contain nothing to clean. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\ufeff\ud800-\udfff]|\s{51}/;

/** A longer text is refused anyway and is not cleaned, in UTF-16 units. */
const LENGTH_LIMIT = 100_000;

/** Cleans a text: verbatim except for invisible characters and lone surrogates. Idempotent. */
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

/** Like `passage`, in one line. */
export function line(text: string): string {
  return text.length > LENGTH_LIMIT ? text : passage(text).replace(/\s+/g, ' ');
}

/**
 * Cleans a link and escapes characters that would end it in Markdown; null if it is no web address or
 * too long.
 */
export function webLink(text: string): string | null {
  if (text.length > 2 * QUOTE_LIMITS.url) return null;
  const link = line(text).replace(/[\s<>"\\^`{|}]/g, encodeURIComponent);
  return link.length <= QUOTE_LIMITS.url && isWebLink(link) ? link : null;
}

/** Names of languages that people use in tables. */
const LANGUAGES = new Map([
  ['deutsch', 'de'],
  ['german', 'de'],
  ['englisch', 'en'],
  ['english', 'en'],
]);

/** A BCP 47 tag; '' if `text` is none. */
export function languageTag(text: string): string {
  const tag = line(text).replaceAll('_', '-');
  const named = LANGUAGES.get(tag.toLowerCase());
  if (named) return named;
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i.test(tag) ? tag : '';
}

/** Pairs of quotation marks in common languages. */
const PAIRS = [
  ...['„“', '„”', '“”', '””', '«»', '»«', '»»', '‹›', '›‹', '‚‘', '‘’', '’’'],
  ...['""', "''", '「」', '『』', '﹁﹂', '＂＂'],
];

/**
 * Removes quotation marks around the whole text, because the page sets its own; not in `"To be" or "not
 * to be"`. Of doubled marks one pair is removed: see `withOuterMarks`.
 */
export function withoutOuterMarks(text: string): string {
  const last = text.at(-1) ?? '';
  const pair = PAIRS.find((marks) => marks[0] === text[0] && marks[1] === last);
  if (!pair) return text;
  const [open, close] = [pair.charAt(0), pair.charAt(1)];
  let depth = 0;
  while (text[depth] === open) depth++;
  let end = text.length;
  while (end > depth && text[end - 1] === close) end--;
  const inner = text.slice(depth, end);
  const isAround =
    text.length - end === depth &&
    inner.trim() !== '' &&
    !inner.includes(open) &&
    !inner.includes(close);
  return isAround ? text.slice(1, -1).trim() : text;
}

/** Doubles the outer marks where `withoutOuterMarks` would remove them. */
export function withOuterMarks(text: string): string {
  return withoutOuterMarks(text) === text
    ? text
    : `${text.charAt(0)}${text}${text.charAt(text.length - 1)}`;
}

/**
 * A `\` escapes ASCII punctuation, as in Markdown, and dashes. Before other characters it is literal.
 */
const ESCAPED = /\\([!-/:-@[-`{-~–—―])/g;

/** Resolves escapes. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, '$1');
}

/** Escapes each `\` that would be read as an escape or a line break. */
export function withBackslashes(line: string): string {
  return line.replace(/\\(?=[!-/:-@[-`{-~–—―]|$)/g, '\\\\');
}

/** The lines of a quote for plain text and Markdown: not indented, and with single spaces. */
export function plainLines(text: string): string[] {
  const lines = text.split('\n').map((each) => each.replace(/[ \t]+/g, ' ').trim());
  return lines.filter((each, i) => each !== '' || lines[i - 1] !== '');
}
