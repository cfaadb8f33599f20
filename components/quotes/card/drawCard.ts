import {
  CARD_SIZES,
  type CardContent,
  type CardFormat,
  type Direction,
  type Measure,
} from '../../../core/quotes/card/card.ts';
import { layCard } from '../../../core/quotes/card/layCard.ts';
import { marksOf, type ShownQuote, type Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/words.ts';
import { type CardLook, paletteOf } from './palette.ts';

/**
 * Draws a quote as a picture, pixel for pixel at the size of its format.
 *
 * @returns whether it is drawn; not where it is too long for this format
 * @throws if the browser gives no canvas to draw on
 */
export function drawCard(
  canvas: HTMLCanvasElement,
  content: CardContent,
  format: CardFormat,
  look: CardLook,
): boolean {
  Object.assign(canvas, CARD_SIZES[format]);
  // Which shapes the characters of Chinese and Japanese have depends on it.
  canvas.lang = content.language;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser has no canvas to draw a card on.');
  const card = layCard(content, format, measureIn(context));
  if (!card) return false;

  const colours = paletteOf(look);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, card.width, card.height);
  const { x, y, width } = card.hairline;
  context.fillStyle = colours.hairline;
  context.fillRect(x, y, width, 2);
  context.textBaseline = 'alphabetic';
  context.textAlign = card.direction === 'rtl' ? 'right' : 'left';
  for (const { text, x, baseline, size, ink, direction } of card.texts) {
    setFace(context, size, direction);
    context.fillStyle = colours[ink];
    context.fillText(text, x, baseline);
  }
  return true;
}

/** Whether a card was drawn, or why not: too long for any picture, or for this format alone. */
export type Drawn = 'drawn' | 'tooLong' | 'tooLongForWide' | 'noPicture';

/** The same, and why it could not be drawn. */
export function drawOrSayWhyNot(
  canvas: HTMLCanvasElement,
  content: CardContent,
  format: CardFormat,
  look: CardLook,
): Drawn {
  try {
    if (drawCard(canvas, content, format, look)) return 'drawn';
    const fitsSquare = drawCard(document.createElement('canvas'), content, 'square', look);
    return fitsSquare ? 'tooLongForWide' : 'tooLong';
  } catch (error) {
    console.warn(error);
    return 'noPicture';
  }
}

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
function setFace(context: CanvasRenderingContext2D, size: number, direction: Direction): void {
  context.font = `${size}px ${serif()}`;
  context.letterSpacing = `${(size * LETTER_SPACING).toFixed(3)}px`;
  // Widths then grow evenly with the size, as the layout takes it.
  context.textRendering = 'geometricPrecision';
  context.direction = direction;
}

/** Measures texts as `context` will draw them; the same text once. */
function measureIn(context: CanvasRenderingContext2D): Measure {
  setFace(context, MEASURED_AT, 'ltr');
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width / MEASURED_AT;
    known.set(text, width);
    return width;
  };
}

/** What a card says of a quote: its words, who said them, and where. */
export function cardContent(shown: ShownQuote, source: Source): CardContent {
  const { text, language, speaker, role } = shown;
  const [open, close] = marksOf(language);
  const { title, publisher } = source;
  const author = source.author === speaker ? '' : source.author;
  const from = [title && `${open}${title}${close}`, author, publisher].filter(Boolean).join(', ');
  const note = shown.translated ? words.quotes.translatedFrom : '';
  return { text, language, speaker, role, source: [from, note].filter(Boolean).join(' · ') };
}
