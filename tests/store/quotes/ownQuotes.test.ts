import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MINE } from '../../../core/quotes/deck.ts';
import { saved } from '../../../core/quotes/favourite.ts';
import { draftOf, QUOTE_LIMITS } from '../../../core/quotes/ownQuote.ts';
import { Refused } from '../../../core/refusal.ts';
import {
  addQuote,
  editQuote,
  moveQuotes,
  removeQuotes,
  tagQuote,
} from '../../../store/quotes/ownQuotes.ts';
import { putBack } from '../../../store/restoreTrash.ts';
import { everything, holds, now } from '../realStore.ts';
import { aDeck, aQuote, wishFor } from './someQuotes.ts';

// The rotation would go on, which is another story: here it stands still.
vi.mock(import('../../../store/quotes/rotation.ts'), async (original) => ({
  ...(await original()),
  refreshQuoteCache: async () => {},
}));

beforeEach(() => holds({ decks: [aDeck('film')], quotes: [aQuote('a'), aQuote('b')] }));

describe('a quote of one’s own', () => {
  it('is kept with clean words, in a deck that is made for the first', async () => {
    const { result, undo } = await addQuote(
      wishFor('  Wer fragt, führt. ', { tags: ['#Mut', 'mut '] }),
    );
    expect(await now('quotes', result.id)).toMatchObject({
      deckId: MINE,
      quote: {
        id: result.id,
        speaker: 'Ada',
        original: { text: 'Wer fragt, führt.', language: 'de' },
      },
      tags: ['Mut'],
    });
    expect(await now('decks', MINE)).toMatchObject({ title: null, isOn: true });
    await undo();
    expect(await now('quotes', result.id)).toBeUndefined();
    expect(await now('decks', MINE)).toBeUndefined();
  });

  it.each([
    ['no words', wishFor(' \n '), 'blank'],
    ['too many words', wishFor('a'.repeat(QUOTE_LIMITS.text + 1)), 'tooLong'],
    ['too long a name', wishFor('a', { draft: draftOf('a', 'b'.repeat(201)) }), 'tooLong'],
    ['a link that runs', withLink('javascript:alert(1)'), 'noWebLink'],
    ['a link that is none', withLink('https://'), 'noWebLink'],
  ])('is refused with %s, and nothing changes', async (_, input, because) => {
    const before = await everything();
    for (const act of [() => addQuote(input), () => editQuote('a', input)]) {
      const error = await act().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Refused);
      expect((error as Refused).reason.because).toBe(because);
    }
    expect(await everything()).toEqual(before);
  });

  it('is edited, and the favourite of it with it, but for the note', async () => {
    const favourite = { ...saved(aQuote('a').quote, undefined, [], 5), note: 'für Eva' };
    await holds({ decks: [aDeck('film')], quotes: [aQuote('a')], favourites: [favourite] });
    const before = await everything();
    const undo = await editQuote('a', wishFor('Neu', { tags: ['Ruhe'], deckId: 'film' }));
    expect(await now('quotes', 'a')).toMatchObject({ deckId: 'film', addedAt: 1, tags: ['Ruhe'] });
    expect(await now('favourites', 'a')).toMatchObject({
      quote: { original: { text: 'Neu' } },
      note: 'für Eva',
      tags: ['Ruhe'],
      savedAt: 5,
    });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it('that was removed while somebody edited it keeps the words in the trash', async () => {
    await removeQuotes(['a']);
    await editQuote('a', wishFor('Später geschrieben'));
    expect(await now('quotes', 'a')).toBeUndefined();
    await putBack('quote/a');
    expect(await now('quotes', 'a')).toMatchObject({
      quote: { original: { text: 'Später geschrieben' } },
    });
  });

  it('moves to another deck, several at once, and back', async () => {
    const before = await everything();
    const undo = await moveQuotes(['a', 'b', 'gone'], 'film');
    expect((await everything()).quotes.map(({ deckId }) => deckId)).toEqual(['film', 'film']);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it('goes to the trash, and comes back into its deck, or into “mine” if that is gone', async () => {
    const before = await everything();
    const undo = await removeQuotes(['a', 'b']);
    expect((await everything()).quotes).toEqual([]);
    await undo();
    expect(await everything()).toEqual(before);

    await holds({ quotes: [aQuote('a', { deckId: 'gone' })] });
    await removeQuotes(['a']);
    await putBack('quote/a');
    expect(await now('quotes', 'a')).toMatchObject({ deckId: MINE });
    expect(await now('decks', MINE)).toBeDefined();
  });

  it('has the same tags as the favourite of it', async () => {
    await holds({
      quotes: [aQuote('a')],
      favourites: [saved(aQuote('a').quote, undefined, [], 5)],
    });
    const before = await everything();
    const undo = await tagQuote('a', [' Mut', '#mut', '']);
    expect(await now('quotes', 'a')).toMatchObject({ tags: ['Mut'] });
    expect(await now('favourites', 'a')).toMatchObject({ tags: ['Mut'] });
    await undo();
    expect(await everything()).toEqual(before);
  });
});

function withLink(url: string) {
  const draft = draftOf('Ein Satz');
  return wishFor('', { draft: { ...draft, source: { ...draft.source, url } } });
}
