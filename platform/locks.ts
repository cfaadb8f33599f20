/**
 * `write`: an act on the rows; `deal`: an act that also reads and writes the quote cache, around its
 * own write; `snapshots`: a change of their folder; `settings`: a setting and its consequences.
 */
type LockKind = 'write' | 'deal' | 'snapshots' | 'settings';

/** From then on, a page that holds a lock is taken to hang. In milliseconds. */
const PATIENCE_MS = 5000;

/**
 * Runs `act` under a lock that all pages and the background share. The browser releases it if a page
 * dies.
 */
export function withLock<T>(kind: LockKind, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(nameOf(kind), act) as Promise<T>;
}

/**
 * As `withLock`, but does not wait for a page that hangs: if the lock is not free after a few seconds, this act and
 * those after it run without it, until it is free. Only for what stays correct then (ADR 22).
 *
 * @param act is told whether it has the lock
 */
export async function withLockIfFree<T>(
  kind: LockKind,
  act: (hasLock: boolean) => Promise<T>,
): Promise<T> {
  const options = heldUp.has(kind)
    ? { ifAvailable: true }
    : { signal: AbortSignal.timeout(PATIENCE_MS) };
  let hasBegun = false;
  try {
    return (await navigator.locks.request(nameOf(kind), options, (lock) => {
      hasBegun = true;
      return act(lock !== null);
    })) as T;
  } catch (error) {
    // The signal's own reason; anything else is no sign that a page hangs.
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    if (hasBegun || !isLate) throw error;
  }
  // Rejected only while the page goes away.
  waitFor(kind).catch(() => {});
  return act(false);
}

/** The locks that another page does not give back. */
const heldUp = new Set<LockKind>();
const tellHeldUp: ((isHeldUp: boolean) => void)[] = [];

/** Calls `tell` when another page has held a lock of `withLockIfFree` for too long, and when all are free again. */
export function onHeldUp(tell: (isHeldUp: boolean) => void): void {
  tellHeldUp.push(tell);
}

async function waitFor(kind: LockKind): Promise<void> {
  if (heldUp.has(kind)) return;
  heldUp.add(kind);
  for (const tell of tellHeldUp) tell(true);
  await withLock(kind, async () => heldUp.delete(kind));
  if (heldUp.size === 0) for (const tell of tellHeldUp) tell(false);
}

function nameOf(kind: LockKind): string {
  return `nahbar.${kind}`;
}
