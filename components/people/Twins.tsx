import { useEffect, useState } from 'preact/hooks';
import { PeopleIndex } from '../../core/people/duplicates.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { MergeDialog } from './MergeDialog.tsx';
import styles from './Twins.module.css';

const texts = words.several;

/** How many pairs are suggested at a time. */
const MOST = 3;

/** Entries that are likely the same person, in pairs, each with a way to merge them. */
export function Twins({ people }: { people: readonly Person[] }) {
  const twins = useTwins(people);
  const [merging, setMerging] = useState<Person | null>(null);
  if (twins.length === 0 && !merging) return null;
  return (
    <section class={styles.twins} aria-labelledby="twins">
      <h2 id="twins">{texts.twins}</h2>
      <ul>
        {twins.map(([one, other]) => (
          <li key={`${one.id} ${other.id}`}>
            <span dir="auto">{texts.twinsOf(one.name, other.name)}</span>
            <button
              type="button"
              class="plain"
              aria-label={texts.mergeTwins(one.name, other.name)}
              onClick={() => setMerging(one)}
            >
              {words.person.mergeNow}
            </button>
          </li>
        ))}
      </ul>
      {merging && <MergeDialog person={merging} onClose={() => setMerging(null)} />}
    </section>
  );
}

type Pair = readonly [Person, Person];

/** Likely twins among `people`, looked for in idle slices: comparing all spellings of names is slow. */
function useTwins(people: readonly Person[]): readonly Pair[] {
  const [twins, setTwins] = useState<readonly Pair[]>([]);
  useEffect(() => {
    const index = new PeopleIndex();
    const found: Pair[] = [];
    let next = 0;
    const go = (deadline: IdleDeadline) => {
      while (next < people.length && found.length < MOST && deadline.timeRemaining() > 1) {
        const person = people[next] as Person;
        const twin = index.find(person)?.entry;
        if (twin) found.push([twin, person]);
        index.add(person);
        next += 1;
      }
      if (next < people.length && found.length < MOST) idle = requestIdleCallback(go);
      else setTwins(found);
    };
    let idle = requestIdleCallback(go);
    return () => cancelIdleCallback(idle);
  }, [people]);
  return twins;
}
