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

/** The share of the free height above the text: slightly less than half looks centred. */
const ABOVE = 0.46;

/** The start of lines, and their direction: 1 to the right, -1 to the left. */
interface Edge {
  start: number;
  inward: 1 | -1;
}

/**
 * Lays out a quote on a card: the text as large as it fits, with the opening quotation mark hanging in
 * the margin; below a hairline the attribution and Nahbar's name.
 *
 * @returns null if the quote is too long to be legible in this format
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
    // Hanging punctuation: the letters align.
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

/** Nahbar's name, aligned with the end of the hairline. */
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
