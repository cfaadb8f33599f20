/**
 * `write`: an act on the rows; `deal`: an act that also reads and writes the quote cache, around its
 * own write; `snapshots`: a change of their folder; `settings`: a setting and its consequences.
 */
type LockKind = 'write' | 'deal' | 'snapshots' | 'settings';

/** The name of the Web Lock. */
export function lockName(kind: LockKind): string {
  return `nahbar.${kind}`;
}

/**
 * Runs `act` under a lock that all pages and the background share. The browser releases it if a page
 * dies.
 */
export function withLock<T>(kind: LockKind, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockName(kind), act) as Promise<T>;
}
