/**
 * Resolves like the import; or reports a failure to the watcher of the page's start, which then need
 * not wait for it.
 */
export function orMissing<T>(coming: Promise<T>): Promise<T> {
  return coming.catch((error) => {
    dispatchEvent(new Event('missing'));
    throw error;
  });
}
