import { useEffect, useState } from 'preact/hooks';
import { PeopleIndex, pairOf, twinIn } from '../../core/people/duplicates.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { apart, keepApart } from '../../store/people/apart.ts';
import { neighbourOf } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import { MergeDialog } from './MergeDialog.tsx';
import styles from './Twins.module.css';

const texts = words.several;

/** How many pairs are suggested at a time. */
const MOST = 3;

/** Entries that are likely the same person, in pairs, each with a way to merge them, and to say that they are two. */
export function Twins({ people }: { people: readonly Person[] }) {
  const known = apart.value;
  const twins = useTwins(people, known).filter(
    ([one, other]) => !known?.has(pairOf(one.id, other.id)),
  );
  const [merging, setMerging] = useState<Person | null>(null);
  if (twins.length === 0 && !merging) return null;
  const areTwo = async (button: HTMLElement, [one, other]: Pair) => {
    const next = neighbourOf(button);
    if (await attemptUndoable(() => keepApart(one.id, other.id), texts.areTwo)) next?.focus();
  };
  return (
    <section class={styles.twins} aria-labelledby="twins">
      <h2 id="twins">{texts.twins}</h2>
      <ul>
        {twins.map((pair) => {
          const [one, other] = namesOf(pair);
          return (
            <li key={pairOf(pair[0].id, pair[1].id)}>
              <span class={styles.names} dir="auto">
                {texts.twinsOf(one, other)}
              </span>
              <span class={styles.acts}>
                <button
                  type="button"
                  class="plain"
                  aria-label={texts.mergeTwins(one, other)}
                  onClick={() => setMerging(pair[0])}
                >
                  {words.person.mergeNow}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={texts.keepApart(one, other)}
                  onClick={(event) => void areTwo(event.currentTarget, pair)}
                >
                  {texts.two}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {merging && <MergeDialog person={merging} onClose={() => setMerging(null)} />}
    </section>
  );
}

type Pair = readonly [Person, Person];

/** With the organisation, where that is what tells them apart. */
function namesOf([one, other]: Pair): [string, string] {
  const isAlike = one.organisation === other.organisation;
  const named = ({ name, organisation }: Person) =>
    isAlike || organisation === '' ? name : texts.at(name, organisation);
  return [named(one), named(other)];
}

/** Likely twins among `people`, the surer ones first, looked for in idle slices: comparing all spellings of names is slow. */
function useTwins(
  people: readonly Person[],
  apart: ReadonlySet<string> | undefined,
): readonly Pair[] {
  const [twins, setTwins] = useState<readonly Pair[]>([]);
  useEffect(() => {
    const index = new PeopleIndex();
    if (!apart) return;
    const found: Pair[] = [];
    const namesakes: Pair[] = [];
    let next = 0;
    const go = (deadline: IdleDeadline) => {
      while (next < people.length && found.length < MOST && deadline.timeRemaining() > 1) {
        const person = people[next] as Person;
        const likely = twinIn(index, person, apart);
        if (likely) (likely.isMatch ? found : namesakes).push([likely.twin, person]);
        index.add(person);
        next += 1;
      }
      if (next < people.length && found.length < MOST) idle = requestIdleCallback(go);
      else setTwins([...found, ...namesakes].slice(0, MOST));
    };
    let idle = requestIdleCallback(go);
    return () => cancelIdleCallback(idle);
  }, [people, apart]);
  return twins;
}
