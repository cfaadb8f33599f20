import { describe, expect, test, vi } from 'vitest';
import { localeFor } from '../../../core/settings/language.ts';
import { spelled } from '../../../core/settings/spelling.ts';
import * as german from '../../../locales/de.library.ts';

const words = {
  plain: 'Grüße an die Straße',
  list: ['groß', { deep: 'weiß' }],
  greet: (name: string, n: number) => `Grüße an ${name}, ${n}-mal heißt das`,
  about: ({ title }: { title: string }) => `Größe von ${title}`,
  texts: (names: string[]) => names.map((name) => `Gruß, ${name}`),
  on: (date: Date) => `heiß am ${date.getUTCDate()}.`,
};

describe('words as they are spelt', () => {
  test.each(['de-CH', 'de-LI', 'de-Latn-CH', 'de-ch'])('in "%s", without ß', (locale) => {
    const swiss = spelled(words, locale);
    expect(swiss.plain).toBe('Grüsse an die Strasse');
    expect(swiss.list).toEqual(['gross', { deep: 'weiss' }]);
    expect(swiss.on(new Date('2026-01-05'))).toBe('heiss am 5.');
  });

  test('but not in what is the user’s own', () => {
    const swiss = spelled(words, 'de-CH');
    expect(swiss.greet('Frau Strauß', 2)).toBe('Grüsse an Frau Strauß, 2-mal heisst das');
    expect(swiss.about({ title: 'Spaß' })).toBe('Grösse von Spaß');
    expect(swiss.texts(['Weiß'])).toEqual(['Gruss, Weiß']);
  });

  test.each(['de', 'de-DE', 'de-AT', 'en-CH', ''])('and in "%s" as they are', (locale) => {
    expect(spelled(words, locale)).toBe(words);
  });

  test('in everything that the interface says', () => {
    const all = JSON.stringify(spelled(german, 'de-CH'));
    expect(all).not.toContain('ß');
    expect(all.length).toBeGreaterThan(1_000);
  });

  test('in foreign pages and on the help page, which have words of their own', async () => {
    vi.stubGlobal('navigator', { languages: ['de-CH', 'de'] });
    vi.resetModules();
    const { backgroundWords } = await import('../../../locales/background.ts');
    const { texts } = await import('../../../entrypoints/help/texts.ts');
    vi.unstubAllGlobals();
    const { capture, reminder } = backgroundWords('de');
    expect(JSON.stringify([capture, texts])).not.toContain('ß');
    expect(capture.close).toBe('Schliessen');
    expect(capture.refused({ because: 'nameTaken' })).toMatch(/^Das liess sich/);
    expect(reminder.begins('Maß nehmen', 0)).toContain('Maß nehmen');
    // The help page is to be small, and says nothing that has an ß anywhere.
    expect(texts.openLibrary).toBe('„Heute“ öffnen');
    const said = Object.values(texts).filter((text) => typeof text === 'function');
    for (const say of said)
      expect((say as (what: string) => string)('Spaß')).not.toMatch(/(?<!Spa)ß/);
  });
});

test('dates are those of the reader’s region', () => {
  const month = (locale: string) =>
    new Date('2026-01-05T12:00').toLocaleDateString(locale, { month: 'long' });
  expect(month(localeFor('de', ['de-AT', 'de', 'en']))).toBe('Jänner');
  expect(month(localeFor('de', ['de-CH']))).toBe('Januar');
  expect(localeFor('en', ['de-AT', 'de'])).toBe('en-GB');
  expect(localeFor('en', ['de-AT', 'en-US', 'en'])).toBe('en-US');
});
