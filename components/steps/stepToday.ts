import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Day, dayOf } from '../../core/calendar/day.ts';
import { ownValue } from '../../core/ownValue.ts';
import type { ChannelKind } from '../../core/people/channel.ts';
import { followUpOf } from '../../core/people/occasions.ts';
import type { Person } from '../../core/people/person.ts';
import { inUsualUnit, type Silence, silenceSince } from '../../core/people/rhythm.ts';
import { anothersLeft, type DayStep, standing } from '../../core/steps/day.ts';
import type { Why } from '../../core/steps/step.ts';
import { unbroken } from '../../core/typography.ts';
import { ago } from '../../locales/ago.ts';
import { words } from '../../locales/newTabWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { readDraft } from '../../platform/drafts.ts';
import { personWith } from '../../store/people/people.ts';
import { type StepAct, settleStep } from '../../store/steps/acts.ts';
import { proposeStep, rowsOfToday } from '../../store/steps/today.ts';
import { lookAtDay, today } from '../../store/today.ts';
import { announce, attemptUndoable, hush } from '../page/notices.ts';

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
  /** Whether the profile is new and empty, so that a first person is asked for in the place of a step. */
  readonly isNew: ReadonlySignal<boolean>;
  /** The row whose note has a field: what was just done in this page, or is asked for. Others are told in one line. */
  readonly noted: ReadonlySignal<string | null>;
  /** Proposes a step although the profile is new. */
  begin(): void;
  /** It is done; by `channel`, if a person was written to and that is known. */
  done(channel?: ChannelKind | null): void;
  putOff(until: 'tomorrow' | 'next-week'): void;
  another(): void;
  hide(): void;
  /** The turn of the person whom it names is passed over this once. */
  skip(): void;
  /** It was not done after all, or is for today after all. */
  reopen(): void;
  /** Asks for the field of its note. */
  openNote(): void;
}

/** The step of the day, which is asked for when none stands. */
export function stepToday(): StepToday {
  const shown = signal<ShownStep | null | undefined>(undefined);
  const isNew = signal(false);
  const noted = signal<string | null>(null);
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
      if (question !== asked) void ask(false);
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
    isNew.value = false;
    shown.value = next;
    if (before && before.row.id !== next.row.id) announce(stepWords(next));
    // What was typed into the field of a tab that was closed too early is saved by the field.
    const { id, outcome } = next.row;
    const isNews = before?.row.id !== id || before.row.outcome !== outcome;
    if (isNews && outcome === 'done' && readDraft(noteDraft(id)) !== null) noted.value = id;
  }

  async function ask(evenIfNew: boolean): Promise<void> {
    try {
      // If one was chosen, it comes as a row.
      const proposal = await proposeStep(evenIfNew);
      isNew.value = proposal === 'nobody';
      if (proposal === 'none') shown.value = null;
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
    if (what.do === 'done') noted.value = step.row.id;
    // A line of a message to somebody is not said any more.
    hush();
    void attemptUndoable(() => settleStep(step.row.id, what), words);
  }

  return {
    shown,
    isNew,
    noted,
    begin: () => void ask(true),
    done: (channel = null) => act({ do: 'done', channel }, texts.saidDone),
    putOff: (until) => act({ do: 'put-off', until }, texts.saidLater),
    another: () => act({ do: 'another' }, texts.saidAnother),
    reopen: () => act({ do: 'reopen' }, texts.saidOpen),
    openNote: () => {
      noted.value = shown.peek()?.row.id ?? null;
    },
    hide: () => {
      const row = shown.peek()?.row;
      const isFollowUp = row?.why.kind === 'follow-up';
      const left = row?.personId ? texts.saidLeft(row.words) : texts.saidHidden;
      act({ do: 'hide' }, isFollowUp ? texts.saidDropped : left);
    },
    skip: () => act({ do: 'skip' }, texts.saidSkipped(shown.peek()?.row.words ?? '')),
  };
}

/** The key of the draft of a step's note. */
export function noteDraft(id: string): string {
  return `step.${id}`;
}

/** What a step says: its own words, or whom it is about. */
export function stepWords(step: ShownStep): string {
  const { row, person } = step;
  if (row.personId === null) return unbroken(row.words);
  const name = person?.name ?? row.words;
  if (row.outcome === 'done') return texts.reached(name);
  if (isOvertaken(step)) return texts.over(name);
  if (row.why.kind === 'follow-up') {
    const { id, text } = row.why;
    return texts.followUp(name, (person && followUpOf(person, id)?.text) ?? text);
  }
  if (row.why.kind === 'yearly-date') return yearlyWords(name, row.why, row.day);
  const last = person?.lastContactAt;
  return texts.write(name, last == null ? null : ago(silenceSince(last, Date.now())));
}

function yearlyWords(name: string, why: Extract<Why, { kind: 'yearly-date' }>, today: Day): string {
  const day = why.day === today ? null : noonOf(why.day);
  if (why.date === 'birthday') return texts.birthday(name, day);
  return texts.yearly(name, why.label || texts.anniversary, day);
}

/**
 * Whether life has been faster: the person is gone, or was met before the step was taken; or the follow-up is
 * taken care of.
 */
export function isOvertaken({ row, person }: ShownStep): boolean {
  if (row.personId === null) return false;
  if (person && row.why.kind === 'follow-up') {
    return row.outcome === 'open' && !followUpOf(person, row.why.id);
  }
  return !person || (person.lastContactAt !== null && dayOf(person.lastContactAt) >= row.day);
}

/** One short sentence that says why a step was chosen. */
export function reasonFor(why: Why): string {
  const { reasons, channels } = words;
  // A newer Nahbar, whose backup was restored, may have had reasons that this one does not know.
  const tell = ownValue(reasons, why.kind) as ((why: Why, said: object) => string) | undefined;
  return (tell ?? reasons.unknown)(why, {
    ago: (silence: Silence) => ago(inUsualUnit(silence)),
    rhythmName,
    channels,
  });
}

/** A time on a day where the user is, for saying it: noon, which no clock change takes away. */
export function noonOf(day: Day): Date {
  return new Date(`${day}T12:00`);
}
