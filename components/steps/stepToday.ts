import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Day, dayOf } from '../../core/calendar/day.ts';
import type { Person } from '../../core/people/person.ts';
import { silenceSince } from '../../core/people/rhythm.ts';
import { anothersLeft, type DayStep, standing } from '../../core/steps/day.ts';
import type { Why } from '../../core/steps/step.ts';
import { ago } from '../../locales/ago.ts';
import { words } from '../../locales/words.ts';
import { personWith } from '../../store/people/people.ts';
import { type StepAct, settleStep } from '../../store/steps/acts.ts';
import { proposeStep, rowsOfToday } from '../../store/steps/today.ts';
import { lookAtDay, today } from '../../store/today.ts';
import { announce, attemptUndoable } from '../page/notices.ts';

const texts = words.today;

/** A step, and the person that it names; null where it names none, and where they are gone. */
export interface ShownStep {
  row: DayStep;
  person: Person | null;
  /** Whether another one may still be asked for. */
  mayChange: boolean;
}

/** The day's step and all that can be done with it. Where it is open no more, its acts do nothing. */
export interface StepToday {
  /** Null where none is left to choose; `undefined` until it is known, and where it cannot be. */
  readonly shown: ReadonlySignal<ShownStep | null | undefined>;
  done(): void;
  putOff(until: 'tomorrow' | 'next-week'): void;
  another(): void;
  hide(): void;
  /** It was not done after all, or is for today after all. */
  reopen(): void;
}

/** The step of the day, which is asked for when none stands. */
export function stepToday(): StepToday {
  const shown = signal<ShownStep | null | undefined>(undefined);
  const named = signal<string | null>(null);
  const person = personWith(named);
  /** The rows for which a step was asked: the same question has the same answer. */
  let asked = '';

  effect(() => {
    const rows = rowsOfToday.value;
    const day = today.value;
    if (!rows) return;
    const row = standing(rows, day);
    if (!row) {
      // The step before stays where it is, with the focus that is on it, until the next one comes.
      const question = `${day} ${rows.map(({ outcome }) => outcome)}`;
      if (question !== asked) void ask();
      asked = question;
      return;
    }
    asked = '';
    named.value = row.personId;
    const someone = row.personId === null ? null : person.value;
    if (someone === undefined || (someone && someone.id !== row.personId)) return;
    show({ row, person: someone, mayChange: anothersLeft(rows, day) > 0 });
  });

  function show(next: ShownStep): void {
    const before = shown.peek();
    shown.value = next;
    if (before && before.row.id !== next.row.id) announce(stepWords(next));
  }

  async function ask(): Promise<void> {
    try {
      // If one was chosen, it comes as a row.
      if (!(await proposeStep())) shown.value = null;
    } catch (error) {
      console.warn('Nahbar could not choose a step.', error);
      shown.value = undefined;
    }
  }

  function act(what: StepAct, words: string): void {
    const step = shown.peek();
    if (!step || (step.row.outcome === 'open') === (what.do === 'reopen')) return;
    const isTooLate = what.do !== 'reopen' && isOvertaken(step);
    if (what.do === 'another' ? !step.mayChange : isTooLate) return;
    // What was shown yesterday may still be done. Another, or a later day, is of the step of today.
    const isOfToday = lookAtDay() === step.row.day;
    if (!isOfToday && (what.do === 'another' || what.do === 'put-off')) return;
    void attemptUndoable(() => settleStep(step.row.id, what), words);
  }

  return {
    shown,
    done: () => act({ do: 'done', channel: null }, texts.saidDone),
    putOff: (until) => act({ do: 'put-off', until }, texts.saidLater),
    another: () => act({ do: 'another' }, texts.saidAnother),
    reopen: () => act({ do: 'reopen' }, texts.saidOpen),
    hide: () => {
      const row = shown.peek()?.row;
      act({ do: 'hide' }, row?.personId ? texts.saidLeft(row.words) : texts.saidHidden);
    },
  };
}

/** What a step says: its own words, or whom it is about. */
export function stepWords(step: ShownStep): string {
  const { row, person } = step;
  if (row.personId === null) return row.words;
  const name = person?.name ?? row.words;
  if (row.outcome === 'done') return texts.reached(name);
  if (isOvertaken(step)) return texts.over(name);
  const last = person?.lastContactAt;
  return texts.write(name, last == null ? null : ago(silenceSince(last, Date.now())));
}

/** Whether life has been faster: the person is gone, or was met before the step was taken. */
export function isOvertaken({ row, person }: ShownStep): boolean {
  if (row.personId === null) return false;
  return !person || (person.lastContactAt !== null && dayOf(person.lastContactAt) >= row.day);
}

/** One short sentence that says why a step was chosen. */
export function reasonFor(why: Why): string {
  const { reasons, channels } = words;
  // A newer Nahbar, whose backup was restored, may have had reasons that this one does not know.
  const tell = reasons[why.kind] as ((why: Why, said: object) => string) | undefined;
  return (tell ?? reasons.unknown)(why, { ago, channels });
}

/** A time on a day where the user is, for saying it: noon, which no clock change takes away. */
export function noonOf(day: Day): Date {
  return new Date(`${day}T12:00`);
}
