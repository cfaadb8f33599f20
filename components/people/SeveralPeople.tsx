import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Circle, Person, Rhythm } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { changePeople, removePeople } from '../../store/people/severalPeople.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { attemptUndoable } from '../page/notices.ts';
import type { PeopleModel } from './peopleModel.ts';
import { useRhythmChoice } from './RhythmChoice.tsx';
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
      <RhythmOfAll
        isOff={none}
        onChoose={(rhythm) =>
          void change(
            (person) => ({ ...person, rhythm }),
            texts.hasRhythm(ids.length, rhythmName(rhythm)),
          )
        }
      />
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

interface RhythmProps {
  isOff: boolean;
  onChoose: (rhythm: Rhythm) => void;
}

/** A usual rhythm acts as soon as it is chosen, one of any length once it is confirmed: arrow keys pass through others. */
function RhythmOfAll({ isOff, onChoose }: RhythmProps) {
  const select = useRef<HTMLSelectElement>(null);
  const chosen = useRef<Rhythm | null>(null);
  const { refusal, refuse } = useAcknowledged();
  const choice = useRhythmChoice({
    rhythm: null,
    nullName: texts.rhythm,
    onChoose: (rhythm) => {
      chosen.current = rhythm;
      refuse('');
    },
    onRefuse: refuse,
  });
  const act = () => {
    if (!chosen.current) return;
    onChoose(chosen.current);
    if (!select.current) return;
    // It shows its title again.
    select.current.value = '';
    choice.select.onChange({ currentTarget: select.current });
    select.current.focus();
  };
  return (
    <>
      <select
        {...choice.select}
        ref={select}
        aria-label={texts.rhythm}
        disabled={isOff}
        onChange={(event) => {
          chosen.current = null;
          choice.select.onChange(event);
          act();
        }}
      />
      {choice.length && (
        <form
          class={styles.length}
          onSubmit={(event) => {
            event.preventDefault();
            if (choice.isSaid()) act();
          }}
        >
          {choice.length}
          <button type="submit" class="edged" disabled={isOff}>
            {texts.setRhythm}
          </button>
          <p role="status">{refusal}</p>
        </form>
      )}
    </>
  );
}
