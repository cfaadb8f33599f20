import { CARD_SIZES, type CardContent, type CardFormat } from '../../../core/quotes/card/card.ts';
import { layCard } from '../../../core/quotes/card/layCard.ts';
import { measureIn, setFace } from './face.ts';
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
