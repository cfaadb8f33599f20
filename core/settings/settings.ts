import type { Language } from '../quotes/deck.ts';
import type { QuoteLanguage } from '../quotes/quote.ts';
import type { Rhythm } from '../quotes/rotation.ts';

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'small' | 'medium' | 'large';

/** What the user may choose. */
export interface Settings {
  rhythm: Rhythm;
  theme: Theme;
  quoteLanguage: QuoteLanguage;
  textSize: TextSize;
  /** Whether single letters act on the new tab. Some voice and switch software needs them off. */
  keys: 'on' | 'off';
}

/** Every setting's choices, the first of them the default. */
export const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  rhythm: ['tab', 'hour', 'day'],
  theme: ['system', 'light', 'dark'],
  quoteLanguage: ['original', 'translated'],
  textSize: ['medium', 'small', 'large'],
  keys: ['on', 'off'],
};

/** One setting as it is stored. */
export interface SettingRow {
  key: string;
  value: unknown;
}

/**
 * The settings in `rows`, with the default for whatever is absent or not among the choices.
 * Readers of German see the interview as it was given; everybody else begins with the translation.
 */
export function settingsFrom(rows: readonly SettingRow[], language: Language): Settings {
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const settings: Settings = {
    rhythm: CHOICES.rhythm[0] as Rhythm,
    theme: 'system',
    quoteLanguage: language === 'de' ? 'original' : 'translated',
    textSize: 'medium',
    keys: 'on',
  };
  for (const key of Object.keys(CHOICES) as (keyof Settings)[]) {
    const choice = (CHOICES[key] as readonly unknown[]).find((value) => value === stored.get(key));
    if (choice !== undefined) Object.assign(settings, { [key]: choice });
  }
  return settings;
}

/** The part of the settings that a page needs before its first paint. */
export type Look = Pick<Settings, 'theme' | 'textSize'>;

/** The look in `text`; the default's parts for whatever is absent or damaged. */
export function readLook(text: string | null): Look {
  let stored: Partial<Record<keyof Look, unknown>> = {};
  try {
    stored = JSON.parse(text ?? '{}') ?? {};
  } catch {
    // A damaged hint is no hint: the page looks as on the first day until the database is open.
  }
  return {
    theme: CHOICES.theme.find((theme) => theme === stored.theme) ?? 'system',
    textSize: CHOICES.textSize.find((size) => size === stored.textSize) ?? 'medium',
  };
}
