import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Circle, circlesById } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { More } from '../page/More.tsx';
import { PeopleBatch } from './PeopleBatch.tsx';
import { PeopleControls } from './PeopleControls.tsx';
import styles from './PeopleList.module.css';
import { BATCH, type PeopleModel } from './peopleModel.ts';
import type { PersonStore } from './personStore.ts';

const texts = words.people;

interface Props {
  list: PeopleModel;
  /** How many there are in all. */
  count: number;
  /** In the order in which they are offered. */
  circles: readonly Circle[];
  /** The person whose entry is open; null where none is. */
  opened: string | null;
  /** The same function each time. */
  onOpen: (id: string | null) => void;
  /** Another object each time that the user has come for the first person of the list. */
  arrival: object | null;
  store: PersonStore;
}

/** The people: searched, filtered, ordered, and as many of them as one scrolls for. */
export function PeopleList({ list, count, circles, opened, onOpen, arrival, store }: Props) {
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (arrival) lookAt(rows.current?.querySelector('li'));
  }, [arrival]);
  const byId = useMemo(() => circlesById(circles), [circles]);
  const found = list.found.value;
  return (
    <>
      <PeopleControls list={list} circles={circles} />
      <p role="status" class={styles.count}>
        {list.isFiltered.value ? texts.found(found.length, count) : texts.count(count)}
      </p>
      {found.length === 0 && <p class={styles.none}>{whyNobody(list)}</p>}
      <div ref={rows}>
        {list.batches.value.map((people, i) => (
          <PeopleBatch
            key={i}
            label={i === 0 ? texts.people : texts.peopleFrom(i * BATCH + 1)}
            people={people}
            circles={byId}
            opened={people.some(({ id }) => id === opened) ? opened : null}
            onOpen={onOpen}
            store={store}
          />
        ))}
      </div>
      {list.more.value > 0 && (
        <More label={texts.showMore(list.more.value)} onMore={list.showMore} />
      )}
    </>
  );
}

/** What a link does to the place that it leads to. */
function lookAt(row: Element | null | undefined) {
  row?.scrollIntoView({ block: 'start' });
  row?.querySelector('button')?.focus({ preventScroll: true });
}

function whyNobody(list: PeopleModel): string {
  const query = list.query.value.trim();
  if (query === '') return texts.emptyCircle;
  return list.circle.value === null ? texts.noMatch(query) : texts.noMatchInCircle(query);
}
