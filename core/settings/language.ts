import type { Language } from '../quotes/deck.ts';

/** In which language Nahbar speaks: that of the browser, or one of its own. */
export type LanguageChoice = 'browser' | Language;

/** The choices, the default first. */
export const LANGUAGES: readonly LanguageChoice[] = ['browser', 'de', 'en'];

/**
 * The language to speak: the chosen one; by the browser, German for readers of German and English for
 * all others.
 *
 * @param tags the browser's languages as BCP 47 tags, the preferred one first
 */
export function languageFor(choice: LanguageChoice, tags: readonly string[]): Language {
  if (choice !== 'browser') return choice;
  return isOf('de', tags[0] ?? '') ? 'de' : 'en';
}

/**
 * The tag by which dates, numbers and lists are written in `language`: the reader's own where they have
 * one, such as `de-AT`; else the language alone.
 *
 * @param tags as for `languageFor`
 */
export function localeFor(language: Language, tags: readonly string[]): string {
  return tags.find((tag) => isOf(language, tag)) ?? language;
}

function isOf(language: Language, tag: string): boolean {
  return new RegExp(`^${language}(?:-|$)`, 'i').test(tag);
}
