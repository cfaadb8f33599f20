import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Discretion } from '../../core/calls/discretion.ts';
import { words } from '../../locales/newTabWords.ts';
import { isIconOnToolbar, openPopup } from '../../platform/toolbar.ts';
import { nextCall } from '../../store/calls/reminders.ts';
import { takeChecklistHint } from '../../store/settings/hints.ts';
import { minute } from '../../store/today.ts';
import styles from './TopLine.module.css';

const texts = words.topLine;

/** A call is announced so many minutes before it begins, and called "now" for so many after it. */
const ANNOUNCED_MINUTES = 60;
const NOW_MINUTES = 10;
const MINUTE_MS = 60_000;

interface Props {
  /** `undefined` until it is known, so that no title is shown too early. */
  discretion: ReadonlySignal<Discretion | null | undefined>;
  /** Whether the day and the time are shown, alone or before the next call. */
  hasClock: ReadonlySignal<boolean>;
}

/** The line above the quote: the clock and the next call, or a hint that is given once. */
export function TopLine({ discretion, hasClock }: Props) {
  const [hint, setHint] = useState('');
  useEffect(() => {
    void chosenHint().then(setHint);
  }, []);
  const now = minute.value;
  const call = nextCall.value;
  const minutes = call ? Math.ceil((call.at - now) / MINUTE_MS) : Number.NaN;
  if (call && discretion.value !== undefined && isSoon(minutes)) {
    const name = discretion.value === null ? call.name : '';
    return (
      <p class={styles.line}>
        {hasClock.value && <Clock now={now} />}
        <b>{texts.time(new Date(call.at))}</b> <span dir="auto">{name || texts.aCall}</span>
        <span>{texts.in(minutes)}</span>
        <button type="button" class="quiet" onClick={() => void openPopup()}>
          {texts.checklist}
        </button>
      </p>
    );
  }
  if (hint) {
    return (
      <p class={styles.line}>
        <span>{hint}</span>
        <button type="button" class="quiet" onClick={() => setHint('')}>
          {texts.understood}
        </button>
      </p>
    );
  }
  if (!hasClock.value) return null;
  return (
    <p class={styles.line}>
      <Clock now={now} />
    </p>
  );
}

function Clock({ now }: { now: number }) {
  const date = new Date(now);
  return (
    <span class={styles.clock}>
      <span>{texts.day(date)}</span> <time>{texts.time(date)}</time>
    </span>
  );
}

function isSoon(minutes: number): boolean {
  return minutes < ANNOUNCED_MINUTES && minutes > -NOW_MINUTES;
}

async function chosenHint(): Promise<string> {
  if (!(await takeChecklistHint())) return '';
  return (await isIconOnToolbar()) ? texts.hintOnToolbar : texts.hintHidden;
}
