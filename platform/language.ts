import type { Language } from '../core/quotes/deck.ts';

/** The language of Nahbar's own words: German for readers of German, English for all others. */
export const uiLanguage: Language = /^de\b/i.test(navigator.language) ? 'de' : 'en';
