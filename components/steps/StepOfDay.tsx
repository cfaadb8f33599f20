import { useLayoutEffect, useState } from 'preact/hooks';
import { type Day, daysAfter } from '../../core/calendar/day.ts';
import type { DayStep } from '../../core/steps/day.ts';
import type { Why } from '../../core/steps/step.ts';
import { words } from '../../locales/words.ts';
import { noteOnStep } from '../../store/steps/acts.ts';
import { NoteField } from '../page/NoteField.tsx';
import styles from './StepOfDay.module.css';
import {
  isOvertaken,
  noonOf,
  reasonFor,
  type ShownStep,
  type StepToday,
  stepWords,
} from './stepToday.ts';

const texts = words.today;

interface Props {
  step: StepToday;
  /** The element around the step; takes the focus when nothing inside can. */
  place: HTMLElement;
}

/** The step of the day, at the foot of the page. */
export function StepOfDay({ step, place }: Props) {
  useKeptFocus(place);
  const shown = step.shown.value;
  if (shown === undefined) return null;
  const row = shown?.row;
  const isOpen = row?.outcome === 'open';
  return (
    <div class={styles.step}>
      <div class={styles.head}>
        <h2 id="step-title">{titleOf(row)}</h2>
        {isOpen && <Reason key={row.id} why={row.why} />}
        {row?.outcome === 'done' && <Reopen name={texts.undone} step={step} />}
        {row?.outcome === 'later' && <Reopen name={texts.today} step={step} />}
      </div>
      <p class={styles.words} data-quiet={!isOpen || undefined} dir="auto">
        {shown ? stepWords(shown) : texts.nothing}
      </p>
      {shown && isOpen && <StepActs shown={shown} step={step} />}
      {row?.outcome === 'later' && row.returnsOn && (
        <p class={styles.settled}>{returns(row.day, row.returnsOn)}</p>
      )}
      {row?.outcome === 'done' && (
        <div class={styles.note}>
          <NoteField
            key={row.id}
            name={`step.${row.id}`}
            label={texts.note}
            hint={texts.note}
            saved={row.note}
            onSave={(text) => noteOnStep(row.id, text)}
          />
        </div>
      )}
    </div>
  );
}

function titleOf(row: DayStep | undefined): string {
  if (row?.outcome === 'done') return texts.done;
  return row?.outcome === 'later' ? texts.later : texts.title;
}

/** The sentence that says when a postponed step comes back. */
function returns(day: Day, returnsOn: Day): string {
  const isSoon = returnsOn <= daysAfter(day, 1);
  return texts.returns(isSoon ? texts.tomorrow.toLowerCase() : texts.on(noonOf(returnsOn)));
}

/** Opens a settled step again; unlike the undo of a notice, it stays all day. */
function Reopen({ name, step }: { name: string; step: StepToday }) {
  return (
    <button type="button" class="quiet" onClick={step.reopen}>
      {name}
    </button>
  );
}

/** A button that shows why this step was chosen. */
function Reason({ why }: { why: Why }) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {texts.why}
      </button>
      <span role="status">{isShown && reasonFor(why)}</span>
    </>
  );
}

/**
 * Keeps the focus in `place` when the focused element is removed, as when a step is settled, here or in
 * another tab.
 */
function useKeptFocus(place: HTMLElement): void {
  const hadFocus = place.contains(document.activeElement);
  useLayoutEffect(() => {
    if (!hadFocus || place.contains(document.activeElement)) return;
    const next = ['textarea', 'li button', 'button'].map((what) => place.querySelector(what));
    ((next.find(Boolean) as HTMLElement | undefined) ?? place).focus();
  });
}

/** The buttons of an open step. Keyed, so that the focus stays on the same button in the next step. */
function StepActs({ shown, step }: { shown: ShownStep; step: StepToday }) {
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
