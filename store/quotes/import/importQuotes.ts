import type { FoundQuote } from '../../../core/quotes/deckFile/found.ts';
import type { OwnQuote } from '../../../core/quotes/ownQuote.ts';
import { ownQuoteOf } from '../../../core/quotes/quoteWish.ts';
import { DECK_TITLE_LIMIT, type StoredDeck } from '../../../core/quotes/storedDeck.ts';
import { someWords } from '../../../core/wording.ts';
import { manyAtATime } from '../../manyAtATime.ts';
import { writeForGood } from '../../open.ts';
import type { Rows } from '../../shelf.ts';
import { refuseTaken } from '../decks.ts';
import { deckFor, newDeck } from '../putQuote.ts';
import { dealAgain } from '../rotation.ts';
import { type ImportUndone, takingBack } from './undoImport.ts';

/** Where quotes from a file go: into a new deck, or one of the user's. */
export type Into = { title: string } | { deckId: string };

/** What an import has done. */
export interface ImportedQuotes {
  added: number;
  /** Takes back what came. */
  undo: () => Promise<ImportUndone>;
}

/** How far something is, in rows. */
interface Progress {
  done: number;
  total: number;
}

/**
 * Takes the chosen quotes over, in one act: all of them or nothing.
 *
 * @param tell is told how many of how many are written
 * @throws Refused if the new deck's title is blank, too long or another's, or nothing lasts
 */
export async function importQuotes(
  chosen: readonly FoundQuote[],
  into: Into,
  tell: (progress: Progress) => void = () => {},
): Promise<ImportedQuotes> {
  const now = Date.now();
  const came = await writeForGood(async (rows) => {
    const { deckId, deck } = await deckOf(rows, into, now);
    const quotes: OwnQuote[] = [];
    let earlier = 0;
    const put = (some: FoundQuote[]) => {
      // The first in the file is the latest: lists that show the latest first keep the file's order.
      const made = some.map((one) =>
        ownQuoteOf({ ...one, deckId }, crypto.randomUUID(), now - earlier++),
      );
      quotes.push(...made);
      return rows.quotes.bulkPut(made);
    };
    await manyAtATime(chosen, put, tell);
    return { quotes, deck };
  });
  await dealAgain();
  return { added: came.quotes.length, undo: () => takingBack(came) };
}

/** `deck` is the one that was made for it, if one was. Part of the act. */
async function deckOf(
  rows: Rows,
  into: Into,
  now: number,
): Promise<{ deckId: string; deck: StoredDeck | null }> {
  if ('title' in into) {
    const title = someWords(into.title, DECK_TITLE_LIMIT);
    await refuseTaken(rows, title);
    const deck = newDeck(crypto.randomUUID(), title, now);
    await rows.decks.put(deck);
    return { deckId: deck.id, deck };
  }
  const wasThere = await rows.decks.get(into.deckId);
  const deckId = await deckFor(rows, into.deckId, now);
  return { deckId, deck: wasThere ? null : ((await rows.decks.get(deckId)) ?? null) };
}
