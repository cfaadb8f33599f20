import { cleanTags } from '../../core/quotes/tags.ts';
import { rowsWith } from '../rowsWith.ts';
import type { Table } from '../shelf.ts';
import { type Undo, writeReversibly } from '../undo.ts';

/**
 * Gives quotes more tags, on the quotes and on the favourites of them, whichever there are.
 *
 * @throws Refused where nothing lasts
 */
export async function addTags(ids: readonly string[], tags: readonly string[]): Promise<Undo> {
  const { undo } = await writeReversibly(async (rows) => {
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
