import type { Language } from '../core/quotes/deck.ts';
import { uiLanguage } from '../platform/language.ts';

/** All words of the interface, noun by noun. German says which there are; the other languages follow. */
export type Words = typeof import('./de.ts');

const languages: Record<Language, () => Promise<Words>> = {
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
};

/** The words of the page's language. Whoever imports them is run once they are there. */
export const words: Words = await languages[uiLanguage]().catch((error) => {
  // Whoever watches over the start of the page need not wait for it.
  dispatchEvent(new Event('missing'));
  throw error;
});
