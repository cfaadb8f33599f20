import { describe, expect, it } from 'vitest';
import { wordsChunkOf, wordsIn } from '../../workshop/wordsChunks.ts';

describe('the files of words in one language', () => {
  it('are one a noun, and one for all that only the library says', () => {
    expect(wordsChunkOf('/nahbar/locales/de/quotes.ts')).toBe('newtab.de');
    expect(wordsChunkOf('/nahbar/locales/en/calls.ts')).toBe('calls.en');
    expect(wordsChunkOf('/nahbar/locales/de/backup.ts')).toBe('library.de');
    expect(wordsChunkOf('/nahbar/locales/en/hidden.ts')).toBe('library.en');
    expect(wordsChunkOf('/nahbar/locales/quotes.ts')).toBeNull();
    expect(wordsChunkOf('/nahbar/store/quotes/deck.ts')).toBeNull();
  });

  it('are known by their language, whatever else is in their names', () => {
    for (const file of [
      'chunks/quotes.de.js',
      'chunks/base.de-CtE_BZ-g.js',
      'chunks/one-to-one.de-B6.js',
    ]) {
      expect(wordsIn('de').test(file)).toBe(true);
      expect(wordsIn('en').test(file)).toBe(false);
    }
    expect(wordsIn('de').test('chunks/index-de.js')).toBe(false);
    expect(wordsIn('de').test('chunks/order-a.js')).toBe(false);
  });
});
