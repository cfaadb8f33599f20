import { beforeEach, describe, expect, it } from 'vitest';
import { hide, pin } from '../../../store/quotes/rotation.ts';
import { everything, holds, now } from '../realStore.ts';
import { aDeck, aQuote } from './someQuotes.ts';

const pinned = async () => {
  const row = await now('state', 'rotation');
  return row?.key === 'rotation' ? row.rotation.pinned : undefined;
};

beforeEach(() => holds({ decks: [aDeck('own')], quotes: ['a', 'b'].map((id) => aQuote(id)) }));

describe('a quote that was hidden', () => {
  it('is pinned no more, and is again once that is undone', async () => {
    await pin('a');
    const undo = await hide('a');
    expect(await pinned()).toBeNull();
    expect((await everything()).hiddenQuotes.map(({ id }) => id)).toEqual(['a']);
    expect(await undo()).toBe(0);
    expect(await pinned()).toBe('a');
    expect((await everything()).hiddenQuotes).toEqual([]);
  });

  it('leaves the pin to another that was pinned since', async () => {
    await pin('a');
    const undo = await hide('a');
    await pin('b');
    await undo();
    expect(await pinned()).toBe('b');
  });

  it('is not pinned by undoing it where it was not before', async () => {
    const undo = await hide('a');
    await undo();
    expect(await pinned()).toBeNull();
  });
});
