import type { View } from './view';

/** The words of the quote that a new tab shows; empty while it shows none. */
export function quoteOn(view: View): Promise<string> {
  return view.page.evaluate(() => document.querySelector('#quote-text')?.textContent ?? '');
}

/** The names of the new tab's buttons, in German. */
export const HEART = ['button', 'Favorit'] as const;
export const NEXT = ['button', 'Weiter'] as const;
export const PREVIOUS = ['button', 'Zurück'] as const;
export const HIDE = ['button', 'Nichts für mich'] as const;
export const COPY = ['button', 'Kopieren'] as const;
export const PIN = ['button', 'Auf jedem neuen Tab behalten'] as const;
export const UNDO = ['button', 'Rückgängig'] as const;
