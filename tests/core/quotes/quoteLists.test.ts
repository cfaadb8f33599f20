import { describe, expect, it, vi } from 'vitest';
import { draftOf, type OwnQuote } from '../../../core/quotes/ownQuote.ts';
import { orderedQuotes, QuoteSearch } from '../../../core/quotes/search.ts';
import { tagCounts, tagMatcher } from '../../../core/quotes/tags.ts';

const collator = new Intl.Collator('de');

function own(id: string, speaker: string, addedAt: number, text = id): OwnQuote {
  return { id, deckId: 'mine', quote: { ...draftOf(text, speaker), id }, tags: [], addedAt };
}

describe('quotes in order', () => {
  const quotes = [
    own('a', 'Zoë', 1),
    own('b', '', 4),
    own('c', 'Ärmel', 2),
    own('d', 'Zoë', 3),
    own('e', 'Zoë', 3),
  ];
  const ids = (order: 'date' | 'speaker') =>
    orderedQuotes(quotes, order, collator).map(({ id }) => id);

  it('come the latest first, and those of one moment as they were', () => {
    expect(ids('date')).toEqual(['b', 'd', 'e', 'c', 'a']);
  });

  it('come by speaker as the alphabet of the language has them, the nameless last', () => {
    expect(ids('speaker')).toEqual(['c', 'd', 'e', 'a', 'b']);
  });

  it('are ten thousand in few comparisons, however many speakers there are', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => own(`${i}`, `Übermut ${i % 5_000}`, i));
    const compare = vi.fn(collator.compare);
    orderedQuotes(many, 'speaker', { ...collator, compare });
    expect(compare.mock.calls.length).toBeLessThan(200_000);
  });
});

describe('the tags of many', () => {
  it('are counted whatever their case, as most have written them, by the alphabet', () => {
    const counts = tagCounts([['Mut', 'Äpfel'], ['mut'], ['Mut', 'Birnen']], collator);
    expect(counts).toEqual([
      { tag: 'Äpfel', count: 1 },
      { tag: 'Birnen', count: 1 },
      { tag: 'Mut', count: 3 },
    ]);
  });

  it('are the one that is asked for, whatever its case', () => {
    const has = tagMatcher('MUT');
    expect([['a', 'mut'], ['Mut'], ['Mutig'], []].map(has)).toEqual([true, true, false, false]);
  });
});

describe('a search over quotes', () => {
  const search = new QuoteSearch((topic) => (topic === 'empathy' ? 'Empathie' : topic));
  const found = (quote: OwnQuote, query: string) => search.find([quote], query).length === 1;

  it('finds text, speaker, source, tags and what it is about', () => {
    const plain = own('a', 'Zoë Übermut', 1, 'Über die Straße');
    const source = { title: 'Ein Buch', author: 'Verfasserin', publisher: 'Verlag', series: null };
    const quote = { ...plain, tags: ['Wege'], quote: { ...plain.quote, topic: 'empathy', source } };
    for (const word of ['strasse', 'zoe', 'buch', 'verfasserin', 'verlag', 'wege', 'empathie']) {
      expect(found(quote, word), word).toBe(true);
    }
    expect(found(quote, 'strasse brücke')).toBe(false);
  });

  it('sees that the words of a quote have changed', () => {
    expect(found(own('x', '', 1, 'Vorher'), 'nachher')).toBe(false);
    expect(found(own('x', '', 1, 'Nachher'), 'nachher')).toBe(true);
  });
});
