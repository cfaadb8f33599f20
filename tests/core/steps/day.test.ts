import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../core/calendar/day.ts';
import {
  ANOTHERS_A_DAY,
  another,
  anothersLeft,
  type DayStep,
  done,
  hiddenSteps,
  later,
  noted,
  notForMe,
  proposed,
  STEP_NOTE_LIMIT,
  shownAgain,
  standing,
} from '../../../core/steps/day.ts';
import type { Choice } from '../../../core/steps/step.ts';
import { someRow, someSteps } from './someSteps.ts';

const TODAY = '2026-11-22';

/** The choice of the nth of some steps. */
function choice(n: number): Choice {
  const step = someSteps[n % someSteps.length];
  if (!step) throw new Error('There are no steps.');
  return { step, personId: null, why: { kind: 'weekend' } };
}

/** What a user may press, one after the other; `undo` takes back the last act of the day. */
const somePresses = fc.array(
  fc.constantFrom('done', 'tomorrow', 'next-week', 'another', 'hide', 'undo'),
  { maxLength: 20 },
);
type Press = 'done' | 'tomorrow' | 'next-week' | 'another' | 'hide' | 'undo';

function press(name: Press, row: DayStep, rows: DayStep[]): DayStep | null {
  if (name === 'done') return done(row, 1_000);
  if (name === 'another') return another(row, rows);
  if (name === 'hide') return notForMe(row);
  return name === 'undo' ? null : later(row, name, TODAY);
}

/** The rows of a day after the presses, with the step that stands after each. */
function afterPresses(presses: readonly Press[]) {
  let rows: DayStep[] = [];
  const acts: { before: DayStep; stood: string }[] = [];
  let chosen = 0;
  for (const name of presses) {
    let row = standing(rows, TODAY);
    if (!row) {
      row = proposed(choice(chosen++), rows, TODAY, 'Schreib Ada.');
      rows = [...rows, row];
    }
    const undone = name === 'undo' ? acts.pop() : undefined;
    const put = undone?.before ?? press(name, row, rows);
    if (!put) continue;
    if (!undone) acts.push({ before: row, stood: row.id });
    rows = rows.map((one) => (one.id === put.id ? put : one));
    if (undone) expect(standing(rows, TODAY)?.id).toBe(undone.stood);
  }
  return rows;
}

describe('the step of a day', () => {
  it('keeps its rules whatever is pressed', () => {
    fc.assert(
      fc.property(somePresses, (presses) => {
        const rows = afterPresses(presses as Press[]);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
        expect(count('another')).toBeLessThanOrEqual(ANOTHERS_A_DAY);
        expect(count('done') + count('later')).toBeLessThanOrEqual(1);
        for (const row of rows) {
          expect(row.doneAt !== null).toBe(row.outcome === 'done');
          expect(row.returnsOn !== null).toBe(row.outcome === 'later');
        }
      }),
    );
  });

  it('takes an act only while it is open, so that no tab undoes what another did', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('done', 'later', 'another', 'hidden'),
        somePresses,
        (outcome, presses) => {
          const row = someRow(TODAY, 'step-1', { outcome: outcome as DayStep['outcome'] });
          for (const name of presses) expect(press(name as Press, row, [row])).toBeNull();
        },
      ),
    );
  });

  it('changes no row that it is given', () => {
    const row = Object.freeze(someRow(TODAY, 'step-1'));
    for (const name of ['done', 'tomorrow', 'next-week', 'another', 'hide'] as const) {
      expect(press(name, row, [row])).not.toEqual(row);
    }
    expect(row.outcome).toBe('open');
  });

  it('is the same one after another is taken back, and so is that one when asked for again', () => {
    const first = proposed(choice(1), [], TODAY, 'Schreib Ada.');
    const second = proposed(choice(2), [first], TODAY, 'Schreib Ada.');
    const declined = another(first, [first]);
    expect(standing([declined ?? first, second], TODAY)).toBe(second);
    expect(standing([first, second], TODAY)).toBe(first);
    expect(standing([second, done(first, 5) ?? first], TODAY)?.id).toBe(first.id);
  });

  it('is the one of its own day only', () => {
    const row = proposed(choice(1), [], TODAY, 'Schreib Ada.');
    expect(row.id).toBe('2026-11-22/1');
    expect(standing([row], '2026-11-23')).toBeNull();
    expect(proposed(choice(2), [row], '2026-11-23', 'Schreib Ada.').id).toBe('2026-11-23/1');
  });

  it('stands in the order of its places, also after the ninth', () => {
    const rows = Array.from({ length: 11 }, (_, i) =>
      someRow(TODAY, `step-${i}`, { id: `${TODAY}/${i + 1}`, outcome: i > 1 ? 'open' : 'hidden' }),
    );
    expect(standing(rows.toReversed(), TODAY)?.stepId).toBe('step-2');
  });

  it('lets another be asked for three times', () => {
    const asked = [1, 2, 3].map((n) =>
      someRow(TODAY, `step-${n}`, { id: `${TODAY}/${n}`, outcome: 'another' }),
    );
    const row = someRow(TODAY, 'step-4', { id: `${TODAY}/4` });
    expect(anothersLeft(asked.slice(1), TODAY)).toBe(1);
    expect(another(row, [...asked.slice(1), row])?.outcome).toBe('another');
    expect(another(row, [...asked, row])).toBeNull();
    expect(anothersLeft(asked, '2026-11-23')).toBe(ANOTHERS_A_DAY);
  });
});

describe('a step that is put off', () => {
  it('comes back the day after the user says so, though the tab is of yesterday', () => {
    expect(later(someRow('2026-11-21', 'a'), 'tomorrow', TODAY)?.returnsOn).toBe('2026-11-23');
  });

  it('comes back on the same weekday of the next week', () => {
    const returnsOn = later(someRow(TODAY, 'a'), 'next-week', TODAY)?.returnsOn ?? '';
    expect(daysBetween(TODAY, returnsOn)).toBe(7);
  });
});

describe('a step that is not for somebody', () => {
  it('is hidden until it is shown again', () => {
    const rows = [
      someRow('2026-11-20', 'a', { outcome: 'hidden' }),
      someRow('2026-11-21', 'b', { outcome: 'hidden' }),
      someRow(TODAY, 'c', { outcome: 'done', doneAt: 1 }),
    ];
    expect([...hiddenSteps(rows)]).toEqual(['a', 'b']);
    const [again, ...others] = shownAgain(rows, 'a');
    expect(again).toMatchObject({ id: '2026-11-20/1', outcome: 'open' });
    expect(others).toEqual([]);
  });

  it('says nothing of other people where it named one', () => {
    const row = someRow(TODAY, '@person', { personId: 'ada', outcome: 'hidden' });
    expect(hiddenSteps([row]).size).toBe(0);
  });
});

it('a note on a step is a line', () => {
  const row = someRow(TODAY, 'a', { outcome: 'done', doneAt: 1 });
  expect(noted(row, 'She is in Ghent now.').note).toBe('She is in Ghent now.');
  expect(noted(row, 'x'.repeat(STEP_NOTE_LIMIT + 1)).note).toHaveLength(STEP_NOTE_LIMIT);
  // One emoji is one character, and not cut in two.
  expect(noted(row, '🌱'.repeat(STEP_NOTE_LIMIT + 1)).note).toBe('🌱'.repeat(STEP_NOTE_LIMIT));
});
