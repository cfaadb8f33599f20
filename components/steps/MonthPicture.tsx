import { useState } from 'preact/hooks';
import { type Day, daysAfter } from '../../core/calendar/day.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { type MonthDay, monthOf } from '../../core/steps/week.ts';
import { words } from '../../locales/libraryWords.ts';
import { Icon } from '../page/Icon.tsx';
import styles from './MonthPicture.module.css';
import { noonOf } from './stepToday.ts';

const texts = words.stepLog;

/** Any Monday: only the names of the weekdays are used. */
const MONDAY: Day = '2026-11-23';
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((weekday) => noonOf(daysAfter(MONDAY, weekday)));

/**
 * A calendar month in which the days with a completed step are marked. A table, so that screen readers
 * read the same.
 *
 * @param rows completed steps, at least one
 */
export function MonthPicture({ rows }: { rows: readonly DayStep[] }) {
  const months = [...new Set(rows.map(({ day }) => day.slice(0, 7)))].sort();
  const latest = months.at(-1) ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const month = chosen ?? latest;
  const step = (direction: -1 | 1) => setChosen(monthBeside(month, direction));
  return (
    <div class={styles.month}>
      <table>
        <caption>
          <span aria-live="polite">{texts.month(noonOf(`${month}-01`))}</span>
        </caption>
        <thead>
          <tr>
            {WEEK.map((day) => (
              <th key={day} scope="col" abbr={texts.weekday(day, 'long')}>
                {texts.weekday(day, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthOf(rows, month).map((week) => (
            <tr key={week.find(Boolean)?.day}>
              {week.map((day, weekday) =>
                day ? <DayCell key={weekday} {...day} /> : <td key={weekday} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
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

function DayCell({ day, done }: MonthDay) {
  return (
    <td class={done.length > 0 ? styles.done : undefined}>
      {Number(day.slice(8))}
      {done.length > 0 && <span class="spoken"> {texts.done(done.length)}</span>}
    </td>
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

function monthBeside(month: string, direction: -1 | 1): string {
  return daysAfter(`${month}-15`, direction * 30).slice(0, 7);
}

export const BEFORE = 'M14.5 6L8.5 12l6 6';
const AFTER = 'M9.5 6l6 6-6 6';
