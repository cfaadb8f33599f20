import { batch, computed, type Signal, signal } from '@preact/signals';

/** How many entries are added to the page at a time. */
const CHUNK = 12;

/** An entry of a file, and whether it is ticked: a signal, so that a tick renders only its row. */
export interface Choice<Entry> {
  readonly id: string;
  readonly entry: Entry;
  readonly isTicked: Signal<boolean>;
}

export type Choices<Entry> = ReturnType<typeof choicesAmong<Entry>>;

/**
 * The user's choice among the entries of a file: at first all are ticked. Nothing is written yet.
 *
 * @param find those that match a query, in their order
 */
export function choicesAmong<Entry>(
  entries: readonly Entry[],
  find: (all: readonly Choice<Entry>[], query: string) => readonly Choice<Entry>[],
) {
  const all = entries.map(
    (entry, i): Choice<Entry> => ({ id: String(i), entry, isTicked: signal(true) }),
  );
  const query = signal('');
  const chunksShown = signal(1);
  const found = computed(() => (query.value.trim() === '' ? all : find(all, query.value)));
  const chunks = computed(() => inChunks(found.value));
  return {
    all,
    query,
    found,
    ticked: computed(() => all.filter(({ isTicked }) => isTicked.value).map(({ entry }) => entry)),
    /** Those on the page, in chunks that stay the same objects while more are shown. */
    shown: computed(() => chunks.value.slice(0, chunksShown.value)),
    /** The size of the next chunk. */
    more: computed(() => chunks.value[chunksShown.value]?.length ?? 0),
    searchFor(text: string) {
      batch(() => {
        query.value = text;
        chunksShown.value = 1;
      });
    },
    showMore() {
      chunksShown.value += 1;
    },
    /** Ticks or unticks all that match the search. */
    tickAll(isTicked: boolean) {
      batch(() => {
        for (const choice of found.value) choice.isTicked.value = isTicked;
      });
    },
  };
}

function inChunks<Entry>(choices: readonly Choice<Entry>[]): Choice<Entry>[][] {
  const count = Math.ceil(choices.length / CHUNK);
  return Array.from({ length: count }, (_, i) => choices.slice(i * CHUNK, (i + 1) * CHUNK));
}
