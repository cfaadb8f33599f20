import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepWords } from '../../../content/steps.ts';
import { newCall } from '../../../core/calls/call.ts';
import { FOLLOW_UP_LIMIT } from '../../../core/people/person.ts';
import { answerCall } from '../../../store/calls/afterCall.ts';
import { writeForGood } from '../../../store/open.ts';
import { logContact } from '../../../store/people/contacts.ts';
import {
  addFollowUp,
  changeFollowUp,
  removeFollowUp,
  settleFollowUp,
} from '../../../store/people/followUps.ts';
import { mergePeople, removePerson, skipTurn } from '../../../store/people/peopleActs.ts';
import { putBack } from '../../../store/restoreTrash.ts';
import { noteOnStep } from '../../../store/steps/acts.ts';
import { PROPOSAL_TABLES, propose } from '../../../store/steps/propose.ts';
import { noon, person } from '../../core/people/people.ts';
import { someRow } from '../../core/steps/someSteps.ts';
import { everything, holds, now } from '../realStore.ts';
import {
  anotherStep,
  doneStep,
  hideStep,
  putOffStep,
  reopenStep,
  skipStep,
} from '../steps/acting.ts';

const DAY = '2026-12-12';
const AT = noon(2026, 12, 12);
const STEP = `${DAY}/1`;
const words = await stepWords.de();
const move = { id: 'move', day: DAY, text: 'fragen, wie der Umzug war' };
const ada = person({ followUps: [move] });

beforeEach(async () => {
  vi.useFakeTimers({ now: AT, toFake: ['Date'] });
  await holds({ people: [ada, person({ id: 'bob', name: 'Bob' })] });
});
afterEach(() => vi.useRealTimers());

const followUps = async (id = 'ada') => (await now('people', id))?.followUps ?? [];
const proposes = () => writeForGood(PROPOSAL_TABLES, (rows) => propose(rows, Date.now(), words));
const stepOfToday = async () => {
  await proposes();
  const day = new Date().toISOString().slice(0, 10);
  const ofDay = (await everything()).steps.filter((row) => row.day === day);
  return ofDay.find(({ outcome }) => outcome !== 'another' && outcome !== 'hidden');
};

/** Carries out an act, and sees that its undo leaves everything as it was. */
async function isTakenBack(act: () => Promise<() => Promise<unknown>>): Promise<void> {
  const before = await everything();
  const undo = await act();
  const after = await everything();
  expect(after).not.toEqual(before);
  expect(await undo()).toBe(0);
  expect(await everything()).toEqual(before);
  await act();
}

describe('a follow-up', () => {
  it('is the step of its day, and of every day after it until it is done', async () => {
    vi.setSystemTime(noon(2026, 12, 11));
    expect((await stepOfToday())?.why.kind).not.toBe('follow-up');
    for (const day of [12, 13, 20]) {
      vi.setSystemTime(noon(2026, 12, day));
      expect(await stepOfToday()).toMatchObject({
        ...{ personId: 'ada', words: 'Ada Lovelace' },
        why: { kind: 'follow-up', ...move },
      });
    }
    await doneStep('2026-12-20/1');
    expect(await followUps()).toEqual([]);
    vi.setSystemTime(noon(2026, 12, 21));
    expect((await stepOfToday())?.why.kind).not.toBe('follow-up');
  });

  it('is an entry in the history once it is done, and is there no more', async () => {
    await proposes();
    await isTakenBack(() => doneStep(STEP, 'phone'));
    expect(await followUps()).toEqual([]);
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: AT });
    expect((await everything()).contacts).toEqual([
      { id: `step/${STEP}`, personId: 'ada', at: AT, channel: 'phone', note: move.text },
    ]);
    await noteOnStep(STEP, 'Der Umzug lief gut.');
    expect((await everything()).contacts).toMatchObject([{ note: 'Der Umzug lief gut.' }]);
  });

  it('is there again when it was not done after all', async () => {
    await proposes();
    await doneStep(STEP);
    await isTakenBack(() => reopenStep(STEP));
    expect(await followUps()).toEqual([move]);
    expect((await everything()).contacts).toEqual([]);
  });

  it('moves when it is put off, and comes back by its day', async () => {
    await proposes();
    await isTakenBack(() => putOffStep(STEP, 'next-week'));
    expect(await followUps()).toEqual([{ ...move, day: '2026-12-19' }]);
    vi.setSystemTime(noon(2026, 12, 13));
    expect((await stepOfToday())?.why.kind).not.toBe('follow-up');
    vi.setSystemTime(noon(2026, 12, 19));
    expect(await stepOfToday()).toMatchObject({ why: { kind: 'follow-up', id: 'move' } });
  });

  it('moves back when it is for today after all', async () => {
    await proposes();
    await putOffStep(STEP, 'tomorrow');
    await isTakenBack(() => reopenStep(STEP));
    expect(await followUps()).toEqual([move]);
  });

  it('goes with its step, and leaves the person in peace, but not for good', async () => {
    await proposes();
    await isTakenBack(() => hideStep(STEP));
    expect(await now('people', 'ada')).toMatchObject({ followUps: [], paused: false });
  });

  it('waits for the next day where another step was asked for', async () => {
    await proposes();
    await anotherStep(STEP);
    expect((await stepOfToday())?.why.kind).not.toBe('follow-up');
    vi.setSystemTime(noon(2026, 12, 13));
    expect((await stepOfToday())?.why.kind).toBe('follow-up');
  });

  it('stays after a contact: it need not have been asked then', async () => {
    await proposes();
    await logContact({ personId: 'ada', at: AT, channel: 'phone', note: '' });
    expect(await stepOfToday()).toMatchObject({ id: STEP, outcome: 'open' });
    expect(await followUps()).toEqual([move]);
  });
});

describe('in the entry of a person', () => {
  it('one is added, in the order of days', async () => {
    await isTakenBack(() => addFollowUp('ada', { day: '2026-12-01', text: ' anrufen ' }));
    expect(await followUps()).toMatchObject([{ text: 'anrufen' }, { id: 'move' }]);
  });

  it('one for today is the step of today, in the place of one that was only proposed', async () => {
    vi.setSystemTime(noon(2026, 12, 11));
    await proposes();
    await isTakenBack(() => addFollowUp('bob', { day: '2026-12-11', text: 'anrufen' }));
    const { steps } = await everything();
    expect(steps).toMatchObject([{ personId: 'bob', words: 'Bob', outcome: 'open' }]);
  });

  it.each(['done', 'later'] as const)('leaves a step of today that is %s', async (outcome) => {
    await holds({ people: [person({ id: 'bob' })], steps: [someRow(DAY, 'x', { outcome })] });
    await addFollowUp('bob', { day: DAY, text: 'anrufen' });
    expect((await everything()).steps).toMatchObject([{ stepId: 'x', outcome }]);
  });

  it('one is moved and changed, and its step of today makes room', async () => {
    await proposes();
    await isTakenBack(() => changeFollowUp('ada', 'move', { day: '2026-12-24' }));
    expect((await everything()).steps).toEqual([]);
    await changeFollowUp('ada', 'move', { day: DAY, text: 'hingehen' });
    expect(await stepOfToday()).toMatchObject({ why: { text: 'hingehen' } });
  });

  it('one is removed, with its step of today', async () => {
    await proposes();
    await isTakenBack(() => removeFollowUp('ada', 'move'));
    expect(await everything()).toMatchObject({ steps: [], people: [{ followUps: [] }, {}] });
  });

  it.each([true, false])('one is done, as the step of today: %s', async (isStep) => {
    if (isStep) await proposes();
    await isTakenBack(() => settleFollowUp('ada', 'move'));
    const { contacts, steps } = await everything();
    expect(contacts).toMatchObject([{ personId: 'ada', at: AT, note: move.text }]);
    expect(steps.map(({ outcome }) => outcome)).toEqual(isStep ? ['done'] : []);
    if (!isStep) return;
    await reopenStep(STEP);
    expect(await followUps()).toEqual([move]);
    expect((await everything()).contacts).toEqual([]);
  });

  it('nothing is done twice, nor to one that is gone', async () => {
    await settleFollowUp('ada', 'move');
    const before = await everything();
    for (const act of [
      () => settleFollowUp('ada', 'move'),
      () => removeFollowUp('ada', 'move'),
      () => changeFollowUp('ada', 'move', { day: '2026-12-24' }),
    ]) {
      expect(await (await act())()).toBe(0);
    }
    expect(await everything()).toEqual(before);
  });

  it.each([
    [' ', 'blank'],
    ['x'.repeat(FOLLOW_UP_LIMIT + 1), 'tooLong'],
  ])('refuses %j', async (text, because) => {
    const before = await everything();
    for (const act of [
      addFollowUp('ada', { day: DAY, text }),
      changeFollowUp('ada', 'move', { text }),
    ]) {
      await expect(act).rejects.toMatchObject({ reason: { because } });
    }
    expect(await everything()).toEqual(before);
  });
});

describe('with its person', () => {
  it('goes to the trash, and comes back', async () => {
    await removePerson('ada');
    expect((await stepOfToday())?.why.kind).not.toBe('follow-up');
    await putBack('person/ada');
    expect(await followUps()).toEqual([move]);
  });

  it('becomes that of whom they are merged into', async () => {
    await mergePeople('bob', 'ada');
    expect(await followUps('bob')).toEqual([move]);
    expect(await stepOfToday()).toMatchObject({ personId: 'bob', why: { id: 'move' } });
  });
});

describe('after a call', () => {
  const call = { ...newCall('call', 'base', AT - 10), endedAt: AT, after: 'open' as const };
  const input = { day: '2026-12-19', text: 'Unterlagen schicken' };

  it('is made with the answer, for each of them, and taken back with it', async () => {
    await holds({ people: [ada, person({ id: 'bob' })], calls: [call] });
    await isTakenBack(() => answerCall('call', ['ada', 'bob'], 'gut', input));
    expect(await followUps()).toMatchObject([move, input]);
    expect(await followUps('bob')).toMatchObject([input]);
  });

  it('refuses one without words, and keeps the question', async () => {
    await holds({ people: [ada], calls: [call] });
    const before = await everything();
    const answer = answerCall('call', ['ada'], 'gut', { ...input, text: ' ' });
    await expect(answer).rejects.toMatchObject({ reason: { because: 'blank' } });
    expect(await everything()).toEqual(before);
  });
});

describe('a turn', () => {
  it('is passed over, and the rhythm counts from there', async () => {
    const due = person({ rhythm: 'month', lastContactAt: noon(2026, 9, 1) });
    await holds({ people: [due] });
    await isTakenBack(() => skipTurn('ada'));
    expect(await now('people', 'ada')).toEqual({ ...due, skippedAt: AT });
    expect((await stepOfToday())?.personId).toBeNull();
  });

  it('is passed over from the step, and another one is proposed', async () => {
    const due = person({ rhythm: 'month', lastContactAt: noon(2026, 10, 20) });
    vi.setSystemTime(noon(2026, 12, 14));
    await holds({ people: [due] });
    await proposes();
    expect((await everything()).steps).toMatchObject([{ personId: 'ada' }]);
    await isTakenBack(() => skipStep('2026-12-14/1'));
    expect(await now('people', 'ada')).toMatchObject({ paused: false, skippedAt: Date.now() });
    expect(await stepOfToday()).toMatchObject({ personId: null });
  });
});

describe('a birthday', () => {
  const born = { kind: 'birthday' as const, label: '', on: '12-12', year: null };
  const steps = async () => (await everything()).steps;

  it('is the step of the day, and the day after, where it was put off', async () => {
    await holds({ people: [person({ dates: [born] })] });
    await proposes();
    const why = { kind: 'yearly-date', date: 'birthday', label: '', day: DAY };
    expect(await steps()).toMatchObject([{ personId: 'ada', why }]);
    await putOffStep(STEP, 'tomorrow');
    vi.setSystemTime(noon(2026, 12, 13));
    expect(await stepOfToday()).toMatchObject({ personId: 'ada', why });
    vi.setSystemTime(noon(2026, 12, 14));
    expect((await stepOfToday())?.personId).toBeNull();
  });

  it('is over when they were spoken to', async () => {
    await holds({ people: [person({ dates: [born] })] });
    await proposes();
    await logContact({ personId: 'ada', at: AT, channel: 'phone', note: '' });
    expect(await steps()).toMatchObject([{ outcome: 'done' }]);
  });
});
