import { useEffect, useRef } from 'preact/hooks';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';

interface Props {
  label: string;
  /** A day such as `2026-11-22`; empty for none. */
  saved: string;
  min?: string;
  max?: string | undefined;
  /** The error for a day before `min` or after `max`, or an invalid one. */
  outOfRange: string;
  onSave: (day: string) => Promise<unknown>;
}

/**
 * A date field that saves itself. While the user types, the year may be 2 before it is 2026, and the field
 * may be empty for a moment: only plausible dates are saved at once, others on blur.
 */
export function DateField({ label, saved, min = '1970-01-01', max, outOfRange, onSave }: Props) {
  const { state, refusal, refuse, change } = useAcknowledged();
  const field = useRef<HTMLInputElement>(null);
  // Uncontrolled, and not updated while focused, so that partial or refused input stays.
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
