import { useEffect, useRef } from 'preact/hooks';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';

interface Props {
  label: string;
  /** A day such as `2026-11-22`; empty for none. */
  saved: string;
  min?: string;
  max?: string;
  /** The sentence for a day before `min` or after `max`, or none at all. */
  outOfRange: string;
  onSave: (day: string) => Promise<void>;
}

/**
 * A day that saves itself. A year that is being typed is 2 before it is 2026, and an emptied field
 * may be about to be filled: only what can be meant is saved at once, the rest when it is left.
 */
export function DateField({ label, saved, min = '1970-01-01', max, outOfRange, onSave }: Props) {
  const { state, refusal, refuse, change } = useAcknowledged();
  const field = useRef<HTMLInputElement>(null);
  // Not its `value`, and not while somebody is in it: what is half typed or refused stays.
  useEffect(() => {
    const input = field.current;
    if (input && input !== document.activeElement) input.value = saved;
  }, [saved]);
  const save = async (input: HTMLInputElement, isLeft: boolean) => {
    if (input.value === saved && !input.validity.badInput) return;
    if (!input.validity.valid) {
      if (isLeft) refuse(outOfRange);
    } else if (isLeft || input.value !== '') {
      await change(() => onSave(input.value));
    }
  };
  return (
    <Field label={label} state={state} refusal={refusal}>
      <input
        ref={field}
        type="date"
        min={min}
        max={max}
        aria-invalid={refusal !== ''}
        onChange={(event) => void save(event.currentTarget, false)}
        onBlur={(event) => void save(event.currentTarget, true)}
      />
    </Field>
  );
}
