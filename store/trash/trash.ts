import type { Kinds } from '../../core/tables.ts';
import type { Rows } from '../shelf.ts';

/** Puts a row into the trash. Part of the act that takes it away. */
export async function discard<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  row: Kinds[Kind],
): Promise<void> {
  await rows.trash.put({ id: `${kind}/${row.id}`, row, discardedAt: Date.now() });
}

/** The row in the trash; `undefined` if it is not there. */
export async function discarded<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  id: string,
): Promise<Kinds[Kind] | undefined> {
  return (await rows.trash.get(`${kind}/${id}`))?.row as Kinds[Kind] | undefined;
}

/**
 * Changes a row that lies in the trash already, so that what was being done to it when it was removed
 * is there if it comes back.
 *
 * @throws if it is not there either: then nothing would be left of the change
 */
export async function changeDiscarded<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  id: string,
  change: (row: Kinds[Kind]) => Kinds[Kind],
): Promise<void> {
  const entry = await rows.trash.get(`${kind}/${id}`);
  if (!entry) throw new Error(`There is no ${kind} ${id}, not even in the trash.`);
  await rows.trash.put({ ...entry, row: change(entry.row as Kinds[Kind]) });
}

/** Takes a row out of the trash. Part of the act that puts it back; `undefined` if it is not there. */
export async function takeBack<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  id: string,
): Promise<Kinds[Kind] | undefined> {
  const entry = await rows.trash.get(`${kind}/${id}`);
  if (!entry) return undefined;
  await rows.trash.delete(entry.id);
  return entry.row as Kinds[Kind];
}
