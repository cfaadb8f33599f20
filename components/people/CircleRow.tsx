import { useEffect, useState } from 'preact/hooks';
import { type Circle, RHYTHMS, type Rhythm } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import styles from './CircleRow.module.css';

const texts = words.people;

interface Props {
  circle: Circle;
  /** How many people it has. */
  size: number;
  /** Whether another circle has that name. */
  isTaken: (name: string) => boolean;
  onChange: (change: { name?: string; rhythm?: Rhythm | null }) => Promise<void>;
  onRemove: (button: HTMLElement) => void;
}

/** The value of the choice that leaves each person's rhythm to themselves. */
const NO_RHYTHM = '';

/** One circle: its name, which is written over to rename it, its rhythm, and how many it has. */
export function CircleRow({ circle, size, isTaken, onChange, onRemove }: Props) {
  const { name, rhythm } = circle;
  const [text, setText] = useState(name);
  const { state, refusal, refuse, change } = useAcknowledged();
  // Another page may have renamed it, or this one has.
  useEffect(() => setText(name), [name]);

  const write = (words: string) => {
    setText(words);
    refuse('');
  };
  const rename = async () => {
    const words = text.trim();
    if (words === name) return setText(name);
    if (isTaken(words)) return refuse(texts.circleKnown(words));
    await change(() => onChange({ name: words }));
  };
  return (
    <li class={styles.row}>
      <form
        class={styles.name}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <input
          value={text}
          dir="auto"
          autocomplete="off"
          aria-label={texts.nameOfCircle(name)}
          aria-invalid={refusal !== ''}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={() => void rename()}
          onKeyDown={(event) => event.key === 'Escape' && write(name)}
        />
      </form>
      <select
        aria-label={texts.rhythmOfCircle(name)}
        value={rhythm === null || rhythm === 'none' ? NO_RHYTHM : rhythm}
        onChange={({ currentTarget: { value } }) =>
          void change(() => onChange({ rhythm: value === NO_RHYTHM ? null : (value as Rhythm) }))
        }
      >
        <option value={NO_RHYTHM}>{words.rhythms.none}</option>
        {RHYTHMS.filter((each) => each !== 'none').map((each) => (
          <option key={each} value={each}>
            {words.rhythms[each]}
          </option>
        ))}
      </select>
      <p class={styles.size}>{texts.inCircle(size)}</p>
      <button
        type="button"
        class="quiet"
        aria-label={texts.removeCircleOf(name)}
        onClick={(event) => onRemove(event.currentTarget)}
      >
        {texts.removeCircle}
      </button>
      <p role="status" class={refusal ? styles.refusal : styles.state}>
        {refusal || state}
      </p>
    </li>
  );
}
