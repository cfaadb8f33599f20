import type { Language } from '../quotes/deck.ts';

/** The language of the interface: the browser's, or a chosen one. */
export type LanguageChoice = 'browser' | Language;

/** The choices, the default first. */
export const LANGUAGES: readonly LanguageChoice[] = ['browser', 'de', 'en'];

/**
 * The chosen language; by the browser, German for readers of German and English for all others.
 *
 * @param tags the browser's languages as BCP 47 tags, the preferred one first
 */
export function languageFor(choice: LanguageChoice, tags: readonly string[]): Language {
  if (choice !== 'browser') return choice;
  return isOf('de', tags[0] ?? '') ? 'de' : 'en';
}

/**
 * The BCP 47 tag for formatting in `language`: the user's regional one, such as `de-AT`, else German
 * alone, or the English of our texts.
 *
 * @param tags as for `languageFor`
 */
export function localeFor(language: Language, tags: readonly string[]): string {
  return tags.find((tag) => isOf(language, tag)) ?? (language === 'en' ? 'en-GB' : language);
}

function isOf(language: Language, tag: string): boolean {
  return new RegExp(`^${language}(?:-|$)`, 'i').test(tag);
}
