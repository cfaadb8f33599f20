import { useSignal } from '@preact/signals';
import { Component } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Circle, type Circles, circlesById, type Person } from '../../core/people/person.ts';
import { inCircle, type PeopleFilter, type PeopleOrder } from '../../core/people/search.ts';
import { words } from '../../locales/libraryWords.ts';
import { lastNotes } from '../../store/people/lastNotes.ts';
import { DOWNLOAD } from '../page/actIcons.ts';
import { Empty } from '../page/Empty.tsx';
import { Menu, type MenuEntry } from '../page/Menu.tsx';
import { More } from '../page/More.tsx';
import { saveAs } from './exporting.ts';
import styles from './PeopleList.module.css';
import { PersonEntry } from './PersonEntry.tsx';
import { BATCH, type PeopleModel } from './peopleModel.ts';
import { SeveralPeople } from './SeveralPeople.tsx';

const texts = words.people;
const library = words.library;

interface Props {
  list: PeopleModel;
  /** The number of all people. */
  count: number;
  /** In the order of the select. */
  circles: readonly Circle[];
  /** The id of the person whose entry is open, or null. */
  opened: string | null;
  /** Must be the same function each time, or every batch renders again. */
  onOpen: (id: string | null, isByKey: boolean) => void;
  /** A new object each time a link leads to the first person: scrolled into view and focused. */
  revealRequest: object | null;
}

/** The list of people with search, filter and order. More people are rendered as the user scrolls. */
export function PeopleList({ list, count, circles, opened, onOpen, revealRequest }: Props) {
  const rows = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (revealRequest) reveal(rows.current?.querySelector('li'));
  }, [revealRequest]);
  const byId = useMemo(() => circlesById(circles), [circles]);
  const found = list.found.value;
  const { selection } = list;
  const marked = selection.marked.value;
  return (
    <>
      <PeopleControls list={list} circles={circles} />
      <div class={styles.count}>
        <p role="status">
          {list.isFiltered.value ? texts.found(found.length, count) : texts.count(count)}
        </p>
        <select
          aria-label={texts.order}
          value={list.order}
          onChange={(event) => list.sort(event.currentTarget.value as PeopleOrder)}
        >
          <option value="quiet">{texts.byQuiet}</option>
          <option value="next">{library.byNext}</option>
          <option value="name">{texts.byName}</option>
          <option value="added">{texts.byAdded}</option>
        </select>
        <Menu label={texts.moreActs} groups={actsOn(list, circles)} />
      </div>
      {marked && <SeveralPeople list={list} circles={circles} />}
      {found.length === 0 && <Nobody list={list} />}
      <div ref={rows} data-found="">
        {list.batches.value.map((people, i) => (
          <NotedBatch
            key={i}
            label={i === 0 ? texts.people : texts.peopleFrom(i * BATCH + 1)}
            people={people}
            circles={byId}
            opened={people.some(({ id }) => id === opened) ? opened : null}
            onOpen={onOpen}
            marked={marked}
            onSelect={selection.mark}
          />
        ))}
      </div>
      {list.more.value > 0 && (
        <More label={texts.showMore(list.more.value)} onMore={list.showMore} />
      )}
    </>
  );
}

const FORMATS = ['vcf', 'csv'] as const;

/** What can be done with more than one: to select several, and to save the circle that is shown, or everybody. */
function actsOn(list: PeopleModel, circles: readonly Circle[]): MenuEntry[][] {
  const { begin, marked } = list.selection;
  const circle = circles.find(({ id }) => id === list.circle.value);
  const people = () => inCircle(list.everybody(), circle?.id ?? null).map(({ id }) => id);
  const entry = (label: string, act: () => void): MenuEntry => ({ label, icon: DOWNLOAD, act });
  const canSelect = marked.value === null && list.found.value.length > 1;
  return [
    canSelect ? [{ label: words.several.begin, icon: SELECT, act: begin }] : [],
    circle
      ? FORMATS.map((format) =>
          entry(texts.exportCircle[format], () => saveAs(people(), format, circle.name)),
        )
      : [],
    FORMATS.map((format) =>
      entry(texts.exportAll[format], () => saveAs('everybody', format, texts.exportTitle)),
    ),
  ];
}

const SELECT = 'M4.5 6.5l1.5 1.5L9 5M4.5 16l1.5 1.5L9 14.5M12.5 7H20M12.5 16.5H20';

/** Scrolls to a row and focuses it, as following a link does; unless the user is at work on the person already. */
function reveal(row: Element | null | undefined) {
  row?.scrollIntoView({ block: 'nearest' });
  if (document.activeElement?.closest('#person-details')) return;
  row?.querySelector('button')?.focus({ preventScroll: true });
}

function Nobody({ list }: { list: PeopleModel }) {
  const query = list.query.value.trim();
  if (query === '') {
    return (
      <Empty of={['people', 'circles']}>
        <p class={styles.none}>{whyNobody(list)}</p>
      </Empty>
    );
  }
  const told = list.circle.value === null ? texts.noMatch(query) : texts.noMatchInCircle(query);
  return <p class={styles.none}>{told}</p>;
}

/** Where nothing is searched for. */
function whyNobody(list: PeopleModel): string {
  if (list.filter.value === 'soon') return library.nobodySoon;
  if (list.filter.value === 'quiet') return library.nobodyQuiet;
  return list.town.value === null ? texts.emptyCircle : words.occasions.nobodyNear;
}

interface PeopleControlsProps {
  list: PeopleModel;
  /** In the order of the select. */
  circles: readonly Circle[];
}

const FILTERS: readonly PeopleFilter[] = ['all', 'soon', 'quiet'];

/** The value of the option for all circles. */
const EVERY_CIRCLE = '';
/** The value of the option for all places. */
const ANYWHERE = '';

/** The controls to filter the list. */
function PeopleControls({ list, circles }: PeopleControlsProps) {
  return (
    <div class={styles.controls}>
      <fieldset class={styles.filters}>
        <legend class="spoken">{library.filter}</legend>
        {FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={list.filter.value === filter}
            onClick={() => list.filterBy(filter)}
          >
            {library.filters[filter]}
          </button>
        ))}
      </fieldset>
      {circles.length > 0 && (
        <select
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
      {(list.towns.value.length > 0 || list.town.value !== null) && (
        <select
          aria-label={words.occasions.near}
          value={list.town.value ?? ANYWHERE}
          onChange={(event) => list.chooseTown(event.currentTarget.value || null)}
        >
          <option value={ANYWHERE}>{words.occasions.anywhere}</option>
          {list.towns.value.map((town) => (
            <option key={town} value={town}>
              {words.occasions.nearTown(town)}
            </option>
          ))}
        </select>
      )}
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
  onOpen: (id: string | null, isByKey: boolean) => void;
  /** The ids of who is selected; null while nobody can be. */
  marked: ReadonlySet<string> | null;
  /** Must be the same function each time. */
  onSelect: (id: string, on: boolean) => void;
}

/** A batch with the notes on the latest contacts, which are read for those who are shown alone. */
function NotedBatch(props: PeopleBatchProps) {
  const known = props.people.filter(({ lastContactAt }) => lastContactAt !== null);
  const asked = known.map(({ id }) => id);
  const ids = useSignal<readonly string[]>(asked);
  const notes = useMemo(() => lastNotes(ids), [ids]);
  useEffect(() => {
    ids.value = asked;
  }, [asked.join('\n')]);
  return <PeopleBatch {...props} notes={notes.value ?? NO_NOTES} />;
}

const NO_NOTES: ReadonlyMap<string, string> = new Map();

interface NotedProps extends PeopleBatchProps {
  /** By the ids of the people. */
  notes: ReadonlyMap<string, string>;
}

/**
 * A batch of a list that may have thousands of people: renders again only if one of them has changed, and is
 * not laid out while it is far outside the viewport.
 */
class PeopleBatch extends Component<NotedProps> {
  override shouldComponentUpdate(next: NotedProps): boolean {
    const { label, people, circles, opened, notes, marked } = next;
    const now = this.props;
    return (
      label !== now.label ||
      circles !== now.circles ||
      opened !== now.opened ||
      notes !== now.notes ||
      marked !== now.marked ||
      people.length !== now.people.length ||
      !people.every((person, i) => isSame(person, now.people[i]))
    );
  }

  override render(props: NotedProps) {
    const { label, people, circles, opened, onOpen, notes, marked, onSelect } = props;
    return (
      <ul class={styles.batch} style={{ '--rows': people.length }} aria-label={label}>
        {people.map((person) => {
          const isOpen = person.id === opened;
          return (
            <PersonEntry
              key={person.id}
              person={person}
              circles={circles}
              note={notes.get(person.id) ?? ''}
              isOpen={isOpen}
              isSelected={marked?.has(person.id) ?? null}
              onSelect={(on) => onSelect(person.id, on)}
              onToggle={(isByKey) => onOpen(isOpen ? null : person.id, isByKey)}
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
