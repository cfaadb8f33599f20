import type { QuoteLanguage } from '../quotes/quote.ts';
import type { Rhythm } from '../quotes/rotation.ts';
import { LANGUAGES, type LanguageChoice, languageFor } from './language.ts';

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
const TEXT_SIZES: readonly TextSize[] = ['medium', 'small', 'large'];

/** The look in what was stored; the default's parts for whatever is absent or not a choice. */
function lookFrom(stored: Partial<Record<keyof Look, unknown>>): Look {
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

/** What the user may choose. */
export interface Settings extends Look {
  rhythm: Rhythm;
  quoteLanguage: QuoteLanguage;
  /** Whether single letters act on the new tab. Some voice and switch software needs them off. */
  keys: 'on' | 'off';
  /** Whether the toolbar shows what is open as soon as a call's tab opens, where the browser lets it. */
  callBadge: 'on' | 'off';
  /** Whether is asked after a call who it was. */
  askAfterCall: 'on' | 'off';
}

/** Chosen among the calls. */
export type CallSetting = 'callBadge' | 'askAfterCall';

/** Every setting's choices, the first of them the default. */
export const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  rhythm: ['tab', 'hour', 'day'],
  theme: THEMES,
  quoteLanguage: ['original', 'translated'],
  textSize: TEXT_SIZES,
  language: LANGUAGES,
  keys: ['on', 'off'],
  callBadge: ['off', 'on'],
  askAfterCall: ['on', 'off'],
};

/** One setting as it is stored. */
export interface SettingRow {
  key: string;
  value: unknown;
}

/**
 * The settings in `rows`, with the default for whatever is absent or not among the choices.
 * Readers of German see the interview as it was given; everybody else begins with the translation.
 *
 * @param tags the browser's languages, as for `languageFor`
 */
export function settingsFrom(rows: readonly SettingRow[], tags: readonly string[]): Settings {
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const choice = <K extends keyof Settings>(key: K, usual = CHOICES[key][0] as Settings[K]) =>
    CHOICES[key].find((value) => value === stored.get(key)) ?? usual;
  const language = choice('language');
  return {
    language,
    rhythm: choice('rhythm'),
    theme: choice('theme'),
    quoteLanguage: choice(
      'quoteLanguage',
      languageFor(language, tags) === 'de' ? 'original' : 'translated',
    ),
    textSize: choice('textSize'),
    keys: choice('keys'),
    callBadge: choice('callBadge'),
    askAfterCall: choice('askAfterCall'),
  };
}
