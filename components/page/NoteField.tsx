import styles from './NoteField.module.css';
import { PAUSE_MS, useSavedText } from './useSavedText.ts';

interface Props {
  /** What the draft of this note is called (see `platform/drafts.ts`). */
  name: string;
  label: string;
  /** Stands in the field while it is empty. */
  hint: string;
  /** The note as it is saved. */
  saved: string;
  onSave: (text: string) => Promise<void>;
}

/**
 * A note that saves itself. Each keystroke is kept as a draft at once, each pause saves, and
 * "Saved" stands there only when the write is done.
 */
export function NoteField({ name, label, hint, saved, onSave }: Props) {
  const { text, state, refusal, write, save } = useSavedText({
    name,
    saved,
    onSave,
    pauseMs: PAUSE_MS,
  });
  return (
    <div class={styles.note}>
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
