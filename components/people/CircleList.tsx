import { useMemo, useRef, useState } from 'preact/hooks';
import { type Circle, type Person, RHYTHMS, type Rhythm } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { addCircle, changeCircle, removeCircle } from '../../store/people/circles.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { neighbourOf } from '../page/focus.ts';
import { announce, attemptUndoable } from '../page/notices.ts';
import { RenameField } from '../page/RenameField.tsx';
import styles from './CircleList.module.css';

const texts = words.people;

interface Props {
  circles: readonly Circle[];
  people: readonly Person[];
}

/** The user's circles: create, rename, set the rhythm, remove. */
export function CircleList({ circles, people }: Props) {
  const sizes = useMemo(() => sizesOf(people), [people]);
  const field = useRef<HTMLInputElement>(null);
  const isTaken = (name: string, id?: string) =>
    circles.some((circle) => circle.id !== id && circle.name === name.trim());
  const remove = async ({ id, name }: Circle, button: HTMLElement) => {
    const next = circles.length > 1 ? neighbourOf(button) : field.current;
    if (await attemptUndoable(() => removeCircle(id), texts.circleRemoved(name))) next?.focus();
  };
  return (
    <>
      <p class={styles.why}>{texts.circlesWhy}</p>
      {circles.length > 0 && (
        <ul aria-label={texts.panes.circles}>
          {circles.map((circle) => (
            <CircleRow
              key={circle.id}
              circle={circle}
              size={sizes.get(circle.id) ?? 0}
              isTaken={(name) => isTaken(name, circle.id)}
              onChange={(change) => changeCircle(circle.id, change)}
              onRemove={(button) => void remove(circle, button)}
            />
          ))}
        </ul>
      )}
      <NewCircle field={field} isTaken={isTaken} onAdd={addCircle} />
    </>
  );
}

/** The number of people by circle id. */
function sizesOf(people: readonly Person[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const id of people.flatMap(({ circles }) => circles)) {
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  return sizes;
}

const DRAFT = 'circles.new';

interface NewCircleProps {
  field: { current: HTMLInputElement | null };
  isTaken: (name: string) => boolean;
  onAdd: (name: string) => Promise<string>;
}

function NewCircle({ field, isTaken, onAdd }: NewCircleProps) {
  const [name, setName] = useState(() => readDraft(DRAFT) ?? '');
  const { refusal, refuse, change } = useAcknowledged();
  const write = (text: string) => {
    setName(text);
    refuse('');
    keepDraft(DRAFT, text === '' ? null : text);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    if (isTaken(name)) return refuse(texts.circleKnown(name.trim()));
    if (!(await change(() => onAdd(name)))) return;
    write('');
    announce(texts.circleAdded(name.trim()));
  };
  return (
    <form class={styles.new} onSubmit={(event) => void add(event)}>
      <input
        ref={field}
        value={name}
        dir="auto"
        autocomplete="off"
        aria-label={texts.newCircle}
        aria-invalid={refusal !== ''}
        placeholder={texts.newCircleHint}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button type="submit" class="edged">
        {texts.addCircle}
      </button>
      <p role="status" class={styles.refusal}>
        {refusal}
      </p>
    </form>
  );
}

interface CircleRowProps {
  circle: Circle;
  /** The number of its people. */
  size: number;
  /** Whether another circle has that name. */
  isTaken: (name: string) => boolean;
  onChange: (change: { name?: string; rhythm?: Rhythm | null }) => Promise<void>;
  onRemove: (button: HTMLElement) => void;
}

/** The value of the option for a circle without a rhythm. */
const NO_RHYTHM = '';

/** A circle: an input to rename it, its rhythm, and its number of people. */
function CircleRow({ circle, size, isTaken, onChange, onRemove }: CircleRowProps) {
  const { name, rhythm } = circle;
  const { state, refusal, refuse, change } = useAcknowledged();
  return (
    <li class={styles.row}>
      <RenameField
        name={name}
        label={texts.nameOfCircle(name)}
        class={styles.name}
        refusalOf={(words) => (isTaken(words) ? texts.circleKnown(words) : null)}
        refusal={refusal}
        onRefuse={refuse}
        onRename={(words) => change(() => onChange({ name: words }))}
      />
      <select
        class="flat"
        aria-label={texts.rhythmOfCircle(name)}
        value={rhythm === null || rhythm === 'none' ? NO_RHYTHM : rhythm}
        onChange={({ currentTarget: { value } }) =>
          void change(() => onChange({ rhythm: value === NO_RHYTHM ? null : (value as Rhythm) }))
        }
      >
        <option value={NO_RHYTHM}>{rhythmName('none')}</option>
        {RHYTHMS.filter((each) => each !== 'none').map((each) => (
          <option key={each} value={each}>
            {rhythmName(each)}
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
      <p role="status" class={refusal ? styles.circleRowRefusal : styles.state}>
        {refusal || state}
      </p>
    </li>
  );
}
