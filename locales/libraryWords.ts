import type { Language } from '../core/quotes/deck.ts';
import { uiLanguage } from '../platform/language.ts';
import { orMissing } from './orMissing.ts';

type LibraryWords = typeof import('./de.library.ts');

const languages: Record<Language, () => Promise<LibraryWords>> = {
  de: () => import('./de.library.ts'),
  en: () => import('./en.library.ts'),
};

/** As in words.ts, with the texts of the library, about half of all. */
export const words: LibraryWords = await orMissing(languages[uiLanguage]());
