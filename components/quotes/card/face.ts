import type { Direction, Measure } from '../../../core/quotes/card/card.ts';

/** At this size widths are measured, in pixels: large enough for no rounding to matter. */
const MEASURED_AT = 200;

/** As on the new tab (`styles/quote.css`), in em. */
const LETTER_SPACING = -0.006;

/** The face of the quotes, by the names of `styles/tokens.css`: the system's, so nothing has to load. */
function serif(): string {
  const names = getComputedStyle(document.documentElement).getPropertyValue('--serif');
  return names.replaceAll(/\s+/g, ' ').trim() || 'serif';
}

/** Has a canvas write in the face of the quotes, in `size` pixels. */
export function setFace(
  context: CanvasRenderingContext2D,
  size: number,
  direction: Direction,
): void {
  context.font = `${size}px ${serif()}`;
  context.letterSpacing = `${(size * LETTER_SPACING).toFixed(3)}px`;
  // Widths then grow evenly with the size, as the layout takes it.
  context.textRendering = 'geometricPrecision';
  context.direction = direction;
}

/** Measures texts as `context` will draw them; the same text once. */
export function measureIn(context: CanvasRenderingContext2D): Measure {
  setFace(context, MEASURED_AT, 'ltr');
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width / MEASURED_AT;
    known.set(text, width);
    return width;
  };
}
