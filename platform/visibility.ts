/**
 * Calls `act` whenever this page comes to be looked at: its tab comes to the front, or its window does.
 * Never where there is no page, as in a worker.
 *
 * @returns what ends that
 */
export function onShown(act: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const changed = () => {
    if (!document.hidden) act();
  };
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
