import { dashOf, isWebLink, type ShownQuote, type Source } from './quote.ts';

/** Characters with a meaning anywhere in a line of Markdown. */
const ANYWHERE = /[\\`*_{}[\]<>~|$]/g;
/** Characters with a meaning at the beginning of a line: headings, lists, rules. */
const AT_THE_BEGINNING = /^(?=[#+=-])/;
const NUMBERED = /^(\d+)(?=[.)](?:\s|$))/;
/** A character reference, such as `&amp;`. */
const CHARACTER_NAME = /&(?=#?\w+;)/g;

/** Escapes a single line for Markdown. */
export function escaped(line: string): string {
  return line
    .replaceAll(ANYWHERE, '\\$&')
    .replaceAll(CHARACTER_NAME, '\\&')
    .replace(AT_THE_BEGINNING, '\\')
    .replace(NUMBERED, '$1\\');
}

/** A quote as Markdown (CommonMark): a block quote whose last line is the attribution. */
export function quotedMarkdown(shown: ShownQuote, source: Source, translated: string): string {
  const lines = shown.text
    .trim()
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim());
  const words = lines.map((line, i) =>
    // A backslash keeps a line break that Markdown would make a space.
    line === '' ? '' : escaped(line) + (lines[i + 1] ? '\\' : ''),
  );
  const author = source.author === shown.speaker ? '' : source.author;
  const origin = [
    escaped(shown.speaker),
    sourceLink(source),
    escaped(author),
    escaped(source.publisher),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const note = shown.translated ? ` (${escaped(translated)})` : '';
  const attribution = origin + note && ['', `${dashOf(shown.language)} ${origin.trim()}${note}`];
  return [...words, ...(attribution || [])].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** The title, as a link to the source where there is one. */
function sourceLink({ title, url = '' }: Source): string {
  if (!isWebLink(url)) return escaped(title.replaceAll(/\s+/g, ' '));
  // `href` has no spaces; brackets would end the link.
  const codes: Record<string, string> = { '(': '%28', ')': '%29', '<': '%3C', '>': '%3E' };
  const { href } = new URL(url);
  const target = href.replaceAll(/[()<>]/g, (letter) => codes[letter] ?? letter);
  return title === '' ? `<${target}>` : `[${escaped(title.replaceAll(/\s+/g, ' '))}](${target})`;
}
