import { calmLines } from './balance.ts';
import {
  CARD_SIZES,
  type CardContent,
  type CardFormat,
  type CardInk,
  type Measure,
} from './card.ts';
import { cutToFit, graphemesOf, type Line, lineCount, measured, piecesOf } from './lines.ts';
import type { Room } from './setWords.ts';

/** The name in the corner of every card. */
export const NAME = 'Nahbar';

/**
 * Font sizes in pixels. On a phone held upright, which shows the square about 7 cm wide, the smallest
 * is the size of a footnote.
 */
const LARGEST: Readonly<Record<CardFormat, number>> = { square: 100, wide: 80 };
const SMALLEST = 24;

/** From this size on, the margins and the caption are those of a short quote. */
const AMPLE = 56;
const MARGINS = { square: { tight: 72, ample: 108 }, wide: { tight: 60, ample: 84 } } as const;
const CAPTIONS = { square: { tight: 20, ample: 28 }, wide: { tight: 20, ample: 25 } } as const;

/** The layout around text of one size, in pixels; the longer the quote, the narrower. */
export interface Frame {
  margin: number;
  /** The size of the caption. */
  small: number;
  caption: { line: CaptionLine; baseline: number }[];
  /** The baseline of Nahbar's name: that of the caption's first line. */
  firstBaseline: number;
  hairline: number;
}

export function sizesOf(format: CardFormat): number[] {
  return Array.from({ length: LARGEST[format] - SMALLEST + 1 }, (_, i) => LARGEST[format] - i);
}

/** Makes a cached lookup of frames by size: sizes with equal margins share one. */
export function framesOf(
  content: CardContent,
  format: CardFormat,
  measure: Measure,
): (size: number) => Frame {
  const known = new Map<string, Frame>();
  return (size) => {
    const share = Math.min(1, (size - SMALLEST) / (AMPLE - SMALLEST));
    const between = ({ tight, ample }: { tight: number; ample: number }) =>
      Math.round(tight + share * (ample - tight));
    const margin = between(MARGINS[format]);
    const small = between(CAPTIONS[format]);
    const key = `${margin} ${small}`;
    const frame = known.get(key) ?? frameOf(content, format, measure, margin, small);
    known.set(key, frame);
    return frame;
  };
}

function frameOf(
  content: CardContent,
  format: CardFormat,
  measure: Measure,
  margin: number,
  small: number,
): Frame {
  const { width, height } = CARD_SIZES[format];
  // Leaves space for Nahbar's name and two em.
  const room = (width - 2 * margin) / small - measure(NAME) - 2;
  const lines = captionLines(content, room, measure);
  const leading = Math.round(small * 1.42);
  const firstBaseline = height - margin - Math.max(0, lines.length - 1) * leading;
  return {
    ...{ margin, small, firstBaseline },
    caption: lines.map((line, i) => ({ line, baseline: firstBaseline + i * leading })),
    hairline: firstBaseline - Math.round(small * 1.75),
  };
}

/** The space for text of a size: large type needs margins. */
export function roomIn({ margin, hairline }: Frame, format: CardFormat, size: number): Room {
  const gap = Math.max(32, size * 0.6);
  const filled = size > AMPLE ? 0.84 : 1;
  const free = hairline - gap - margin;
  return { width: CARD_SIZES[format].width - 2 * margin, height: free * filled, free };
}

/** A line of the caption: one text, or two in different colours. */
export type CaptionLine = (Line & { ink: CardInk })[];

/** In lines, for each of speaker, role and source. */
const MOST_LINES = 2;

const BETWEEN = ' · ';

/** The attribution in lines of at most `room` em; none if unknown. */
function captionLines(
  { speaker, role, source }: Omit<CardContent, 'text' | 'language'>,
  room: number,
  measure: Measure,
): CaptionLine[] {
  const names = shortLines(speaker, room, measure);
  const [name] = names;
  const beside = role && name ? BETWEEN + role : role;
  const besideWidth = measure(beside);
  const fitsBeside = names.length === 1 && name && name.width + besideWidth <= room;
  const ink = (lines: Line[], colour: CardInk): CaptionLine[] =>
    lines.map((line) => [{ ...line, ink: colour }]);
  const who: CaptionLine[] =
    beside && fitsBeside
      ? [
          [
            { ...name, ink: 'ink' },
            { text: beside, width: besideWidth, ink: 'quiet' },
          ],
        ]
      : [...ink(names, 'ink'), ...ink(shortLines(role, room, measure), 'quiet')];
  return [...who, ...ink(shortLines(source, room, measure), 'quiet')];
}

/** Truncates a text to two lines, with an ellipsis. */
function shortLines(text: string, room: number, measure: Measure): Line[] {
  const linesOf = (shown: string) => cutToFit(measured(piecesOf(shown), measure), room, measure);
  const whole = linesOf(text);
  if (whole.length === 0) return [];
  if (lineCount(whole, room) <= MOST_LINES) return calmLines(whole, room, 'paragraph');
  // Binary search for the longest that fits.
  const all = graphemesOf(text);
  const shortened = (length: number) => `${all.slice(0, length).join('').trimEnd()}…`;
  let [fits, tooMany] = [0, all.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (lineCount(linesOf(shortened(middle)), room) <= MOST_LINES) fits = middle;
    else tooMany = middle;
  }
  return calmLines(linesOf(shortened(fits)), room, 'paragraph');
}
