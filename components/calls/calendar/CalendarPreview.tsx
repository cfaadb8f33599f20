import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../../core/calendar/day.ts';
import {
  type CalendarCall,
  type CalendarReading,
  reminderOf,
} from '../../../core/calls/calendar/calendarCall.ts';
import type { Reminder } from '../../../core/calls/reminder.ts';
import { words } from '../../../locales/libraryWords.ts';
import { uiLocale } from '../../../platform/language.ts';
import type { CalendarReminder } from '../../../store/calls/reminders.ts';
import styles from './ImportCalendar.module.css';

const texts = words.calendarImport;

interface Props {
  reading: CalendarReading;
  fileName: string;
  /** In milliseconds since 1970, UTC: what begins later lies ahead. */
  now: number;
  /** The calls that the user is reminded of already. */
  noted: readonly Reminder[];
  onTake: (calls: readonly CalendarReminder[]) => Promise<void>;
  onClose: () => void;
}

/** So many that are left out are told of one by one. */
const TOLD = 50;

/** So many minutes before a call begins the user may be reminded. */
const LEADS = [0, 5, 10];

/** What a calendar has for today, before anything is written: the user chooses. */
export function CalendarPreview({ reading, fileName, now, noted, onTake, onClose }: Props) {
  // What was called off is there to be seen, and left alone unless the user wants it.
  const [leftAlone, setLeftAlone] = useState<ReadonlySet<string>>(
    () => new Set(reading.calls.filter((call) => call.isCalledOff).map(idOf)),
  );
  const [lead, setLead] = useState(5);
  const title = useRef<HTMLHeadingElement>(null);
  const leadId = useId();
  useLayoutEffect(() => title.current?.focus(), []);

  const rows = reading.calls.map((call) => ({ call, taken: reminderOf(call, lead) }));
  const ahead = rows.filter(({ call }) => call.startsAt > now);
  const chosen = ahead.filter(({ taken }) => !leftAlone.has(taken.id)).map(({ taken }) => taken);
  const tick = (id: string, isTicked: boolean) => {
    const others = new Set(leftAlone);
    if (isTicked) others.delete(id);
    else others.add(id);
    setLeftAlone(others);
  };
  return (
    <>
      <h3 tabIndex={-1} ref={title} class={styles.found}>
        {texts.found(rows.length, fileName)}
      </h3>
      {rows.length > 0 && (
        <ul aria-label={texts.list}>
          {rows.map(({ call, taken }) => (
            <CalendarRow
              key={taken.id}
              call={call}
              isAhead={call.startsAt > now}
              isNoted={noted.some(({ id }) => id === taken.id)}
              isTicked={!leftAlone.has(taken.id)}
              onTick={(isTicked) => tick(taken.id, isTicked)}
            />
          ))}
        </ul>
      )}
      {rows.length > 0 && ahead.length === 0 && <p>{texts.nothingAhead}</p>}
      <LeftOut leftOut={reading.leftOut} />
      {ahead.length > 0 && (
        <p class={styles.lead}>
          <label for={leadId}>{texts.lead}</label>
          <select
            id={leadId}
            value={lead}
            onChange={(event) => setLead(Number(event.currentTarget.value))}
          >
            {LEADS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {texts.leads(minutes)}
              </option>
            ))}
          </select>
        </p>
      )}
      <p class={styles.acts}>
        {ahead.length > 0 && (
          <button
            type="button"
            class="edged"
            disabled={chosen.length === 0}
            onClick={() => void onTake(chosen)}
          >
            {texts.take(chosen.length)}
          </button>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {ahead.length > 0 ? texts.cancel : texts.close}
        </button>
      </p>
    </>
  );
}

/** The same whenever it is said. */
function idOf(call: CalendarCall): string {
  return reminderOf(call, 0).id;
}

/** What may be of today, but nobody can tell when. */
function LeftOut({ leftOut }: Pick<CalendarReading, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <details class={styles.details}>
      <summary>{texts.leftOut(leftOut.length)}</summary>
      <ul>
        {leftOut.slice(0, TOLD).map((left, i) => (
          // A list that never changes.
          <li key={i}>{words.calendarFaults.leftOut(left)}</li>
        ))}
        {leftOut.length > TOLD && <li>{texts.andMore(leftOut.length - TOLD)}</li>}
      </ul>
    </details>
  );
}

interface CalendarRowProps {
  call: CalendarCall;
  /** Whether it can be taken over: it has not begun. */
  isAhead: boolean;
  /** Whether the user is reminded of it already. */
  isNoted: boolean;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

const clock = new Intl.DateTimeFormat(uiLocale, { timeStyle: 'short' });

/** One appointment of today: when, what, where, and whether it is to be taken over. */
export function CalendarRow({ call, isAhead, isNoted, isTicked, onTick }: CalendarRowProps) {
  const { startsAt, endsAt, title, link, isCalledOff, isZoneAssumed } = call;
  const id = useId();
  const facts = [
    link === null ? '' : new URL(link).host,
    isCalledOff ? texts.isCalledOff : '',
    isZoneAssumed ? texts.isZoneAssumed : '',
    isAhead ? '' : texts.hasBegun,
    isAhead && isNoted ? texts.isNoted : '',
  ].filter(Boolean);
  return (
    <li class={styles.row}>
      {isAhead && (
        <input
          type="checkbox"
          id={id}
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      )}
      <label for={isAhead ? id : undefined} class={isAhead ? styles.call : styles.begun}>
        <span class={styles.when}>{timesOf(startsAt, endsAt)}</span>
        <span dir="auto">{title || texts.untitled}</span>
        {facts.length > 0 && <span class={styles.facts}>{facts.join(' · ')}</span>}
      </label>
    </li>
  );
}

function timesOf(startsAt: number, endsAt: number | null): string {
  if (endsAt === null) return clock.format(startsAt);
  // Past midnight, a range would be told with its dates.
  return dayOf(startsAt) === dayOf(endsAt)
    ? clock.formatRange(startsAt, endsAt)
    : `${clock.format(startsAt)} – ${clock.format(endsAt)}`;
}
