import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledDecks } from '../../../content/decks.ts';
import { MINE } from '../../../core/quotes/deck.ts';
import { read } from '../../../store/open.ts';
import {
  addDeck,
  chooseFrequency,
  type DeckView,
  decks,
  removeDeck,
  renameDeck,
  switchDeck,
} from '../../../store/quotes/decks.ts';
import { suppliesIn } from '../../../store/quotes/rotation.ts';
import { putBack } from '../../../store/restoreTrash.ts';
import { everything, holds, now } from '../realStore.ts';
import { aDeck, aQuote } from './someQuotes.ts';

// The rotation would go on, which is another story: here it stands still.
vi.mock(import('../../../store/quotes/rotation.ts'), async (original) => ({
  ...(await original()),
  refreshQuoteCache: async () => {},
}));

const [interview] = bundledDecks.map(({ id }) => id) as [string];

beforeEach(() =>
  holds({
    decks: [
      aDeck('young', { addedAt: 3 }),
      aDeck('old', { addedAt: 2 }),
      aDeck(MINE, { title: null, addedAt: 9 }),
    ],
    quotes: [aQuote('a'), aQuote('b', { deckId: 'old' }), aQuote('c', { deckId: 'old' })],
  }),
);

/** The decks as the library shows them. */
function shown(): Promise<DeckView[]> {
  return new Promise((resolve) => {
    const stop = decks.subscribe((value) => {
      if (!value) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

describe('the decks', () => {
  it('are ours, then “mine”, then the others as they were made, with how much is in each', async () => {
    expect(
      (await shown()).map(({ id, title, count, isBundled }) => [id, title, count, isBundled]),
    ).toEqual([
      [interview, bundledDecks[0]?.title, bundledDecks[0]?.quotes.length, true],
      [MINE, null, 1, false],
      ['old', 'Stapel old', 2, false],
      ['young', 'Stapel young', 0, false],
    ]);
  });

  it('are made and named, each with a name of its own', async () => {
    const { result, undo } = await addDeck(' Film ');
    expect(result).toMatchObject({ title: 'Film', isOn: true, frequency: 'normal' });
    for (const title of ['film', 'STAPEL OLD', bundledDecks[0]?.title ?? ''])
      await expect(addDeck(title)).rejects.toThrow('refused: nameTaken');
    await expect(renameDeck('old', 'Film')).rejects.toThrow('refused: nameTaken');
    await expect(addDeck('  ')).rejects.toThrow('refused: blank');
    await undo();
    await renameDeck('old', 'Film');
    expect(await now('decks', 'old')).toMatchObject({ title: 'Film' });
  });

  it('supply new tabs with their quotes while they are on, without what is hidden', async () => {
    await holds({ ...(await everything()), hiddenQuotes: [{ id: 'b', hiddenAt: 1 }] });
    const undo = await switchDeck(interview, false);
    await chooseFrequency('old', 'often');
    expect(await read(suppliesIn)).toEqual([
      { deckId: MINE, frequency: 'normal', ids: ['a'] },
      { deckId: 'old', frequency: 'often', ids: ['c'] },
      { deckId: 'young', frequency: 'normal', ids: [] },
    ]);
    await undo();
    expect((await read(suppliesIn)).map(({ deckId }) => deckId)).toContain(interview);
    // What was never chosen for a deck of ours leaves no trace.
    expect(await now('decks', interview)).toBeUndefined();
  });

  it('go to the trash with their quotes, and come back with them', async () => {
    const before = await everything();
    const undo = await removeDeck('old');
    const { quotes, decks: left, trash } = await everything();
    expect([quotes.length, left.length, trash.length]).toEqual([1, 2, 1]);
    await undo();
    expect(await everything()).toEqual(before);
    await removeDeck('old');
    await putBack('deck/old');
    expect(await everything()).toEqual(before);
  });

  it('that are ours stay', async () => {
    await switchDeck(interview, false);
    const before = await everything();
    await removeDeck(interview);
    expect(await everything()).toEqual(before);
  });
});
