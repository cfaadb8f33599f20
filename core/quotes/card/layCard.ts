import { marksOf } from '../quote.ts';
import {
  CARD_SIZES,
  type Card,
  type CardContent,
  type CardFormat,
  type Direction,
  directionOf,
  type Measure,
  type PlacedText,
} from './card.ts';
import { type Frame, framesOf, NAME, roomIn, sizesOf } from './frame.ts';
import { type SetWords, setWords } from './setWords.ts';

/** How much of the empty room is above the words: a little less than half looks like the middle. */
const ABOVE = 0.46;

/** From where lines begin, and to which side they go: 1 to the right, -1 to the left. */
interface Edge {
  start: number;
  inward: 1 | -1;
}

/**
 * Places a quote on a card: the words as large as they fit, in calm lines, their opening mark in the
 * margin; under a hairline who said them and where, and Nahbar's name.
 *
 * @returns null where the quote is too long for a card of this format to be legible
 */
export function layCard(content: CardContent, format: CardFormat, measure: Measure): Card | null {
  const { width, height } = CARD_SIZES[format];
  const marks = marksOf(content.language);
  const frameAt = framesOf(content, format, measure);
  const roomAt = (size: number) => roomIn(frameAt(size), format, size);
  const words = setWords(content.text, marks[1], sizesOf(format), roomAt, measure);
  if (!words) return null;

  const frame = frameAt(words.size);
  const { margin } = frame;
  const direction = directionOf(content.text);
  const edge: Edge =
    direction === 'rtl' ? { start: width - margin, inward: -1 } : { start: margin, inward: 1 };
  const top = margin + (roomAt(words.size).free - words.height) * ABOVE;
  return {
    ...{ width, height, direction },
    hairline: { x: margin, y: frame.hairline, width: width - 2 * margin },
    texts: [
      ...quoted(words, top, edge, direction, marks, measure),
      ...captionTexts(frame, edge),
      nameAt(frame, edge, width, measure),
    ],
  };
}

function quoted(
  { lines, size }: SetWords,
  top: number,
  { start, inward }: Edge,
  direction: Direction,
  [opening, closing]: readonly [string, string],
  measure: Measure,
): PlacedText[] {
  const words = lines.map(
    ({ text, baseline }): PlacedText => ({
      ...{ part: 'words', text, x: start, baseline: top + baseline },
      ...{ size, ink: 'ink', direction },
    }),
  );
  const mark = (text: string, x: number, line: PlacedText | undefined): PlacedText[] =>
    line ? [{ ...line, part: 'mark', text, x, ink: 'accent' }] : [];
  const end = start + inward * (lines.at(-1)?.width ?? 0) * size;
  return [
    // Hung in the margin, so that the letters stand on one edge.
    ...mark(opening, start - inward * measure(opening) * size, words[0]),
    ...words,
    ...mark(closing, end - inward * measure(closing) * size, words.at(-1)),
  ];
}

function captionTexts({ caption, small }: Frame, { start, inward }: Edge): PlacedText[] {
  return caption.flatMap(({ line, baseline }) => {
    let x = start;
    return line.map(({ text, width, ink }): PlacedText => {
      const placed = x;
      x += inward * width * small;
      const direction = directionOf(text);
      return { part: 'caption', text, x: placed, baseline, size: small, ink, direction };
    });
  });
}

/** Nahbar's name, at the end of the hairline. */
function nameAt(
  frame: Frame,
  { start, inward }: Edge,
  width: number,
  measure: Measure,
): PlacedText {
  const room = width - 2 * frame.margin;
  return {
    ...{ part: 'name', text: NAME, ink: 'quiet', direction: 'ltr' },
    x: start + inward * (room - measure(NAME) * frame.small),
    baseline: frame.firstBaseline,
    size: frame.small,
  };
}
