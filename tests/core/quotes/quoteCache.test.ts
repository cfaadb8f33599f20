import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShownQuote } from '../../../core/quotes/quote.ts';
import {
  parseQuoteCache,
  type QuoteCache,
  quoteKept,
  takeNext,
  takeQuote,
  takeQuoteOfDay,
} from '../../../core/quotes/quoteCache.ts';

const now = new Date(2026, 10, 22, 12, 30);
const quote = (id: string): ShownQuote => ({
  id,
  text: `Text ${id}`,
  speaker: 'Ada',
  role: 'Mathematician',
  question: 'Why?',
  language: 'en',
  translated: false,
  from: '',
});
const hint = (changes: Partial<QuoteCache>): QuoteCache => ({
  version: 1,
  rhythm: 'tab',
  standing: { quote: quote('a'), period: null },
  upcoming: [quote('b'), quote('c')],
  ...changes,
});

describe('the quote for the next tab', () => {
  it('is another one for every tab', () => {
    const first = takeQuote(hint({}), now);
    const second = takeQuote(first.rest, now);
    expect([first.quote?.id, second.quote?.id]).toEqual(['b', 'c']);
  });

  it('is the last one again rather than none, when no more are dealt', () => {
    const taken = takeQuote(hint({ upcoming: [] }), now);
    expect(taken.quote?.id).toBe('a');
  });

  it.each([
    ['day', '2026-11-22', 'a'],
    ['day', '2026-11-21', 'b'],
    ['hour', '2026-11-22T12', 'a'],
    ['hour', '2026-11-22T11', 'b'],
    ['day', null, 'b'],
    // A clock that was set back is another period, too.
    ['day', '2026-11-23', 'b'],
  ] as const)('with the rhythm "%s" and one standing for %s is %s', (rhythm, period, id) => {
    const taken = takeQuote(hint({ rhythm, standing: { quote: quote('a'), period } }), now);
    expect(taken.quote?.id).toBe(id);
  });

  it('stands for the new period once it is taken', () => {
    const { rest } = takeQuote(hint({ rhythm: 'day' }), now);
    expect(rest.standing).toEqual({ quote: quote('b'), period: '2026-11-22' });
    expect(takeQuote(rest, now).quote?.id).toBe('b');
  });

  it('is the pinned one, for ever', () => {
    const taken = takeQuote(hint({ rhythm: 'pinned' }), new Date(2036, 0, 1));
    expect(taken.quote?.id).toBe('a');
  });

  it('is none where every quote is hidden', () => {
    expect(takeQuote(hint({ standing: null, upcoming: [] }), now).quote).toBeNull();
  });
});

describe('reading a hint', () => {
  it('gives back what was written', () => {
    expect(parseQuoteCache(JSON.stringify(hint({})))).toEqual(hint({}));
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{"version":1,'],
    ['another kind of value', '"hello"'],
    ['a list', '[]'],
    ['a version of the future', JSON.stringify({ ...hint({}), version: 2 })],
    ['an unknown rhythm', JSON.stringify({ ...hint({}), rhythm: 'week' })],
    ['no upcoming quotes', JSON.stringify({ ...hint({}), upcoming: undefined })],
    ['a quote without its text', JSON.stringify(hint({ upcoming: [{ ...quote('b'), text: '' }] }))],
    ['a quote that is no quote', JSON.stringify({ ...hint({}), upcoming: [null] })],
    ['a standing quote that is none', JSON.stringify({ ...hint({}), standing: { quote: 'a' } })],
  ])('takes %s for no hint', (_, text) => {
    expect(parseQuoteCache(text)).toBeNull();
  });

  it('takes no text amiss', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = parseQuoteCache(text);
        if (read) takeQuote(read, now);
      }),
    );
  });
});

describe('the next quote for a page that goes on by itself', () => {
  it('is the first that was dealt ahead, and stands', () => {
    const taken = takeNext(hint({ rhythm: 'day' }), 'a', now);
    expect(taken?.quote.id).toBe('b');
    expect(taken?.rest.standing).toEqual({ quote: quote('b'), period: '2026-11-22' });
    expect(taken?.rest.upcoming.map(({ id }) => id)).toEqual(['c']);
  });

  it('is never the one on the page, also where other tabs have begun a new round', () => {
    const taken = takeNext(hint({}), 'b', now);
    expect(taken?.quote.id).toBe('c');
    expect(taken?.rest.upcoming).toEqual([]);
    expect(takeNext(hint({ upcoming: [quote('b')] }), 'b', now)).toBeNull();
  });

  it('is none where nothing was dealt, or one stands for good', () => {
    expect(takeNext(hint({ upcoming: [] }), 'a', now)).toBeNull();
    expect(takeNext(hint({ rhythm: 'pinned' }), 'a', now)).toBeNull();
  });
});

describe('the quote of the day that begins under an open tab', () => {
  const yesterday = { quote: quote('a'), period: '2026-11-21' };

  it('is the next one, and every other such tab has it, too', () => {
    const taken = takeQuoteOfDay(hint({ rhythm: 'day', standing: yesterday }), now);
    expect(taken?.quote?.id).toBe('b');
    expect(taken && takeQuoteOfDay(taken.rest, now)?.quote?.id).toBe('b');
  });

  it.each(['tab', 'hour', 'pinned'] as const)('is none with the rhythm "%s"', (rhythm) => {
    expect(takeQuoteOfDay(hint({ rhythm, standing: yesterday }), now)).toBeNull();
  });
});

describe('the quote on the way back to a tab', () => {
  const kept = (at: Date, quoteThere: unknown = quote('z')) =>
    JSON.stringify({ quote: quoteThere, at: at.getTime() });
  const thisMorning = new Date(2026, 10, 22, 8);
  const lastNight = new Date(2026, 10, 21, 23, 59);

  it.each([
    ['tab', lastNight, 'z'],
    ['pinned', lastNight, 'z'],
    ['day', thisMorning, 'z'],
    ['day', lastNight, undefined],
    ['hour', new Date(2026, 10, 22, 12), 'z'],
    ['hour', thisMorning, undefined],
  ] as const)('with the rhythm "%s", from %s, is %s', (rhythm, at, id) => {
    expect(quoteKept(kept(at), hint({ rhythm }), now)?.id).toBe(id);
  });

  it.each([null, '', '{', 'null', kept(now, null), kept(now, {}), JSON.stringify(quote('z'))])(
    'is none in %j',
    (text) => {
      expect(quoteKept(text, hint({}), now)).toBeNull();
    },
  );

  it('is the one that was kept, where there is no cache', () => {
    expect(quoteKept(kept(lastNight), null, now)?.id).toBe('z');
  });
});
