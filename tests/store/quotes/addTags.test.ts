import { beforeEach, describe, expect, it } from 'vitest';
import { saved } from '../../../core/quotes/favourite.ts';
import { addTags } from '../../../store/quotes/ownQuotes.ts';
import { holds, now } from '../realStore.ts';
import { aQuote } from './someQuotes.ts';

const quote = aQuote('a', { tags: ['Mut'] });

beforeEach(() =>
  holds({
    quotes: [quote, aQuote('b')],
    favourites: [saved(quote.quote, undefined, ['Mut', 'Morgens'], 1)],
  }),
);

describe('more tags', () => {
  it('are added to each quote and to the favourite of it, and can be taken back', async () => {
    const undo = await addTags(['a', 'b', 'gone'], ['mut', '#Wege']);
    expect(await now('quotes', 'a')).toMatchObject({ tags: ['Mut', 'Wege'] });
    expect(await now('quotes', 'b')).toMatchObject({ tags: ['mut', 'Wege'] });
    expect(await now('favourites', 'a')).toMatchObject({ tags: ['Mut', 'Morgens', 'Wege'] });
    expect(await undo()).toBe(0);
    expect(await now('quotes', 'a')).toEqual(quote);
    expect(await now('favourites', 'a')).toMatchObject({ tags: ['Mut', 'Morgens'] });
  });
});
