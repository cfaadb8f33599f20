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
import { dealAgain } from './rotation.ts';

/** Where quotes from a file go: into a new deck, or one of the user's. */
export type Into = { title: string } | { deckId: string };

/** What an import has done. */
export interface ImportedQuotes {
  added: number;
  /** Takes back what came. */
  undo: Undo<ImportUndone>;
}

/**
 * Takes the chosen quotes over, in one act: all of them or nothing.
 *
 * @param onProgress is told how many of how many are written
 * @throws Refused if the new deck's title is blank, too long or another's, or nothing lasts
 */
export async function importQuotes(
  chosen: readonly FoundQuote[],
  into: Into,
  onProgress: OnProgress = () => {},
): Promise<ImportedQuotes> {
  const now = Date.now();
  const came = await writeForGood(['decks', 'quotes'], async (rows) => {
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
    await inBatches(chosen, put, onProgress);
    return { quotes, deck };
  });
  await dealAgain();
  return { added: came.quotes.length, undo: () => revertImport(came) };
}

/** `deck` is the one that was made for it, if one was. Part of the act. */
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
async function revertImport({ quotes, deck }: Came): Promise<ImportUndone> {
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
  await dealAgain();
  return undone;
}

const WORKER = '/quotesWorker.js';

/** What taking over a file of quotes would bring; nothing is written. */
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
  // To unpack 10,000 quotes takes the page some 50 ms: what is made of them is a task of its own.
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
 * Hands a deck to the browser as a file, the latest quote first.
 *
 * @param deck one of the user's or one that comes with Nahbar, and what it is called on the page
 * @returns what the file is called
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
