import type { ComponentChildren } from 'preact';
import styles from './Field.module.css';

interface Props {
  label: string;
  /** What became of the last change, such as "saved". */
  state: string;
  /** Why it was not taken, as a sentence; empty where it was. */
  refusal: string;
  refusalId?: string;
  /** The input. */
  children: ComponentChildren;
}

/** An input under its label, with a place for what became of a change. */
export function Field({ label, state, refusal, refusalId, children }: Props) {
  return (
    <div class={styles.field}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the input is among the children */}
      <label>
        <span>{label}</span>
        {children}
      </label>
      <p
        role="status"
        id={refusalId}
        class={refusal ? styles.refusal : state ? styles.state : undefined}
      >
        {refusal || state}
      </p>
    </div>
  );
}
