import { type ReadonlySignal, signal } from '@preact/signals';
import type { OnProgress } from '../../core/files/reading.ts';
import styles from './Work.module.css';

/** A running task: its description and progress. */
export interface WorkModel {
  /** Empty while nothing is running, and for the first half second. */
  words: ReadonlySignal<string>;
  /** From 0 to 1; `undefined` while unknown. */
  share: ReadonlySignal<number | undefined>;
  /** Shows `text` until `act` is settled. */
  during<T>(text: string, act: () => Promise<T>): Promise<T>;
  onProgress: OnProgress;
}

/** Shorter tasks show nothing. */
const SLOW_MS = 500;

export function workModel(): WorkModel {
  const words = signal('');
  const share = signal<number | undefined>(undefined);
  return {
    words,
    share,
    async during(text, act) {
      share.value = undefined;
      const timer = setTimeout(() => {
        words.value = text;
      }, SLOW_MS);
      try {
        return await act();
      } finally {
        clearTimeout(timer);
        words.value = '';
      }
    },
    onProgress({ done, total }) {
      share.value = total === 0 ? 1 : done / total;
    },
  };
}

/** Shows a running task. Rendered also while empty, because a live region must exist before it changes. */
export function Work({ words, share }: Pick<WorkModel, 'words' | 'share'>) {
  const what = words.value;
  return (
    <>
      <p role="status" class={styles.work}>
        {what}
      </p>
      {what !== '' && <progress class={styles.bar} aria-label={what} value={share} max={1} />}
    </>
  );
}
