import { useId } from 'preact/hooks';
import { dayOf } from '../../../core/calendar/localDay.ts';
import type { CalendarCall } from '../../../core/calls/calendar/calendarCall.ts';
import { words } from '../../../locales/libraryWords.ts';
import { uiLocale } from '../../../platform/language.ts';
import styles from './ImportCalendar.module.css';

const texts = words.calendarImport;

interface Props {
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
export function CalendarRow({ call, isAhead, isNoted, isTicked, onTick }: Props) {
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
