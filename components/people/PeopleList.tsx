import { Component } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Circle, type Circles, circlesById, type Person } from '../../core/people/person.ts';
import type { PeopleOrder } from '../../core/people/search.ts';
import { words } from '../../locales/libraryWords.ts';
import { More } from '../page/More.tsx';
import styles from './PeopleList.module.css';
import { PersonEntry } from './PersonEntry.tsx';
import { BATCH, type PeopleModel } from './peopleModel.ts';

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
}

/** The people: searched, filtered, ordered, and as many of them as one scrolls for. */
export function PeopleList({ list, count, circles, opened, onOpen, arrival }: Props) {
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

interface PeopleControlsProps {
  list: PeopleModel;
  /** In the order in which they are offered. */
  circles: readonly Circle[];
}

/** The value of the choice that is no circle's. */
const EVERY_CIRCLE = '';

/** How the list is searched, filtered and ordered. */
function PeopleControls({ list, circles }: PeopleControlsProps) {
  return (
    <div class={styles.controls}>
      <input
        type="search"
        value={list.query}
        aria-label={texts.search}
        placeholder={texts.search}
        onInput={(event) => list.searchFor(event.currentTarget.value)}
      />
      {circles.length > 0 && (
        <select
          class={styles.circle}
          aria-label={texts.circle}
          value={list.circle.value ?? EVERY_CIRCLE}
          onChange={(event) => list.choose(event.currentTarget.value || null)}
        >
          <option value={EVERY_CIRCLE}>{texts.everyCircle}</option>
          {circles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={texts.order}
        value={list.order}
        onChange={(event) => list.sort(event.currentTarget.value as PeopleOrder)}
      >
        <option value="quiet">{texts.byQuiet}</option>
        <option value="name">{texts.byName}</option>
        <option value="added">{texts.byAdded}</option>
      </select>
    </div>
  );
}

interface PeopleBatchProps {
  label: string;
  people: readonly Person[];
  circles: Circles;
  /** The one of these people whose entry is open; null where none is. */
  opened: string | null;
  /** Told whose entry is to be open; null for none. The same function each time. */
  onOpen: (id: string | null) => void;
}

/**
 * A few neighbours of a list that may have thousands: drawn again only when one of them has changed,
 * and neither laid out nor painted while they are far from the window.
 */
class PeopleBatch extends Component<PeopleBatchProps> {
  override shouldComponentUpdate({ label, people, circles, opened }: PeopleBatchProps): boolean {
    const now = this.props;
    return (
      label !== now.label ||
      circles !== now.circles ||
      opened !== now.opened ||
      people.length !== now.people.length ||
      !people.every((person, i) => isSame(person, now.people[i]))
    );
  }

  override render({ label, people, circles, opened, onOpen }: PeopleBatchProps) {
    return (
      <ul class={styles.batch} style={{ '--rows': people.length }} aria-label={label}>
        {people.map((person) => {
          const isOpen = person.id === opened;
          return (
            <PersonEntry
              key={person.id}
              person={person}
              circles={circles}
              isOpen={isOpen}
              onToggle={() => onOpen(isOpen ? null : person.id)}
            />
          );
        })}
      </ul>
    );
  }
}

/** Each answer of the database is made of new objects, however little has changed. */
function isSame(one: Person, other: Person | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
