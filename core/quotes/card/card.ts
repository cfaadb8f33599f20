/** The shapes that a picture of a quote can have. */
export type CardFormat = 'square' | 'wide';

/** In pixels of the picture: what most social networks show whole, as a post and beside a link. */
export const CARD_SIZES: Readonly<Record<CardFormat, { width: number; height: number }>> = {
  square: { width: 1080, height: 1080 },
  wide: { width: 1200, height: 630 },
};

/** What is said on a card. Any part but the words may be empty. */
export interface CardContent {
  text: string;
  /** By BCP 47, or empty; chooses the quotation marks. */
  language: string;
  speaker: string;
  role: string;
  /** Where it is from, in one line, and whether in these words. */
  source: string;
}

/** How wide a text runs in the face of the card, in em: times the size of the type it is pixels. */
export type Measure = (text: string) => number;

export type Direction = 'ltr' | 'rtl';

/** What colour a text has: `ink` and `quiet` as on a page, `accent` for the marks. */
export type CardInk = 'ink' | 'quiet' | 'accent';

/** A text that stands on one line, in pixels from the upper left corner. */
export interface PlacedText {
  part: 'mark' | 'words' | 'caption' | 'name';
  text: string;
  /** Where it begins: its left edge, on a card that is read from the right its right edge. */
  x: number;
  baseline: number;
  size: number;
  ink: CardInk;
  /** In which direction its letters follow each other, by itself and not by the card. */
  direction: Direction;
}

/** Where everything on a card stands. */
export interface Card {
  width: number;
  height: number;
  /** From which side it is read: lines begin there. */
  direction: Direction;
  texts: PlacedText[];
  hairline: { x: number; y: number; width: number };
}
