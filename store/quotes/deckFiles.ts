import { bundledDecks } from '../../content/decks.ts';
import type { OnProgress, Progress, ReadOptions } from '../../core/files/reading.ts';
import { DECK_TITLE_LIMIT, quotesOf, type StoredDeck } from '../../core/quotes/deck.ts';
import type { FoundQuote } from '../../core/quotes/deckFile/deckFile.ts';
import type { WrittenQuote } from '../../core/quotes/deckFile/parsedQuote.ts';
import type { Answer, Question } from '../../core/quotes/deckFile/readDeckFile.ts';
import type { QuoteField } from '../../core/quotes/deckFile/readTable.ts';
import {
  type DeckFormat,
  deckFileName,
  deckText,
} from '../../core/quotes/deckFile/writeDeckFile.ts';
import { type OwnQuote, ownQuoteOf } from '../../core/quotes/ownQuote.ts';
import { sameValue } from '../../core/sameValue.ts';
import { requireText } from '../../core/wording.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { askWorker } from '../../platform/worker.ts';
import { readInSlices, readKeys } from '../allRows.ts';
import { inBatches } from '../bulk.ts';
import { read, writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import type { Undo } from '../undo.ts';
import { deckFor, newDeck } from './deckRows.ts';
import { refuseTaken } from './decks.ts';
import { refreshQuoteCache } from './rotation.ts';

/** The target of an import: a new deck, or one of the user's. */
export type Into = { title: string } | { deckId: string };

/** The result of an import. */
export interface ImportedQuotes {
  added: number;
  undo: Undo<ImportUndone>;
}

/**
 * Imports the chosen quotes in one act: all of them or none.
 *
 * @param onProgress called with the number of quotes written so far, and of all
 * @throws Refused if the new deck's title is blank, too long or another's, or nothing lasts
 */
export async function importQuotes(
  chosen: readonly FoundQuote[],
  into: Into,
  onProgress: OnProgress = () => {},
): Promise<ImportedQuotes> {
  const now = Date.now();
  const imported = await writeForGood(['decks', 'quotes'], async (rows) => {
    const { deckId, deck } = await deckOf(rows, into, now);
    const quotes: OwnQuote[] = [];
    let earlier = 0;
    const put = (some: FoundQuote[]) => {
      // Decreasing times, so that lists with the latest first keep the order of the file.
      const made = some.map((one) =>
        ownQuoteOf({ ...one, deckId }, crypto.randomUUID(), now - earlier++),
      );
      quotes.push(...made);
      return rows.quotes.bulkPut(made);
    };
    await inBatches(chosen, put, onProgress);
    return { quotes, deck };
  });
  await refreshQuoteCache();
  return { added: imported.quotes.length, undo: () => revertImport(imported) };
}

/** `deck` is the deck that was created for the import, or null. Part of the act. */
async function deckOf(
  rows: Pick<Tables, 'decks'>,
  into: Into,
  now: number,
): Promise<{ deckId: string; deck: StoredDeck | null }> {
  if ('title' in into) {
    const title = requireText(into.title, DECK_TITLE_LIMIT);
    await refuseTaken(rows, title);
    const deck = newDeck(crypto.randomUUID(), title, now);
    await rows.decks.put(deck);
    return { deckId: deck.id, deck };
  }
  const wasThere = await rows.decks.get(into.deckId);
  const deckId = await deckFor(rows, into.deckId, now);
  return { deckId, deck: wasThere ? null : ((await rows.decks.get(deckId)) ?? null) };
}

/** The result of undoing an import. */
export interface ImportUndone {
  /** How many quotes were removed. */
  removed: number;
  /** How many were changed since, and were left. */
  left: number;
}

/** What an import has added: quotes, and the deck that was created for them, or null. */
export interface AddedByImport {
  quotes: readonly OwnQuote[];
  deck: StoredDeck | null;
}

/**
 * Undoes an import, as another act: removes what it added, except quotes that were changed since. Also
 * removes the deck that was created for it, if that is unchanged and empty.
 *
 * @throws Refused where nothing lasts
 */
async function revertImport({ quotes, deck }: AddedByImport): Promise<ImportUndone> {
  const undone = await writeForGood(['decks', 'quotes'], async (rows) => {
    const then = new Map(quotes.map((quote) => [quote.id, quote]));
    const there = await readKeys(rows.quotes, [...then.keys()]);
    const going = there.filter((quote) => sameValue(quote, then.get(quote.id)));
    await inBatches(going, (some) => rows.quotes.bulkDelete(some.map(({ id }) => id)));
    if (deck && sameValue(await rows.decks.get(deck.id), deck)) {
      const { id } = deck;
      const isEmpty = (await rows.quotes.where('deckId').between(id, id, true, true).count()) === 0;
      if (isEmpty) await rows.decks.delete(id);
    }
    return { removed: going.length, left: there.length - going.length };
  });
  await refreshQuoteCache();
  return undone;
}

const WORKER = '/quotesWorker.js';

/** Parses a file of quotes in a worker, for the preview of an import. Writes nothing. */
export async function readDeckFile(
  file: File,
  { onProgress = () => {}, signal, columns }: ReadOptions<QuoteField>,
): Promise<Answer> {
  const own = await read((rows) => readInSlices(rows.quotes));
  const known = [
    ...own.map(({ quote }) => quote.original.text),
    ...bundledDecks.flatMap(({ quotes }) => quotes.map(({ text }) => text)),
  ];
  const answer = await askWorker<Question, Progress, Answer>(
    WORKER,
    { file, known, chosen: columns },
    onProgress,
    signal,
  );
  // Deserializing 10,000 quotes takes about 50 ms: what follows gets a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  return answer;
}

const TYPES: Record<DeckFormat, string> = {
  json: 'application/json',
  csv: 'text/csv',
  markdown: 'text/markdown',
  text: 'text/plain',
};

/**
 * Downloads a deck as a file, the latest quote first.
 *
 * @param deck with its title as shown on the page (`deckTitle`)
 * @returns the name of the file
 */
export async function exportDeck(
  deck: { id: string; title: string },
  format: DeckFormat,
): Promise<string> {
  const bundled = bundledDecks.find(({ id }) => id === deck.id);
  const quotes: readonly WrittenQuote[] = bundled
    ? quotesOf([bundled]).map((quote) => ({ quote, tags: [] }))
    : await read((rows) => quotesIn(rows, deck.id));
  const name = deckFileName(deck.title, format);
  saveFile(name, new Blob([deckText(deck, quotes, format)], { type: TYPES[format] }));
  return name;
}

async function quotesIn(rows: Pick<Tables, 'quotes'>, id: string): Promise<WrittenQuote[]> {
  const keys = await rows.quotes.where('deckId').between(id, id, true, true).primaryKeys();
  const quotes = await readKeys(rows.quotes, keys);
  return quotes.sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1));
}
