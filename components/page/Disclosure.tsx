import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './Disclosure.module.css';

interface Props {
  label: string;
  /** Opens it when it becomes true; from then on it is as the user leaves it. */
  startsOpen?: boolean;
  children: ComponentChildren;
}

/** Something that is seldom wanted: one line, until it is opened. */
export function Disclosure({ label, startsOpen = false, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (startsOpen && details.current) details.current.open = true;
  }, [startsOpen]);
  return (
    <details ref={details} class={styles.disclosure}>
      <summary>{label}</summary>
      <div class={styles.inside}>{children}</div>
    </details>
  );
}
