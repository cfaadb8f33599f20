import { useId } from 'preact/hooks';
import styles from './ShareDialog.module.css';

interface Props<Value extends string> {
  legend: string;
  /** Each value by what it is called, in the order in which they are shown. */
  choices: Record<Value, string>;
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One row of choices, of which one is made. */
export function CardChoice<Value extends string>({
  legend,
  choices,
  chosen,
  onChoose,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset class={styles.choice}>
      <legend>{legend}</legend>
      {(Object.keys(choices) as Value[]).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onInput={() => onChoose(value)}
          />
          {choices[value]}
        </label>
      ))}
    </fieldset>
  );
}
