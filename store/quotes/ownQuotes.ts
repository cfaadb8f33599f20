import { type OwnQuote, ownQuoteOf, type QuoteInput } from '../../core/quotes/ownQuote.ts';
import { cleanTags } from '../../core/quotes/tags.ts';
import { readInSlices } from '../allRows.ts';
import { rowsWith } from '../bulk.ts';
import { live } from '../live.ts';
import type { Table } from '../storageBackend.ts';
import { changeInTrash, moveAllToTrash } from '../trash.ts';
import { type Undo, writeUndoable } from '../undo.ts';
import { deckFor, putQuote } from './deckRows.ts';
import { writeAndDeal } from './writeAndDeal.ts';

/** Every quote of the user's own, in no order. */
export const ownQuotes = live(() => (rows) => readInSlices(rows.quotes));

/**
 * Keeps one more quote.
 *
 * @throws Refused if there are no words, something is too long, the link is none, or nothing lasts
 */
export function addQuote(input: QuoteInput): Promise<{ result: OwnQuote; undo: Undo }> {
  return writeAndDeal(['decks', 'quotes'], (rows) =>
    putQuote(rows, input, crypto.randomUUID(), Date.now()),
  );
}

/**
 * Gives a quote other words, tags, or another deck. Where it is a favourite, that follows: its copy is
 * for decks that change by themselves, not for mended words.
 *
 * @throws Refused as `addQuote`
 */
export async function editQuote(id: string, input: QuoteInput): Promise<Undo> {
  const { undo } = await writeAndDeal(['decks', 'favourites', 'quotes', 'trash'], async (rows) => {
    const before = await rows.quotes.get(id);
    const written = ownQuoteOf(input, id, before?.addedAt ?? Date.now());
    const edited = { ...written, deckId: await deckFor(rows, input.deckId, Date.now()) };
    if (before) await rows.quotes.put(edited);
    // It was removed, perhaps in another tab, while somebody was writing.
    else await changeInTrash(rows, 'quote', id, () => edited);
    const favourite = await rows.favourites.get(id);
    if (!favourite) return;
    await rows.favourites.put({ ...favourite, quote: edited.quote, tags: edited.tags });
  });
  return undo;
}

/** Moves quotes to another deck. @throws Refused where nothing lasts */
export async function moveQuotes(ids: readonly string[], deckId: string): Promise<Undo> {
  const { undo } = await writeAndDeal(['decks', 'quotes'], async (rows) => {
    const target = await deckFor(rows, deckId, Date.now());
    const found = [...(await rowsWith(rows.quotes, ids, ({ id }) => id)).values()];
    const moved = found.filter((quote) => quote.deckId !== target);
    await rows.quotes.bulkPut(moved.map((quote) => ({ ...quote, deckId: target })));
  });
  return undo;
}

/** Moves quotes to the trash. Favourites of them stay. @throws Refused where nothing lasts */
export async function removeQuotes(ids: readonly string[]): Promise<Undo> {
  const { undo } = await writeAndDeal(['quotes', 'trash'], async (rows) => {
    const quotes = [...(await rowsWith(rows.quotes, ids, ({ id }) => id)).values()];
    await moveAllToTrash(rows, 'quote', quotes);
    await rows.quotes.bulkDelete(quotes.map(({ id }) => id));
  });
  return undo;
}

/**
 * Writes the tags of a quote, on the quote and on the favourite of it, whichever there are.
 *
 * @throws Refused where nothing lasts
 */
export async function tagQuote(id: string, tags: readonly string[]): Promise<Undo> {
  const kept = cleanTags(tags);
  const { undo } = await writeAndDeal(['favourites', 'quotes', 'trash'], async (rows) => {
    const [quote, favourite] = [await rows.quotes.get(id), await rows.favourites.get(id)];
    if (quote) await rows.quotes.put({ ...quote, tags: kept });
    if (favourite) await rows.favourites.put({ ...favourite, tags: kept });
    // It was removed, perhaps in another tab, while somebody was writing.
    else if (!quote) await changeInTrash(rows, 'favourite', id, (row) => ({ ...row, tags: kept }));
  });
  return undo;
}

/**
 * Gives quotes more tags, on the quotes and on the favourites of them, whichever there are.
 *
 * @throws Refused where nothing lasts
 */
export async function addTags(ids: readonly string[], tags: readonly string[]): Promise<Undo> {
  const { undo } = await writeUndoable(['favourites', 'quotes'], async (rows) => {
    await tagIn(rows.quotes, ids, tags);
    await tagIn(rows.favourites, ids, tags);
  });
  return undo;
}

async function tagIn<Row extends { id: string; tags: string[] }>(
  table: Table<Row>,
  ids: readonly string[],
  tags: readonly string[],
): Promise<void> {
  const found = [...(await rowsWith(table, ids, ({ id }) => id)).values()];
  await table.bulkPut(found.map((row) => ({ ...row, tags: cleanTags([...row.tags, ...tags]) })));
}
