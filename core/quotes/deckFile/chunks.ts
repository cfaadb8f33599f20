import { assertBelowLimit } from './addOrSkip.ts';
import { attributed, inlineDash, type ReadPart } from './attribution.ts';
import { bracketed } from './bracketed.ts';
import { withoutOuterMarks } from './cleanText.ts';
import { attributionIn, lineKind, linkIn, tagsIn } from './lineKind.ts';
import type { ParsedQuote } from './parsedQuote.ts';

/** Groups lines into quotes: text, then attribution, link and tags. */

/** The lines of one quote in plain text or Markdown. */
export interface Chunk {
  /** Its first line, from 1. */
  row: number;
  /** Its text. A blank line between paragraphs is ''. */
  body: string[];
  /** The text after the dash. */
  attribution: string | null;
  link: string | null;
  tags: string[] | null;
  /** Who is named above it, if nobody is below. */
  above?: string;
}

/**
 * Splits lines into quotes: a new one begins where text follows an attribution. A separate attribution,
 * link or tags belong to the quote before, unless it already has some.
 */
export class Chunks {
  readonly #done: Chunk[] = [];
  #open: Chunk | null = null;
  #isTextDone = false;
  #announced = '';

  /** Takes the next line. @throws DeckFileError if no more are taken */
  add(line: string, row: number): void {
    const kind = lineKind(line);
    if (kind === 'blank') {
      if (this.#open && !this.#isTextDone && this.#open.body.at(-1) !== '')
        this.#open.body.push('');
    } else if (!this.attach(line, kind)) this.#addWords(line, row);
  }

  /**
   * Adds an attribution, link or tags to the current quote.
   *
   * @returns whether the line was one and was added
   */
  attach(line: string, kind = lineKind(line)): boolean {
    const chunk = this.#open;
    if (!chunk) return false;
    if (kind === 'attribution' && chunk.attribution === null) {
      chunk.attribution = attributionIn(line);
    } else if (kind === 'link' && chunk.link === null) chunk.link = linkIn(line);
    else if (kind === 'tags' && chunk.tags === null) chunk.tags = tagsIn(line);
    else return false;
    this.#isTextDone = true;
    return true;
  }

  /** Whether the next text begins another quote. */
  get isBehind(): boolean {
    return this.#isTextDone || this.#open === null;
  }

  /** Names the speaker of the next quote, as the head of a callout does. */
  announce(speaker: string): void {
    this.close();
    this.#announced = speaker;
  }

  /** Ends the text of the quote: only attribution, link and tags may follow. */
  end(): void {
    this.#isTextDone = true;
  }

  /** Ends the quote. */
  close(): void {
    if (this.#open) this.#done.push(this.#open);
    this.#open = null;
    this.#isTextDone = false;
  }

  /** Removes and returns the finished quotes. */
  take(): Chunk[] {
    return this.#done.splice(0);
  }

  #addWords(line: string, row: number): void {
    if (this.#isTextDone || !this.#open) {
      this.close();
      this.#open = {
        row,
        body: [],
        attribution: null,
        link: null,
        tags: null,
        above: this.#announced,
      };
      this.#announced = '';
    }
    assertBelowLimit(this.#open.body.length);
    this.#open.body.push(line);
  }
}

/** How text and attributions are parsed in one file format. */
export interface Dialect {
  words: (lines: readonly string[]) => string;
  part: ReadPart;
}

/** The longest text that is parsed, in UTF-16 units: far longer than any quote, even with escapes. */
const LENGTH_LIMIT = 20_000;

export function parseChunk(chunk: Chunk, dialect: Dialect): ParsedQuote {
  const { body, attribution, link, tags } = chunk;
  const length = body.reduce((sum, each) => sum + each.length, attribution?.length ?? 0);
  if (length > LENGTH_LIMIT) return { text: body.join('\n'), speaker: attribution ?? '' };
  const last = body.findLastIndex((each) => each !== '');
  const lastLine = body[last] ?? '';
  const dash = attribution === null ? inlineDash(lastLine) : null;
  const lines = dash ? [...body.slice(0, last), lastLine.slice(0, dash.at).trimEnd()] : body;
  const name = dash ? lastLine.slice(dash.end) : attribution;
  const { above = '' } = chunk;
  const told = name === null ? bracketed(lines.join('\n').trim()) : null;
  const { speaker = '', source = {} } = told
    ? { speaker: dialect.part(told.speaker).text, source: { title: dialect.part(told.title).text } }
    : attributed(name ?? above, dialect.part);
  const words = dialect.words(told ? told.words.split('\n') : lines).trim();
  return {
    text: told ? words : withoutOuterMarks(words),
    speaker,
    source: { ...source, ...(link !== null && { url: link }) },
    tags: tags ?? [],
  };
}

/** Splits a chunk into several quotes if each of its lines has an attribution. */
export function linesApart(chunk: Chunk): Chunk[] {
  const { body, attribution } = chunk;
  const isList =
    attribution === null &&
    body.length > 1 &&
    body.every((each) => each !== '' && (inlineDash(each) ?? bracketed(each)) !== null);
  if (!isList) return [chunk];
  const bare = { attribution: null, link: null, tags: null };
  return body.map((each, i) => ({ ...bare, row: chunk.row + i, body: [each] }));
}
