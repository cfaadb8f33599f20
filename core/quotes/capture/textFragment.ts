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
