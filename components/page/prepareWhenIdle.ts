import type { NormalizedSearch } from '../../core/search.ts';

/**
 * Normalizes the texts of a search in idle slices, so that the first query is fast.
 *
 * @param done called when all are normalized
 * @returns stops it
 */
export function prepareWhenIdle<Item extends { readonly id: string }>(
  search: NormalizedSearch<Item>,
  items: readonly Item[],
  done: () => void = () => {},
): () => void {
  let next = 0;
  const go = (deadline: IdleDeadline) => {
    next = search.prepare(items, next, () => deadline.timeRemaining() < 1);
    if (next < items.length) idle = requestIdleCallback(go);
    else done();
  };
  let idle = requestIdleCallback(go);
  return () => cancelIdleCallback(idle);
}
