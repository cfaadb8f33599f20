/** The state of reading a storage: what it holds, why it cannot be read, or that it has not answered yet. */
export type Reading<T> = { found: T } | { failed: string } | { isLate: boolean };

/** A storage that has not answered by then is said to be late. Reading goes on. */
const LATE_MS = 3000;

/** Reads a storage, however long that takes. Calls `seen` when it is late, and when the reading is over. */
export function follow<T>(read: () => Promise<T>, seen: (reading: Reading<T>) => void): void {
  const stop = whenLate(() => seen({ isLate: true }));
  void readingOf(read).then((reading) => {
    stop();
    seen(reading);
  });
}

/** Never rejects, and waits as long as it takes: what is late is neither empty nor damaged. */
export async function readingOf<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { found: await read() };
  } catch (error) {
    return { failed: messageOf(error) };
  }
}

/** Calls `act` unless the function that it returns is called in time. */
export function whenLate(act: () => void): () => void {
  const timer = setTimeout(act, LATE_MS);
  return () => clearTimeout(timer);
}

/** Name and message of an error, untranslated, for support. */
export function messageOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);
}

/** What was read, or `otherwise` where that failed or is not over. */
export function foundIn<T, Otherwise>(reading: Reading<T>, otherwise: Otherwise): T | Otherwise {
  return 'found' in reading ? reading.found : otherwise;
}
