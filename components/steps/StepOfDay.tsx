import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Day, daysAfter } from '../../core/calendar/day.ts';
import type { ChannelKind } from '../../core/people/channel.ts';
import { addressedName } from '../../core/people/openingPhrases.ts';
import { isHeavy, type Person } from '../../core/people/person.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { words } from '../../locales/newTabWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import { noteOnStep } from '../../store/steps/acts.ts';
import { HIDE, PERSON, QUESTION, SKIP } from '../page/Icon.tsx';
import { Menu, type MenuEntry } from '../page/Menu.tsx';
import { NoteField } from '../page/NoteField.tsx';
import { FirstPerson } from '../people/FirstPerson.tsx';
import { StepMessage } from './StepMessage.tsx';
import styles from './StepOfDay.module.css';
import {
  isOvertaken,
  noonOf,
  noteDraft,
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

/** The step of the day; in a new profile, the question for a first person. */
export function StepOfDay({ step, place }: Props) {
  const [isNew, shown] = [step.isNew.value, step.shown.value];
  const row = shown?.row;
  const isDone = row?.outcome === 'done';
  const hasField = isDone && step.noted.value === row.id;
  const asksForText = useKeptFocus(place, `${isNew} ${row?.id} ${row?.outcome} ${hasField}`);
  const askForText = () => {
    asksForText.current = true;
  };
  if (isNew) return <FirstPerson onSkip={step.begin} onShow={askForText} />;
  if (shown === undefined) return null;
  const isOpen = row?.outcome === 'open';
  if (shown && isDone && !hasField) {
    const openNote = () => {
      askForText();
      step.openNote();
    };
    return <DoneStep shown={shown} step={step} onNote={openNote} />;
  }
  return (
    <div class={styles.step}>
      <div class={styles.head}>
        <h2 id="step-title" class={isOpen && shown?.person ? 'spoken' : undefined}>
          {titleOf(row)}
        </h2>
        {isDone && <Reopen name={texts.undone} step={step} />}
        {row?.outcome === 'later' && <Reopen name={texts.today} step={step} />}
      </div>
      <p class={styles.words} data-quiet={!isOpen || undefined} dir="auto">
        {shown ? stepWords(shown) : texts.nothing}
      </p>
      {shown && isOpen && <OpenStep shown={shown} step={step} onDone={askForText} />}
      {row?.outcome === 'later' && row.returnsOn && (
        <p class={styles.settled}>{returns(row.day, row.returnsOn)}</p>
      )}
      {hasField && (
        <div class={styles.note}>
          <NoteField
            key={row.id}
            name={noteDraft(row.id)}
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

/** What is done and was told of, in a line; the note is nobody's business who looks at the tab. */
function DoneStep({
  shown,
  step,
  onNote,
}: {
  shown: ShownStep;
  step: StepToday;
  onNote: () => void;
}) {
  return (
    <div class={styles.step}>
      <div class={styles.head}>
        <h2 id="step-title">{texts.done}:</h2>
        <p dir="auto">{stepWords(shown)}</p>
        <Reopen name={texts.undone} step={step} />
        <button type="button" class="quiet" onClick={onNote}>
          {texts.noteOn}
        </button>
      </div>
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

/**
 * Keeps the focus in `place` when the focused element is removed, as when a step is settled, here or in
 * another tab. A field gets it only from a button that leads there: after a key, or an undo, the next key would
 * be typed into it.
 *
 * @param state what is shown; another one has its own buttons
 * @returns to be set by such a button, for the next state
 */
function useKeptFocus(place: HTMLElement, state: string): { current: boolean } {
  const asksForText = useRef(false);
  const hadFocus = place.contains(document.activeElement);
  useLayoutEffect(() => {
    if (!hadFocus || place.contains(document.activeElement)) return;
    const fields = asksForText.current ? ['textarea'] : [];
    const next = [...fields, 'li button', 'button'].map((what) => place.querySelector(what));
    ((next.find(Boolean) as HTMLElement | undefined) ?? place).focus();
  });
  useLayoutEffect(() => {
    asksForText.current = false;
  }, [state]);
  return asksForText;
}

interface OpenStepProps {
  shown: ShownStep;
  step: StepToday;
  /** Called when its button for "done" is pressed. */
  onDone: () => void;
}

/**
 * What can be done with an open step. The same elements for each step, so that the focus stays on the same
 * button when another step comes.
 */
function OpenStep({ shown, step, onDone }: OpenStepProps) {
  const { row, mayChange } = shown;
  const person = isOvertaken(shown) ? null : shown.person;
  const mayAct = !isOvertaken(shown);
  const [later, setLater] = useState('');
  const [explained, setExplained] = useState('');
  const [reached, setReached] = useState<{ id: string; kind: ChannelKind } | null>(null);
  const channel = reached?.id === row.id ? reached.kind : null;
  const isLater = later === row.id;
  const done = () => {
    onDone();
    step.done(channel);
  };
  const button = (name: string, act: () => void, more: object = {}) => (
    <button type="button" class="plain" onClick={act} {...more}>
      {name}
    </button>
  );
  return (
    <>
      {person && (
        <StepMessage
          key={row.id}
          person={person}
          first={firstWords(row, person)}
          isPrimary={row.why.kind === 'just-added'}
          onReached={(kind) => setReached({ id: row.id, kind })}
        />
      )}
      <ul class={styles.acts}>
        {mayAct && (
          <>
            <li key="done">{button(texts.done, done, { class: person ? 'plain' : 'edged' })}</li>
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
        {mayChange && <li key="another">{button(texts.another, step.another)}</li>}
        <li key="more">
          <Menu
            label={texts.more}
            groups={[
              [
                {
                  label: person ? texts.whyPerson : texts.why,
                  icon: QUESTION,
                  act: () => setExplained(explained === row.id ? '' : row.id),
                },
                ...aboutPerson(person),
              ],
              mayAct ? refusals(row, step) : [],
            ]}
          />
        </li>
      </ul>
      <p role="status" class={styles.settled}>
        {explained === row.id && reasonFor(row.why)} {channel && texts.sent}{' '}
        {!mayChange && texts.noMore}
      </p>
    </>
  );
}

/** Ways to turn the step down: for this once, or for good. */
function refusals({ why, personId }: DayStep, step: StepToday): MenuEntry[] {
  if (why.kind === 'follow-up') return [{ label: texts.dropFollowUp, icon: HIDE, act: step.hide }];
  if (personId === null) return [{ label: texts.hide, icon: HIDE, act: step.hide }];
  const hasTurn = why.kind === 'person-due' || why.kind === 'came-back';
  return [
    ...(hasTurn ? [{ label: texts.skip, icon: SKIP, act: step.skip }] : []),
    { label: texts.leavePerson, icon: HIDE, act: step.hide },
  ];
}

/** What a message on a birthday begins with; `undefined` for any other step. */
function firstWords({ why, day }: DayStep, person: Person): string | undefined {
  if (why.kind !== 'yearly-date' || why.date !== 'birthday') return undefined;
  const address = uiLanguage === 'de' && person.address === 'sie' ? 'sie' : 'du';
  const name = addressedName(person.name, address);
  const { heavyBirthday, birthday, lateBirthday } = words.outreach;
  if (isHeavy(person, day)) return heavyBirthday(name, address);
  return why.day === day ? birthday(name, address) : lateBirthday(name, address);
}

function aboutPerson(person: Person | null): MenuEntry[] {
  if (!person) return [];
  const entry = `/library.html#people/${person.id}`;
  return [
    { label: texts.openPerson, icon: PERSON, act: () => location.assign(entry) },
    { label: texts.coffee, icon: CUP, act: () => location.assign(`${entry}/coffee`) },
  ];
}

const CUP =
  'M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4ZM16 10.5h1.5a2.25 2.25 0 0 1 0 4.5H16M8.5 4v2.5M12.5 4v2.5';
