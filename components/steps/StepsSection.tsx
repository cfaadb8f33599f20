import { useState } from 'preact/hooks';
import { daysAfter } from '../../core/calendar/day.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { type Week, weeksOf } from '../../core/steps/week.ts';
import { quoteTypeset, unbroken } from '../../core/typography.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import { noteOnStep } from '../../store/steps/acts.ts';
import { stepLog } from '../../store/steps/stepLog.ts';
import { Empty } from '../page/Empty.tsx';
import { NoteField } from '../page/NoteField.tsx';
import { MonthPicture } from './MonthPicture.tsx';
import styles from './StepsSection.module.css';
import { noonOf, noteDraft } from './stepToday.ts';

const texts = words.stepLog;

/** The log of completed steps: a month as a calendar, then week by week with notes. */
export function StepsSection() {
  const rows = stepLog.value;
  if (!rows) return null;
  const done = rows.filter(({ outcome }) => outcome === 'done');
  if (done.length === 0) {
    return (
      <Empty of={['steps']}>
        <div class={styles.empty}>
          <p>{texts.empty}</p>
          <p>{texts.emptyWhy}</p>
        </div>
      </Empty>
    );
  }
  return (
    <>
      <p class={styles.intro}>{texts.intro}</p>
      <MonthPicture rows={done} />
      <StepLog rows={done} />
    </>
  );
}

/** Weeks shown at first and with each "older". */
const WEEKS = 8;

/** The completed steps by week, the latest first. Weeks without any are left out: no broken streaks. */
function StepLog({ rows }: { rows: readonly DayStep[] }) {
  const [shown, setShown] = useState(WEEKS);
  const weeks = weeksOf(rows);
  return (
    <>
      {weeks.slice(0, shown).map((week) => (
        <LoggedWeek key={week.monday} week={week} />
      ))}
      {weeks.length > shown && (
        <button type="button" class="edged" onClick={() => setShown(shown + WEEKS)}>
          {texts.older}
        </button>
      )}
    </>
  );
}

function LoggedWeek({ week: { monday, done } }: { week: Week }) {
  return (
    <section class={styles.week}>
      <h2>{texts.week(noonOf(monday), noonOf(daysAfter(monday, 6)))}</h2>
      <ul>
        {done.toReversed().map((row) => (
          <LoggedStep key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function LoggedStep({ row }: { row: DayStep }) {
  const words = row.personId === null ? unbroken(row.words) : texts.reached(row.words);
  return (
    <li class={styles.step}>
      <p class={styles.day}>
        <time dateTime={row.day}>{texts.day(noonOf(row.day))}</time>
      </p>
      <p class={styles.words} dir="auto">
        {words}
      </p>
      <NoteField
        name={noteDraft(row.id)}
        label={texts.note(quoteTypeset(words, uiLanguage))}
        hint={texts.noteHint}
        saved={row.note}
        onSave={(text) => noteOnStep(row.id, text)}
      />
    </li>
  );
}
