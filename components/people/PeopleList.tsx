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
  /** The number of all people. */
  count: number;
  /** In the order of the select. */
  circles: readonly Circle[];
  /** The id of the person whose entry is open, or null. */
  opened: string | null;
  /** Must be the same function each time, or every batch renders again. */
  onOpen: (id: string | null) => void;
  /** A new object each time a link leads to the first person: scrolled into view and focused. */
  revealRequest: object | null;
}

/** The list of people with search, filter and order. More people are rendered as the user scrolls. */
export function PeopleList({ list, count, circles, opened, onOpen, revealRequest }: Props) {
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (revealRequest) reveal(rows.current?.querySelector('li'));
  }, [revealRequest]);
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

/** Scrolls to a row and focuses it, as following a link does. */
function reveal(row: Element | null | undefined) {
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
  /** In the order of the select. */
  circles: readonly Circle[];
}

/** The value of the option for all circles. */
const EVERY_CIRCLE = '';

/** The controls to search, filter and sort the list. */
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
  /** The id of the person of this batch whose entry is open, or null. */
  opened: string | null;
  /** Opens an entry; null closes it. Must be the same function each time. */
  onOpen: (id: string | null) => void;
}

/**
 * A batch of a list that may have thousands of people: renders again only if one of them has changed, and is
 * not laid out while it is far outside the viewport.
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

/** Compares by content, because each answer of the database consists of new objects. */
function isSame(one: Person, other: Person | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
