import type { Quote } from '../../core/quotes/quote.ts';
import type { Supply } from '../../core/quotes/turns.ts';
import type { Rows } from '../shelf.ts';
import { bundledQuotes } from './deck.ts';
import { decksIn } from './deckRows.ts';

/**
 * The decks whose quotes come up on new tabs, without what the user has hidden. Of own quotes it reads
 * the ids alone: ten thousand in about 20 ms.
 */
export async function suppliesIn(rows: Rows): Promise<Supply[]> {
  const hidden = new Set((await rows.hiddenQuotes.toArray()).map(({ id }) => id));
  const on = (await decksIn(rows)).filter(({ deck }) => deck.isOn);
  return Promise.all(
    on.map(async ({ deck: { id, frequency }, bundled }) => {
      const ids = bundled
        ? bundled.quotes.map((quote) => quote.id)
        : await rows.quotes.where('deckId').between(id, id, true, true).primaryKeys();
      return { deckId: id, frequency, ids: ids.filter((quote) => !hidden.has(quote)) };
    }),
  );
}

/** The quote of that id, from whichever deck; `undefined` where it is gone. */
export async function quoteIn(rows: Rows, id: string): Promise<Quote | undefined> {
  return bundledQuotes.get(id) ?? (await rows.quotes.get(id))?.quote;
}
