import { describe, expect, it } from 'vitest';
import { type Favourite, inOrder, saved } from '../../../core/quotes/favourite.ts';
import type { Quote } from '../../../core/quotes/quote.ts';
import { FavouriteSearch } from '../../../core/quotes/search.ts';
import { normalizeForSearch } from '../../../core/search.ts';

const quote = (id: string, changes: Partial<Quote> = {}): Quote => ({
  id,
  topic: 'empathy',
  speaker: 'Jim Sengl',
  original: { language: 'de', text: `Satz ${id}`, role: 'Vernetzung', question: 'Warum?' },
  translation: null,
  source: { title: 'Netzwerken digital', author: 'M', publisher: 'P', series: null },
  ...changes,
});
const favourite = (id: string, changes: Partial<Favourite> = {}): Favourite => ({
  ...saved(quote(id), undefined, [], 1000),
  ...changes,
});

describe('saving a favourite', () => {
  it('keeps a copy of the quote', () => {
    expect(saved(quote('a'), undefined, ['Mut'], 5)).toEqual({
      id: 'a',
      quote: quote('a'),
      note: '',
      tags: ['Mut'],
      savedAt: 5,
    });
  });

  it('brings back the note and the tags that it had when it was removed', () => {
    const removed = favourite('a', { note: 'mine', tags: ['Ruhe', 'Mut'], savedAt: 1 });
    expect(saved(quote('a'), removed, ['Mut'], 9)).toMatchObject({
      note: 'mine',
      tags: ['Mut', 'Ruhe'],
      savedAt: 9,
    });
  });
});

describe('the order of favourites', () => {
  const list = [
    favourite('old', { savedAt: 1, quote: quote('old', { speaker: 'Zoë' }) }),
    favourite('new', { savedAt: 3, quote: quote('new', { speaker: 'Ärmel' }) }),
    favourite('mid', { savedAt: 2, quote: quote('mid', { speaker: 'Zoë' }) }),
  ];
  it('by date is the latest first', () => {
    expect(inOrder(list, 'date').map(({ id }) => id)).toEqual(['new', 'mid', 'old']);
  });
  it('by speaker is that of a German dictionary, the latest first within one', () => {
    expect(inOrder(list, 'speaker').map(({ id }) => id)).toEqual(['new', 'mid', 'old']);
  });
});

describe('searching favourites', () => {
  const list = [
    favourite('a', { note: 'für Ängstliche 🌱' }),
    favourite('b', {
      quote: quote('b', {
        original: {
          language: 'de',
          text: 'Über die Straße',
          role: '',
          question: 'Wohin?',
        },
        translation: { language: 'en', text: 'Across the road', role: '', question: 'Where?' },
      }),
    }),
    favourite('c', { quote: quote('c', { speaker: 'Steve Heng', topic: 'home' }) }),
  ];
  const find = (query: string) => new FavouriteSearch().find(list, query);
  it.each([
    ['uber', ['b']],
    ['ÜBER', ['b']],
    ['u\u0308ber', ['b']],
    ['strasse', ['b']],
    ['road across', ['b']],
    ['angst', ['a']],
    ['🌱', ['a']],
    ['steve', ['c']],
    ['home', ['c']],
    ['  satz   ', ['a', 'c']],
    ['', ['a', 'b', 'c']],
    ['nowhere', []],
    ['.*', []],
  ])('for "%s" finds %s', (query, ids) => {
    expect(find(query).map(({ id }) => id)).toEqual(ids);
  });

  it('finds the same when it was prepared, in one go or in many', () => {
    const search = new FavouriteSearch();
    let next = 0;
    while (next < list.length) {
      let left = 1;
      next = search.prepare(list, next, () => left-- === 0);
    }
    expect(search.find(list, 'uber').map(({ id }) => id)).toEqual(['b']);
  });

  it('finds the note as it is now', () => {
    const search = new FavouriteSearch();
    expect(search.find(list, 'morgen')).toEqual([]);
    const changed = list.map((one) => ({ ...one, note: 'Morgen' }));
    expect(search.find(changed, 'morgen')).toHaveLength(3);
  });

  it('folds what is folded already to itself', () => {
    expect(normalizeForSearch(normalizeForSearch('Größe ÀÉî ẞ'))).toBe(
      normalizeForSearch('Größe ÀÉî ẞ'),
    );
  });
});
