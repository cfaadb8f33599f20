import type { Language } from '../core/quotes/deck.ts';
import { uiLanguage } from '../platform/language.ts';
import { orMissing } from './orMissing.ts';

type GreenroomWords = typeof import('./de.greenroom.ts');

const languages: Record<Language, () => Promise<GreenroomWords>> = {
  de: () => import('./de.greenroom.ts'),
  en: () => import('./en.greenroom.ts'),
};

/** As in words.ts, with what the green room says and no other page does. */
export const words: GreenroomWords = await orMissing(languages[uiLanguage]());
