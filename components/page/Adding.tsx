import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Adding.module.css';
import { Icon, PLUS } from './Icon.tsx';

interface Props {
  /** What is added, as "Add a reminder". */
  label: string;
  /** Opens it by itself when it becomes true, as for a draft. */
  startsOpen: boolean;
  /** The form. */
  children: ComponentChildren;
}

/** A form behind a plus: out of the way of who reads; whoever opens it goes on in its first field. */
export function Adding({ label, startsOpen, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const opensItself = useRef(false);
  useLayoutEffect(() => {
    if (!startsOpen || !details.current || details.current.open) return;
    opensItself.current = true;
    details.current.open = true;
  }, [startsOpen]);
  const goOn = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open && !opensItself.current) {
      currentTarget.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }
    opensItself.current = false;
  };
  return (
    <details ref={details} class={styles.adding} onToggle={goOn}>
      <summary>
        <Icon path={PLUS} />
        {label}
      </summary>
      <div class={styles.form}>{children}</div>
    </details>
  );
}

/** Closes the `Adding` around `form`, and goes back to its line: what was asked for is done. */
export function closeAdding(form: HTMLElement): void {
  const details = form.closest('details');
  if (!details) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}
