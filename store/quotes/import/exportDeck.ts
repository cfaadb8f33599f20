import { bundledDecks } from '../../../content/decks.ts';
import {
  type DeckFormat,
  deckFileName,
  deckText,
  type WrittenQuote,
} from '../../../core/quotes/deckFile/writeDeckFile.ts';
import { quotesOf } from '../../../core/quotes/quote.ts';
import { saveFile } from '../../../platform/saveFile.ts';
import { read } from '../../open.ts';
import { readKeys } from '../../readInSlices.ts';
import type { Rows } from '../../shelf.ts';

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

async function quotesIn(rows: Rows, id: string): Promise<WrittenQuote[]> {
  const keys = await rows.quotes.where('deckId').between(id, id, true, true).primaryKeys();
  const quotes = await readKeys(rows.quotes, keys);
  return quotes.sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1));
}
