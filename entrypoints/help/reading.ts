/** What came of reading one place: what is there, or why it could not be read. */
export type Reading<T> = { found: T } | { failed: string };

/** A place that has not answered by then is reported as one that cannot be read. */
export const PATIENCE_MS = 3000;

/** Never rejects, and never takes longer than `PATIENCE_MS`: the other places are to be shown. */
export async function readingOf<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { found: await inTime(read()) };
  } catch (error) {
    return { failed: wordsOf(error) };
  }
}

/** @throws `No answer` when it takes longer than `PATIENCE_MS` */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What the browser says of an error, for whoever can make something of it. */
export function wordsOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);
}

/** What was found, or `otherwise`. */
export function foundIn<T, Otherwise>(reading: Reading<T>, otherwise: Otherwise): T | Otherwise {
  return 'found' in reading ? reading.found : otherwise;
}
