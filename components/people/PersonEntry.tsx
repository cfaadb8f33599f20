import { useId } from 'preact/hooks';
import type { Circles, Person } from '../../core/people/person.ts';
import { rhythmOf, silenceSince } from '../../core/people/rhythm.ts';
import { ago } from '../../locales/ago.ts';
import { words } from '../../locales/libraryWords.ts';
import { logContact } from '../../store/people/contacts.ts';
import { attemptUndoable } from '../page/notices.ts';
import { PersonDetails } from './PersonDetails.tsx';
import styles from './PersonEntry.module.css';

const texts = words.person;

interface Props {
  person: Person;
  circles: Circles;
  isOpen: boolean;
  onToggle: () => void;
}

/** A person of the list: name and last contact; opened, all details. */
export function PersonEntry({ person, circles, isOpen, onToggle }: Props) {
  const { id, name, organisation, role } = person;
  const details = useId();
  const weSpoke = () =>
    attemptUndoable(
      () => logContact({ personId: id, at: Date.now(), channel: null, note: '' }),
      texts.spokeNoted(name),
    );
  const job = [organisation, role].filter(Boolean).join(' · ');
  return (
    <li class={styles.entry}>
      <div class={styles.head}>
        <h2 class={styles.name}>
          <button
            type="button"
            dir="auto"
            aria-expanded={isOpen}
            aria-controls={isOpen ? details : undefined}
            onClick={onToggle}
          >
            {name}
          </button>
        </h2>
        <button
          type="button"
          class={`quiet ${styles.spoke}`}
          aria-label={texts.weSpokeWith(name)}
          onClick={() => void weSpoke()}
        >
          {texts.weSpoke}
        </button>
        {job && (
          <p class={styles.job} dir="auto">
            {job}
          </p>
        )}
        <p class={styles.facts}>{factsOf(person, circles).join(' · ')}</p>
      </div>
      {isOpen && (
        <div id={details}>
          <PersonDetails person={person} circles={circles} />
        </div>
      )}
    </li>
  );
}

/** Last contact, rhythm, and whether the person is paused. */
function factsOf(person: Person, circles: Circles): string[] {
  const { lastContactAt, paused, restsUntil } = person;
  const now = Date.now();
  const rhythm = rhythmOf(person, circles);
  return [
    lastContactAt === null
      ? texts.noContactYet
      : texts.lastContact(ago(silenceSince(lastContactAt, now))),
    ...(rhythm === 'none' ? [] : [words.rhythms[rhythm]]),
    ...(paused ? [texts.paused] : []),
    ...(!paused && restsUntil !== null && restsUntil > now
      ? [texts.restsUntil(new Date(restsUntil))]
      : []),
  ];
}
