import { type Signal, signal } from '@preact/signals';
import { progress } from '../../backup/progress.ts';
import styles from './ImportContacts.module.css';

/** What is going on, in words, and how much of it is done; shown once it takes half a second. */
export function work() {
  const share = signal(0);
  const { words, during } = progress();
  return {
    words,
    share,
    during<T>(text: string, act: () => Promise<T>): Promise<T> {
      share.value = 0;
      return during(text, act);
    },
    tell: ({ done, total }: { done: number; total: number }) => {
      share.value = total === 0 ? 1 : done / total;
    },
  };
}

/** The place of `work`. It is there while nothing goes on, so that it is read aloud. */
export function Work({ words, share }: { words: Signal<string>; share: Signal<number> }) {
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
