import { describe, expect, it } from 'vitest';
import { readLook } from '../../../core/settings/look.ts';
import { settingsFrom } from '../../../core/settings/settings.ts';

describe('settings', () => {
  it('are the defaults for a new profile, with the quotes in a language that the reader knows', () => {
    expect(settingsFrom([], 'de')).toEqual({
      rhythm: 'tab',
      theme: 'system',
      quoteLanguage: 'original',
      textSize: 'medium',
      keys: 'on',
      callBadge: 'off',
      askAfterCall: 'on',
    });
    expect(settingsFrom([], 'en').quoteLanguage).toBe('translated');
  });

  it('are what was chosen, and the default for what is no choice', () => {
    const rows = [
      { key: 'rhythm', value: 'day' },
      { key: 'theme', value: 'neon' },
      { key: 'textSize', value: { size: 'large' } },
      { key: '__proto__', value: 'dark' },
      { key: 'unknown', value: 1 },
    ];
    expect(settingsFrom(rows, 'de')).toMatchObject({
      rhythm: 'day',
      theme: 'system',
      textSize: 'medium',
    });
  });
});

describe('the look in a hint', () => {
  it.each([
    ['{"theme":"dark","textSize":"large"}', { theme: 'dark', textSize: 'large' }],
    ['{"theme":"dark"}', { theme: 'dark', textSize: 'medium' }],
    ['{"theme":"neon","textSize":7}', { theme: 'system', textSize: 'medium' }],
    ['{"theme":', { theme: 'system', textSize: 'medium' }],
    ['null', { theme: 'system', textSize: 'medium' }],
    ['3', { theme: 'system', textSize: 'medium' }],
    [null, { theme: 'system', textSize: 'medium' }],
  ])('%s is read as %o', (text, look) => {
    expect(readLook(text)).toEqual(look);
  });
});
