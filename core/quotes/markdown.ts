import { isWebLink, type ShownQuote, type Source } from './quote.ts';

/** What Markdown would take for its own anywhere in a line. */
const ANYWHERE = /[\\`*_{}[\]<>~|$]/g;
/** What it takes for its own at the beginning of one: headings, lists, rules. */
const AT_THE_BEGINNING = /^(?=[#+=-])/;
const NUMBERED = /^(\d+)(?=[.)](?:\s|$))/;
/** A name of a character, such as `&amp;`. */
const CHARACTER_NAME = /&(?=#?\w+;)/g;

/** A text that reads the same when it is Markdown: a single line of it. */
export function escaped(line: string): string {
  return line
    .replaceAll(ANYWHERE, '\\$&')
    .replaceAll(CHARACTER_NAME, '\\&')
    .replace(AT_THE_BEGINNING, '\\')
    .replace(NUMBERED, '$1\\');
}

/** A quote as Markdown (CommonMark): a block quotation, the last line of which says who and where. */
export function quotedMarkdown(shown: ShownQuote, source: Source, translated: string): string {
  const lines = shown.text
    .trim()
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => line.trim());
  const words = lines.map((line, i) =>
    // A backslash keeps a line break that Markdown would make a space.
    line === '' ? '' : escaped(line) + (lines[i + 1] ? '\\' : ''),
  );
  const author = source.author === shown.speaker ? '' : source.author;
  const origin = [
    escaped(shown.speaker),
    linked(source),
    escaped(author),
    escaped(source.publisher),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const note = shown.translated ? ` (${escaped(translated)})` : '';
  const attribution = origin + note && ['', `— ${origin.trim()}${note}`];
  return [...words, ...(attribution || [])].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** The title, as a link to the source where there is one. */
function linked({ title, url = '' }: Source): string {
  if (!isWebLink(url)) return escaped(title.replaceAll(/\s+/g, ' '));
  // As the browser writes it, without spaces; what would end the link is written as its code.
  const codes: Record<string, string> = { '(': '%28', ')': '%29', '<': '%3C', '>': '%3E' };
  const { href } = new URL(url);
  const target = href.replaceAll(/[()<>]/g, (letter) => codes[letter] ?? letter);
  return title === '' ? `<${target}>` : `[${escaped(title.replaceAll(/\s+/g, ' '))}](${target})`;
}
