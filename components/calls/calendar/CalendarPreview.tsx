import { useId, useState } from 'preact/hooks';
import { startOfDay } from '../../../core/calendar/day.ts';
import {
  type CalendarCall,
  type CalendarReading,
  goneFrom,
  reminderOf,
} from '../../../core/calls/calendar/calendarCall.ts';
import { words } from '../../../locales/libraryWords.ts';
import { reminders, takeOverCalls } from '../../../store/calls/reminders.ts';
import { ImportPreview, LeftOut } from '../../files/ImportFile.tsx';
import type { Import, Offer } from '../../files/useImport.ts';
import { clockOf } from '../../page/clockOf.ts';
import styles from './CalendarPreview.module.css';

const texts = words.calendarImport;

interface Props {
  offer: Offer<File, CalendarReading>;
  flow: Import<File, CalendarReading>;
}

/** The choices of how many minutes before a call the user is reminded. */
export const LEADS = [0, 5, 10];

/** The preview of a calendar file: today's calls, of which the user chooses. */
export function CalendarPreview({ offer: { preview, name }, flow }: Props) {
  // Cancelled calls are shown, but not ticked.
  const [leftAlone, setLeftAlone] = useState<ReadonlySet<string>>(
    () => new Set(preview.calls.filter((call) => call.isCalledOff).map(idOf)),
  );
  const [lead, setLead] = useState(5);
  /** When the preview was opened; later calls can be imported. */
  const [now] = useState(Date.now);
  const leadId = useId();

  const rows = preview.calls.map((call) => ({
    call,
    taken: { ...reminderOf(call, lead), participants: call.participants },
  }));
  const ahead = rows.filter(({ call }) => call.startsAt > now);
  const today = { from: startOfDay(now), to: startOfDay(now, { days: 1 }) };
  const gone = goneFrom(preview, reminders.value ?? [], today, now);
  const isAny = ahead.length > 0 || gone.length > 0;
  const chosen = ahead.filter(({ taken }) => !leftAlone.has(taken.id)).map(({ taken }) => taken);
  const tick = (id: string, isTicked: boolean) => {
    const others = new Set(leftAlone);
    if (isTicked) others.delete(id);
    else others.add(id);
    setLeftAlone(others);
  };
  const take = () =>
    flow.take(async () => ({
      undo: await takeOverCalls(chosen, gone),
      said: [
        chosen.length > 0 && texts.taken(chosen.length),
        gone.length > 0 && texts.goneTaken(gone.length),
      ]
        .filter(Boolean)
        .join(' '),
    }));
  return (
    <ImportPreview
      flow={flow}
      title={texts.found(rows.length, name)}
      summary={
        <>
          {rows.length > 0 && (
            <ul aria-label={texts.list} class={styles.list}>
              {rows.map(({ call, taken }) => (
                <CalendarRow
                  key={taken.id}
                  call={call}
                  isAhead={call.startsAt > now}
                  isNoted={(reminders.value ?? []).some(({ id }) => id === taken.id)}
                  isTicked={!leftAlone.has(taken.id)}
                  onTick={(isTicked) => tick(taken.id, isTicked)}
                />
              ))}
            </ul>
          )}
          {gone.length > 0 && (
            <>
              <p>{texts.gone}</p>
              <ul class={styles.list}>
                {gone.map(({ id, title, startsAt, at }) => (
                  <li key={id} dir="auto">
                    {texts.times(clockOf(startsAt ?? at), null)} {title || texts.untitled}
                  </li>
                ))}
              </ul>
            </>
          )}
          {rows.length > 0 && !isAny && <p>{texts.nothingAhead}</p>}
          {/* Events of today whose time cannot be determined. */}
          <LeftOut
            summary={texts.leftOut(preview.leftOut.length)}
            rows={preview.leftOut}
            say={words.calendarFaults.leftOut}
            andMore={texts.andMore}
          />
        </>
      }
      options={
        isAny && (
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
        )
      }
      take={
        isAny
          ? {
              label:
                chosen.length === 0 && gone.length > 0 ? texts.update : texts.take(chosen.length),
              isPossible: chosen.length + gone.length > 0,
              act: take,
            }
          : null
      }
      close={isAny ? texts.cancel : texts.close}
    />
  );
}

function idOf(call: CalendarCall): string {
  return reminderOf(call, 0).id;
}

interface CalendarRowProps {
  call: CalendarCall;
  /** Whether it can be imported, because it has not begun. */
  isAhead: boolean;
  /** Whether there is a reminder of it already. */
  isNoted: boolean;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

/** An appointment of today with a checkbox. */
function CalendarRow({ call, isAhead, isNoted, isTicked, onTick }: CalendarRowProps) {
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
        <span class={styles.when}>
          {texts.times(clockOf(startsAt), endsAt === null ? null : clockOf(endsAt))}
        </span>
        <span dir="auto">{title || texts.untitled}</span>
        {facts.length > 0 && <span class={styles.facts}>{facts.join(' · ')}</span>}
      </label>
    </li>
  );
}
