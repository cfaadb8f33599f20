import type { Favourite } from '../../core/quotes/favourite.ts';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';
import { newDeck } from '../../store/quotes/deckRows.ts';
import type { Running } from '../../workshop/launch.ts';
import { rest } from './opens.ts';

/** Made up of words that occur in different shares of the favourites: all, many, few. */
const WORDS = ['Netzwerk', 'Gespräch', 'Mut', 'Zuhören', 'Übung', 'Kaffee', 'Bühne', 'Straße'];

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Puts favourites straight into the database, as if they had been saved over the years.
 *
 * @param count how many; their texts differ
 */
export async function seedFavourites(running: Running, count: number): Promise<void> {
  await seed(running, { favourites: madeUp(count) });
}

/** Puts quotes of one's own into as many decks, all of them on. */
export async function seedQuotes(running: Running, count: number, decks: number): Promise<void> {
  const quotes = madeUp(count).map(({ id, quote, savedAt }, i): OwnQuote => {
    const own = `own-${id}`;
    return {
      id: own,
      deckId: `deck-${i % decks}`,
      quote: { ...quote, id: own },
      tags: [],
      addedAt: savedAt,
    };
  });
  await seed(running, {
    quotes,
    decks: Array.from({ length: decks }, (_, i) => newDeck(`deck-${i}`, `Stapel ${i}`, i)),
  });
}

/** Puts rows straight into the tables of a profile. */
export async function seed(
  { browser, origin }: Running,
  tables: Record<string, object[]>,
): Promise<void> {
  const page = await browser.newPage();
  // The page itself makes the database; an empty one of our own would be another database.
  await page.goto(`${origin}library.html`);
  await rest(1000);
  for (const [table, rows] of Object.entries(tables))
    await page.evaluate(putAll, 'nahbar', table, rows);
  await page.close();
}

/** Favourites as long as real ones, with a note on every fifth. */
export function madeUp(count: number): Favourite[] {
  return Array.from({ length: count }, (_, index) => {
    const word = (step: number) => WORDS[(index * step) % WORDS.length];
    const text = `Satz ${index}: Ein ${word(1)} braucht ${word(3)}, und wer ${word(5)} sucht, der \
fängt am besten mit dem an, was schon in Reichweite ist: ${word(7)}, ${word(2)} und Geduld.`;
    const wording = { role: 'Produzentin', question: `Wie gelingt ${word(3)} von zu Hause aus?` };
    return {
      id: `bench-${index}`,
      quote: {
        id: `bench-${index}`,
        topic: 'contact',
        speaker: `Person ${index % 100}`,
        original: { language: 'de', text, ...wording },
        translation: null,
        source: { title: 'Made up', author: 'Bench', publisher: 'Nahbar', series: null },
      },
      tags: [],
      note: index % 5 === 0 ? `Für ${word(2)} im Frühjahr merken` : '',
      savedAt: Date.UTC(2026, 0, 1) - index * DAY_MS,
    };
  });
}

/** Runs inside a page of the extension. */
function putAll(databaseName: string, storeName: string, rows: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(storeName, 'readwrite');
      for (const row of rows) transaction.objectStore(storeName).put(row);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
