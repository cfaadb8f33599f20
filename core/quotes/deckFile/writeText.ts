import { inlineDash, isSuffix } from './attribution.ts';
import { plainLines, withBackslashes, withOuterMarks } from './cleanText.ts';
import { lineKind, tagsLine } from './lineKind.ts';
import { itemIn } from './markdownBlocks.ts';
import { draftToWrite, type WrittenQuote } from './parsedQuote.ts';
import { isOneALine } from './readText.ts';
import { recognizeDeckFile } from './recognizeDeckFile.ts';

/**
 * Quotes as plain text: a paragraph each, then `— Speaker, Source`, the link, and the tags. What would
 * be taken for something else has a `\` before it.
 */
export function plainText(quotes: readonly WrittenQuote[]): string {
  const paragraphs = `${quotes.map(paragraph).join('\n\n')}\n`;
  // A divider says that the lines of a single quote belong together.
  const text = isOneALine(paragraphs) ? `${paragraphs}\n***\n` : paragraphs;
  // Of a table, of JSON, or of a list of Bonjourr's the first line tells.
  return isTakenForText(text)
    ? text
    : text.replace(/^.*/, (first) => first.replace(/(?<!\\)[,;:=]|^[{[<]/g, '\\$&'));
}

function paragraph({ quote, tags }: WrittenQuote): string {
  const { speaker, original, source } = draftToWrite(quote);
  const lines = plainLines(withOuterMarks(original.text)).map((line) =>
    line === '' ? '\\' : asWords(line),
  );
  const name = attributionOf(speaker, source.title);
  if (name === '') lines.push(withoutInlineDash(lines.pop() ?? ''));
  else lines.push(`— ${name}`);
  return [...lines, source.url ?? '', tagsLine(tags)].filter((line) => line !== '').join('\n');
}

/** A line that is read as the words that it is. */
function asWords(line: string): string {
  const words = withBackslashes(line).replaceAll('~', '\\~');
  const kind = lineKind(words);
  if (kind === 'link') return words.replace(':', '\\:');
  if (kind === 'words' && itemIn(words) === null && !/^[>#]/.test(words)) return words;
  return /^\d/.test(words) ? words.replace(/[.)]/, '\\$&') : `\\${words}`;
}

function withoutInlineDash(line: string): string {
  const dash = inlineDash(line);
  return dash ? withoutInlineDash(`${line.slice(0, dash.at)}\\${line.slice(dash.at)}`) : line;
}

function attributionOf(speaker: string, title: string): string {
  const name = withBackslashes(speaker).replace(/[,[~]|^\(/g, '\\$&');
  const source = withBackslashes(title).replace(/~|^\(/g, '\\$&');
  if (title === '') return name;
  if (speaker === '') return `(${source})`;
  return `${name}, ${isSuffix(title) ? `(${source})` : source}`;
}

function isTakenForText(text: string): boolean {
  try {
    return text.trim() === '' || recognizeDeckFile(text, '').how === 'text';
  } catch {
    return false;
  }
}
