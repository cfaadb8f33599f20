import type { Language } from '../core/quotes/deck.ts';
import { uiLanguage } from '../platform/language.ts';
import { orMissing } from './orMissing.ts';

type PanelWords = typeof import('./de.panel.ts');

const languages: Record<Language, () => Promise<PanelWords>> = {
  de: () => import('./de.panel.ts'),
  en: () => import('./en.panel.ts'),
};

/** As in words.ts, with the texts of popup and panel, which the new tab does not need. */
export const words: PanelWords = await orMissing(languages[uiLanguage]());
