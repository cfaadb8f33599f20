/** The parts of a text directive, unencoded: */
export interface FragmentParts {
  /** The whole passage, or its beginning if there is a `textEnd`. */
  textStart: string;
  textEnd?: string | undefined;
  /** The text before and after it, if the passage alone is ambiguous. */
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/**
 * A link to the passage. The directive follows an existing fragment and replaces an existing directive.
 */
export function linkTo(url: string, parts: FragmentParts): string {
  const [page = '', fragment = ''] = url.split(/#(.*)/s);
  const [anchor] = fragment.split(':~:');
  return `${page}#${anchor}:~:${directive(parts)}`;
}

/** `url` without its fragment. */
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
 * Percent-encodes `-`, `,` and `&`, which are syntax in a directive, and the marks left by
 * `encodeURIComponent`, which would end a link in Markdown or mail.
 */
function encoded(text: string): string {
  const sound = text.toWellFormed();
  return encodeURIComponent(sound).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * A longer passage is matched by its beginning and end, as the specification recommends. In UTF-16
 * units.
 */
const EXACT_LIMIT = 300;

/** So many words of the beginning and of the end. */
const WORDS = 6;

/**
 * A directive made of the passage alone, if the page cannot be searched for other matches. Paragraphs
 * are separate lines, because a match never spans blocks.
 *
 * @returns null if there are no words
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
 * The visible text of a page as browsers search it: a line per block, no empty lines, and single
 * spaces. The three parts concatenated are the whole text.
 */
export interface PassageOnPage {
  before: string;
  passage: string;
  behind: string;
}

/** Numbers of words of the beginning and end to try, until the match is unique. */
const NAMING = [6, 12, 24];

/** Numbers of context words to try. */
const AROUND = [0, 3, 6, 12, 24];

/** Characters of words. */
const OF_WORD = String.raw`[\p{L}\p{N}\p{M}_]`;
const WORD_BEGINS = new RegExp(`^${OF_WORD}+`, 'u');
const WORD_ENDS = new RegExp(`(?<!${OF_WORD})${OF_WORD}+$`, 'u');

/**
 * The shortest directive that matches the passage and nothing else on the page. Linear in the length of
 * the page.
 *
 * @returns null if there is none, because the page repeats itself for too long
 */
export function uniqueFragment(page: PassageOnPage): FragmentParts | null {
  const whole = inWholeWords(page);
  const text = normalize(whole.before + whole.passage + whole.behind);
  const from = normalize(whole.before).length;
  const place = { from, to: from + normalize(whole.passage).length };
  for (const candidate of candidates(whole)) {
    const [first, second] = matches(text, candidate);
    if (first && !second && first.from === place.from && first.to === place.to) return candidate;
  }
  return null;
}

/** Browsers match whole words: extends partly selected words. */
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

/** The first two matches of a directive in a normalized text. */
function matches(text: string, parts: FragmentParts): { from: number; to: number }[] {
  const [textStart, textEnd] = [normalize(parts.textStart), normalize(parts.textEnd ?? '')];
  const [prefix, suffix] = [normalize(parts.prefix ?? ''), normalize(parts.suffix ?? '')];
  const found: { from: number; to: number }[] = [];
  // No later start can have an end.
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

/** The next match of whole words; -1 if there is none. */
function nextWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBetweenWords(text, at) && isBetweenWords(text, at + words.length)) return at;
  }
  return -1;
}

/** Whether `words` end at `at`, with at most a space or the end of a block between. */
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

/** Normalizes like browsers, and slightly more strictly: case and accents are ignored. */
function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
