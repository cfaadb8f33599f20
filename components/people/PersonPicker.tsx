import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { type Person, USUAL_RHYTHM } from '../../core/people/person.ts';
import { PeopleSearch } from '../../core/people/search.ts';
import { words } from '../../locales/panelWords.ts';
import { addPerson, people } from '../../store/people/people.ts';
import { useFocusOnChange } from '../page/focus.ts';
import { CHECK, Icon, PLUS } from '../page/Icon.tsx';
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
  /** Who cannot be chosen. */
  except?: string;
  /** What the people are chosen for. */
  label: string;
}

/** How many people are offered. */
const OFFERS = 4;

/** Chips to choose people by, and a field to find somebody else by name, or to add them. */
export function PersonPicker({ chosen, onChange, most, except, label }: Props) {
  const [query, setQuery] = useState('');
  const [isSearching, setSearching] = useState(false);
  const [atFirst] = useState(chosen);
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(() => new PeopleSearch(), []);
  const id = useId();
  const all = (people.value ?? []).filter((person) => person.id !== except);
  const name = query.trim();
  const found = name === '' ? latestOf(all) : search.find(all, query);
  const offers = found.slice(0, OFFERS).map((person) => person.id);
  // Without a search, a chip keeps its place whether it is chosen or not.
  const shown = name === '' ? [...atFirst, ...offers, ...chosen] : [...chosen, ...offers];
  const chips = [...new Set(shown)].flatMap((each) => all.find((p) => p.id === each) ?? []);
  const isNew = name !== '' && !all.some((person) => person.name.trim() === name);
  const hasField = isSearching || chips.length === 0;

  useFocusOnChange(isSearching, () => input.current);

  const pick = (person: Pick<Person, 'id' | 'name'>) => {
    // Beyond the limit, the earliest choice is replaced.
    onChange([...chosen, person.id].slice(-(most ?? Number.POSITIVE_INFINITY)));
    announce(texts.chosen(person.name));
    if (!hasField) return;
    setQuery('');
    setSearching(true);
    input.current?.focus();
  };
  const toggle = (person: Person) => {
    if (!chosen.includes(person.id)) return pick(person);
    onChange(chosen.filter((other) => other !== person.id));
    announce(texts.leftOut(person.name));
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
    const first = found.find((person) => !chosen.includes(person.id));
    if (first) pick(first);
    else if (isNew) void add();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame that cannot be laid out
    <div role="group" aria-labelledby={id} class={styles.picker}>
      <p id={id} class={styles.label}>
        {label}
      </p>
      <ul class={styles.chips}>
        {chips.map((person) => {
          const isChosen = chosen.includes(person.id);
          return (
            <li key={person.id}>
              <button
                type="button"
                dir="auto"
                aria-pressed={isChosen}
                onClick={() => toggle(person)}
              >
                {isChosen && <Icon path={CHECK} />}
                {person.name}
              </button>
            </li>
          );
        })}
        {!hasField && (
          <li key="">
            <button type="button" class={styles.add} onClick={() => setSearching(true)}>
              <Icon path={PLUS} />
              {texts.other}
            </button>
          </li>
        )}
        {isNew && (
          <li key="new">
            <button type="button" class={styles.add} onClick={() => void add()}>
              <Icon path={PLUS} />
              {texts.add(name)}
            </button>
          </li>
        )}
      </ul>
      {hasField && (
        <label class={styles.field}>
          {texts.search}
          <input
            ref={input}
            value={query}
            dir="auto"
            autocomplete="off"
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              // It stays although there are people to offer now.
              setSearching(true);
            }}
            onKeyDown={enter}
          />
        </label>
      )}
      <p class="spoken" role="status">
        {name === '' ? '' : texts.found(Math.min(found.length, OFFERS))}
      </p>
    </div>
  );
}

/** Those with the latest contacts. */
function latestOf(all: readonly Person[]): Person[] {
  return all
    .filter(({ lastContactAt }) => lastContactAt !== null)
    .sort((a, b) => Number(b.lastContactAt) - Number(a.lastContactAt));
}

/** Adds somebody by name. @returns the id; null if it was refused, which a notice says */
async function addByName(name: string): Promise<string | null> {
  let id: string | null = null;
  await attempt(async () => {
    id = await addPerson({ name, rhythm: USUAL_RHYTHM });
  });
  return id;
}
