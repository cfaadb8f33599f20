import type { Direction } from './card.ts';

const FROM_THE_RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text by its first letter, as `dir="auto"` finds it. */
export function directionOf(text: string): Direction {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return FROM_THE_RIGHT.test(first) ? 'rtl' : 'ltr';
}
