import { useEffect, useRef } from 'preact/hooks';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';

/** What lies outside is a year that is half typed, or has a digit too many. */
const EARLIEST = '1970-01-01';
const LATEST = '9999-12-31';

interface Props {
  /** What it holds; a day by default. */
  type?: 'date' | 'time';
  label: string;
  /** A day such as `2026-11-22`, or a time such as `19:30`; empty for none. */
  saved: string;
  min?: string;
  max?: string | undefined;
  /** The error for a day before `min` or after `max`, or an invalid one. */
  outOfRange: string;
  onSave: (value: string) => Promise<unknown>;
}

/**
 * A field for a date or a time that saves itself. While the user types, the year may be 2 before it is 2026, and the field
 * may be empty for a moment: only plausible dates are saved at once, others on blur.
 */
export function DateField({ type = 'date', label, saved, max, outOfRange, ...props }: Props) {
  const { min = type === 'date' ? EARLIEST : undefined, onSave } = props;
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
        type={type}
        min={min}
        max={max ?? (type === 'date' ? LATEST : undefined)}
        aria-invalid={refusal !== ''}
        onChange={(event) => void save(event.currentTarget, false)}
        onBlur={(event) => void save(event.currentTarget, true)}
      />
    </Field>
  );
}
