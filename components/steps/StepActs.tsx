import { useState } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import styles from './StepOfDay.module.css';
import type { ShownStep, StepToday } from './stepToday.ts';
import { isOvertaken } from './stepWords.ts';

const texts = words.today;

/** What can be done with an open step. The same act has the same button in the step that follows. */
export function StepActs({ shown, step }: { shown: ShownStep; step: StepToday }) {
  const { row, person } = shown;
  const [later, setLater] = useState('');
  const mayAct = !isOvertaken(shown);
  const isLater = later === row.id;
  const button = (name: string, act: () => void, more: object = {}) => (
    <button type="button" class="quiet" onClick={act} {...more}>
      {name}
    </button>
  );
  return (
    <ul class={styles.acts}>
      {person && mayAct && (
        <li key="write">
          <a class="quiet" href={`/library.html#people/${person.id}`}>
            {texts.writeAct}
          </a>
        </li>
      )}
      {mayAct && (
        <>
          <li key="done">{button(person ? texts.spoke : texts.done, step.done)}</li>
          <li key="later">
            {button(texts.later, () => setLater(isLater ? '' : row.id), {
              'aria-expanded': isLater,
            })}
            {isLater && (
              <>
                {button(texts.tomorrow, () => step.putOff('tomorrow'))}
                {button(texts.nextWeek, () => step.putOff('next-week'))}
              </>
            )}
          </li>
        </>
      )}
      {shown.mayChange && <li key="another">{button(texts.another, step.another)}</li>}
      {mayAct && (
        <li key="hide">
          {person
            ? button(texts.leavePerson, step.hide)
            : button(texts.notForMe, step.hide, { 'aria-label': texts.notForMeName })}
        </li>
      )}
      {!shown.mayChange && <li key="no-more">{texts.noMore}</li>}
    </ul>
  );
}
