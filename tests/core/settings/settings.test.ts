import { describe, expect, it } from 'vitest';
import { languageFor, localeFor } from '../../../core/settings/language.ts';
import { readLook, settingsFrom } from '../../../core/settings/settings.ts';

describe('settings', () => {
  it('are the defaults for a new profile, with the quotes in a language that the reader knows', () => {
    expect(settingsFrom([], ['de-AT', 'en'])).toEqual({
      rhythm: 'tab',
      theme: 'system',
      language: 'browser',
      quoteLanguage: 'original',
      textSize: 'medium',
      keys: 'on',
      clock: 'off',
      quoteOnTab: 'on',
      stepOnTab: 'on',
      callBadge: 'off',
      askAfterCall: 'on',
    });
    expect(settingsFrom([], ['fr', 'de']).quoteLanguage).toBe('translated');
  });

  it('are what was chosen, and the default for what is no choice', () => {
    const rows = [
      { key: 'rhythm', value: 'day' },
      { key: 'theme', value: 'neon' },
      { key: 'textSize', value: { size: 'large' } },
      { key: '__proto__', value: 'dark' },
      { key: 'unknown', value: 1 },
    ];
    expect(settingsFrom(rows, ['de'])).toMatchObject({
      rhythm: 'day',
      theme: 'system',
      textSize: 'medium',
    });
  });
});

describe('the language', () => {
  it('decides in which one the quotes are at first, wherever it is chosen', () => {
    const quotesIn = (language: string, tags: string[]) =>
      settingsFrom([{ key: 'language', value: language }], tags).quoteLanguage;
    expect(quotesIn('en', ['de'])).toBe('translated');
    expect(quotesIn('de', ['en'])).toBe('original');
    expect(quotesIn('browser', ['en'])).toBe('translated');
    expect(quotesIn('fr', ['de'])).toBe('original');
  });

  it.each([
    ['browser', ['de'], 'de'],
    ['browser', ['DE-ch', 'en'], 'de'],
    ['browser', ['den', 'de'], 'en'],
    ['browser', ['fr', 'de'], 'en'],
    ['browser', [], 'en'],
    ['de', ['en-GB'], 'de'],
    ['en', ['de'], 'en'],
  ] as const)('%s, where the browser speaks %j, is %s', (choice, tags, language) => {
    expect(languageFor(choice, tags)).toBe(language);
  });

  it.each([
    ['de', ['de-AT', 'en'], 'de-AT'],
    ['de', ['en-US', 'de-CH', 'de'], 'de-CH'],
    ['de', ['en-US'], 'de'],
    ['en', ['fr', 'en-GB'], 'en-GB'],
    ['en', ['enm', 'de'], 'en-GB'],
    ['de', ['DE-at'], 'DE-at'],
  ] as const)('%s is written by the habits of %j as %s', (language, tags, locale) => {
    expect(localeFor(language, tags)).toBe(locale);
    expect(() => new Intl.NumberFormat(locale)).not.toThrow();
  });
});

describe('the look in a hint', () => {
  it.each([
    [
      '{"theme":"dark","textSize":"large"}',
      { theme: 'dark', textSize: 'large', language: 'browser', quoteOnTab: 'on' },
    ],
    [
      '{"theme":"dark"}',
      { theme: 'dark', textSize: 'medium', language: 'browser', quoteOnTab: 'on' },
    ],
    [
      '{"theme":"neon","textSize":7}',
      { theme: 'system', textSize: 'medium', language: 'browser', quoteOnTab: 'on' },
    ],
    ['{"theme":', { theme: 'system', textSize: 'medium', language: 'browser', quoteOnTab: 'on' }],
    [
      '{"language":"en"}',
      { theme: 'system', textSize: 'medium', language: 'en', quoteOnTab: 'on' },
    ],
    [
      '{"language":"tlh"}',
      { theme: 'system', textSize: 'medium', language: 'browser', quoteOnTab: 'on' },
    ],
    ['null', { theme: 'system', textSize: 'medium', language: 'browser', quoteOnTab: 'on' }],
    ['3', { theme: 'system', textSize: 'medium', language: 'browser', quoteOnTab: 'on' }],
    [null, { theme: 'system', textSize: 'medium', language: 'browser', quoteOnTab: 'on' }],
  ])('%s is read as %o', (text, look) => {
    expect(readLook(text)).toEqual(look);
  });
});
