/** What comes; or word to whoever watches over the start of the page, who then need not wait for it. */
export function orMissing<T>(coming: Promise<T>): Promise<T> {
  return coming.catch((error) => {
    dispatchEvent(new Event('missing'));
    throw error;
  });
}
