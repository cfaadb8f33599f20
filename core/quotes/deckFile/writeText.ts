import { isWholeReference } from './appleBooks.ts';
import { inlineDash, isSuffix } from './attribution.ts';
import { withoutBrackets } from './bracketed.ts';
import { plainLines, withBackslashes, withOuterMarks } from './cleanText.ts';
import { lineKind, tagsLine } from './lineKind.ts';
import { itemIn } from './markdownBlocks.ts';
import { draftToWrite, type WrittenQuote } from './parsedQuote.ts';
import { isOneALine } from './readText.ts';
import { recognizeDeckFile } from './recognizeDeckFile.ts';

/**
 * Serializes quotes as plain text: a paragraph each, followed by `— Speaker, Source`, link and tags.
 * Ambiguous characters are escaped with `\`.
 */
export function plainText(quotes: readonly WrittenQuote[]): string {
  const paragraphs = `${quotes.map(paragraph).join('\n\n')}\n`;
  // A divider marks the lines of a single quote as one.
  const text = isOneALine(paragraphs) ? `${paragraphs}\n***\n` : paragraphs;
  // Tables, JSON and Bonjourr lists are recognized by the first line.
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
  const words = name === '' ? withoutBrackets(lines) : [...lines, `— ${name}`];
  return [...words, source.url ?? '', tagsLine(tags)].filter((line) => line !== '').join('\n');
}

/** Escapes a line so that it is read back as text. */
function asWords(line: string): string {
  const words = withBackslashes(line).replaceAll('~', '\\~');
  const kind = lineKind(words);
  if (kind === 'link' || isWholeReference(words)) return words.replace(':', '\\:');
  if (kind === 'words' && itemIn(words) === null && !/^[>#]/.test(words)) return words;
  return /^\d/.test(words) ? words.replace(/[.)]/, '\\$&') : `\\${words}`;
}

function withoutInlineDash(line: string): string {
  const dash = inlineDash(line);
  return dash ? withoutInlineDash(`${line.slice(0, dash.at)}\\${line.slice(dash.at)}`) : line;
}

function attributionOf(speaker: string, title: string): string {
  const name = withBackslashes(speaker).replace(/[,[~(]/g, '\\$&');
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
