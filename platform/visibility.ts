/**
 * Calls `act` whenever this page comes to be looked at: its tab comes to the front, or is shown again.
 * Never where there is no page, as in a worker.
 *
 * @returns what ends that
 */
export function onVisible(act: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const changed = () => {
    if (!document.hidden) act();
  };
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** The same, and whenever somebody comes back to its window, or to the page itself by the browser's "back". */
export function onReturned(act: () => void): () => void {
  const ends = [onVisible(act)];
  for (const event of typeof document === 'undefined' ? [] : ['focus', 'pageshow']) {
    addEventListener(event, act);
    ends.push(() => removeEventListener(event, act));
  }
  return () => {
    for (const end of ends) end();
  };
}
