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

/** Marks that stand around what somebody said, in the languages that share our letters, and in some others. */
const PAIRS = [
  ...['„“', '„”', '“”', '””', '«»', '»«', '»»', '‹›', '›‹', '‚‘', '‘’', '’’'],
  ...['""', "''", '「」', '『』', '﹁﹂', '＂＂'],
];

/**
 * `text` without the quotation marks that enclose the whole of it: the page sets its own. In
 * `"To be" or "not to be"` they do not. Of doubled marks one pair is taken off: see `withOuterMarks`.
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

/** `text`, with its own marks once more where `withoutOuterMarks` would take them off. */
export function withOuterMarks(text: string): string {
  return withoutOuterMarks(text) === text
    ? text
    : `${text.charAt(0)}${text}${text.charAt(text.length - 1)}`;
}

/**
 * In plain text and in Markdown a `\` takes the meaning of the mark behind it away: of punctuation of
 * ASCII, as in Markdown, and of dashes. Before anything else it is itself.
 */
const ESCAPED = /\\([!-/:-@[-`{-~–—―])/g;

/** `text` with what is escaped in it as it is meant. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, '$1');
}

/** Each `\` that would be taken for an escape, or for the end of a line, once more. */
export function withBackslashes(line: string): string {
  return line.replace(/\\(?=[!-/:-@[-`{-~–—―]|$)/g, '\\\\');
}

/** The lines of a quote as plain text and Markdown have room for them: neither indented nor spaced out. */
export function plainLines(text: string): string[] {
  const lines = text.split('\n').map((each) => each.replace(/[ \t]+/g, ' ').trim());
  return lines.filter((each, i) => each !== '' || lines[i - 1] !== '');
}

/**
 * Where a spreadsheet could find a formula, which could do harm: before = + - @ (also in full width), TAB
 * or CR at the beginning of a cell, and after each `;`, at which a German Excel divides the line instead.
 * Marks that stand there already are passed over, so that each guard can be taken off again.
 *
 * Source: OWASP, "CSV Injection".
 */
const FORMULA = /(^|;\s*)(?='*[=+\-@＝＋－＠\t\r\n])/g;

const GUARDED = /(^|;\s*)'(?='*[=+\-@＝＋－＠\t\r\n])/g;

/** A cell as it is written: a `'` makes a text of what could be a formula. */
export function guarded(cell: string): string {
  return cell.replace(FORMULA, "$1'");
}

/** A cell as it was before it was guarded. */
export function withoutGuard(cell: string): string {
  return cell.replace(GUARDED, '$1');
}
