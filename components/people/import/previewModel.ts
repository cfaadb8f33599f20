import { batch, computed, type Signal, signal } from '@preact/signals';
import {
  bringsSomething,
  type Candidate,
  matching,
  type Preview,
} from '../../../core/people/import/preview.ts';
import type { Rhythm } from '../../../core/people/person.ts';

/** How many people are put on the page at once, as one scrolls. */
const CHUNK = 12;

/** Somebody in the list, and whether they are ticked. A signal each: a tick renders nothing else. */
export interface Choice {
  candidate: Candidate;
  isTicked: Signal<boolean>;
}

export type PreviewModel = ReturnType<typeof previewModel>;

/** What the user makes of a preview, before anything is written. */
export function previewModel(preview: Preview) {
  const withCircles = signal(false);
  const rhythm = signal<Rhythm | null>(null);
  const query = signal('');
  const chunksShown = signal(1);
  // Of whom there is nothing to take over, nobody needs to see the names first.
  const candidates = [...preview.candidates].sort(
    (a, b) => Number(bringsSomething(b, true)) - Number(bringsSomething(a, true)),
  );
  const choices = new Map(
    candidates.map((candidate): [string, Choice] => [
      candidate.id,
      { candidate, isTicked: signal(true) },
    ]),
  );
  const found = computed(() =>
    matching(candidates, query.value).flatMap(({ id }) => choices.get(id) ?? []),
  );
  const chunks = computed(() => chunksOf(found.value));
  const chosen = computed(() =>
    [...choices.values()]
      .filter(
        ({ candidate, isTicked }) =>
          isTicked.value && bringsSomething(candidate, withCircles.value),
      )
      .map(({ candidate }) => candidate),
  );
  return {
    preview,
    withCircles,
    rhythm,
    query,
    found,
    chosen,
    /** The people that are on the page, in pieces that stay the same while more are shown. */
    shown: computed(() => chunks.value.slice(0, chunksShown.value)),
    /** How many come next. */
    more: computed(() => chunks.value[chunksShown.value]?.length ?? 0),
    /** Whether anybody can be ticked. */
    isAny: computed(() => candidates.some((one) => bringsSomething(one, withCircles.value))),
    /** How many are known already, and how many of them the file has nothing new about. */
    known: computed(() => {
      const known = candidates.filter((one) => one.known !== null);
      const nothing = known.filter((one) => !bringsSomething(one, withCircles.value));
      return { all: known.length, nothingNew: nothing.length };
    }),
    searchFor(text: string) {
      batch(() => {
        query.value = text;
        chunksShown.value = 1;
      });
    },
    showMore() {
      chunksShown.value += 1;
    },
    /** Ticks everybody that the search finds, or nobody of them. */
    tickAll(isTicked: boolean) {
      batch(() => {
        for (const choice of found.value) choice.isTicked.value = isTicked;
      });
    },
  };
}

function chunksOf(choices: readonly Choice[]): Choice[][] {
  const count = Math.ceil(choices.length / CHUNK);
  return Array.from({ length: count }, (_, i) => choices.slice(i * CHUNK, (i + 1) * CHUNK));
}
