import { overdue, TRASH_STAYS } from '../../core/trash.ts';
import type { Keeper } from '../keeper/keeper.ts';

/**
 * Takes out of the trash what has lain there for thirty days. For the background; costs a look where
 * there is nothing.
 *
 * @param now in milliseconds since 1970, UTC
 */
export async function emptyOverdue(keeper: Keeper, now: number): Promise<void> {
  const old = await keeper.read((rows) =>
    rows.trash
      .where('discardedAt')
      .between(0, now - TRASH_STAYS, true, true)
      .toArray(),
  );
  const ids = overdue(old, now);
  if (ids.length > 0) await keeper.write((rows) => rows.trash.bulkDelete(ids) as Promise<void>);
}
