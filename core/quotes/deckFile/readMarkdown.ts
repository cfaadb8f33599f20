import { admit, skipLine } from './admit.ts';
import { Chunks } from './chunks.ts';
import { type Dialect, linesApart, toldIn } from './chunkTold.ts';
import { line as oneLine } from './cleanText.ts';
import type { DeckFile } from './found.ts';
import { blocksIn, frontMatter, headingIn } from './markdownBlocks.ts';
import { partOf, plainOf } from './markdownInline.ts';
import { LINES } from './markdownLines.ts';
import { type Book, bookIn, isAboveFacts } from './readersNotes.ts';
import { PLAIN } from './readText.ts';
import { linesOf, TEXT_SLICE } from './textLines.ts';
import type { Told } from './told.ts';

/** Markdown: lines run on but where two spaces or a `\` end one, and its marks are none of the words. */
const MARKDOWN: Dialect = { words: (lines) => plainOf(runOn(lines)), part: partOf };

/**
 * The quotes in Markdown: its block quotes, else the items of its lists, else its paragraphs. The title
 * is that of the front matter, or the first heading. Each value is where in the text a slice ended.
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
  const admitAll = () => {
    const whole = chunks.take();
    for (const chunk of isPlain ? whole.flatMap(linesApart) : whole) {
      admit(file, chunk.row, of(book, toldIn(chunk, isPlain ? PLAIN : MARKDOWN)));
    }
  };
  let told = front.start;
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
    admitAll();
    if (end - told < TEXT_SLICE) continue;
    told = end;
    yield end;
  }
  chunks.close();
  admitAll();
  return file;
}

/** What a quote tells, and whatever the book of the file tells beside it. */
function of(book: Book | null, told: Told): Told {
  if (!book) return told;
  const { speaker, source } = told;
  return {
    ...told,
    speaker: speaker || book.author,
    source: { ...source, title: source?.title || book.title },
  };
}

/** The lines of paragraphs, put together: a line goes on in the next unless its end says otherwise. */
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
