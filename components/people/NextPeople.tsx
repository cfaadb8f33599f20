import { useId, useState } from 'preact/hooks';
import { startOfDay } from '../../core/calendar/day.ts';
import { circlesById, type Person } from '../../core/people/person.ts';
import { dueAt, silenceSince } from '../../core/people/rhythm.ts';
import { nextPeople, type Upcoming } from '../../core/people/upcoming.ts';
import { ago } from '../../locales/ago.ts';
import { words } from '../../locales/libraryWords.ts';
import { circles } from '../../store/people/circles.ts';
import { people } from '../../store/people/people.ts';
import { Empty } from '../page/Empty.tsx';
import { Icon } from '../page/Icon.tsx';
import { CHANNEL_ICONS } from './channelIcons.ts';
import styles from './NextPeople.module.css';
import { yearOf } from './PersonEntry.tsx';
import { WriteTo } from './WriteTo.tsx';

const texts = words.library;

/** So many at most, however many are due: nobody shall feel late. */
const MOST = 3;

/** The people who would be next by their rhythms, each with a way to write to them in place. */
export function NextPeople() {
  const [writing, setWriting] = useState<string | null>(null);
  const [all, groups] = [people.value, circles.value];
  if (!all || !groups) return null;
  const morning = startOfDay(Date.now());
  const byId = circlesById(groups);
  const next = nextPeople(all, byId, morning, MOST);
  if (next.length === 0) {
    const isAnybodyLater = all.some((person) => dueAt(person, byId) !== null);
    return (
      <Empty of={['people', 'circles']}>
        {isAnybodyLater ? (
          <p class={styles.nobody}>{texts.nobodyNow}</p>
        ) : (
          <p class={styles.nobody}>
            {texts.nobody}{' '}
            <a class="quiet" href="#people">
              {texts.toPeople}
            </a>
          </p>
        )}
      </Empty>
    );
  }
  return (
    <ul aria-label={texts.whom}>
      {next.map(({ person, due }) => (
        <NextPerson
          key={person.id}
          person={person}
          due={due}
          isWriting={person.id === writing}
          onWrite={() => setWriting(person.id === writing ? null : person.id)}
        />
      ))}
    </ul>
  );
}

interface Props extends Upcoming {
  isWriting: boolean;
  onWrite: () => void;
}

function NextPerson({ person, due, isWriting, onWrite }: Props) {
  const { id, name, channels } = person;
  const message = useId();
  const icon = channels[0] && CHANNEL_ICONS[channels[0].kind];
  return (
    <li class={styles.row}>
      <div class={styles.who}>
        <h3 dir="auto">
          <a href={`#people/${id}`}>{name}</a>
        </h3>
        <p dir="auto">{factsOf(person, due).join(' · ')}</p>
      </div>
      {icon === undefined ? (
        // Where no channel is known, the entry has the place for it.
        <a class={`plain ${styles.write}`} href={`#people/${id}`} aria-label={texts.writeTo(name)}>
          {texts.write}
        </a>
      ) : (
        <button
          type="button"
          class={`plain ${styles.write}`}
          aria-label={texts.writeTo(name)}
          aria-expanded={isWriting}
          aria-controls={isWriting ? message : undefined}
          onClick={onWrite}
        >
          <Icon path={icon} />
          {texts.write}
        </button>
      )}
      {isWriting && (
        <div id={message} class={styles.message}>
          <WriteTo person={person} />
        </div>
      )}
    </li>
  );
}

/** When they last heard of each other, when they are next, and what there is to say. */
function factsOf(person: Person, due: number): string[] {
  const { lastContactAt, personal, professional, organisation, role } = person;
  const now = Date.now();
  const last =
    lastContactAt === null
      ? words.person.noContactYet
      : words.person.lastContact(ago(silenceSince(lastContactAt, now)));
  const known = [personal, professional].map((note) => note.split('\n', 1)[0]?.trim());
  const job = [role, organisation].filter(Boolean).join(', ');
  const about = known.find(Boolean) ?? job;
  return [last, due > now ? texts.next(new Date(due), yearOf(due, now)) : '', about].filter(
    Boolean,
  );
}
