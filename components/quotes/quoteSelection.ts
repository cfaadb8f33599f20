import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';

export type QuoteSelection = ReturnType<typeof quoteSelection>;

/**
 * Those of a list that are chosen, to do something with all of them.
 *
 * @param found the list. What it does not show now is not chosen either, so that nobody deletes what
 *   is out of sight; but it is again, once it is shown again
 */
export function quoteSelection(found: ReadonlySignal<readonly OwnQuote[]>) {
  const isOn = signal(false);
  const marked = signal<ReadonlySet<string>>(new Set());
  const none = () => {
    marked.value = new Set();
  };
  return {
    isOn,
    marked,
    /** Their ids, in the order of the list. */
    ids: computed(() =>
      isOn.value ? found.value.map(({ id }) => id).filter((id) => marked.value.has(id)) : [],
    ),
    begin() {
      none();
      isOn.value = true;
    },
    end() {
      isOn.value = false;
      none();
    },
    mark(id: string, isMarked: boolean) {
      const ids = new Set(marked.value);
      if (isMarked) ids.add(id);
      else ids.delete(id);
      marked.value = ids;
    },
    all() {
      marked.value = new Set(found.value.map(({ id }) => id));
    },
    none,
  };
}
