/** The shapes that a picture of a quote can have. */
export type CardFormat = 'square' | 'wide';

/** In pixels: sizes that most social networks show uncropped, as a post and as a link preview. */
export const CARD_SIZES: Readonly<Record<CardFormat, { width: number; height: number }>> = {
  square: { width: 1080, height: 1080 },
  wide: { width: 1200, height: 630 },
};

/** The texts of a card. Any but `text` may be empty. */
export interface CardContent {
  text: string;
  /** By BCP 47, or empty; chooses the quotation marks. */
  language: string;
  speaker: string;
  role: string;
  /** The source, as a single line, and whether the text is a translation. */
  source: string;
}

/** The width of a text in the card's font, in em. */
export type Measure = (text: string) => number;

export type Direction = 'ltr' | 'rtl';

/** `ink` and `quiet` as on a page, `accent` for quotation marks. */
export type CardInk = 'ink' | 'quiet' | 'accent';

/** A positioned single line, in pixels from the upper left corner. */
export interface PlacedText {
  part: 'mark' | 'words' | 'caption' | 'name';
  text: string;
  /** Its start: the left edge, or the right edge on a right-to-left card. */
  x: number;
  baseline: number;
  size: number;
  ink: CardInk;
  /** The direction of this text, independent of the card's. */
  direction: Direction;
}

/** The layout of a card. */
export interface Card {
  width: number;
  height: number;
  /** The side at which lines begin. */
  direction: Direction;
  texts: PlacedText[];
  hairline: { x: number; y: number; width: number };
}

const FROM_THE_RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text by its first letter, as `dir="auto"` finds it. */
export function directionOf(text: string): Direction {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return FROM_THE_RIGHT.test(first) ? 'rtl' : 'ltr';
}

/** Letters that are transliterated instead of losing their diacritics. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};

/** In characters, for all file systems. */
const MOST = 60;

/**
 * The file name of a picture, such as `nahbar-zoe-uebermut.png`.
 *
 * @param otherwise replaces a missing speaker
 */
export function pictureName(speaker: string, otherwise: string): string {
  const name = speaker
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(name)
    .slice(0, MOST)
    .join('')
    .replaceAll(/^-+|(?<!-)-+$/g, '');
  return `nahbar-${short || otherwise}.png`;
}
