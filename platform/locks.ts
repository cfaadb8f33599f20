/**
 * `write`: an act on the rows; `deal`: one that also reads and writes the hint of the next quotes, around
 * its own write; `snapshots`: a change of their folder; `settings`: a choice and what follows from it.
 */
type LockKind = 'write' | 'deal' | 'snapshots' | 'settings';

/** The name of the lock that whoever does something of the kind holds. */
export function lockName(kind: LockKind): string {
  return `nahbar.${kind}`;
}

/**
 * Carries out `act` when nobody else in this browser does anything of the kind: neither another page,
 * nor the background. A page that dies in its turn gives the turn back.
 */
export function withLock<T>(kind: LockKind, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockName(kind), act) as Promise<T>;
}
