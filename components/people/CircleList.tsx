import { useMemo, useRef, useState } from 'preact/hooks';
import type { Circle, Person } from '../../core/people/person.ts';
import type { PeopleSearch } from '../../core/people/search.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { addCircle, changeCircle, removeCircle } from '../../store/people/circles.ts';
import { isAnyUnreadable } from '../../store/readable.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { neighbourOf } from '../page/focus.ts';
import { announce, attemptUndoable } from '../page/notices.ts';
import { RenameField } from '../page/RenameField.tsx';
import styles from './CircleList.module.css';
import { CircleMeeting } from './CircleMeeting.tsx';
import { useRhythmChoice } from './RhythmChoice.tsx';

const texts = words.people;

interface Props {
  circles: readonly Circle[];
  people: readonly Person[];
  search: PeopleSearch;
  /** The id of the circle whose meetings a link leads to; null for none. */
  asked: string | null;
}

/** The user's circles: create, rename, set the rhythm, meet, remove. */
export function CircleList({ circles, people, search, asked }: Props) {
  const members = useMemo(() => membersOf(people), [people]);
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
        <ul class={styles.list} aria-label={texts.panes.circles}>
          {circles.map((circle) => (
            <CircleRow
              key={circle.id}
              circle={circle}
              members={members.get(circle.id) ?? []}
              people={people}
              search={search}
              isAsked={circle.id === asked}
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

/** The people by circle id. */
function membersOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const members = new Map<string, Person[]>();
  for (const person of people) {
    for (const id of person.circles) {
      const known = members.get(id);
      if (known) known.push(person);
      else members.set(id, [person]);
    }
  }
  return members;
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
  members: readonly Person[];
  /** Everybody. */
  people: readonly Person[];
  search: PeopleSearch;
  /** Whether a link leads to its meetings. */
  isAsked: boolean;
  /** Whether another circle has that name. */
  isTaken: (name: string) => boolean;
  onChange: (change: Partial<Omit<Circle, 'id'>>) => Promise<void>;
  onRemove: (button: HTMLElement) => void;
}

/** A circle: an input to rename it, its rhythm, its number of people, and its meetings. */
function CircleRow(props: CircleRowProps) {
  const { circle, members, isTaken, onChange, onRemove } = props;
  const { name, rhythm } = circle;
  const { state, refusal, refuse, change } = useAcknowledged();
  const { select, length } = useRhythmChoice({
    rhythm: rhythm === 'none' ? null : rhythm,
    nullName: rhythmName('none'),
    hasNone: false,
    onChoose: (chosen) => void change(() => onChange({ rhythm: chosen })),
    onRefuse: refuse,
  });
  return (
    <li class={styles.row} data-asked={props.isAsked || undefined}>
      <RenameField
        name={name}
        label={texts.nameOfCircle(name)}
        class={styles.name}
        refusalOf={(words) => (isTaken(words) ? texts.circleKnown(words) : null)}
        refusal={refusal}
        onRefuse={refuse}
        onRename={(words) => change(() => onChange({ name: words }))}
      />
      <select class="flat" aria-label={texts.rhythmOfCircle(name)} {...select} />
      <p class={styles.size}>
        {(members.length > 0 || !isAnyUnreadable('people')) && texts.inCircle(members.length)}
      </p>
      <button
        type="button"
        class="quiet"
        aria-label={texts.removeCircleOf(name)}
        onClick={(event) => onRemove(event.currentTarget)}
      >
        {texts.removeCircle}
      </button>
      {length && <div class={styles.length}>{length}</div>}
      <p role="status" class={refusal ? styles.circleRowRefusal : styles.state}>
        {refusal || state}
      </p>
      <div class={styles.meeting}>
        <CircleMeeting
          circle={circle}
          members={members}
          people={props.people}
          search={props.search}
          isAsked={props.isAsked}
          onChange={onChange}
        />
      </div>
    </li>
  );
}
