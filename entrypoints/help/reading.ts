/** The result of reading a storage: what it holds, or why it could not be read. */
export type Reading<T> = { found: T } | { failed: string };

/** A storage that has not answered by then is reported as unreadable. */
export const TIMEOUT_MS = 3000;

/** Never rejects, and takes at most `TIMEOUT_MS`, so that the other storages can be shown. */
export async function readingOf<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { found: await withTimeout(read()) };
  } catch (error) {
    return { failed: messageOf(error) };
  }
}

/** @throws an Error `No answer` if it takes longer than `TIMEOUT_MS` */
export function withTimeout<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer')), TIMEOUT_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Name and message of an error, untranslated, for support. */
export function messageOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);
}

/** What was read, or `otherwise` where that failed. */
export function foundIn<T, Otherwise>(reading: Reading<T>, otherwise: Otherwise): T | Otherwise {
  return 'found' in reading ? reading.found : otherwise;
}
