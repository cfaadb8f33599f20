import { inlineDash, isSuffix } from './attribution.ts';
import { withoutBrackets } from './bracketed.ts';
import { plainLines, withOuterMarks } from './cleanText.ts';
import { lineKind, tagsLine } from './lineKind.ts';
import { draftToWrite, type WrittenQuote } from './parsedQuote.ts';

/** Serializes quotes as Markdown: the title as a heading, and a block quote each. */
export function markdownText(title: string, quotes: readonly WrittenQuote[]): string {
  const heading = title === '' ? [] : [`# ${escaped(title).replace(/(?<!#)#+$/, '\\$&')}`];
  return `${[...heading, ...quotes.map(blockQuote)].join('\n\n')}\n`;
}

function blockQuote({ quote, tags }: WrittenQuote): string {
  const { speaker, original, source } = draftToWrite(quote);
  const plain = plainLines(withOuterMarks(original.text)).map((line) =>
    line === '' ? '' : asWords(line),
  );
  const name = attributionOf(speaker, source.title, source.url ?? '');
  if (name === '') plain.push(withoutInlineDash(plain.pop() ?? ''));
  const words = name === '' ? withoutBrackets(plain) : plain;
  const last = words.length - 1;
  const lines = words.map((line, i) =>
    i < last && line !== '' && words[i + 1] !== '' ? `${line}\\` : line,
  );
  if (name !== '') lines.push('', `— ${name}`);
  if (tags.length > 0) lines.push('', tagsLine(tags));
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** Escapes `text` for Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\*_`[\]<~]|=(?==)|(?<==)=/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** Escapes a line so that it is read back as text. */
function asWords(line: string): string {
  const words = escaped(line)
    .replace(/^[>#+=%-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
  const kind = lineKind(words);
  if (kind === 'link') return words.replace(':', '\\:');
  return kind === 'words' && !ENTITIES.has(words.charAt(0)) ? words : withoutDash(words, 0);
}

/** Writes a dash as a character reference: Markdown has no escape for long dashes. */
function withoutDash(line: string, at: number): string {
  const dash = line.charAt(at);
  return `${line.slice(0, at)}${ENTITIES.get(dash) ?? `\\${dash}`}${line.slice(at + 1)}`;
}

const ENTITIES = new Map([
  ['—', '&mdash;'],
  ['–', '&ndash;'],
  ['―', '&#8213;'],
  ['⸺', '&#11834;'],
]);

function withoutInlineDash(line: string): string {
  const dash = inlineDash(line);
  return dash ? withoutInlineDash(withoutDash(line, dash.at)) : line;
}

function attributionOf(speaker: string, title: string, url: string): string {
  const name = escaped(speaker).replace(/[,(]/g, '\\$&');
  const words = escaped(title).replace(/^\(/, '\\(');
  const link = words === '' ? `<${url}>` : `[${words}](<${url}>)`;
  const source = url === '' ? words && `*${words}*` : link;
  if (source === '') return name;
  if (speaker === '') return `(${source})`;
  return `${name}, ${isSuffix(source) ? `(${source})` : source}`;
}
