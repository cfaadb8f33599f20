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

/** For how long the undo of an import is shown. */
const A_DAY = 24 * 60 * 60 * 1000;

const hasImported = computed(() => {
  const last = lastImport.value;
  return last != null && last.at > Date.now() - A_DAY;
});

interface Props {
  /** The id of the person in the address, whose entry is open, or null. */
  opened: string | null;
  /** Changes the person in the address. Must be the same function each time. */
  onOpen: (id: string | null) => void;
}

/** The people whom the user wants to stay in touch with. */
export function PeopleSection({ opened, onOpen }: Props) {
  const list = useMemo(() => peopleModel(everybody), []);
  useEffect(() => list.prepare(), [list]);
  const people = everybody.value;
  const circles = useSorted(allCircles.value);

  // The person that the list itself has opened: not to be revealed again.
  const ownPart = useRef<string | null>(null);
  const open = useRef((id: string | null) => {
    ownPart.current = id;
    onOpen(id);
  });
  const [revealRequest, setRevealRequest] = useState<object | null>(null);
  useEffect(() => {
    if (!people || opened === ownPart.current) return;
    ownPart.current = opened;
    if (opened === null) return;
    if (!people.some(({ id }) => id === opened)) return say(texts.notThere);
    list.showEverybody(opened);
    setRevealRequest({});
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
              revealRequest={revealRequest}
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
