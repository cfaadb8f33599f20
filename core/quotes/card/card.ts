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

const FROM_THE_RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text by its first letter, as `dir="auto"` finds it. */
export function directionOf(text: string): Direction {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return FROM_THE_RIGHT.test(first) ? 'rtl' : 'ltr';
}

/** The letters that are written out in German rather than without their dots. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};

/** No file system takes much longer names. */
const MOST = 60;

/**
 * The name of the file with a picture, such as `nahbar-zoe-uebermut.png`.
 *
 * @param otherwise takes the speaker's place where there is none
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
    .replaceAll(/^-+|-+$/g, '');
  return `nahbar-${short || otherwise}.png`;
}
