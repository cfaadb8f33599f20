/** Parses excerpts that were copied from Apple Books, which writes a reference below each. */
import { addOrSkip, skipLine } from './addOrSkip.ts';
import { withoutOuterMarks } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import { linesOf, linkIn, TEXT_SLICE } from './lineKind.ts';

/**
 * The first line of a reference: all of it, as in `Excerpt From: Ada Beispiel. “The Book.” Apple Books.`, or
 * nothing else, if title and author have lines of their own.
 */
const REFERENCE =
  /^(?:excerpt from|auszug aus|extrait de|extracto de|fragmento de|estratto da|tratto da|fragment uit|trecho de|utdrag från)\s?(?::(.*)|$)/i;

/** Where such a line begins behind a quotation, if its line break was lost. */
const GLUED = /(["“”»«]) (?=(?:excerpt from|auszug aus|extrait de):)/i;

const PROGRAM = /\s(?:Apple Books|iBooks|Books)\.?$/i;

/** The last line: “This material may be protected by copyright.” */
const NOTICE = /copyright|urheberrecht|droits d[’']auteur|derechos de autor|diritto d[’']autore/i;

/** How many lines below such a line it is at most: title, author, link and itself. */
const NOTICE_WITHIN = 4;

/** How many lines, and UTF-16 units, are examined to recognize the format. */
const PEEK = 200;
const PEEK_LENGTH = 200_000;

/** Whether `text` has such a reference. */
export function isAppleBooks(text: string): boolean {
  let [count, begun] = [0, Number.NEGATIVE_INFINITY];
  for (const { line } of linesOf(text.slice(0, PEEK_LENGTH).replace(GLUED, '$1\n'))) {
    if (++count > PEEK) break;
    if (isWholeReference(line) || (count - begun <= NOTICE_WITHIN && NOTICE.test(line)))
      return true;
    if (REFERENCE.exec(line.trim())?.[1] === undefined && REFERENCE.test(line.trim()))
      begun = count;
  }
  return false;
}

/** Whether a line is a reference that needs no other line. */
export function isWholeReference(line: string): boolean {
  return PROGRAM.test(withoutLink(REFERENCE.exec(line.trim())?.[1]?.trim() ?? '').bare);
}

/** The excerpts in such a file. Each value is where in the text a slice ended. */
export function* readAppleBooks(text: string): Generator<number, DeckFile, void> {
  const file: DeckFile = { kind: 'appleBooks', title: null, found: [], skipped: [] };
  let words: string[] = [];
  /** The lines of the reference that is being read; null if it is none. */
  let reference: string[] | null = null;
  let [firstRow, reported] = [1, 0];
  const take = () => {
    const said = words.join('\n').trim();
    if (said !== '') {
      const book = reference ? bookOf(reference) : {};
      addOrSkip(file, firstRow, { text: withoutOuterMarks(said), ...book });
    }
    [words, reference] = [[], null];
  };
  const readLine = (trimmed: string, row: number) => {
    const begun = REFERENCE.exec(trimmed);
    if (begun) reference = begun[1] === undefined ? [] : [begun[1].trim()];
    else if (reference && isOfReference(trimmed, reference)) reference.push(trimmed);
    else {
      if (reference && (trimmed !== '' || reference.length > 0)) take();
      if (words.length === 0) firstRow = row;
      if (words.length > 0 || trimmed !== '') words.push(trimmed);
    }
  };
  for (const { line, row, end, isTooLong } of linesOf(text)) {
    if (isTooLong) skipLine(file, row);
    for (const one of line.replace(GLUED, '$1\n').split('\n')) readLine(one.trim(), row);
    if (end - reported < TEXT_SLICE) continue;
    reported = end;
    yield end;
  }
  take();
  return file;
}

/** Title, author, link and notice, on lines of their own. */
function isOfReference(line: string, reference: readonly string[]): boolean {
  if (line === '') return false;
  if (linkIn(line) !== null || NOTICE.test(line)) return true;
  const isApart = reference.every((other) => !PROGRAM.test(withoutLink(other).bare));
  return isApart && reference.length < 2 && !/^[„“«»"]/.test(line);
}

function bookOf(reference: readonly string[]): {
  speaker: string;
  source: { title: string; url: string };
} {
  const url = reference.map(linkIn).find((link) => link !== null);
  const [first = '', second = ''] = reference.filter(
    (line) => linkIn(line) === null && !NOTICE.test(line),
  );
  const { bare, link } = withoutLink(first);
  const told = bare.replace(PROGRAM, '').trim();
  const mark = told.search(/[„“«»"]/);
  const isWhole = mark !== -1 && second === '';
  const author = isWhole ? told.slice(0, mark) : second;
  const title = isWhole ? told.slice(mark) : told;
  return {
    speaker: author.trim().replace(/(?<=[^\s.]{3})\.$/, ''),
    source: {
      title: withoutOuterMarks(title.trim().replace(/\.$/, '')).replace(/\.$/, ''),
      url: url ?? link,
    },
  };
}

/** A line, and the link at its end. */
function withoutLink(line: string): { bare: string; link: string } {
  const at = line.lastIndexOf(' ');
  const link = linkIn(line.slice(at + 1));
  return link === null ? { bare: line, link: '' } : { bare: line.slice(0, Math.max(at, 0)), link };
}
