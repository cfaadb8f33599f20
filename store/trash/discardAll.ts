import type { Kinds } from '../../core/tables.ts';
import type { Rows } from '../shelf.ts';
import { discard } from './trash.ts';

/** Puts many rows into the trash. Part of the act that takes them away. */
export async function discardAll<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  all: readonly Kinds[Kind][],
): Promise<void> {
  const [row] = all;
  // One is put by itself: for many, all that the trash has is looked at.
  if (row && all.length === 1) return discard(rows, kind, row);
  const discardedAt = Date.now();
  await rows.trash.bulkPut(all.map((row) => ({ id: `${kind}/${row.id}`, row, discardedAt })));
}
