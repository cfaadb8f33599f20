import type { DeckQuote } from '../../core/quotes/deck.ts';
import {
  hashOf,
  type Kind,
  type Paragraph,
  RUN,
  wordsOf,
} from '../../workshop/content/shingles.ts';

/**
 * Why the quote is not what its speaker said in answer to its question; null if it is.
 *
 * Every run of five words of it must stand in one and the same paragraph of the source, word for
 * word and comma for comma. Where no `[…]` stands before or after a piece, it must begin or end
 * with a sentence. A piece shorter than five words is proved only at the beginning or the end of
 * a sentence, because two or three words out of its middle may stand anywhere.
 */
export function whyNotVerbatim(
  quote: Pick<DeckQuote, 'text' | 'speaker' | 'question'>,
  paragraphs: readonly Paragraph[],
  questions: readonly string[],
): string | null {
  const asked = paragraphs.findIndex((paragraph) => !whyNotFrom(quote.question, paragraph));
  if (asked < 0) return `"${quote.question}" is not asked`;
  const after = paragraphs.slice(asked + 1);
  const next = after.findIndex((part) => questions.some((text) => !whyNotFrom(text, part)));
  const answers = after
    .slice(0, next < 0 ? undefined : next)
    .filter(({ label }, i) =>
      label === null ? isPullQuote(after[i + 1], quote.speaker) : isSameName(label, quote.speaker),
    );
  if (answers.length === 0) return `${quote.speaker} does not answer this question`;
  const reasons = answers.map((answer) => whyNotFrom(quote.text, answer));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

/** Whether what stands before `following` is a pull quote: it has no label, and the name alone under it. */
function isPullQuote(following: Paragraph | undefined, speaker: string): boolean {
  return following?.label === null && whyNotFrom(speaker, following) === null;
}

function isSameName(label: string, name: string): boolean {
  return label === name || name.startsWith(`${label} `);
}

/** What in `text` is not in the paragraph; null if it is pieced together from it, in its order. */
export function whyNotFrom(text: string, paragraph: Paragraph): string | null {
  const places = new Map(paragraph.hashes.split(' ').map((hash, i) => [hash, i]));
  const pieces = text.split('[…]').map(wordsOf);
  let reached = -1;
  for (const [i, words] of pieces.entries()) {
    const opens = i === 0;
    const closes = i === pieces.length - 1;
    // Before or after an omission mark at the edge of the quote.
    if (words.length === 0 && (opens || closes) && pieces.length > 1) continue;
    const place = placeOf(words, { opens, closes, places });
    if (typeof place === 'string') return place;
    if (place < reached) return `"${words.join(' ')}" stands before what it follows here`;
    reached = place;
  }
  return null;
}

/** Where the piece stands, as a number that grows with the text; or why it does not stand there. */
function placeOf(
  words: readonly string[],
  { opens, closes, places }: { opens: boolean; closes: boolean; places: Map<string, number> },
): number | string {
  const find = (kind: Kind, run: readonly string[], isLast: boolean) =>
    places.get(hashOf(kind, run)) ??
    (isLast && !closes ? places.get(hashOf(kind, run, true)) : undefined);
  const head = words.slice(0, RUN);
  const tail = words.slice(-RUN);
  const start = find('start', head, words.length <= RUN);
  const end = find('end', tail, true);
  if (opens && start === undefined) return `"${head.join(' ')}" does not begin a sentence`;
  if (closes && end === undefined) return `"${tail.join(' ')}" does not end a sentence`;
  let place = start ?? end;
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN);
    const here = find('run', run, i + RUN === words.length);
    if (here === undefined) return `"${run.join(' ')}" is not there`;
    place = i === 0 ? here : place;
  }
  return place ?? `"${words.join(' ')}" is not there, or is too short to tell`;
}
