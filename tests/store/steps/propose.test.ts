import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledSteps, stepWords } from '../../../content/steps.ts';
import type { Person } from '../../../core/people/person.ts';
import type { DayStep } from '../../../core/steps/day.ts';
import { TO_A_PERSON } from '../../../core/steps/step.ts';
import { tablesInMemory } from '../../../store/memoryBackend.ts';
import { Reconciler } from '../../../store/replica/reconciler.ts';
import { readReplica } from '../../../store/replica/replica.ts';
import { openReplicaStore } from '../../../store/replica/replicaStore.ts';
import { PROPOSAL_TABLES, propose } from '../../../store/steps/propose.ts';
import { allRows, type Tables } from '../../../store/storageBackend.ts';
import { moveBack, moveTo } from '../../core/calendar/zones.ts';
import { circle, noon, person } from '../../core/people/people.ts';
import { someRow } from '../../core/steps/someSteps.ts';
import { anArea, NO_SNAPSHOTS } from '../anArea.ts';

const words = await stepWords.de();
/** A Monday. */
const MONDAY = noon(2026, 11, 23);
const HOUR = 60 * 60 * 1000;
const due = person({ rhythm: 'month', lastContactAt: noon(2026, 10, 10) });

let rows: Tables;
beforeEach(() => {
  rows = tablesInMemory();
});

const steps = () => rows.steps.toArray();
const proposes = (now = MONDAY) => propose(rows, now, words);

async function withPeople(...people: Person[]): Promise<void> {
  for (const each of people) await rows.people.put(each);
}

async function namedOn(now = MONDAY): Promise<string | null | undefined> {
  await proposes(now);
  return (await steps()).at(-1)?.personId;
}

describe('a step that is proposed', () => {
  it('has its words and its reason in the row', async () => {
    expect(await proposes()).toBe(true);
    const [row, ...others] = await steps();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: '2026-11-23/1', day: '2026-11-23', outcome: 'open', note: '' });
    expect(bundledSteps.map(({ id }) => id)).toContain(row?.stepId);
    expect(row?.words).toBe(words[row?.stepId ?? '']);
    expect(row?.words).not.toBe('');
  });

  it('is the same all day, also when the clock is set back or somebody becomes due', async () => {
    await proposes();
    const [row] = await steps();
    await withPeople(due);
    for (const hours of [11.9, -11.9, 0]) expect(await proposes(MONDAY + hours * HOUR)).toBe(true);
    expect(await steps()).toEqual([row]);
  });

  it('stands also when it is done or put off', async () => {
    for (const outcome of ['done', 'later'] as const) {
      rows = tablesInMemory();
      await rows.steps.put(someRow('2026-11-23', 'any', { outcome }));
      expect(await proposes()).toBe(true);
      expect(await steps()).toHaveLength(1);
    }
  });

  it('comes after those that gave way, on a place of its own', async () => {
    const gaveWay = someRow('2026-11-23', 'any', { id: '2026-11-23/2', outcome: 'another' });
    await rows.steps.put(gaveWay);
    await proposes();
    expect((await steps()).map(({ id }) => id)).toEqual(['2026-11-23/2', '2026-11-23/3']);
    expect(await rows.steps.get('2026-11-23/2')).toEqual(gaveWay);
  });

  it('is found again on the day before, and is another on the day after', async () => {
    await proposes();
    await proposes(MONDAY + 24 * HOUR);
    const both = await steps();
    expect(both.map(({ id }) => id)).toEqual(['2026-11-23/1', '2026-11-24/1']);
    expect(both[0]?.stepId).not.toBe(both[1]?.stepId);
    await proposes(MONDAY);
    expect(await steps()).toEqual(both);
  });

  it('is none where all are hidden, and says so', async () => {
    for (const { id } of bundledSteps) {
      await rows.steps.put(
        someRow('2026-01-01', id, { id: `2026-01-01/${id}`, outcome: 'hidden' }),
      );
    }
    const before = await steps();
    expect(await proposes()).toBe(false);
    expect(await steps()).toEqual(before);
  });

  it('is chosen by a number that the profile keeps', async () => {
    await proposes();
    const seed = await rows.state.get('steps');
    expect(seed).toEqual({ key: 'steps', seed: expect.any(Number) });
    await proposes(MONDAY + 24 * HOUR);
    expect(await rows.state.get('steps')).toEqual(seed);
    const { stepId } = (await steps())[0] as DayStep;
    rows = tablesInMemory();
    await rows.state.put(seed as never);
    await proposes();
    expect(await steps()).toMatchObject([{ stepId }]);
  });
});

describe('on a journey, and where clocks change', () => {
  afterEach(moveBack);
  const stepsAt = async (...places: [string, number][]) => {
    for (const [zone, at] of places) {
      moveTo(zone);
      await proposes(at);
    }
    return (await steps()).map(({ id }) => id);
  };

  it('a night with 25 hours has one step, and one with 23', async () => {
    const autumn = Date.UTC(2026, 9, 24, 22);
    const all = [0, 2, 3, 4, 24].map((hour): [string, number] => [
      'Europe/Berlin',
      autumn + hour * HOUR,
    ]);
    expect(await stepsAt(...all)).toEqual(['2026-10-25/1']);
    const spring = Date.UTC(2026, 2, 28, 23);
    const both = [0, 1, 2, 22].map((hour): [string, number] => [
      'Europe/Berlin',
      spring + hour * HOUR,
    ]);
    expect(await stepsAt(...both)).toEqual(['2026-10-25/1', '2026-03-29/1']);
  });

  it('a day that comes twice has the step that it had', async () => {
    const noonInAuckland = Date.UTC(2026, 10, 22, 23);
    expect(
      await stepsAt(
        ['Pacific/Auckland', noonInAuckland - 24 * HOUR],
        ['Pacific/Auckland', noonInAuckland],
        // Over the date line it is the day before, and later the same day again.
        ['America/Los_Angeles', noonInAuckland + 2 * HOUR],
        ['America/Los_Angeles', noonInAuckland + 26 * HOUR],
      ),
    ).toEqual(['2026-11-22/1', '2026-11-23/1']);
  });
});

describe('a person', () => {
  it('who is due is named, with how long it has been', async () => {
    await withPeople(due);
    expect(await namedOn()).toBe('ada');
    expect(await steps()).toMatchObject([
      {
        stepId: TO_A_PERSON.id,
        words: 'Ada Lovelace',
        why: { kind: 'person-due', weeks: 6, dormant: false },
      },
    ]);
  });

  it.each<[string, Partial<Person>]>([
    ['is paused', { paused: true }],
    ['rests', { restsUntil: MONDAY + HOUR }],
    ['was spoken to lately', { lastContactAt: noon(2026, 11, 1) }],
    [
      'was last spoken to on a day to come, by a clock that was wrong',
      { lastContactAt: noon(2027, 1, 1) },
    ],
    ['has no rhythm', { rhythm: null }],
    ['has that of a circle that was removed', { rhythm: null, circles: ['gone'] }],
    ['has the rhythm of a newer Nahbar', { rhythm: 'decade' as never }],
  ])('who %s is not', async (_, change) => {
    await withPeople({ ...due, ...change });
    expect(await namedOn()).toBeNull();
  });

  it('has the rhythm of a circle where there is none of their own', async () => {
    await rows.circles.put(circle('film', 'month'));
    await withPeople({ ...due, rhythm: null, circles: ['gone', 'film'] });
    expect(await namedOn()).toBe('ada');
  });

  it('whose rest is over is named again', async () => {
    await withPeople({ ...due, restsUntil: MONDAY - HOUR });
    expect(await namedOn()).toBe('ada');
  });

  it('who is dormant comes after a step that warms up', async () => {
    await withPeople({ ...due, addedAt: noon(2025, 1, 1), lastContactAt: noon(2025, 2, 1) });
    expect(await namedOn()).toBeNull();
    const [row] = (await steps()) as [DayStep];
    expect(row.why).toEqual({ kind: 'warm-up' });
    await rows.steps.put({ ...row, outcome: 'done', doneAt: MONDAY });
    expect(await namedOn(MONDAY + 24 * HOUR)).toBe('ada');
  });
});

describe('somebody just imported, with whom nobody was ever in touch', () => {
  const imported = person({ rhythm: 'month', addedAt: MONDAY - HOUR });

  it('is warmed up to, and named with what is true of them', async () => {
    await withPeople(imported);
    expect(await namedOn()).toBeNull();
    const [row] = (await steps()) as [DayStep];
    expect(row.why).toEqual({ kind: 'warm-up', isNew: true });
    await rows.steps.put({ ...row, outcome: 'done', doneAt: MONDAY });
    expect(await namedOn(MONDAY + 24 * HOUR)).toBe('ada');
    expect((await steps()).at(-1)?.why).toMatchObject({ weeks: null, dormant: false });
  });

  it('waits behind those one is in touch with', async () => {
    const known = person({
      ...{ id: 'ben', name: 'Ben', rhythm: 'month' as const },
      addedAt: MONDAY - 2 * HOUR,
      lastContactAt: noon(2026, 10, 1),
    });
    await withPeople(imported, known);
    expect(await namedOn()).toBe('ben');
  });
});

describe('a person who was put off yesterday', () => {
  const SUNDAY = noon(2026, 11, 22);
  const putOff = someRow('2026-11-22', TO_A_PERSON.id, {
    personId: 'ada',
    outcome: 'later',
    returnsOn: '2026-11-23',
  });

  beforeEach(() => rows.steps.put(putOff));

  it('comes back', async () => {
    await withPeople(due);
    expect(await namedOn()).toBe('ada');
    expect((await steps()).at(-1)?.why).toEqual({ kind: 'came-back', since: '2026-11-22' });
  });

  it.each<[string, Person[]]>([
    ['spoken to today', [{ ...due, lastContactAt: MONDAY - HOUR }]],
    ['spoken to on that very day', [{ ...due, lastContactAt: SUNDAY }]],
    ['paused', [{ ...due, paused: true }]],
    ['put to rest', [{ ...due, restsUntil: MONDAY + HOUR }]],
    ['removed', []],
  ])('does not, if they were %s meanwhile', async (_, people) => {
    await withPeople(...people);
    expect(await namedOn()).toBeNull();
  });
});

it('is proposed once, however many tabs ask, also where there is no database', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const area = anArea();
  const reconciler = new Reconciler(area, NO_SNAPSHOTS);
  await reconciler.settle();
  const tab = () =>
    openReplicaStore(
      area,
      (act) => reconciler.commit(act),
      () => reconciler.rebuild(),
    );
  const asks = () => tab().write(PROPOSAL_TABLES, (all) => propose(all, MONDAY, words));
  expect(await Promise.all(Array.from({ length: 20 }, asks))).toEqual(Array(20).fill(true));
  const { all, isWhole, header } = await readReplica(area);
  expect(all.steps).toHaveLength(1);
  expect(all.state).toHaveLength(1);
  expect(isWhole).toBe(true);
  // Who finds a step has written nothing.
  const { generation } = header ?? {};
  await asks();
  expect((await readReplica(area)).header?.generation).toBe(generation);
  expect(await tab().read(allRows)).toEqual(all);
});
