import { useMemo, useState } from 'preact/hooks';
import { type Day, daysAfter, monthsAfter } from '../../core/calendar/day.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { weeksOfMonth } from '../../core/steps/week.ts';
import { words } from '../../locales/libraryWords.ts';
import { Icon } from '../page/Icon.tsx';
import styles from './MonthPicture.module.css';
import { noonOf } from './stepToday.ts';

const texts = words.stepLog;

/** The months with completed steps, one at a time, with buttons to leaf through them. */
export function MonthPicture({ rows }: { rows: readonly DayStep[] }) {
  const marks = useMemo(() => marksOf(rows), [rows]);
  const months = [...new Set(rows.map(({ day }) => day.slice(0, 7)))].sort();
  const latest = months.at(-1) ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const month = chosen ?? latest;
  const step = (direction: -1 | 1) => setChosen(monthsAfter(month, direction));
  return (
    <div class={styles.month}>
      <MonthTable month={month} marks={marks} />
      <p class={styles.turns}>
        <TurnButton
          name={texts.monthBefore}
          path={BEFORE}
          isLast={month <= (months[0] ?? '')}
          onTurn={() => step(-1)}
        />
        <TurnButton
          name={texts.monthAfter}
          path={AFTER}
          isLast={month >= latest}
          onTurn={() => step(1)}
        />
      </p>
    </div>
  );
}

/** The number of steps in words, by the day on which they were completed. */
function marksOf(rows: readonly DayStep[]): ReadonlyMap<Day, string> {
  const counts = new Map<Day, number>();
  for (const { day } of rows) counts.set(day, (counts.get(day) ?? 0) + 1);
  return new Map([...counts].map(([day, count]) => [day, texts.done(count)]));
}

/** Any Monday: only the names of the weekdays are used. */
const MONDAY: Day = '2026-11-23';
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((weekday) => noonOf(daysAfter(MONDAY, weekday)));

interface Props {
  /** Such as `2026-11`. */
  month: string;
  /** The days to mark, and what the mark means. */
  marks: ReadonlyMap<Day, string>;
  /** Gets a ring. */
  today?: Day;
}

/** A calendar month in which some days are marked. A table, so that screen readers read the same. */
export function MonthTable({ month, marks, today }: Props) {
  return (
    <table class={styles.table}>
      <caption>
        <span aria-live="polite">{texts.month(noonOf(`${month}-01`))}</span>
      </caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col" abbr={texts.weekday(day)}>
              {texts.weekdayAbove(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, weekday) =>
              day ? (
                <td
                  key={weekday}
                  class={marks.has(day) ? styles.marked : undefined}
                  aria-current={day === today ? 'date' : undefined}
                >
                  {Number(day.slice(8))}
                  {marks.has(day) && <span class="spoken"> {marks.get(day)}</span>}
                </td>
              ) : (
                <td key={weekday} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TurnButton({
  name,
  path,
  isLast,
  onTurn,
}: {
  name: string;
  path: string;
  isLast: boolean;
  onTurn: () => void;
}) {
  // `aria-disabled`, because a disabled button loses the focus.
  return (
    <button
      type="button"
      class={styles.turn}
      aria-label={name}
      title={name}
      aria-disabled={isLast}
      onClick={() => !isLast && onTurn()}
    >
      <Icon path={path} />
    </button>
  );
}

const BEFORE = 'M14.5 6L8.5 12l6 6';
const AFTER = 'M9.5 6l6 6-6 6';
