import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './More.module.css';

interface Props {
  /** Says how many more there will be. */
  label: string;
  onMore: () => void;
  /** The element that scrolls, if that is not the page. */
  within?: { current: HTMLElement | null };
}

/** The end of a list that shows more when it is scrolled to, or when its button is pressed. */
export function More({ label, onMore, within }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Fast scrolling reports several entries at once; the last one is current.
    const seen = new IntersectionObserver((changes) => changes.at(-1)?.isIntersecting && onMore(), {
      root: within?.current ?? null,
      rootMargin: '600px',
    });
    if (button.current) seen.observe(button.current);
    return () => seen.disconnect();
  });
  return (
    <button type="button" ref={button} class={`edged ${styles.more}`} onClick={onMore}>
      {label}
    </button>
  );
}

/** So many entries are shown at first, and then each time. */
const BATCH = 30;

/**
 * The beginning of a list of any length, and its end.
 *
 * @param showMore names the button that shows so many more
 * @param within see `Props`
 */
export function useMore<Entry>(
  all: readonly Entry[],
  showMore: (n: number) => string,
  within?: Props['within'],
): { shown: readonly Entry[]; end: ComponentChild } {
  const [count, setCount] = useState(BATCH);
  const left = all.length - count;
  return {
    shown: all.slice(0, count),
    end: left > 0 && (
      <More
        label={showMore(Math.min(BATCH, left))}
        onMore={() => setCount(count + BATCH)}
        {...(within && { within })}
      />
    ),
  };
}
