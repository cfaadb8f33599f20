import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeCircle } from '../../store/people/circles.ts';
import { changeContact, logContact, removeContact } from '../../store/people/contacts.ts';
import { changePerson, mergePeople, removePerson } from '../../store/people/peopleActs.ts';
import { noteOnStep } from '../../store/steps/acts.ts';
import { showStepAgain } from '../../store/steps/stepLog.ts';
import { circle, noon, person } from '../core/people/people.ts';
import { someRow } from '../core/steps/someSteps.ts';
import { everything, holds, talk } from './realStore.ts';
import { anotherStep, doneStep, hideStep, putOffStep } from './steps/acting.ts';

const PEOPLE = ['ada', 'bo', 'cy'];
const DAYS = ['2026-11-21', '2026-11-22'];
const STEPS = DAYS.flatMap((day) => [1, 2, 3].map((n) => `${day}/${n}`));
const CONTACTS = ['c1', 'c2', 'c3', ...STEPS.map((id) => `step/${id}`)];

function somebodysRows() {
  return {
    people: [
      person({ circles: ['film'], lastContactAt: 4, restsUntil: 50 }),
      person({ id: 'bo', name: 'Bo', personal: 'sings', lastContactAt: 9 }),
      // By hand, and before what the contacts say.
      person({ id: 'cy', name: 'Cy', rhythm: 'week', lastContactAt: 3, paused: true }),
    ],
    circles: [circle('film', 'month')],
    contacts: [
      talk('c1', 2),
      talk('c2', 9, { personId: 'bo' }),
      talk('c3', 5, { personId: 'cy', note: 'tea' }),
    ],
    steps: STEPS.map((id, i) =>
      someRow(id.slice(0, 10), i % 2 ? 'home-tea' : '@person', {
        id,
        personId: i % 2 ? null : (PEOPLE[i % 3] ?? null),
      }),
    ),
  };
}

const someone = fc.constantFrom(...PEOPLE);
const step = fc.constantFrom(...STEPS);

/** An act that can be taken back: resolves to what does so. */
const act: fc.Arbitrary<() => Promise<() => Promise<unknown>>> = fc.oneof(
  fc.tuple(someone, fc.integer({ min: 0, max: 12 })).map(
    ([personId, at]) =>
      () =>
        logContact({ personId, at, channel: null, note: 'x' }),
  ),
  fc.constantFrom(...CONTACTS).map((id) => () => removeContact(id)),
  fc.tuple(someone, someone).map(
    ([a, b]) =>
      () =>
        mergePeople(a, b),
  ),
  step.map((id) => () => doneStep(id, 'email')),
  step.map((id) => () => putOffStep(id, 'tomorrow')),
  step.map((id) => () => anotherStep(id)),
  step.map((id) => () => hideStep(id)),
  fc.constant(() => showStepAgain('home-tea')),
  someone.map((id) => () => removePerson(id)),
  fc.constant(() => removeCircle('film')),
);

/** A change that comes later, and how it is seen that it was not lost. */
const change = fc.oneof(
  someone.map((id) => ({
    change: () => changePerson(id, { professional: 'came later' }),
    isKept: (all: string) => all.includes('"professional":"came later'),
  })),
  fc.constantFrom(...CONTACTS).map((id) => ({
    change: () => changeContact(id, { note: 'came later' }),
    isKept: (all: string) => all.includes('"note":"came later'),
  })),
  step.map((id) => ({
    change: () => noteOnStep(id, 'came later'),
    isKept: (all: string) => all.includes('"note":"came later'),
  })),
);

const done = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
  const before = await everything();
  try {
    return await act();
  } catch {
    // What is refused has changed nothing.
    expect(await everything()).toEqual(before);
    return undefined;
  }
};

beforeEach(() => {
  vi.useFakeTimers({ now: noon(2026, 11, 22), toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

describe('any acts', () => {
  it('taken back in reverse order leave everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        await holds(somebodysRows());
        const before = await everything();
        const undos = [];
        for (const one of acts) undos.push(await done(one));
        for (const undo of undos.toReversed()) await undo?.();
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('taken back in any order never lose what came later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 5 }),
        change,
        fc.infiniteStream(fc.nat()),
        async (acts, later, order) => {
          await holds(somebodysRows());
          const undos = [];
          for (const one of acts) undos.push(await done(one));
          const isChanged = await done(async () => {
            await later.change();
            return true;
          });
          while (undos.length > 0) {
            const [undo] = undos.splice((order.next().value ?? 0) % undos.length, 1);
            await undo?.();
          }
          if (isChanged) expect(later.isKept(JSON.stringify(await everything()))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
