import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Disclosure.module.css';

interface Props {
  label: string;
  /** Opens it when it becomes true; the user may close it again. */
  startsOpen?: boolean;
  children: ComponentChildren;
}

/** A collapsible part of a page. */
export function Disclosure({ label, startsOpen = false, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (startsOpen && details.current) details.current.open = true;
  }, [startsOpen]);
  return (
    <details ref={details} class={styles.disclosure}>
      <summary>{label}</summary>
      <div class={styles.inside}>{children}</div>
    </details>
  );
}
