import type { ReadonlySignal } from '@preact/signals';
import type { DayStep } from '../../core/steps/day.ts';
import { words } from '../../locales/libraryWords.ts';
import { MonthPicture } from './MonthPicture.tsx';
import { type LogStore, StepLog } from './StepLog.tsx';
import styles from './StepsSection.module.css';

const texts = words.stepLog;

interface Props {
  /** Every step that was ever proposed; `undefined` until they are known. */
  log: ReadonlySignal<DayStep[] | undefined>;
  store: LogStore;
}

/** What was done: a month at a glance, and week by week with what came of it. */
export function StepsSection({ log, store }: Props) {
  const rows = log.value;
  if (!rows) return null;
  const done = rows.filter(({ outcome }) => outcome === 'done');
  if (done.length === 0) {
    return (
      <div class={styles.empty}>
        <p>{texts.empty}</p>
        <p>{texts.emptyWhy}</p>
      </div>
    );
  }
  return (
    <>
      <p class={styles.intro}>{texts.intro}</p>
      <MonthPicture rows={done} />
      <StepLog rows={done} store={store} />
    </>
  );
}
