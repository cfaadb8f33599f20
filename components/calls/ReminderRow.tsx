import { useRef, useState } from 'preact/hooks';
import { type Day, dayOf, daysAfter } from '../../core/calendar/day.ts';
import { beginsAt, type Reminder } from '../../core/calls/reminder.ts';
import { ownValue } from '../../core/ownValue.ts';
import { words } from '../../locales/panelWords.ts';
import { uiLocale } from '../../platform/language.ts';
import type { NewReminder } from '../../store/calls/reminders.ts';
import { clockOf } from '../page/clockOf.ts';
import { useFocusOnChange } from '../page/focus.ts';
import { ReminderForm } from './ReminderForm.tsx';
import styles from './ReminderRow.module.css';

const texts = words.nextCalls;

interface Props {
  reminder: Reminder;
  /** What the call is called. */
  name: string;
  /** The name of the person, where the call is not called after them; else empty. */
  company: string;
  /** Resolves to whether it was saved. */
  onChange: (input: NewReminder) => Promise<boolean>;
  onPutAway: (button: HTMLElement) => void;
  onRemove: (button: HTMLElement) => void;
}

/** A reminder that is due or still to come. */
export function ReminderRow({ reminder, name, company, onChange, onPutAway, onRemove }: Props) {
  const [isEdited, setEdited] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLLIElement>(null);
  // What was pressed goes away, to begin with and at the end.
  useFocusOnChange(isEdited, () =>
    isEdited ? row.current?.querySelector('input') : change.current,
  );

  if (isEdited) {
    const save = async (input: NewReminder) => {
      const isSaved = await onChange(input);
      if (isSaved) setEdited(false);
      return isSaved;
    };
    return (
      <li class={styles.row} ref={row}>
        <ReminderForm
          reminder={reminder}
          label={texts.save}
          onSave={save}
          onCancel={() => setEdited(false)}
        />
      </li>
    );
  }
  const { outcome, link } = reminder;
  const now = Date.now();
  const begins = beginsAt(reminder);
  const rung = begins > now ? texts.soon : texts.begun;
  const said = ownValue({ rung, missed: texts.missed }, outcome);
  return (
    <li class={styles.row}>
      <p class={styles.what}>
        <time dateTime={new Date(begins).toISOString()}>{whenSaid(begins, now)}</time>
        {said && <span class={outcome === 'rung' ? styles.rung : styles.missed}>{said}</span>}
        <span class={styles.name} dir="auto">
          {name}
          {company && <small> {texts.company(company)}</small>}
        </span>
      </p>
      <p class={styles.acts}>
        {link && (
          <a
            class="quiet"
            href={link}
            target="_blank"
            rel="noreferrer"
            aria-label={texts.openIt(name)}
          >
            {texts.open}
          </a>
        )}
        {outcome === 'waiting' ? (
          <button
            type="button"
            ref={change}
            class="quiet"
            aria-label={texts.changeIt(name)}
            onClick={() => setEdited(true)}
          >
            {texts.change}
          </button>
        ) : (
          <button
            type="button"
            class="quiet"
            aria-label={texts.doneIt(name)}
            onClick={(event) => onPutAway(event.currentTarget)}
          >
            {texts.done}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={texts.removeIt(name)}
          onClick={(event) => onRemove(event.currentTarget)}
        >
          {texts.remove}
        </button>
      </p>
    </li>
  );
}

/** When a call begins: the time, with the day if that is not today (`now`). */
export function whenSaid(at: number, now: number): string {
  const time = new Date(at);
  const clock = clockOf(at);
  const [day, today]: Day[] = [dayOf(at), dayOf(now)];
  if (day === today) return texts.today(clock);
  const isNext = day === daysAfter(today ?? '', 1);
  const name = isNext
    ? texts.nextDay
    : time.toLocaleDateString(uiLocale, { weekday: 'short', day: 'numeric', month: 'short' });
  return texts.otherDay(name, clock);
}

/** With whom a call is, beside its title: nobody where the title is missing, and their name stands in its place, or says it. */
export function companyIn(title: string, personName: string): string {
  return title === '' || title.includes(personName) ? '' : personName;
}
