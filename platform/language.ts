import type { Language } from '../core/quotes/deck.ts';
import { type LanguageChoice, languageFor, localeFor } from '../core/settings/language.ts';
import { readLook } from '../core/settings/settings.ts';
import { readBootCache } from './bootCache.ts';

/** The language of the interface for the setting `choice`. */
export function languageOf(choice: LanguageChoice): Language {
  return languageFor(choice, navigator.languages);
}

/** The language by the cached setting; in the background, which has no cache, the browser's. */
export function rememberedLanguage(): Language {
  return languageOf(readLook(readBootCache('look')).language);
}

export const uiLanguage: Language = rememberedLanguage();

/** The BCP 47 tag by which this page formats dates, numbers and lists. */
export const uiLocale = localeFor(uiLanguage, navigator.languages);
