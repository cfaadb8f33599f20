import { expiredTrashIds, TRASH_LIFETIME } from '../core/trash.ts';
import type { Reconciler } from './replica/reconciler.ts';
import type { Tables } from './storageBackend.ts';

/**
 * Deletes what has been in the trash for thirty days, and the records of imports of that age, which can
 * then no longer be undone. For the background.
 *
 * @param keepSnapshot takes a snapshot if one is due, so that it still has what is deleted: see core/trash.ts
 * @param now in milliseconds since 1970, UTC
 * @throws what `keepSnapshot` throws: then nothing is deleted
 */
export async function emptyExpiredTrash(
  reconciler: Reconciler,
  keepSnapshot: () => Promise<unknown>,
  now: number,
): Promise<void> {
  await keepSnapshot();
  const { trash, imports } = await reconciler.read((rows) => overdueIn(rows, now));
  if (trash.length + imports.length === 0) return;
  // Checked again in the act: an entry may have been restored, and removed again, meanwhile.
  await reconciler.write(['imports', 'trash'], async (rows) => {
    const { trash, imports } = await overdueIn(rows, now);
    await rows.trash.bulkDelete(trash);
    await rows.imports.bulkDelete(imports);
  });
}

async function overdueIn(
  rows: Pick<Tables, 'imports' | 'trash'>,
  now: number,
): Promise<{ trash: string[]; imports: string[] }> {
  const [trash, imports] = await Promise.all([
    rows.trash
      .where('discardedAt')
      .between(0, now - TRASH_LIFETIME, true, true)
      .toArray(),
    rows.imports
      .where('at')
      .between(0, now - TRASH_LIFETIME, true, true)
      .toArray(),
  ]);
  const since = imports.map(({ id, at }) => ({ id, discardedAt: at }));
  return { trash: expiredTrashIds(trash, now), imports: expiredTrashIds(since, now) };
}
