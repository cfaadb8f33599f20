import { type ReadonlySignal, signal } from '@preact/signals';
import type { OnProgress } from '../../core/files/reading.ts';
import styles from './Work.module.css';

/** What is going on, in words, and how much of it is done. */
export interface WorkModel {
  /** Empty while nothing goes on, and for the first half second. */
  words: ReadonlySignal<string>;
  /** From 0 to 1; `undefined` while that is not told. */
  share: ReadonlySignal<number | undefined>;
  /** Says `text` for as long as `act` takes. */
  during<T>(text: string, act: () => Promise<T>): Promise<T>;
  onProgress: OnProgress;
}

/** What takes less is done before anybody could read about it. */
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

/** The place of what is going on. It is there while nothing does, so that it is read aloud. */
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
