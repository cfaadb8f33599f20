/**
 * The parts of a text directive, as they stand in the page:
 * https://wicg.github.io/scroll-to-text-fragment/#the-text-directive
 */
export interface FragmentParts {
  /** The whole passage, or its beginning where there is a `textEnd`. */
  textStart: string;
  textEnd?: string | undefined;
  /** What stands before and behind it, where the passage alone is not the only one. */
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/**
 * A link to the very passage: the directive stands behind whatever fragment the address has already.
 * An older directive makes room.
 */
export function linkTo(url: string, parts: FragmentParts): string {
  const [page = '', fragment = ''] = url.split(/#(.*)/s);
  const [anchor] = fragment.split(':~:');
  return `${page}#${anchor}:~:${directive(parts)}`;
}

/** `url` as it was before a directive, or anything else, was put behind its `#`. */
export function pageOf(url: string): string {
  return url.split('#')[0] ?? '';
}

/** `text=[prefix-,]textStart[,textEnd][,-suffix]` */
function directive({ prefix, textStart, textEnd, suffix }: FragmentParts): string {
  const parts = [
    prefix && `${encoded(prefix)}-`,
    encoded(textStart),
    textEnd && encoded(textEnd),
    suffix && `-${encoded(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(',')}`;
}

/**
 * `-`, `,` and `&` mean something in a directive, so that in a text they are percent-encoded; the other
 * marks that `encodeURIComponent` leaves alone would do no harm, but end a link in Markdown or mail.
 */
function encoded(text: string): string {
  const sound = text.toWellFormed();
  return encodeURIComponent(sound).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Longer ones are named by their beginning and end: the specification's own advice on exact matching. */
const EXACT_LIMIT = 300;

/** So many words name the beginning or end of a passage. */
const WORDS = 6;

/**
 * How a link finds a passage, by nothing but its words: for where nobody could look whether they are
 * the only such ones on the page. Its paragraphs stand in lines of their own, as a match never goes
 * from one block into the next.
 *
 * @returns null where there are no words
 */
export function plainFragment(passage: string): FragmentParts | null {
  const lines = passage
    .split(/\n+/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (lines.length === 1 && first.length <= EXACT_LIMIT) return { textStart: first };
  const [start, end] = [first.split(' ').slice(0, WORDS), last.split(' ').slice(-WORDS)];
  return { textStart: start.join(' '), textEnd: end.join(' ') };
}

/**
 * What can be read on a page, as its browser searches it: one line for each block, without empty ones, and
 * one space between words. The three put together are the whole of it.
 */
export interface PassageOnPage {
  before: string;
  passage: string;
  behind: string;
}

/** So many words name the beginning or end of a passage, until that is the only such place. */
const NAMING = [6, 12, 24];

/** So many words before and behind it are told with it, until then. */
const AROUND = [0, 3, 6, 12, 24];

/** A letter, a number, or what belongs to one: what a word is made of. */
const OF_WORD = String.raw`[\p{L}\p{N}\p{M}_]`;
const WORD_BEGINS = new RegExp(`^${OF_WORD}+`, 'u');
const WORD_ENDS = new RegExp(`${OF_WORD}+$`, 'u');

/**
 * The text directive that leads to the passage and to no other place of its page, with as little around
 * it as that takes. Its time grows with the length of the page, and with nothing else.
 *
 * @returns null where there is none: the page is the same here as elsewhere, for too long
 */
export function uniqueFragment(page: PassageOnPage): FragmentParts | null {
  const whole = inWholeWords(page);
  const text = fold(whole.before + whole.passage + whole.behind);
  const from = fold(whole.before).length;
  const place = { from, to: from + fold(whole.passage).length };
  for (const candidate of candidates(whole)) {
    const [first, second] = places(text, candidate);
    if (first && !second && first.from === place.from && first.to === place.to) return candidate;
  }
  return null;
}

/** A browser finds whole words only: one that is selected in part is told in full. */
function inWholeWords({ before, passage, behind }: PassageOnPage): PassageOnPage {
  const trimmed = passage.trim();
  const start = passage.indexOf(trimmed);
  const lead = WORD_BEGINS.test(trimmed) && start === 0 ? (WORD_ENDS.exec(before)?.[0] ?? '') : '';
  const isCut = WORD_ENDS.test(trimmed) && passage.endsWith(trimmed);
  const rest = isCut ? (WORD_BEGINS.exec(behind)?.[0] ?? '') : '';
  return {
    before: before.slice(0, before.length - lead.length) + passage.slice(0, start),
    passage: lead + trimmed + rest,
    behind: passage.slice(start + trimmed.length) + behind.slice(rest.length),
  };
}

function* candidates({ before, passage, behind }: PassageOnPage): Generator<FragmentParts> {
  const lines = passage.split('\n').filter(hasWords);
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first === undefined || last === undefined) return;
  const isExact = lines.length === 1 && passage.length <= EXACT_LIMIT;
  const lineBefore = before.split('\n').findLast(hasWords) ?? '';
  const lineBehind = behind.split('\n').find(hasWords) ?? '';
  for (const naming of isExact ? [0] : NAMING) {
    const named = isExact
      ? { textStart: passage }
      : { textStart: firstWords(first, naming), textEnd: lastWords(last, naming) };
    for (const around of AROUND) {
      const prefix = lastWords(lineBefore, around);
      const suffix = firstWords(lineBehind, around);
      yield { ...named, ...(prefix && { prefix }), ...(suffix && { suffix }) };
    }
  }
}

function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

function firstWords(line: string, count: number): string {
  return line.trim().split(' ').slice(0, count).join(' ');
}

function lastWords(line: string, count: number): string {
  return count === 0 ? '' : line.trim().split(' ').slice(-count).join(' ');
}

/** The first two places that a browser would find by these parts, in a folded text. */
function places(text: string, parts: FragmentParts): { from: number; to: number }[] {
  const [textStart, textEnd] = [fold(parts.textStart), fold(parts.textEnd ?? '')];
  const [prefix, suffix] = [fold(parts.prefix ?? ''), fold(parts.suffix ?? '')];
  const found: { from: number; to: number }[] = [];
  // Whatever begins behind the last end has none.
  let at = -1;
  while (found.length < 2) {
    at = nextWords(text, textStart, at + 1);
    if (at < 0) break;
    if (prefix && !endsAt(text, prefix, at)) continue;
    const to = textEnd
      ? endBehind(text, textEnd, suffix, at + textStart.length)
      : at + textStart.length;
    if (to < 0) break;
    if (!textEnd && suffix && !startsAt(text, suffix, to)) continue;
    found.push({ from: at, to });
  }
  return found;
}

function endBehind(text: string, words: string, suffix: string, from: number): number {
  for (let at = nextWords(text, words, from); at >= 0; at = nextWords(text, words, at + 1)) {
    const end = at + words.length;
    if (!suffix || startsAt(text, suffix, end)) return end;
  }
  return -1;
}

/** Where these words stand next, as whole ones; -1 where they do not. */
function nextWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBetweenWords(text, at) && isBetweenWords(text, at + words.length)) return at;
  }
  return -1;
}

/** Whether `words` stand right before `at`, with at most a space or the end of a block between. */
function endsAt(text: string, words: string, at: number): boolean {
  const end = isGap(text[at - 1]) ? at - 1 : at;
  const start = end - words.length;
  return start >= 0 && text.startsWith(words, start) && isBetweenWords(text, start);
}

function startsAt(text: string, words: string, at: number): boolean {
  const start = isGap(text[at]) ? at + 1 : at;
  return text.startsWith(words, start) && isBetweenWords(text, start + words.length);
}

function isGap(character: string | undefined): boolean {
  return character === ' ' || character === '\n';
}

const IS_OF_WORD = new RegExp(OF_WORD, 'u');

function isBetweenWords(text: string, at: number): boolean {
  return !(IS_OF_WORD.test(text[at - 1] ?? '') && IS_OF_WORD.test(text[at] ?? ''));
}

/** As browsers compare, and some a little more strictly: case and accents do not count. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
