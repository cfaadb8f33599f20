import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Person } from '../../core/people/person.ts';
import { NameSearch, twinsOf } from '../../core/people/twins.ts';
import { words } from '../../locales/libraryWords.ts';
import styles from './MergeDialog.module.css';

const texts = words.person;

/** More would have to be scrolled: another letter is quicker. */
const SHOWN = 8;

interface Props {
  person: Person;
  people: ReadonlySignal<Person[] | undefined>;
  onChoose: (other: Person) => void;
}

/** Looks for the other entry of `person`: likely ones at first, then by name and organisation. */
export function OtherEntry({ person, people, onChoose }: Props) {
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(() => new NameSearch(), []);
  const others = people.value?.filter(({ id }) => id !== person.id);
  const twins = useMemo(() => twinsOf(person, people.value ?? []), [person, people.value]);
  useEffect(() => input.current?.focus(), []);
  if (!others) return null;
  const asked = query.trim();
  const found = (asked === '' ? twins : search.find(others, asked)).slice(0, SHOWN);
  return (
    <>
      <input
        ref={input}
        type="search"
        class={styles.search}
        value={query}
        aria-label={texts.mergeSearch}
        placeholder={texts.mergeSearch}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" class={styles.found}>
        {found.length > 0 && (asked === '' ? texts.likely : texts.found)}
        {found.length === 0 && asked !== '' && texts.noneFound(asked)}
        {others.length === 0 && asked === '' && texts.nobodyElse}
      </p>
      <ul class={styles.others}>
        {found.map((other) => (
          <li key={other.id}>
            <button type="button" dir="auto" onClick={() => onChoose(other)}>
              <span class={styles.name}>{other.name}</span>
              <span class={styles.job}>
                {[other.organisation, other.role].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
