import { quoteTypeset } from '../../core/typography.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import { hiddenSteps, showStepAgain } from '../../store/steps/stepLog.ts';
import { neighbourOf } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './HiddenSteps.module.css';

const texts = words.stepLog;

/** The steps that the user has hidden, each with a button to show it again; nothing if there are none. */
export function HiddenSteps() {
  const rows = hiddenSteps.value;
  if (!rows || rows.length === 0) return null;
  const show = async (stepId: string, button: HTMLElement) => {
    const next = neighbourOf(button);
    if (await attemptUndoable(() => showStepAgain(stepId), texts.shownAgain)) next?.focus();
  };
  return (
    <section class={styles.steps}>
      <h2>{texts.hiddenTitle}</h2>
      <ul>
        {rows.map(({ stepId, words }) => (
          <li key={stepId}>
            <p>{words}</p>
            <button
              type="button"
              class="quiet"
              aria-label={texts.showStepAgain(quoteTypeset(words, uiLanguage))}
              onClick={(event) => void show(stepId, event.currentTarget)}
            >
              {texts.showAgain}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
