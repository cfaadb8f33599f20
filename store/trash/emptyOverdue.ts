import { overdue, TRASH_STAYS } from '../../core/trash.ts';
import type { Keeper } from '../keeper/keeper.ts';
import type { Rows } from '../shelf.ts';

/**
 * Takes out of the trash what has lain there for thirty days. For the background; costs a look where
 * there is nothing.
 *
 * @param now in milliseconds since 1970, UTC
 */
export async function emptyOverdue(keeper: Keeper, now: number): Promise<void> {
  if ((await keeper.read((rows) => overdueIn(rows, now))).length === 0) return;
  // Looked up again in the act: something may have been put back, and removed anew, meanwhile.
  await keeper.write(async (rows) => {
    await rows.trash.bulkDelete(await overdueIn(rows, now));
  });
}

async function overdueIn(rows: Rows, now: number): Promise<string[]> {
  const old = await rows.trash
    .where('discardedAt')
    .between(0, now - TRASH_STAYS, true, true)
    .toArray();
  return overdue(old, now);
}
