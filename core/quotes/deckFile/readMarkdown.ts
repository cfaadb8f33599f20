import { addOrSkip, skipLine } from './addOrSkip.ts';
import { attributed, isNameLike } from './attribution.ts';
import { Chunks, type Dialect, linesApart, parseChunk } from './chunks.ts';
import { line as oneLine } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import { isReadersNote, lineKind, linesOf, TEXT_SLICE } from './lineKind.ts';
import {
  type Blocks,
  blocksIn,
  frontMatter,
  headingIn,
  isAboveFacts,
  itemIn,
  quotedIn,
} from './markdownBlocks.ts';
import type { ParsedQuote } from './parsedQuote.ts';
import { type Book, bookIn, withoutPlace } from './readersNotes.ts';
import { PLAIN } from './readText.ts';

/** Markdown: lines are joined unless two spaces or a `\` end one, and markup is removed. */
const MARKDOWN: Dialect = { words: (lines) => plainOf(runOn(lines)), part: partOf };

/**
 * Reads the quotes in Markdown: block quotes, else list items, else paragraphs. The title is from the
 * front matter, or the first heading. Yields the offset after each slice.
 *
 * @throws DeckFileError from `next`, if there are too many
 */
export function* readMarkdown(text: string): Generator<number, DeckFile, void> {
  const front = frontMatter(text);
  const blocks = blocksIn(text, front.start) ?? 'paragraphs';
  const file: DeckFile = { kind: 'markdown', title: front.title, found: [], skipped: [] };
  const chunks = new Chunks();
  const book = bookIn(text, front.start);
  let isFacts = false;
  const isPlain = blocks === 'paragraphs';
  const add = LINES[blocks](chunks);
  const addAll = () => {
    const whole = chunks.take();
    for (const chunk of isPlain ? whole.flatMap(linesApart) : whole) {
      addOrSkip(file, chunk.row, of(book, parseChunk(chunk, isPlain ? PLAIN : MARKDOWN)));
    }
  };
  let reported = front.start;
  for (const { line, row, end, isTooLong } of linesOf(text, front.start, front.row)) {
    if (isTooLong) skipLine(file, row);
    const heading = headingIn(line);
    if (heading === null) {
      if (!isFacts) add(line, row);
    } else {
      isFacts = isAboveFacts(heading);
      file.title ??= oneLine(plainOf(heading)) || null;
      chunks.close();
    }
    addAll();
    if (end - reported < TEXT_SLICE) continue;
    reported = end;
    yield end;
  }
  chunks.close();
  addAll();
  return file;
}

/** Fills in author and title from the book's metadata. */
function of(book: Book | null, parsed: ParsedQuote): ParsedQuote {
  if (!book) return parsed;
  const { speaker, source } = parsed;
  return {
    ...parsed,
    speaker: speaker || book.author,
    source: { ...source, title: source?.title || book.title },
  };
}

/** Joins lines into paragraphs; a line break needs a mark at its end. */
function runOn(lines: readonly string[]): string {
  let text = '';
  let between = '';
  for (const line of lines) {
    const isBroken = line.endsWith('  ') || /(?<!\\)(?:\\\\)*\\$/.test(line);
    const words = line.trim().replace(/(?<!\\)((?:\\\\)*)\\$/, '$1');
    if (words === '' && !isBroken) between = '\n\n';
    else {
      text += between + words;
      between = isBroken ? '\n' : ' ';
    }
  }
  return text;
}

/** Consumes the lines of a file; skips those outside quotes. */
type TakeLine = (line: string, row: number) => void;

/** By the kind of block that holds the quotes. */
export const LINES: Readonly<Record<Blocks, (chunks: Chunks) => TakeLine>> = {
  quotes: quotedLines,
  items: itemLines,
  paragraphs: (chunks) => (line, row) => {
    if (isBreak(line)) chunks.end();
    else chunks.add(withoutPlace(line), row);
  },
};

/** The head of an Obsidian callout: its kind, and its title. */
const CALLOUT = /^\[!([\w-]+)\][+-]?\s?(.{0,200})/;

function quotedLines(chunks: Chunks): TakeLine {
  let isInside = false;
  return (line, row) => {
    const quoted = quotedIn(line);
    if (quoted !== null) {
      isInside = true;
      if (lineKind(quoted) === 'divider') chunks.end();
      else {
        const [head, kind = '', title = ''] = CALLOUT.exec(quoted) ?? [];
        if (head === undefined) chunks.add(withoutPlace(quoted), row);
        else if (/^(?:quote|cite|zitat)$/i.test(kind) && isNamed(title)) chunks.announce(title);
      }
    } else if (line.trim() === '') {
      isInside = false;
      chunks.end();
    } else if (isInside && !chunks.isBehind) {
      // Lazy continuation: a line without `>` belongs to the quote above (CommonMark 0.31, 5.1).
      chunks.add(line, row);
    } else if ((!isInside && itemIn(line) !== null) || !chunks.attach(line)) {
      isInside = false;
      chunks.close();
    }
  };
}

/** Whether the title of a callout begins with a name, which may be a link. */
function isNamed(title: string): boolean {
  return isNameLike(attributed(title, partOf).speaker ?? '');
}

function itemLines(chunks: Chunks): TakeLine {
  return (line, row) => {
    const item = itemIn(line);
    const isIndented = /^(?:\t| {2})/.test(line);
    if (isReadersNote(line.trim())) return;
    if (item !== null && !isIndented) {
      chunks.close();
      chunks.add(withoutPlace(item), row);
    } else if (isBreak(line)) chunks.add('', row);
    else if (isIndented && !chunks.isBehind) chunks.add(line.trim(), row);
    else if (!chunks.attach(line.trim())) chunks.close();
  };
}

function isBreak(line: string): boolean {
  const kind = lineKind(line);
  return kind === 'blank' || kind === 'divider';
}

/** Inline Markdown as far as quotes use it (CommonMark 0.31, 2.4, 2.5 and 6). */

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
]);

/** `[text](address)`, where the address may be in `<>` and followed by a title. */
const LINK = String.raw`\[(?<words>(?:[^\[\]\\]|\\[^]){0,1000})\]\((?:<(?<whole>[^<>\n]{0,9000})>|(?<bare>(?:[^()<>\s]|\([^()<>\s]{0,200}\)){0,9000}))(?:\s+"[^"\n]{0,300}")?\)`;

const TOKEN = new RegExp(
  [
    String.raw`\\(?<mark>[!-\/:-@\[-${'`'}{-~])`,
    '&(?:#(?<decimal>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[a-z]{2,6}));',
    `!?${LINK}`,
    String.raw`\[\^[\w-]{1,30}\]`,
    '(?<run>(?<char>[*_`~=])\\k<char>*)',
    '[^\\\\&!\\[*_`~=]+',
    '[^]',
  ].join('|'),
  'g',
);
const WHOLE_LINK = new RegExp(`^${LINK}$`);
/** Obsidian's `[[Ada]]` and `[[Ada|Ada Beispiel]]`. */
const WIKI_LINK = /^\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]$/;
const AUTOLINK = /^<(https?:\/\/[^\s<>]+)>$/i;

/** Parses a part of an attribution: its text, and its link. */
export function partOf(raw: string): { text: string; url?: string | undefined } {
  const trimmed = raw.trim();
  const autolink = AUTOLINK.exec(trimmed)?.[1];
  if (autolink) return { text: '', url: autolink };
  const link = WHOLE_LINK.exec(trimmed.replace(/^([*_])(?=\[)(.*\))\1$/, '$2'))?.groups;
  return link
    ? { text: plainOf(link.words ?? ''), url: link.whole ?? link.bare }
    : { text: plainOf(WIKI_LINK.exec(trimmed)?.[1] ?? trimmed) };
}

/** Removes inline markup: escapes are resolved, links become their text, HTML stays text. */
function plainOf(markdown: string): string {
  const out: string[] = [];
  const openers = new Map<string, number>();
  for (const { 0: token, index, groups = {} } of markdown.matchAll(TOKEN)) {
    const { mark, words, run } = groups;
    if (mark !== undefined) out.push(mark);
    // A reference to a footnote.
    else if (token.startsWith('[^')) continue;
    else if (words !== undefined) out.push(plainOf(words));
    else if (run === undefined) out.push(token.startsWith('&') ? entity(token, groups) : token);
    else {
      const opener = openers.get(run);
      const { opens, closes } = flanks(markdown, index, run);
      if (closes && opener !== undefined) {
        out[opener] = '';
        openers.delete(run);
      } else {
        if (opens) openers.set(run, out.length);
        out.push(run);
      }
    }
  }
  return out.join('');
}

/**
 * Whether a delimiter run can open or close emphasis: it touches a word, and `_` is not within one; nor is `==`, with
 * which Obsidian highlights.
 */
function flanks(markdown: string, at: number, run: string): { opens: boolean; closes: boolean } {
  const [before, after] = [markdown.charAt(at - 1), markdown.charAt(at + run.length)];
  const isWithin = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const isNone =
    run === '~' || (/^[_=]/.test(run) && isWithin) || (run.startsWith('=') && run !== '==');
  return { opens: !isNone && /\S/.test(after), closes: !isNone && /\S/.test(before) };
}

function entity(token: string, { decimal, hex, name }: Record<string, string | undefined>): string {
  if (name !== undefined) return NAMED.get(name) ?? token;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : token;
}
