import type { OwnQuote } from '../../../core/quotes/ownQuote.ts';
import type { StoredDeck } from '../../../core/quotes/storedDeck.ts';
import { sameValue } from '../../../core/sameValue.ts';
import { manyAtATime } from '../../manyAtATime.ts';
import { writeForGood } from '../../open.ts';
import { readKeys } from '../../readInSlices.ts';
import { dealAgain } from '../rotation.ts';

/** What is left of an import that was taken back. */
export interface ImportUndone {
  /** How many quotes went. */
  removed: number;
  /** How many were changed since, and stay as they are. */
  left: number;
}

/** What an import brought: quotes, and the deck that was made for them, if one was. */
export interface Came {
  quotes: readonly OwnQuote[];
  deck: StoredDeck | null;
}

/**
 * Takes an import back, as another act: exactly what it brought, but for quotes that were changed since.
 * The deck that was made for them goes as well, if it is as it was made and nothing is left in it.
 *
 * @throws Refused where nothing lasts
 */
export async function takingBack({ quotes, deck }: Came): Promise<ImportUndone> {
  const undone = await writeForGood(async (rows) => {
    const then = new Map(quotes.map((quote) => [quote.id, quote]));
    const there = await readKeys(rows.quotes, [...then.keys()]);
    const going = there.filter((quote) => sameValue(quote, then.get(quote.id)));
    await manyAtATime(going, (some) => rows.quotes.bulkDelete(some.map(({ id }) => id)));
    if (deck && sameValue(await rows.decks.get(deck.id), deck)) {
      const { id } = deck;
      const isEmpty = (await rows.quotes.where('deckId').between(id, id, true, true).count()) === 0;
      if (isEmpty) await rows.decks.delete(id);
    }
    return { removed: going.length, left: there.length - going.length };
  });
  await dealAgain();
  return undone;
}
