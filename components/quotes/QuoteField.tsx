import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Field } from '../page/Field.tsx';
import type { Faults, Written } from './writtenQuote.ts';

/** The form that a field is in. */
export interface Writing {
  written: Written;
  faults: Faults;
  write: (change: Partial<Written>) => void;
}

interface Props extends Writing {
  name: keyof Written;
  label: string;
  /** Stands in the field while it is empty. */
  hint?: string;
  isLong?: boolean;
  suggestions?: readonly string[];
  /** What is to be known of what stands there, such as how much more fits. */
  state?: string;
  /** What is wrong with it already while it is written. */
  refusal?: string;
  /** Another input than one for text. */
  children?: ComponentChildren;
}

/** One field of the form of a quote, with what is wrong with it under it. */
export function QuoteField(props: Props) {
  const { name, label, written, faults, write, state = '', isLong, hint, suggestions } = props;
  const [why, list] = [useId(), useId()];
  const refusal = props.refusal || faults[name] || '';
  const field = {
    name,
    value: written[name],
    dir: 'auto' as const,
    autocomplete: 'off',
    placeholder: hint ?? '',
    'aria-invalid': refusal !== '',
    'aria-describedby': refusal || state ? why : undefined,
  };
  return (
    <Field label={label} state={state} refusal={refusal} refusalId={why}>
      {props.children ??
        (isLong ? (
          <textarea
            {...field}
            rows={3}
            onInput={(event) => write({ [name]: event.currentTarget.value })}
          />
        ) : (
          <input
            {...field}
            type={name === 'date' ? 'date' : 'text'}
            inputMode={name === 'url' ? 'url' : undefined}
            list={suggestions && list}
            onInput={(event) => write({ [name]: event.currentTarget.value })}
          />
        ))}
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
