/**
 * What the library does with decks in files. The code for each verb comes when it is first wanted.
 */
import type { FoundQuote } from '../../core/quotes/deckFile/found.ts';
import type { DeckFormat } from '../../core/quotes/deckFile/writeDeckFile.ts';
import type { ImportedQuotes, Into } from './import/importQuotes.ts';

export { readDeckFile } from './import/readDeckFile.ts';
export type { ImportedQuotes, Into };

/** See `importQuotes.ts`. */
export async function importQuotes(
  chosen: readonly FoundQuote[],
  into: Into,
  tell: (progress: { done: number; total: number }) => void,
): Promise<ImportedQuotes> {
  return (await import('./import/importQuotes.ts')).importQuotes(chosen, into, tell);
}

/** See `exportDeck.ts`. */
export async function exportDeck(
  deck: { id: string; title: string },
  format: DeckFormat,
): Promise<string> {
  return (await import('./import/exportDeck.ts')).exportDeck(deck, format);
}
