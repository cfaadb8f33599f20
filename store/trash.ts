import type { Favourite } from '../core/quotes/favourite.ts';
import type { Rows } from './shelf.ts';

/** What can be removed and put back, by the name of its kind. */
interface Kinds {
  favourite: Favourite;
}

/** Puts a row into the trash. Part of the act that takes it away. */
export async function discard<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  row: Kinds[Kind],
): Promise<void> {
  await rows.trash.put({ id: `${kind}/${row.id}`, row, discardedAt: Date.now() });
}

/** Takes a row out of the trash. Part of the act that puts it back; `undefined` if it is not there. */
export async function takeBack<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  id: string,
): Promise<Kinds[Kind] | undefined> {
  const discarded = await rows.trash.get(`${kind}/${id}`);
  if (!discarded) return undefined;
  await rows.trash.delete(discarded.id);
  return discarded.row as Kinds[Kind];
}
