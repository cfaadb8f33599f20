import type { Language } from '../core/quotes/deck.ts';
import { uiLanguage } from '../platform/language.ts';
import { orMissing } from './orMissing.ts';

/** The words of every page, noun by noun. German says which there are; the other languages follow. */
export type Words = typeof import('./de.ts');

const languages: Record<Language, () => Promise<Words>> = {
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
};

/** In the page's language. Modules that import them run once they are loaded. */
export const words: Words = await orMissing(languages[uiLanguage]());
