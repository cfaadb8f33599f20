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
 * Adds a quote.
 *
 * @throws Refused if the text is blank, a field is too long, the link is not a web address, or nothing lasts
 */
export function addQuote(input: QuoteInput): Promise<{ result: OwnQuote; undo: Undo }> {
  return writeAndDeal(['decks', 'quotes'], (rows) =>
    putQuote(rows, input, crypto.randomUUID(), Date.now()),
  );
}

/**
 * Changes a quote's text, source, tags or deck. If it is a favourite, the favourite's copy changes, too: the
 * copy protects against changes of bundled decks, not against the user's own corrections.
 *
 * @throws Refused as `addQuote`
 */
export async function editQuote(id: string, input: QuoteInput): Promise<Undo> {
  const { undo } = await writeAndDeal(['decks', 'favourites', 'quotes', 'trash'], async (rows) => {
    const before = await rows.quotes.get(id);
    const written = ownQuoteOf(input, id, before?.addedAt ?? Date.now());
    const edited = { ...written, deckId: await deckFor(rows, input.deckId, Date.now()) };
    if (before) await rows.quotes.put(edited);
    // Removed meanwhile, perhaps in another tab.
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
 * Sets the tags of a quote and of its favourite, if there is one.
 *
 * @throws Refused where nothing lasts
 */
export async function tagQuote(id: string, tags: readonly string[]): Promise<Undo> {
  const kept = cleanTags(tags);
  const { undo } = await writeAndDeal(['favourites', 'quotes', 'trash'], async (rows) => {
    const [quote, favourite] = [await rows.quotes.get(id), await rows.favourites.get(id)];
    if (quote) await rows.quotes.put({ ...quote, tags: kept });
    if (favourite) await rows.favourites.put({ ...favourite, tags: kept });
    // Removed meanwhile, perhaps in another tab.
    else if (!quote) await changeInTrash(rows, 'favourite', id, (row) => ({ ...row, tags: kept }));
  });
  return undo;
}

/**
 * Adds tags to quotes and to their favourites.
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
