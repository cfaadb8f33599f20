import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { type Person, USUAL_RHYTHM } from '../../core/people/person.ts';
import { PeopleSearch } from '../../core/people/search.ts';
import { words } from '../../locales/panelWords.ts';
import { people } from '../../store/people/people.ts';
import { addPerson } from '../../store/people/peopleActs.ts';
import { CLOSE, Icon } from '../page/Icon.tsx';
import { keyOf } from '../page/keys.ts';
import { announce, attempt } from '../page/notices.ts';
import styles from './PersonPicker.module.css';

const texts = words.personPicker;

interface Props {
  /** The ids of the chosen people, in the order of choice. */
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** The most that can be chosen; unlimited by default. */
  most?: number;
  /** What the people are chosen for. */
  label: string;
}

/** How many people are offered. */
const OFFERS = 4;

/** An input to choose people by name, or add somebody new. */
export function PersonPicker({ chosen, onChange, most, label }: Props) {
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(() => new PeopleSearch(), []);
  const id = useId();
  const all = people.value ?? [];
  const offered = offersFor(search, all, chosen, query);
  const name = query.trim();
  const isNew = name !== '' && !all.some((person) => person.name.trim() === name);

  const pick = (person: Pick<Person, 'id' | 'name'>) => {
    // Beyond the limit, the earliest choice is replaced.
    onChange([...chosen, person.id].slice(-(most ?? Number.POSITIVE_INFINITY)));
    announce(texts.chosen(person.name));
    setQuery('');
    input.current?.focus();
  };
  const drop = (person: Person) => {
    onChange(chosen.filter((other) => other !== person.id));
    announce(texts.leftOut(person.name));
    input.current?.focus();
  };
  const add = async () => {
    const added = await addByName(name);
    if (added !== null) pick({ id: added, name });
  };
  const enter = (event: KeyboardEvent) => {
    if (keyOf(event) !== 'Enter' || name === '') return;
    // In a form: Enter must choose, and not submit.
    event.preventDefault();
    if (event.repeat) return;
    const [first] = offered;
    if (first) pick(first);
    else void add();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame that cannot be laid out
    <div role="group" aria-labelledby={id} class={styles.picker}>
      <p id={id} class={styles.label}>
        {label}
      </p>
      <ul class={styles.chosen}>
        {chosen.flatMap((each) => {
          const person = all.find((candidate) => candidate.id === each);
          return person ? [<Chosen key={each} person={person} onDrop={() => drop(person)} />] : [];
        })}
      </ul>
      <input
        ref={input}
        value={query}
        dir="auto"
        autocomplete="off"
        aria-label={texts.search}
        placeholder={texts.search}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={enter}
      />
      <ul class={styles.offers}>
        {offered.map((person) => (
          <li key={person.id}>
            <button type="button" class="quiet" dir="auto" onClick={() => pick(person)}>
              {person.name}
              {person.organisation && <small>{person.organisation}</small>}
            </button>
          </li>
        ))}
        {isNew && (
          <li key="new">
            <button type="button" class="quiet" onClick={() => void add()}>
              {texts.add(name)}
            </button>
          </li>
        )}
      </ul>
      <p class="spoken" role="status">
        {name === '' ? '' : texts.found(offered.length)}
      </p>
    </div>
  );
}

function Chosen({ person, onDrop }: { person: Person; onDrop: () => void }) {
  return (
    <li dir="auto">
      {person.name}
      <button type="button" aria-label={texts.leaveOut(person.name)} onClick={onDrop}>
        <Icon path={CLOSE} />
      </button>
    </li>
  );
}

/** The people who match; without a query, those with the latest contacts. */
function offersFor(
  search: PeopleSearch,
  all: readonly Person[],
  chosen: readonly string[],
  query: string,
): Person[] {
  const others = all.filter(({ id }) => !chosen.includes(id));
  if (query.trim() !== '') return search.find(others, query).slice(0, OFFERS);
  return others
    .filter(({ lastContactAt }) => lastContactAt !== null)
    .sort((a, b) => Number(b.lastContactAt) - Number(a.lastContactAt))
    .slice(0, OFFERS);
}

/** Adds somebody by name. @returns the id; null if it was refused, which a notice says */
async function addByName(name: string): Promise<string | null> {
  let id: string | null = null;
  await attempt(async () => {
    id = await addPerson({ name, rhythm: USUAL_RHYTHM });
  });
  return id;
}
