import { type Signal, signal } from '@preact/signals';
import importContactsStyles from '../people/import/ImportContacts.module.css';

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
      <p role="status" class={importContactsStyles.work}>
        {what}
      </p>
      {what !== '' && (
        <progress class={importContactsStyles.bar} aria-label={what} value={share} max={1} />
      )}
    </>
  );
}

/** What takes less is done before anybody could read about it. */
const SLOW_MS = 500;

/** What is going on, in words, for as long as it takes; begins empty. */
export function progress() {
  const words = signal('');
  return {
    words,
    /** @param isSlow shows the words at once, for what leaves the page no time to do so later */
    async during<T>(text: string, act: () => Promise<T>, isSlow = false): Promise<T> {
      const show = () => {
        words.value = text;
      };
      const timer = setTimeout(show, SLOW_MS);
      try {
        if (isSlow) {
          show();
          await painted();
        }
        return await act();
      } finally {
        clearTimeout(timer);
        words.value = '';
      }
    },
  };
}

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
