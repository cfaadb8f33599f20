import styles from './NoteField.module.css';
import { PAUSE_MS, useSavedText } from './useSavedText.ts';

interface Props {
  /** The key of the draft (`platform/drafts.ts`). */
  name: string;
  label: string;
  /** The placeholder. */
  hint: string;
  /** The note as it is saved. */
  saved: string;
  onSave: (text: string) => Promise<void>;
  /** Whether it looks like text until it is written in; its words do not move then. */
  isText?: boolean;
}

/** A note that saves itself after each pause in the typing, and says so (`useSavedText`). */
export function NoteField({ name, label, hint, saved, onSave, isText = false }: Props) {
  const { text, state, refusal, write, save } = useSavedText({
    name,
    saved,
    onSave,
    pauseMs: PAUSE_MS,
  });
  return (
    <div class={isText ? `${styles.note} ${styles.text}` : styles.note}>
      <textarea
        value={text}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-invalid={refusal !== ''}
        placeholder={hint}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => void save()}
      />
      <p role="status" class={refusal ? styles.refusal : undefined}>
        {refusal || state}
      </p>
    </div>
  );
}
