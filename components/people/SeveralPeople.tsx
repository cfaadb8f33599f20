import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Circle, type Person, RHYTHMS, type Rhythm } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { changePeople, removePeople } from '../../store/people/severalPeople.ts';
import { attemptUndoable } from '../page/notices.ts';
import type { PeopleModel } from './peopleModel.ts';
import styles from './SeveralPeople.module.css';

const texts = words.several;

interface Props {
  list: PeopleModel;
  circles: readonly Circle[];
}

/** What can be done with several people at once: a rhythm, a circle, a pause, the trash. */
export function SeveralPeople({ list, circles }: Props) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => bar.current?.querySelector('button')?.focus(), []);
  const { selection } = list;
  const ids = selection.ids.value;
  const all = list.found.value.length;
  const none = ids.length === 0;
  const change = (changed: (person: Person) => Person, said: string) =>
    attemptUndoable(() => changePeople(ids, changed), said);
  const remove = async () => {
    if (await attemptUndoable(() => removePeople(ids), texts.removed(ids.length))) selection.none();
  };
  /** A select that acts, and shows its title again. */
  const choice = (
    title: string,
    options: readonly { id: string; name: string }[],
    act: (id: string, name: string) => void,
  ) => (
    <select
      aria-label={title}
      disabled={none}
      value=""
      onChange={({ currentTarget: select }) => {
        const { value, label } = select.selectedOptions[0] ?? { value: '', label: '' };
        select.value = '';
        if (value) act(value, label);
      }}
    >
      <option value="">{title}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <section ref={bar} aria-label={texts.title} class={styles.bar}>
      <p role="status">{texts.selected(ids.length)}</p>
      <button
        type="button"
        class="plain out"
        onClick={() => (ids.length < all ? selection.all() : selection.none())}
      >
        {ids.length < all ? texts.all(all) : texts.none}
      </button>
      {choice(
        texts.rhythm,
        RHYTHMS.map((id) => ({ id, name: rhythmName(id) })),
        (id, name) =>
          void change((person) => ({ ...person, rhythm: id as Rhythm }), texts.hasRhythm(name)),
      )}
      {circles.length > 0 &&
        choice(
          texts.circle,
          circles,
          (id, name) =>
            void change(
              (person) => ({ ...person, circles: [...new Set([...person.circles, id])] }),
              texts.isInCircle(name),
            ),
        )}
      <button
        type="button"
        class="plain"
        disabled={none}
        onClick={() =>
          void change((person) => ({ ...person, paused: true, restsUntil: null }), texts.isPaused)
        }
      >
        {texts.pause}
      </button>
      <button type="button" class="plain" disabled={none} onClick={() => void remove()}>
        {texts.remove}
      </button>
      <button type="button" class={`plain ${styles.done}`} onClick={selection.end}>
        {texts.done}
      </button>
    </section>
  );
}
