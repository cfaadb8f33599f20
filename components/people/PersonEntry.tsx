import { daysAgo, monthsBetween } from '../../core/calendar/day.ts';
import type { Circles, Person } from '../../core/people/person.ts';
import { dueAt, rhythmOf, silenceSince } from '../../core/people/rhythm.ts';
import { onOneLine } from '../../core/wording.ts';
import { ago } from '../../locales/ago.ts';
import { words } from '../../locales/libraryWords.ts';
import { listed } from '../../locales/listed.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { Icon } from '../page/Icon.tsx';
import { CHANNEL_ICONS } from './channelIcons.ts';
import styles from './PersonEntry.module.css';

const texts = words.person;
const when = words.library.due;

interface Props {
  person: Person;
  circles: Circles;
  /** The note on the latest contact; empty if there is none. */
  note: string;
  isOpen: boolean;
  /** Null while no people can be selected, else whether this one is. */
  isSelected: boolean | null;
  /** Whether a key opens or closes it tells where the focus goes. */
  onToggle: (isByKey: boolean) => void;
  onSelect: (on: boolean) => void;
}

/** A person of the list: name, last note, when they are next, and their channels. */
export function PersonEntry(props: Props) {
  const { person, circles, note, isOpen, isSelected, onToggle, onSelect } = props;
  const { id, name, organisation, role, channels } = person;
  const kinds = [...new Set(channels.map(({ kind }) => kind))].filter((kind) =>
    Object.hasOwn(CHANNEL_ICONS, kind),
  );
  const now = Date.now();
  const due = dueAt(person, circles);
  return (
    <li
      class={styles.entry}
      data-open={isOpen ? '' : undefined}
      data-selecting={isSelected !== null ? '' : undefined}
    >
      {isSelected !== null && (
        <input
          type="checkbox"
          class={styles.box}
          checked={isSelected}
          aria-label={words.several.select(name)}
          onInput={(event) => onSelect(event.currentTarget.checked)}
        />
      )}
      <div class={styles.who}>
        <h2 class={styles.name}>
          <button
            type="button"
            dir="auto"
            data-person={id}
            aria-expanded={isOpen}
            aria-controls={isOpen ? 'person-details' : undefined}
            onClick={(event) => onToggle(event.detail === 0)}
          >
            {name}
          </button>
        </h2>
        <span class={styles.job} dir="auto">
          {organisation || role}
        </span>
      </div>
      <p class={styles.when} data-soon={due !== null && due <= now ? '' : undefined}>
        {whenNext(person, due, now)}
      </p>
      <p class={styles.last} dir="auto">
        {onOneLine(note) || factsOf({ ...person, paused: false }, circles).join(' · ')}
      </p>
      <p class={styles.ways}>
        {kinds.length > 0 && (
          <span role="img" aria-label={listed(kinds.map((kind) => words.channels[kind]))}>
            {kinds.slice(0, 4).map((kind) => (
              <Icon key={kind} path={CHANNEL_ICONS[kind]} />
            ))}
          </span>
        )}
      </p>
    </li>
  );
}

/** So far ahead the name of a month could be taken for that of this year. */
const YEAR_FROM_MONTHS = 11;

/** Whether the year belongs to the date of what is `due`, as an option for formatting. */
export function yearOf(due: number, now: number): 'numeric' | undefined {
  return monthsBetween(now, due) >= YEAR_FROM_MONTHS ? 'numeric' : undefined;
}

/** When a person would be next, as one says it. Nobody is late. */
function whenNext({ paused }: Person, due: number | null, now: number): string {
  if (due === null) return paused ? when.paused : when.never;
  const days = -daysAgo(due, now);
  if (days <= 0) return when.today;
  if (days === 1) return when.tomorrow;
  if (days < 7) return when.weekday(new Date(due));
  if (days < 60) return when.date(new Date(due));
  return when.month(new Date(due), yearOf(due, now));
}

/** Last contact, rhythm, and whether the person is paused. */
export function factsOf(person: Person, circles: Circles): string[] {
  const { lastContactAt, paused, restsUntil } = person;
  const now = Date.now();
  const rhythm = rhythmOf(person, circles);
  return [
    lastContactAt === null
      ? texts.noContactYet
      : texts.lastContact(ago(silenceSince(lastContactAt, now))),
    ...(rhythm === 'none' ? [] : [rhythmName(rhythm)]),
    ...(paused ? [texts.paused] : []),
    ...(!paused && restsUntil !== null && restsUntil > now
      ? [texts.restsUntil(new Date(restsUntil))]
      : []),
  ];
}
