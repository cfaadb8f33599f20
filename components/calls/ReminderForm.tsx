import { useRef, useState } from 'preact/hooks';
import { dayOf } from '../../core/calendar/localDay.ts';
import { beginsAt, type Reminder } from '../../core/calls/reminder.ts';
import { words } from '../../locales/panelWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import type { NewReminder } from '../../store/calls/reminders.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import { say } from '../page/notices.ts';
import { addByName, type Namable } from '../people/addByName.ts';
import { PersonPicker } from '../people/PersonPicker.tsx';
import styles from './ReminderForm.module.css';
import { beginning, type Written, writtenIn } from './writtenReminder.ts';

const texts = words.nextCalls;

interface Props {
  store: Namable;
  /** The one that is changed; nothing for a new one. */
  reminder?: Reminder;
  /** What the button says that saves it. */
  label: string;
  /** Resolves to whether it was saved. */
  onSave: (told: NewReminder) => Promise<boolean>;
  onCancel?: () => void;
}

/** In so many minutes a call may begin, without looking at the clock. */
const SOON = [10, 20, 30, 60];

/** When a call is, what it is about, with whom and where. */
export function ReminderForm({ store, reminder, label, onSave, onCancel }: Props) {
  const draft = reminder ? `reminder.${reminder.id}` : 'reminder.new';
  const [written, setWritten] = useState(() => writtenIn(readDraft(draft), reminder));
  const first = useRef<HTMLSelectElement>(null);
  const isBusy = useRef(false);
  const write = (change: Partial<Written>) => {
    const next = { ...written, ...change };
    setWritten(next);
    keepDraft(draft, JSON.stringify(next));
  };
  const { minutes, clock, title, personId, link } = written;
  const isClock = minutes === null;

  const save = async (event: Event) => {
    event.preventDefault();
    // Enter twice in one breath is not two calls.
    if (isBusy.current) return;
    const begins = beginning(written, reminder, Date.now());
    if (begins === null) return say(texts.noTime);
    const lead = reminder ? beginsAt(reminder) - reminder.at : 0;
    const startsAt = lead > 0 ? begins : null;
    const told = { at: begins - lead, startsAt, title, personId, link: link.trim() || null };
    isBusy.current = true;
    const isSaved = await onSave(told);
    isBusy.current = false;
    if (!isSaved) return;
    keepDraft(draft, null);
    setWritten(writtenIn(null, reminder));
    first.current?.focus();
  };
  return (
    <form class={styles.form} aria-label={texts.new} onSubmit={(event) => void save(event)}>
      <div class={styles.when}>
        {!reminder && (
          <select
            ref={first}
            aria-label={texts.when}
            value={isClock ? '' : String(minutes)}
            onChange={({ currentTarget: { value } }) =>
              write({ minutes: value === '' ? null : Number(value) })
            }
          >
            {SOON.map((n) => (
              <option key={n} value={n}>
                {texts.inMinutes(n)}
              </option>
            ))}
            <option value="">{texts.atTime}</option>
          </select>
        )}
        {isClock && (
          <input
            type="time"
            required
            value={clock}
            aria-label={texts.time}
            onInput={(event) => write({ clock: event.currentTarget.value })}
          />
        )}
      </div>
      <input
        value={title}
        dir="auto"
        aria-label={texts.about}
        placeholder={texts.about}
        onInput={(event) => write({ title: event.currentTarget.value })}
      />
      <Disclosure label={texts.more} startsOpen={personId !== null || link !== ''}>
        <div class={styles.more}>
          <PersonPicker
            people={store.people}
            chosen={personId === null ? [] : [personId]}
            most={1}
            onChange={(ids) => write({ personId: ids[0] ?? null })}
            onAdd={(name) => addByName(store, name)}
            label={texts.with}
          />
          <input
            value={link}
            inputMode="url"
            autocomplete="off"
            aria-label={texts.link}
            placeholder={texts.link}
            onInput={(event) => write({ link: event.currentTarget.value })}
          />
        </div>
      </Disclosure>
      <p class={styles.hint} role="status">
        {isClock && isPutOff(written, reminder, Date.now()) ? texts.tomorrow : ''}
      </p>
      <p class={styles.acts}>
        <button type="submit" class="edged">
          {label}
        </button>
        {onCancel && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              keepDraft(draft, null);
              onCancel();
            }}
          >
            {texts.cancel}
          </button>
        )}
      </p>
    </form>
  );
}

/** Whether the clock has passed that time today, so that the next day is meant. */
function isPutOff(written: Written, reminder: Reminder | undefined, now: number): boolean {
  const begins = beginning(written, reminder, now);
  if (begins === null || (reminder && dayOf(begins) === dayOf(beginsAt(reminder)))) return false;
  return dayOf(begins) !== dayOf(now);
}
