import { assertBelowLimit } from './addOrSkip.ts';
import { attributed, inlineDash, type ReadPart } from './attribution.ts';
import { withoutOuterMarks } from './cleanText.ts';
import { attributionIn, lineKind, linkIn, tagsIn } from './lineKind.ts';
import type { ParsedQuote } from './parsedQuote.ts';

/** Quotes as lines: the words, and behind them who said them, a link and tags. */

/** One quote, as it stands in plain text or in a block of Markdown. */
export interface Chunk {
  /** The line that it begins in, from 1. */
  row: number;
  /** Its words. A blank line between paragraphs is ''. */
  body: string[];
  /** What stands behind the dash. */
  attribution: string | null;
  link: string | null;
  tags: string[] | null;
}

/**
 * Parts the lines of a paragraph, or of a block, where one quote ends and another begins: where words
 * follow upon an attribution. What belongs to a quote but stands alone goes to the one before, as long
 * as that has none yet.
 */
export class Chunks {
  readonly #done: Chunk[] = [];
  #open: Chunk | null = null;
  #isBehind = false;

  /** Takes the next line. @throws DeckFileError if no more are taken */
  add(line: string, row: number): void {
    const kind = lineKind(line);
    if (kind === 'blank') {
      if (this.#open && !this.#isBehind && this.#open.body.at(-1) !== '') this.#open.body.push('');
    } else if (!this.attach(line, kind)) this.#addWords(line, row);
  }

  /** Takes a line that says who said the open quote, or links or tags it. False where it does not. */
  attach(line: string, kind = lineKind(line)): boolean {
    const chunk = this.#open;
    if (!chunk) return false;
    if (kind === 'attribution' && chunk.attribution === null) {
      chunk.attribution = attributionIn(line);
    } else if (kind === 'link' && chunk.link === null) chunk.link = linkIn(line);
    else if (kind === 'tags' && chunk.tags === null) chunk.tags = tagsIn(line);
    else return false;
    this.#isBehind = true;
    return true;
  }

  /** Whether words that come next would be those of another quote. */
  get isBehind(): boolean {
    return this.#isBehind || this.#open === null;
  }

  /** Ends a paragraph. What comes next is another quote, or belongs to this one. */
  end(): void {
    this.#isBehind = true;
  }

  /** Ends the quote: nothing that comes next belongs to it. */
  close(): void {
    if (this.#open) this.#done.push(this.#open);
    this.#open = null;
    this.#isBehind = false;
  }

  /** The quotes that are whole; each is given once. */
  take(): Chunk[] {
    return this.#done.splice(0);
  }

  #addWords(line: string, row: number): void {
    if (this.#isBehind || !this.#open) {
      this.close();
      this.#open = { row, body: [], attribution: null, link: null, tags: null };
    }
    assertBelowLimit(this.#open.body.length);
    this.#open.body.push(line);
  }
}

/** How the words of a kind of file are read. */
export interface Dialect {
  words: (lines: readonly string[]) => string;
  part: ReadPart;
}

/** The longest words that are looked into, in UTF-16 units: far longer than any quote, escapes and all. */
const LENGTH_LIMIT = 20_000;

/** What a chunk tells. */
export function parseChunk(chunk: Chunk, dialect: Dialect): ParsedQuote {
  const { body, attribution, link, tags } = chunk;
  const length = body.reduce((sum, each) => sum + each.length, attribution?.length ?? 0);
  if (length > LENGTH_LIMIT) return { text: body.join('\n'), speaker: attribution ?? '' };
  const last = body.findLastIndex((each) => each !== '');
  const lastLine = body[last] ?? '';
  const dash = attribution === null ? inlineDash(lastLine) : null;
  const lines = dash ? [...body.slice(0, last), lastLine.slice(0, dash.at).trimEnd()] : body;
  const name = dash ? lastLine.slice(dash.end) : attribution;
  const { speaker = '', source = {} } = name === null ? {} : attributed(name, dialect.part);
  return {
    text: withoutOuterMarks(dialect.words(lines).trim()),
    speaker,
    source: { ...source, ...(link !== null && { url: link }) },
    tags: tags ?? [],
  };
}

/** The quotes of a chunk: several where each of its lines has an attribution of its own. */
export function linesApart(chunk: Chunk): Chunk[] {
  const { body, attribution } = chunk;
  const isList =
    attribution === null &&
    body.length > 1 &&
    body.every((each) => each !== '' && inlineDash(each) !== null);
  if (!isList) return [chunk];
  const bare = { attribution: null, link: null, tags: null };
  return body.map((each, i) => ({ ...bare, row: chunk.row + i, body: [each] }));
}
