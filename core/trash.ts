/** Something that the user has removed, and may want back. */
export interface TrashEntry {
  /** The kind of row and its own id, as `favourite/nd-empathie`. */
  id: string;
  row: unknown;
  /** In milliseconds since 1970, UTC. */
  discardedAt: number;
}

/** Of `favourite/nd-empathie` it is `favourite`, and `nd-empathie`. */
export function kindAndId(id: string): [kind: string, id: string] {
  const slash = id.indexOf('/');
  return slash < 0 ? ['', id] : [id.slice(0, slash), id.slice(slash + 1)];
}

/** So long lies in the trash what was removed, and can be taken back what was imported, in milliseconds: thirty days. */
export const TRASH_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** When something that was removed, or imported, at `discardedAt` leaves for good. */
export function trashExpiresAt(discardedAt: number): number {
  return discardedAt + TRASH_LIFETIME;
}

/**
 * The ids of what has lain in the trash for its time. A clock that was set forward empties it too early:
 * that is why the background empties it only after it has looked whether a snapshot is due. By such a
 * clock the older ones have served (see `outlived`), and the new one is all that still has it.
 *
 * @param now in milliseconds since 1970, UTC
 */
export function expiredTrashIds(
  entries: readonly { id: string; discardedAt: number }[],
  now: number,
): string[] {
  return entries.filter(({ discardedAt }) => trashExpiresAt(discardedAt) < now).map(({ id }) => id);
}
