import { computed } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Circle } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLocale } from '../../platform/language.ts';
import { circles as allCircles } from '../../store/people/circles.ts';
import { lastImport } from '../../store/people/imports.ts';
import { people as everybody } from '../../store/people/people.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import { say } from '../page/notices.ts';
import { AddPerson } from './AddPerson.tsx';
import { CircleList } from './CircleList.tsx';
import { Compass } from './Compass.tsx';
import { ImportContacts } from './import/ImportContacts.tsx';
import { PeopleList } from './PeopleList.tsx';
import styles from './PeopleSection.module.css';
import { peopleModel } from './peopleModel.ts';

const texts = words.people;

/** For so long the way back from an import stands open. */
const A_DAY = 24 * 60 * 60 * 1000;

const hasImported = computed(() => {
  const last = lastImport.value;
  return last != null && last.at > Date.now() - A_DAY;
});

interface Props {
  /** The person whom the address names: their entry is open. Null where it names nobody. */
  opened: string | null;
  /** Asks for another person to be in the address. The same function each time. */
  onOpen: (id: string | null) => void;
}

/** The people whom the user wants to stay in touch with. */
export function PeopleSection({ opened, onOpen }: Props) {
  const list = useMemo(() => peopleModel(everybody), []);
  useEffect(() => list.prepare(), [list]);
  const people = everybody.value;
  const circles = useSorted(allCircles.value);

  // Whom the list has opened itself, the user has before their eyes.
  const here = useRef<string | null>(null);
  const open = useRef((id: string | null) => {
    here.current = id;
    onOpen(id);
  });
  const [arrival, setArrival] = useState<object | null>(null);
  useEffect(() => {
    if (!people || opened === here.current) return;
    here.current = opened;
    if (opened === null) return;
    if (!people.some(({ id }) => id === opened)) return say(texts.notThere);
    list.showEverybody(opened);
    setArrival({});
  }, [people !== undefined, opened]);

  useEffect(() => {
    const chosen = list.circle.value;
    if (chosen && circles && !circles.some(({ id }) => id === chosen)) list.choose(null);
  }, [circles]);

  const isEmpty = people?.length === 0;
  return (
    <>
      <AddPerson people={people} search={list.search} onAdded={() => list.showEverybody()} />
      {people && circles && (
        <>
          <div class={styles.more}>
            <Disclosure label={texts.importing} startsOpen={isEmpty || hasImported.value}>
              <ImportContacts />
            </Disclosure>
            {!isEmpty && (
              <Disclosure label={words.compass.title}>
                <Compass />
              </Disclosure>
            )}
            {!(isEmpty && circles.length === 0) && (
              <Disclosure label={texts.circles}>
                <CircleList circles={circles} people={people} />
              </Disclosure>
            )}
          </div>
          {isEmpty ? (
            <div class={styles.empty}>
              <p>{texts.nobody}</p>
              <p>{texts.nobodyWhy}</p>
            </div>
          ) : (
            <PeopleList
              list={list}
              count={people.length}
              circles={circles}
              opened={opened}
              onOpen={open.current}
              arrival={arrival}
            />
          )}
        </>
      )}
    </>
  );
}

const collator = new Intl.Collator(uiLocale);

function useSorted(circles: Circle[] | undefined): Circle[] | undefined {
  return useMemo(() => circles?.toSorted((a, b) => collator.compare(a.name, b.name)), [circles]);
}
