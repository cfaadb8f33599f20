import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { onVisible } from '../platform/visibility.ts';
import { readFailed, storageBackend } from './open.ts';
import type { Tables } from './storageBackend.ts';

/**
 * The answer to a question about the rows as a signal, which follows every change in any page: while this
 * one is looked at, at once; otherwise at the latest when it is.
 * `undefined` until the first answer is there, so that nothing shows an empty state by mistake.
 *
 * `question` may read signals: when one of them changes, the new question is asked. It gives the
 * query to be run, or null where there is nothing to ask yet.
 */
export function live<T>(
  question: () => ((rows: Tables) => PromiseLike<T>) | null,
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
  query: ((rows: Tables) => PromiseLike<T>) | null,
  answer: { value: T | undefined },
): () => void {
  answer.value = undefined;
  if (!query) return () => {};
  let isOver = false;
  let stop = () => {};
  void storageBackend().then((opened) => {
    if (isOver) return;
    const seen = (value: T) => {
      answer.value = value;
    };
    let end = opened.watch(query, seen, readFailed);
    // What tells of changes waits for timers, which browsers hold back in a tab that nobody looks at.
    const ignore = onVisible(() => {
      end();
      end = opened.watch(query, seen, readFailed);
    });
    stop = () => {
      ignore();
      end();
    };
  });
  return () => {
    isOver = true;
    stop();
  };
}
