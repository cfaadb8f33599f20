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
  /** Whether the new tab shows a quote. */
  quoteOnTab: 'on' | 'off';
}

/** The choices, the default first. */
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const TEXT_SIZES: readonly TextSize[] = ['medium', 'small', 'large'];

/** Validates a stored look, with defaults for anything missing or invalid. */
function lookFrom(stored: Partial<Record<keyof Look, unknown>>): Look {
  return {
    theme: THEMES.find((theme) => theme === stored.theme) ?? 'system',
    textSize: TEXT_SIZES.find((size) => size === stored.textSize) ?? 'medium',
    language: LANGUAGES.find((language) => language === stored.language) ?? 'browser',
    quoteOnTab: stored.quoteOnTab === 'off' ? 'off' : 'on',
  };
}

/** Parses a cached look, with defaults for anything missing or damaged. */
export function readLook(text: string | null): Look {
  try {
    return lookFrom(JSON.parse(text ?? '{}') ?? {});
  } catch {
    // A damaged cache is ignored: the page has the default look until the database is open.
    return lookFrom({});
  }
}

export interface Settings extends Look {
  rhythm: Rhythm;
  quoteLanguage: QuoteLanguage;
  /**
   * Whether single-letter shortcuts work on the new tab. They disturb some voice and switch software.
   */
  keys: 'on' | 'off';
  /** Whether the new tab shows the day and the time. */
  clock: 'on' | 'off';
  /** Whether the new tab shows the step of the day. */
  stepOnTab: 'on' | 'off';
  /** Whether the toolbar shows the number of open items as soon as a call's tab opens. */
  callBadge: 'on' | 'off';
  /** Whether to ask after a call who it was with. */
  askAfterCall: 'on' | 'off';
}

/** The settings on the page of calls. */
export type CallSetting = 'callBadge' | 'askAfterCall';

/** The choices of each setting, the default first. */
export const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  rhythm: ['tab', 'hour', 'day'],
  theme: THEMES,
  quoteLanguage: ['original', 'translated'],
  textSize: TEXT_SIZES,
  language: LANGUAGES,
  keys: ['on', 'off'],
  clock: ['off', 'on'],
  quoteOnTab: ['on', 'off'],
  stepOnTab: ['on', 'off'],
  callBadge: ['off', 'on'],
  askAfterCall: ['on', 'off'],
};

/** One setting as it is stored. */
export interface SettingRow {
  key: string;
  value: unknown;
}

/**
 * The settings in `rows`, with defaults for anything missing or invalid. By default, readers of German
 * see the interview in the original; everybody else in translation.
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
    clock: choice('clock'),
    quoteOnTab: choice('quoteOnTab'),
    stepOnTab: choice('stepOnTab'),
    callBadge: choice('callBadge'),
    askAfterCall: choice('askAfterCall'),
  };
}
