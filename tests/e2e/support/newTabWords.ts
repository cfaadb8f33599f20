import type { View } from './view';

/** The words of the quote that a new tab shows; empty while it shows none. */
export function quoteOn(view: View): Promise<string> {
  return view.page.evaluate(() => document.querySelector('#quote-text')?.textContent ?? '');
}

/** The names of the new tab's buttons, in German. */
export const HEART = ['button', 'Favorit'] as const;
export const NEXT = ['button', 'Weiter'] as const;
export const PREVIOUS = ['button', 'Zurück'] as const;
export const COPY = ['button', 'Kopieren'] as const;
/** Only there while the quote is pinned; `PINS` pins it. */
export const PIN = ['button', 'Auf jedem neuen Tab behalten'] as const;
/** The acts on the quote and on the step that are in menus, as `View.picks` takes them. */
export const HIDES = ['Mehr zum Zitat', 'Dieses Zitat ausblenden'] as const;
export const PINS = ['Mehr zum Zitat', 'Auf jedem neuen Tab behalten'] as const;
export const LISTS_KEYS = ['Mehr zum Zitat', 'Tastenkürzel'] as const;
export const EXPLAINS_STEP = ['Mehr zum Schritt', 'Warum dieser Schritt?'] as const;
export const EXPLAINS_PERSON = ['Mehr zum Schritt', 'Warum diese Person?'] as const;
export const HIDES_STEP = ['Mehr zum Schritt', 'Diesen Schritt ausblenden'] as const;
export const LEAVES_PERSON = ['Mehr zum Schritt', 'Diese Person nicht mehr vorschlagen'] as const;

/** Declines to name a first person, as a new profile is asked, and so has a step. */
export async function skipsFirstPerson(tab: View): Promise<void> {
  await tab.clicks(['button', 'Lieber ein anderer Schritt']);
  await tab.sees('Ein Schritt für heute');
}

export const UNDO = ['button', 'Rückgängig'] as const;
