/** A removed row, which can be restored. */
export interface TrashEntry {
  /** Kind and id, as `favourite/nd-empathie`. */
  id: string;
  row: unknown;
  /** In milliseconds since 1970, UTC. */
  discardedAt: number;
}

/** Splits the id of an entry into kind and id. */
export function kindAndId(id: string): [kind: string, id: string] {
  const slash = id.indexOf('/');
  return slash < 0 ? ['', id] : [id.slice(0, slash), id.slice(slash + 1)];
}

/** In milliseconds: trash is kept, and imports can be reverted, for thirty days. */
export const TRASH_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** When an entry of the trash, or an import, expires. */
export function trashExpiresAt(discardedAt: number): number {
  return discardedAt + TRASH_LIFETIME;
}

/**
 * The ids of expired entries. A clock that was set forward expires them too early; therefore the
 * background empties the trash only after it has taken a due snapshot, which then still contains them.
 *
 * @param now in milliseconds since 1970, UTC
 */
export function expiredTrashIds(
  entries: readonly { id: string; discardedAt: number }[],
  now: number,
): string[] {
  return entries.filter(({ discardedAt }) => trashExpiresAt(discardedAt) < now).map(({ id }) => id);
}
