import { batch, computed, type Signal, signal } from '@preact/signals';
import type { FoundQuote } from '../../../core/quotes/deckFile/found.ts';
import { FoldedSearch } from '../../../core/search.ts';

/** How many quotes are put on the page at once, as one scrolls. */
const CHUNK = 12;

/** A quote in the list, and whether it is ticked. A signal each: a tick renders nothing else. */
export interface Choice {
  id: string;
  found: FoundQuote;
  isTicked: Signal<boolean>;
}

export type FoundModel = ReturnType<typeof foundModel>;

/** What the user makes of the new quotes of a file, before anything is written. */
export function foundModel(fresh: readonly FoundQuote[]) {
  const query = signal('');
  const chunksShown = signal(1);
  const choices = fresh.map(
    (found, i): Choice => ({ id: String(i), found, isTicked: signal(true) }),
  );
  // Nothing that a quote is found by changes in here.
  const search = new FoldedSearch<Choice>(everyWord, () => '');
  const found = computed(() =>
    query.value.trim() === '' ? choices : search.find(choices, query.value),
  );
  const chunks = computed(() => chunksOf(found.value));
  return {
    choices,
    search,
    query,
    found,
    chosen: computed(() =>
      choices.filter(({ isTicked }) => isTicked.value).map((choice) => choice.found),
    ),
    /** The quotes that are on the page, in pieces that stay the same while more are shown. */
    shown: computed(() => chunks.value.slice(0, chunksShown.value)),
    /** How many come next. */
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
    /** Ticks every quote that the search finds, or none of them. */
    tickAll(isTicked: boolean) {
      batch(() => {
        for (const choice of found.value) choice.isTicked.value = isTicked;
      });
    },
  };
}

function everyWord({ found: { draft, tags } }: Choice): string {
  const { original, translation, speaker, topic, source } = draft;
  return [
    ...[original.text, translation?.text ?? '', speaker, topic],
    ...[source.title, source.author, source.publisher],
    ...tags,
  ].join('\n');
}

function chunksOf(choices: readonly Choice[]): Choice[][] {
  const count = Math.ceil(choices.length / CHUNK);
  return Array.from({ length: count }, (_, i) => choices.slice(i * CHUNK, (i + 1) * CHUNK));
}
