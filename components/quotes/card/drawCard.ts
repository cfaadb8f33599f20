import {
  CARD_SIZES,
  type CardContent,
  type CardFormat,
  type Direction,
  type Measure,
} from '../../../core/quotes/card/card.ts';
import { layCard } from '../../../core/quotes/card/layCard.ts';
import { marksOf, type ShownQuote, type Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/newTabWords.ts';
import { type CardLook, paletteOf } from './palette.ts';

/**
 * Draws a quote as a picture, at the pixel size of its format.
 *
 * @returns false if the quote is too long for this format
 * @throws an Error if the browser provides no 2D context
 */
export function drawCard(
  canvas: HTMLCanvasElement,
  content: CardContent,
  format: CardFormat,
  look: CardLook,
): boolean {
  Object.assign(canvas, CARD_SIZES[format]);
  // Chinese and Japanese share code points: the language decides which glyphs are used.
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
    setFont(context, size, direction);
    context.fillStyle = colours[ink];
    context.fillText(text, x, baseline);
  }
  return true;
}

/** Whether a card was drawn, or why not: too long for any format, too long for this one, or an error. */
export type Drawn = 'drawn' | 'tooLong' | 'tooLongForWide' | 'noPicture';

/** As `drawCard`, with the reason if it was not drawn. Never throws. */
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

/** The font size at which widths are measured, in pixels: large, so that rounding does not matter. */
const MEASURED_AT = 200;

/** In em, as in `styles/quote.css`. */
const LETTER_SPACING = -0.006;

/** The font family of quotes in `styles/tokens.css`. System fonts, so nothing has to be loaded. */
function serif(): string {
  const names = getComputedStyle(document.documentElement).getPropertyValue('--serif');
  return names.replaceAll(/\s+/g, ' ').trim() || 'serif';
}

/** Sets the font of a canvas to that of quotes, at `size` pixels. */
function setFont(context: CanvasRenderingContext2D, size: number, direction: Direction): void {
  context.font = `${size}px ${serif()}`;
  context.letterSpacing = `${(size * LETTER_SPACING).toFixed(3)}px`;
  // Makes widths proportional to the font size, which the layout relies on.
  context.textRendering = 'geometricPrecision';
  context.direction = direction;
}

/** Measures texts as `context` draws them; caches the results. */
function measureIn(context: CanvasRenderingContext2D): Measure {
  setFont(context, MEASURED_AT, 'ltr');
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width / MEASURED_AT;
    known.set(text, width);
    return width;
  };
}

/** The texts of a card: quote, speaker and source. */
export function cardContent(shown: ShownQuote, source: Source): CardContent {
  const { text, language, speaker, role } = shown;
  const [open, close] = marksOf(language);
  const { title, publisher } = source;
  const author = source.author === speaker ? '' : source.author;
  const from = [title && `${open}${title}${close}`, author, publisher].filter(Boolean).join(', ');
  const note = shown.translated ? words.quotes.translatedFrom : '';
  return { text, language, speaker, role, source: [from, note].filter(Boolean).join(' · ') };
}
