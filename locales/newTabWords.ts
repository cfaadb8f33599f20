import type { Language } from '../core/quotes/deck.ts';
import { uiLanguage } from '../platform/language.ts';
import { orMissing } from './orMissing.ts';

type NewTabWords = typeof import('./de.newTab.ts');

const languages: Record<Language, () => Promise<NewTabWords>> = {
  de: () => import('./de.newTab.ts'),
  en: () => import('./en.newTab.ts'),
};

/** As in words.ts, with the texts of the new tab, which popup and panel do not need. */
export const words: NewTabWords = await orMissing(languages[uiLanguage]());
