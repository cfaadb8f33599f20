import { LANGUAGES, type LanguageChoice } from './language.ts';

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'small' | 'medium' | 'large';

/** The part of the settings that a page needs before its first paint. */
export interface Look {
  theme: Theme;
  textSize: TextSize;
  language: LanguageChoice;
}

/** The choices, the default first. */
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
export const TEXT_SIZES: readonly TextSize[] = ['medium', 'small', 'large'];

/** The look in what was stored; the default's parts for whatever is absent or not a choice. */
export function lookFrom(stored: Partial<Record<keyof Look, unknown>>): Look {
  return {
    theme: THEMES.find((theme) => theme === stored.theme) ?? 'system',
    textSize: TEXT_SIZES.find((size) => size === stored.textSize) ?? 'medium',
    language: LANGUAGES.find((language) => language === stored.language) ?? 'browser',
  };
}

/** The look in `text`; the default's parts for whatever is absent or damaged. */
export function readLook(text: string | null): Look {
  try {
    return lookFrom(JSON.parse(text ?? '{}') ?? {});
  } catch {
    // A damaged hint is no hint: the page looks as on the first day until the database is open.
    return lookFrom({});
  }
}
