import type { ComponentChildren } from 'preact';
import styles from './Field.module.css';

interface Props {
  label: string;
  /** The state of the last change, such as "saved". */
  state: string;
  /** The sentence that says why the change was refused; empty if it was not. */
  refusal: string;
  refusalId?: string;
  children: ComponentChildren;
}

/** An input with its label and the state of the last change. */
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
