import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { readFailed, shelf } from './open.ts';
import type { Rows } from './shelf.ts';

/**
 * The answer to a question about the rows as a signal, which follows every change in any page.
 * `undefined` until the first answer is there, so that nothing shows an empty state by mistake.
 *
 * `question` may read signals: when one of them changes, the new question is asked. It gives the
 * query to be run, or null where there is nothing to ask yet.
 */
export function live<T>(
  question: () => ((rows: Rows) => PromiseLike<T>) | null,
): ReadonlySignal<T | undefined> {
  let forget: (() => void) | undefined;
  const answer = signal<T | undefined>(undefined, {
    watched: () => {
      forget = effect(() => ask(question(), answer));
    },
    unwatched: () => forget?.(),
  });
  return answer;
}

function ask<T>(
  query: ((rows: Rows) => PromiseLike<T>) | null,
  answer: { value: T | undefined },
): () => void {
  answer.value = undefined;
  let stop = () => {};
  let asked = true;
  if (query) {
    void shelf().then((opened) => {
      if (!asked) return;
      const seen = (value: T) => {
        answer.value = value;
      };
      stop = opened.watch(query, seen, readFailed);
    });
  }
  return () => {
    asked = false;
    stop();
  };
}
