import type { Language } from '../core/quotes/deck.ts';
import { type LanguageChoice, languageFor, localeFor } from '../core/settings/language.ts';
import { readLook } from '../core/settings/settings.ts';
import { readBootCache } from './bootCache.ts';

/** The language of Nahbar's words where the user has chosen `choice`. */
export function languageOf(choice: LanguageChoice): Language {
  return languageFor(choice, navigator.languages);
}

/** The same by what was remembered for the next page; in the background, which remembers nothing so, the browser's. */
export function rememberedLanguage(): Language {
  return languageOf(readLook(readBootCache('look')).language);
}

/** The language of this page's words. */
export const uiLanguage: Language = rememberedLanguage();

/** The tag by which this page writes dates, numbers and lists. */
export const uiLocale = localeFor(uiLanguage, navigator.languages);
