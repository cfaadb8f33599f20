import { expiredTrashIds, TRASH_LIFETIME } from '../core/trash.ts';
import type { Reconciler } from './replica/reconciler.ts';
import type { Tables } from './storageBackend.ts';

/**
 * Takes out of the trash what has lain there for thirty days, and forgets what takes an import back as
 * long after it. For the background; costs a look where there is nothing.
 *
 * @param now in milliseconds since 1970, UTC
 */
export async function emptyExpiredTrash(reconciler: Reconciler, now: number): Promise<void> {
  const { trash, imports } = await reconciler.read((rows) => overdueIn(rows, now));
  if (trash.length + imports.length === 0) return;
  // Looked up again in the act: something may have been put back, and removed anew, meanwhile.
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
