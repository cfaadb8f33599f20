import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { onVisible } from '../platform/visibility.ts';
import { readAgain, readFailed, storageBackend } from './open.ts';
import { readableTables } from './readable.ts';
import type { Tables } from './storageBackend.ts';

/**
 * A query as a signal, which follows changes made in any page: at once while this page is visible, else when
 * it becomes visible. `undefined` until the first answer, so that no empty state is shown by mistake.
 *
 * `question` returns the query, or null if there is nothing to query yet. It may read signals: when one
 * changes, it is called again.
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
    let hasFailed = false;
    const seen = (value: T) => {
      answer.value = value;
      if (hasFailed && opened.isPersistent) readAgain();
      hasFailed = false;
    };
    const failed = (error: unknown) => {
      hasFailed = true;
      readFailed(error);
    };
    let end = opened.watch((rows) => query(readableTables(rows)), seen, failed);
    // Changes are reported with timers, which browsers throttle in hidden tabs: ask again when shown.
    const ignore = onVisible(() => {
      end();
      end = opened.watch((rows) => query(readableTables(rows)), seen, failed);
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
