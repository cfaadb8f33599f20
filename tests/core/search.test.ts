import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NormalizedSearch, normalizeForSearch } from '../../core/search.ts';

const finds = (text: string, query: string) =>
  new NormalizedSearch<{ id: string; text: string }>(
    (item) => item.text,
    () => '',
  ).find([{ id: 'a', text }], query).length === 1;

describe('a search', () => {
  it('finds what has soft hyphens in it', () => {
    const path = 'tests/fixtures/cases/34-soft-hyphens-hide-words/search.json';
    const { text, query } = JSON.parse(readFileSync(path, 'utf8'));
    expect(text).not.toBe(query);
    expect(finds(text, query)).toBe(true);
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['Donau\u200bdampfschiff', 'Donaudampfschiff'],
    ['\u2066Ada\u2069 \ufeffLovelace', 'ada lovelace'],
    ['An\u2060fang', 'anfang'],
    ['نامه\u200cای', 'نامهای'],
    ['ein ﬁnaler Sprung', 'finaler'],
    ['Johann\u2011Wolfgang', 'johann-wolfgang'],
    ['don’t', "don't"],
    ['❤️', '❤'],
    ['Ada\u00a0Lovelace', 'ada lovelace'],
    ['Straße', 'STRASSE'],
  ])('finds in %j what is seen of it: %j', (text, query) => expect(finds(text, query)).toBe(true));

  it('finds no more than that', () => {
    expect(finds('Ada Lovelace', 'adal')).toBe(false);
    expect(normalizeForSearch('Über\u00ad-all')).toBe('uber-all');
  });

  it('takes in what else is known of an item when it is prepared again, and makes no query wait for it', () => {
    const item = { id: 'a' };
    let known = 'Ada';
    const search = new NormalizedSearch<{ id: string }>(
      () => known,
      () => known,
    );
    expect(search.find([item], 'ada')).toEqual([item]);
    known = 'Ada Lovelace';
    expect(search.find([item], 'lovelace')).toEqual([]);
    search.prepare([item], 0, () => false);
    expect(search.find([item], 'lovelace')).toEqual([item]);
  });
});
