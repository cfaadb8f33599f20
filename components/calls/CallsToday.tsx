import { dayOf } from '../../core/calendar/day.ts';
import { beginsAt, type Reminder } from '../../core/calls/reminder.ts';
import { words } from '../../locales/libraryWords.ts';
import { reminders } from '../../store/calls/reminders.ts';
import { people } from '../../store/people/people.ts';
import { today } from '../../store/today.ts';
import { Empty } from '../page/Empty.tsx';
import { Beginning, CallNow, callNow, preparedNow } from './CallNow.tsx';
import styles from './CallsToday.module.css';
import { companyIn } from './ReminderRow.tsx';

const texts = words.library;

/** The calls of today that are known, by time. */
export function CallsToday() {
  const [all, everybody] = [reminders.value, people.value];
  if (!all || !everybody) return null;
  const ofToday = all.filter((reminder) => dayOf(beginsAt(reminder)) === today.value);
  const nameOf = (id: string | null) => everybody.find((person) => person.id === id)?.name ?? '';
  if (ofToday.length === 0 && !callNow.value) {
    return (
      <Empty of={['reminders']}>
        <p class={styles.none}>
          {texts.noCalls}{' '}
          <a class="quiet" href="#calls">
            {texts.toCalls}
          </a>
        </p>
      </Empty>
    );
  }
  const prepared = preparedNow.value;
  const isListed = ofToday.some(({ id }) => id === prepared?.id);
  return (
    <ul aria-label={texts.calls}>
      {/* What is only prepared stands at its time, once. */}
      {!isListed && <CallNow />}
      {ofToday.map((reminder) => (
        <CallToday
          key={reminder.id}
          reminder={reminder}
          personName={nameOf(reminder.personId)}
          points={reminder.id === prepared?.id ? (callNow.value?.points ?? '') : ''}
        />
      ))}
    </ul>
  );
}

interface Props {
  reminder: Reminder;
  /** Empty if nobody is named. */
  personName: string;
  /** What was noted for it; empty if nothing was. */
  points: string;
}

function CallToday({ reminder, personName, points }: Props) {
  const { title, link } = reminder;
  const name = title || personName || words.nextCalls.aCall;
  const company = companyIn(title, personName);
  return (
    <li class={styles.row}>
      <Beginning of={reminder} />
      <div class={styles.what}>
        <h3 dir="auto">
          <a href="#calls">{name}</a>
        </h3>
        {company && <p dir="auto">{words.nextCalls.company(company)}</p>}
        {points && <p dir="auto">{points}</p>}
      </div>
      {link && (
        <a
          class={`edged ${styles.above}`}
          href={link}
          target="_blank"
          rel="noreferrer"
          aria-label={words.nextCalls.openIt(name)}
        >
          {words.nextCalls.open}
        </a>
      )}
    </li>
  );
}
