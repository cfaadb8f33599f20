import { useId, useState } from 'preact/hooks';
import type { AskedColumns, ColumnChoice as Choice } from '../../core/files/tableShape.ts';
import { words } from '../../locales/libraryWords.ts';
import styles from './ColumnChoice.module.css';

const texts = words.columns;

interface Props<Field extends string> {
  asked: AskedColumns<Field>;
  /** The names of the fields that a column can contain. */
  fields: Readonly<Record<Field, string>>;
  /** Whether the chosen fields suffice to parse the table. */
  isEnough: (fields: readonly (Field | null)[]) => boolean;
  /** Whether the choice is needed before there can be a preview. */
  isOpen: boolean;
  onChoose: (choice: Choice<Field>) => void;
}

/** The columns of a table with sample values; the user chooses what each contains. */
export function ColumnChoice<Field extends string>(props: Props<Field>) {
  const { asked, fields, isEnough, isOpen, onChoose } = props;
  const [chosen, setChosen] = useState<Choice<Field>>({
    hasHeader: asked.hasHeader,
    fields: asked.fields,
  });
  const id = useId();
  const name = (column: number) =>
    (chosen.hasHeader && asked.names[column]) || texts.column(column + 1);
  const choose = (column: number, field: Field | null) =>
    setChosen({ ...chosen, fields: chosen.fields.with(column, field) });
  return (
    <details class={styles.details} open={isOpen}>
      <summary>{texts.title}</summary>
      <p class={styles.note}>{texts.intro}</p>
      <label class={styles.tick}>
        <input
          type="checkbox"
          checked={chosen.hasHeader}
          onChange={({ currentTarget: { checked } }) =>
            setChosen({ ...chosen, hasHeader: checked })
          }
        />
        {texts.hasHeader}
      </label>
      <ul class={styles.columns} aria-label={texts.title}>
        {asked.names.map((first, column) => {
          const shown = chosen.hasHeader ? asked.samples : [asked.names, ...asked.samples];
          const sample = shown
            .map((cells) => cells[column])
            .filter(Boolean)
            .slice(0, 2);
          return (
            // Columns have no key but their position.
            <li key={column}>
              <label for={`${id}-${column}`} dir="auto">
                {name(column)}
              </label>
              <select
                id={`${id}-${column}`}
                aria-describedby={`${id}-${column}-sample`}
                value={chosen.fields[column] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  choose(column, value === '' ? null : (value as Field))
                }
              >
                <option value="">{texts.passedOver}</option>
                {Object.entries<string>(fields).map(([field, label]) => (
                  <option key={field} value={field}>
                    {label}
                  </option>
                ))}
              </select>
              <span id={`${id}-${column}-sample`} class={styles.note} dir="auto">
                {sample.length > 0 ? sample.join(' · ') : first}
              </span>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="edged"
        disabled={!isEnough(chosen.fields)}
        onClick={() => onChoose(chosen)}
      >
        {texts.read}
      </button>
    </details>
  );
}
