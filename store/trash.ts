import type { Kinds, TableName } from '../core/tables.ts';
import { writeForGood } from './open.ts';
import type { Tables } from './storageBackend.ts';
import type { Undo } from './undo.ts';

/** Puts a row into the trash. Part of the act that removes it. */
export async function moveToTrash<Kind extends keyof Kinds>(
  rows: Pick<Tables, 'trash'>,
  kind: Kind,
  row: Kinds[Kind],
): Promise<void> {
  await rows.trash.put({ id: `${kind}/${row.id}`, row, discardedAt: Date.now() });
}

/** The row in the trash; `undefined` if it is not there. */
export async function findInTrash<Kind extends keyof Kinds>(
  rows: Pick<Tables, 'trash'>,
  kind: Kind,
  id: string,
): Promise<Kinds[Kind] | undefined> {
  return (await rows.trash.get(`${kind}/${id}`))?.row as Kinds[Kind] | undefined;
}

/**
 * Changes a row that is in the trash: an edit that was under way when the row was removed, perhaps in another
 * tab, is there if it is restored.
 *
 * @throws an Error if it is not in the trash either: then the change would be lost
 */
export async function changeInTrash<Kind extends keyof Kinds>(
  rows: Pick<Tables, 'trash'>,
  kind: Kind,
  id: string,
  change: (row: Kinds[Kind]) => Kinds[Kind],
): Promise<void> {
  const entry = await rows.trash.get(`${kind}/${id}`);
  if (!entry) throw new Error(`There is no ${kind} ${id}, not even in the trash.`);
  await rows.trash.put({ ...entry, row: change(entry.row as Kinds[Kind]) });
}

/** Takes a row out of the trash. Part of the act that restores it; `undefined` if it is not there. */
export async function restoreFromTrash<Kind extends keyof Kinds>(
  rows: Pick<Tables, 'trash'>,
  kind: Kind,
  id: string,
): Promise<Kinds[Kind] | undefined> {
  const entry = await rows.trash.get(`${kind}/${id}`);
  if (!entry) return undefined;
  await rows.trash.delete(entry.id);
  return entry.row as Kinds[Kind];
}

/** How a thing is removed and restored. */
interface Removal<Kind extends keyof Kinds, Rows> {
  kind: Kind;
  id: string;
  /** Removes it. Resolves to its row for the trash; `undefined` if it does not exist. */
  remove: (rows: Rows) => Promise<Kinds[Kind] | undefined>;
  /** Restores it from its row in the trash, which may have been edited meanwhile. */
  restore: (rows: Rows, row: Kinds[Kind]) => PromiseLike<unknown>;
}

/**
 * Moves something to the trash.
 *
 * @param tables those that it needs, besides `trash`
 * @returns restores it; does nothing if the removal was by another tab
 * @throws Refused where nothing lasts
 */
export async function removeUndoable<Kind extends keyof Kinds, Name extends TableName>(
  tables: readonly Name[],
  { kind, id, remove, restore }: Removal<Kind, Pick<Tables, Name | 'trash'>>,
): Promise<Undo> {
  const all = [...tables, 'trash' as const];
  const isRemoved = await writeForGood(all, async (rows) => {
    const row = await remove(rows);
    if (row) await moveToTrash(rows, kind, row);
    return row !== undefined;
  });
  const bringBack = async (rows: Pick<Tables, Name | 'trash'>) => {
    const row = await restoreFromTrash(rows, kind, id);
    if (row) await restore(rows, row);
    return 0;
  };
  return async () => (isRemoved ? writeForGood(all, bringBack) : 0);
}

/** Puts many rows into the trash. Part of the act that removes them. */
export async function moveAllToTrash<Kind extends keyof Kinds>(
  rows: Pick<Tables, 'trash'>,
  kind: Kind,
  all: readonly Kinds[Kind][],
): Promise<void> {
  const [row] = all;
  // For several, all keys of the trash are read; for one that would be slower.
  if (row && all.length === 1) return moveToTrash(rows, kind, row);
  const discardedAt = Date.now();
  await rows.trash.bulkPut(all.map((row) => ({ id: `${kind}/${row.id}`, row, discardedAt })));
}
