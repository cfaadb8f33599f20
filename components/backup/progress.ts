import { signal } from '@preact/signals';

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
