import { useRef, useState } from 'preact/hooks';
import { dayOf, momentOf, startOfDay } from '../../core/calendar/day.ts';
import { beginsAt, isLink, nextTimeAt, type Reminder } from '../../core/calls/reminder.ts';
import { words } from '../../locales/panelWords.ts';
import { keepDraft, readDraftFields } from '../../platform/drafts.ts';
import type { NewReminder } from '../../store/calls/reminders.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import { pressOf } from '../page/keys.ts';
import { say } from '../page/notices.ts';
import { PersonPicker } from '../people/PersonPicker.tsx';
import styles from './ReminderForm.module.css';

const texts = words.nextCalls;

interface Props {
  /** The reminder to edit; missing for a new one. */
  reminder?: Reminder;
  /** The label of the submit button. */
  label: string;
  /** Resolves to whether it was saved. */
  onSave: (input: NewReminder) => Promise<boolean>;
  /** The user leaves the form. */
  onCancel: () => void;
}

/** Where the text of an invitation lies until the library has read it. */
export const INVITATION_DRAFT = 'invitation';

/** The choices for "in … minutes". */
const SOON = [10, 20, 30, 60];

/** The form of a reminder: time, title, person and link. */
export function ReminderForm({ reminder, label, onSave, onCancel }: Props) {
  const draft = reminder ? `reminder.${reminder.id}` : 'reminder.new';
  const [written, setWritten] = useState(() => writtenIn(readDraftFields(draft), reminder));
  const isBusy = useRef(false);
  const write = (change: Partial<Written>) => {
    const next = { ...written, ...change };
    setWritten(next);
    keepDraft(draft, JSON.stringify(next));
  };
  const [isInvitation, setInvitation] = useState(false);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (reminder) return;
    if (text.includes('\n')) {
      keepDraft(INVITATION_DRAFT, text);
      setInvitation(true);
    } else if (isLink(text)) write({ link: text });
    else return;
    event.preventDefault();
  };
  const { minutes, isTomorrow, day, clock, title, personId, link } = written;
  const isClock = minutes === null;

  const save = async (event: Event) => {
    event.preventDefault();
    // Pressing Enter twice must not add the reminder twice.
    if (isBusy.current) return;
    const now = Date.now();
    const begins = reminder ? movedTo(written, reminder, now) : beginning(written, now);
    if (begins === null) return say(reminder ? texts.noDay : texts.noTime);
    const lead = reminder ? beginsAt(reminder) - reminder.at : 0;
    const startsAt = lead > 0 ? begins : null;
    const input = { at: begins - lead, startsAt, title, personId, link: link.trim() || null };
    isBusy.current = true;
    const isSaved = await onSave(input);
    isBusy.current = false;
    if (!isSaved) return;
    keepDraft(draft, null);
  };
  const leave = (event: KeyboardEvent) => {
    if (pressOf(event) !== 'Escape') return;
    // Browsers close a popup on Escape. What is half written is kept, as it is when the popup closes.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      class={styles.form}
      aria-label={texts.new}
      onPaste={paste}
      onKeyDown={leave}
      onSubmit={(event) => void save(event)}
    >
      <div class={styles.when}>
        {reminder ? (
          <label>
            {texts.day}
            <input
              type="date"
              required
              value={day}
              onInput={(event) => write({ day: event.currentTarget.value })}
            />
          </label>
        ) : (
          <label>
            {texts.when}
            <select
              value={isClock ? String(isTomorrow) : String(minutes)}
              onChange={({ currentTarget: { value } }) => {
                const isTomorrow = value === 'true';
                write({ isTomorrow, minutes: Number(value) || null });
              }}
            >
              {SOON.map((n) => (
                <option key={n} value={n}>
                  {texts.inMinutes(n)}
                </option>
              ))}
              <option value="false">{texts.atTime}</option>
              <option value="true">{texts.atTimeTomorrow}</option>
            </select>
          </label>
        )}
        {isClock && (
          <label>
            {texts.time}
            <input
              type="time"
              required
              value={clock}
              onInput={(event) => write({ clock: event.currentTarget.value })}
            />
          </label>
        )}
      </div>
      <label>
        {texts.about}
        <input
          value={title}
          dir="auto"
          onInput={(event) => write({ title: event.currentTarget.value })}
        />
      </label>
      <Disclosure label={texts.more} startsOpen={personId !== null || link !== ''}>
        <div class={styles.more}>
          <PersonPicker
            chosen={personId === null ? [] : [personId]}
            most={1}
            onChange={(ids) => write({ personId: ids[0] ?? null })}
            label={texts.with}
          />
          <label>
            {texts.link}
            <input
              value={link}
              inputMode="url"
              autocomplete="off"
              onInput={(event) => write({ link: event.currentTarget.value })}
            />
          </label>
        </div>
      </Disclosure>
      <p class={styles.hint} role="status">
        {isInvitation && (
          <a href="/library.html#calls" target="_blank" rel="noopener">
            {texts.fromInvitation}
          </a>
        )}
        {!reminder && isClock && !isTomorrow && isPutOff(written, Date.now()) ? texts.tomorrow : ''}
      </p>
      <p class={styles.acts}>
        <button type="submit" class="edged">
          {label}
        </button>
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
      </p>
    </form>
  );
}

/** Whether that time has passed today, so that tomorrow is meant. */
function isPutOff(written: Written, now: number): boolean {
  const begins = beginning(written, now);
  return begins !== null && dayOf(begins) !== dayOf(now);
}

/** The fields of the form of a reminder. */
export interface Written {
  /** In how many minutes; null for the time in `clock`. */
  minutes: number | null;
  /** Whether that time is of tomorrow, or else of today, if it is still to come. */
  isTomorrow: boolean;
  /** Of a reminder that is edited, as `2026-12-01`; else empty. */
  day: string;
  /** As `14:00`. */
  clock: string;
  title: string;
  personId: string | null;
  link: string;
}

const FRESH: Written = {
  minutes: 20,
  isTomorrow: false,
  day: '',
  clock: '',
  title: '',
  personId: null,
  link: '',
};

const MINUTE = 60_000;

/**
 * The initial fields: those of the draft, else of `reminder`, else empty ones.
 *
 * @param draft ignored if invalid
 */
export function writtenIn(draft: Partial<Written>, reminder: Reminder | undefined): Written {
  const known = reminder ? writtenOf(reminder) : FRESH;
  return typeof draft.title === 'string' ? { ...known, ...draft } : known;
}

function writtenOf(reminder: Reminder): Written {
  const { title, personId, link } = reminder;
  const begins = beginsAt(reminder);
  const when = { minutes: null, isTomorrow: false, day: dayOf(begins), clock: timeValue(begins) };
  return { ...when, title, personId, link: link ?? '' };
}

/**
 * When a new call begins: in the given minutes, or at the next time, or tomorrow, when the clock shows that.
 *
 * @param now in milliseconds since 1970, UTC, like what is returned
 * @returns null if the time is invalid
 */
export function beginning(
  { minutes, isTomorrow, clock }: Pick<Written, 'minutes' | 'isTomorrow' | 'clock'>,
  now: number,
): number | null {
  if (minutes !== null) return now + minutes * MINUTE;
  return nextTimeAt(clock, isTomorrow ? startOfDay(now, { days: 1 }) - 1 : now);
}

/**
 * When the call of a reminder that is edited begins: as before, if neither the day nor the time was changed.
 *
 * @param now in milliseconds since 1970, UTC, like what is returned
 * @returns null if there is no such time, or it is over
 */
export function movedTo(
  { day, clock }: Pick<Written, 'day' | 'clock'>,
  reminder: Reminder,
  now: number,
): number | null {
  const known = beginsAt(reminder);
  if (day === dayOf(known) && clock === timeValue(known)) return known;
  return momentOf(day, clock, now);
}

/** The time of day as the value of a time input: `14:00`. */
export function timeValue(at: number): string {
  const time = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
