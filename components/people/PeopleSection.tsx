import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Circle } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLocale } from '../../platform/language.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import { say } from '../page/notices.ts';
import { AddPerson, type NewPeople } from './AddPerson.tsx';
import { CircleList, type CircleStore } from './CircleList.tsx';
import { PeopleList } from './PeopleList.tsx';
import styles from './PeopleSection.module.css';
import { peopleModel } from './peopleModel.ts';
import type { PersonStore } from './personStore.ts';

const texts = words.people;

/** What the section asks of the store. */
export interface PeopleStore extends PersonStore, CircleStore, NewPeople {
  circles: ReadonlySignal<Circle[] | undefined>;
}

interface Props {
  store: PeopleStore;
  /** The way in for people from a file. */
  importing?: ComponentChildren;
  /** Whether somebody may want to look at it now: something was imported lately. */
  hasImported?: boolean;
  /** The picture of the channels that were used lately. */
  compass?: ComponentChildren;
  /** The person whom the address names: their entry is open. Null where it names nobody. */
  opened: string | null;
  /** Asks for another person to be in the address. The same function each time. */
  onOpen: (id: string | null) => void;
}

/** The people whom the user wants to stay in touch with. */
export function PeopleSection({ store, importing, hasImported, compass, opened, onOpen }: Props) {
  const list = useMemo(() => peopleModel(store.people), [store.people]);
  useEffect(() => list.prepare(), [list]);
  const people = store.people.value;
  const circles = useSorted(store.circles.value);

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
      <AddPerson
        people={people}
        search={list.search}
        store={store}
        onAdded={() => list.showEverybody()}
      />
      {people && circles && (
        <>
          <div class={styles.more}>
            {importing && (
              <Disclosure label={texts.importing} startsOpen={isEmpty || hasImported === true}>
                {importing}
              </Disclosure>
            )}
            {compass && !isEmpty && <Disclosure label={words.compass.title}>{compass}</Disclosure>}
            {!(isEmpty && circles.length === 0) && (
              <Disclosure label={texts.circles}>
                <CircleList circles={circles} people={people} store={store} />
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
              store={store}
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
