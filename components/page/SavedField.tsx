import { useId } from 'preact/hooks';
import { Field } from './Field.tsx';
import { pressOf } from './keys.ts';
import { PAUSE_MS, useSavedText } from './useSavedText.ts';

interface Props {
  /** The key of the draft (`platform/drafts.ts`). */
  name: string;
  label: string;
  /** The placeholder. */
  hint?: string;
  /** The text as it is saved. */
  saved: string;
  onSave: (text: string) => Promise<void>;
  /** A textarea that also saves after each pause. An input saves on blur and on Enter. */
  isLong?: boolean;
}

/** A labelled text field that saves itself, and says so (`useSavedText`). */
export function SavedField({ name, label, hint = '', saved, onSave, isLong = false }: Props) {
  const pauseMs = isLong ? PAUSE_MS : null;
  const { text, state, refusal, write, save } = useSavedText({ name, saved, onSave, pauseMs });
  const why = useId();
  const field = {
    value: text,
    dir: 'auto' as const,
    placeholder: hint,
    'aria-invalid': refusal !== '',
    'aria-describedby': refusal ? why : undefined,
    onBlur: () => void save(),
  };
  return (
    <Field label={label} state={state} refusal={refusal} refusalId={why}>
      {isLong ? (
        <textarea {...field} rows={2} onInput={(event) => write(event.currentTarget.value)} />
      ) : (
        <input
          {...field}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => pressOf(event) === 'Enter' && void save()}
        />
      )}
    </Field>
  );
}
