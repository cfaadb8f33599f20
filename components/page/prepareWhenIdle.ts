import type { NormalizedSearch } from '../../core/search.ts';

/**
 * Prepares a search for its first question, in slices while nothing else is to be done.
 *
 * @returns what ends that
 */
export function prepareWhenIdle<Item extends { readonly id: string }>(
  search: NormalizedSearch<Item>,
  items: readonly Item[],
): () => void {
  let next = 0;
  const go = (deadline: IdleDeadline) => {
    next = search.prepare(items, next, () => deadline.timeRemaining() < 1);
    if (next < items.length) idle = requestIdleCallback(go);
  };
  let idle = requestIdleCallback(go);
  return () => cancelIdleCallback(idle);
}
