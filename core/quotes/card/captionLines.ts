import { calmLines } from './balance.ts';
import { graphemesOf } from './breaks.ts';
import type { CardContent, CardInk, Measure } from './card.ts';
import { cutToFit, type Line, lineCount, measured } from './lines.ts';
import { piecesOf } from './pieces.ts';

/** One line under the hairline: a text, or two beside each other in two inks. */
export type CaptionLine = (Line & { ink: CardInk })[];

/** So many lines each of who said it, what they are and where it is from may take. */
const MOST_LINES = 2;

const BETWEEN = ' · ';

/**
 * Who said it and where, in lines of at most `room` em; none where neither is known.
 */
export function captionLines(
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

/** The text in two lines at most; of a longer one, its beginning and an ellipsis. */
function shortLines(text: string, room: number, measure: Measure): Line[] {
  const linesOf = (shown: string) => cutToFit(measured(piecesOf(shown), measure), room, measure);
  const whole = linesOf(text);
  if (whole.length === 0) return [];
  if (lineCount(whole, room) <= MOST_LINES) return calmLines(whole, room, 'paragraph');
  // The length that just fits, by halving what is unknown.
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
