import type { Discretion } from '../../core/calls/discretion.ts';
import { words } from '../../locales/newTabWords.ts';
import { hangUp } from '../../store/calls/calls.ts';
import { endDiscretion } from '../../store/calls/discretion.ts';
import { attempt, attemptUndoable } from '../page/notices.ts';
import styles from './Discreet.module.css';

const texts = words.discreet;

/** Says that names and notes are hidden, and why, in their place; and ends it. */
export function Discreet({ why }: { why: Discretion }) {
  return (
    <div class={styles.discreet}>
      <h2 id="step-title">{texts.title[why]}</h2>
      {why === 'call' ? (
        <button
          type="button"
          class="plain out"
          onClick={() => void attemptUndoable(hangUp, texts.saidOver)}
        >
          {texts.callOver}
        </button>
      ) : (
        <button type="button" class="plain out" onClick={() => void attempt(endDiscretion)}>
          {texts.showAgain}
        </button>
      )}
    </div>
  );
}
