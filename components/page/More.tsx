import { useEffect, useRef } from 'preact/hooks';
import styles from './More.module.css';

interface Props {
  /** Says how many more there will be. */
  label: string;
  onMore: () => void;
  /** What the list scrolls in, if that is not the page. */
  within?: { current: HTMLElement | null };
}

/** The end of a list that goes on: as far as one scrolls, or by a press of the button. */
export function More({ label, onMore, within }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Who scrolls fast is told of several changes at once: the last is how it is now.
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
