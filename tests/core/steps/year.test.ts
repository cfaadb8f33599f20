import { describe, expect, it } from 'vitest';
import { dayNumber, daysAfter, weekdayOf } from '../../../core/calendar/day.ts';
import { THEME_WEIGHTS } from '../../../core/steps/choose.ts';
import { ANOTHERS_A_DAY } from '../../../core/steps/day.ts';
import { LOOKBACK_DAYS } from '../../../core/steps/recent.ts';
import type { Theme } from '../../../core/steps/step.ts';
import { type Judged, judged } from './hindsight.ts';
import { someSteps } from './someSteps.ts';
import { type Acquaintance, aYear, FIRST_DAY, type Habit } from './year.ts';

const doesAll: Habit = () => 'done';
const doesAThird: Habit = (_, luck) => (luck < 1 / 3 ? 'done' : 'leave');
const never: Habit = () => 'leave';
const alwaysAnother: Habit = () => 'another';
const hidesALot: Habit = (_, luck) => (luck < 0.25 ? 'hide' : luck < 0.6 ? 'done' : 'leave');
const putsOff: Habit = (_, luck) =>
  luck < 0.2 ? 'tomorrow' : luck < 0.4 ? 'next-week' : luck < 0.7 ? 'done' : 'another';

/** People of all rhythms, most of them overdue at the beginning and some dormant. */
function people(count: number): Acquaintance[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `person-${i}`,
    every: [30, 91, 182, 14][i % 4] ?? 30,
    lastContact: daysAfter(FIRST_DAY, -((i * 37) % 400)),
  }));
}

const lives: [string, { habit: Habit; people?: Acquaintance[]; quote?: string }][] = [
  ['does all', { habit: doesAll }],
  ['does a third', { habit: doesAThird, quote: 'quote-1' }],
  ['never does any', { habit: never }],
  ['always asks for another', { habit: alwaysAnother }],
  ['hides a lot', { habit: hidesALot }],
  ['puts off a lot', { habit: putsOff, people: people(12) }],
  ['has 40 people and does all', { habit: doesAll, people: people(40) }],
  ['has 40 people and does a third', { habit: doesAThird, people: people(40) }],
  ['has 40 people and never does any', { habit: never, people: people(40) }],
  ['has 5,000 people', { habit: doesAThird, people: people(5_000) }],
];
const years = lives.flatMap(([who, life]) =>
  [3, 4_000_000_019].map((seed) => {
    const { proposals, rows } = aYear({ ...life, seed });
    return { who, seed, rows, proposals: judged(proposals, rows, someSteps) };
  }),
);

/** How long a theme has waited, by its weight; days that the choice does not look at are none. */
function waited(theme: Theme, { day, turns }: Judged): number {
  const days = day - (turns.get(theme) ?? -1);
  return days < LOOKBACK_DAYS ? days * THEME_WEIGHTS[theme] : Number.POSITIVE_INFINITY;
}

const isPerson = ({ row }: Judged) => row.personId !== null;
/** The first of its day, not one that was asked for in its place. */
const isUnasked = ({ row }: Judged) => row.id.endsWith('/1');
const cameBack = ({ row }: Judged) => row.why.kind === 'came-back';
const ids = (proposals: { row: { id: string } }[]) => proposals.map(({ row }) => row.id);

describe.each(years)('a year of somebody who $who (seed $seed)', ({ who, proposals, rows }) => {
  const chosen = proposals.filter((one) => !isPerson(one) && !cameBack(one));

  it('has a step every day, and no more of them than may be asked for', () => {
    const days = Map.groupBy(rows, ({ day }) => day);
    if (who !== 'hides a lot') expect(days.size).toBe(365);
    for (const ofDay of days.values()) {
      const kept = ofDay.filter(({ outcome }) => outcome !== 'hidden');
      expect(kept.length).toBeLessThanOrEqual(1 + ANOTHERS_A_DAY);
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('repeats none within 60 days while others remain, and none on one day', () => {
    const repeats = chosen.filter(({ day, seenOn }) => seenOn !== null && day - seenOn <= 60);
    expect(ids(repeats.filter(({ fitting }) => fitting.length > 0))).toEqual([]);
    expect(ids(repeats.filter(({ day, seenOn }) => day === seenOn))).toEqual([]);
    expect(ids(repeats.filter(({ row }) => row.why.kind === 'theme-turn'))).toEqual([]);
    const isWorn = who === 'always asks for another' || who === 'hides a lot';
    expect(repeats.length > 0).toBe(isWorn);
  });

  it('never brings a hidden step again', () => {
    const hidden = proposals.filter(({ step, circumstances }) => circumstances.hidden.has(step.id));
    expect(ids(hidden)).toEqual([]);
  });

  it('has a gentle deed before each bold step and each dormant person', () => {
    const cold = proposals.filter((one) => one.bold && !one.warm && !cameBack(one));
    const avoidable = cold.filter(
      ({ row, circumstances }) =>
        row.personId !== null ||
        someSteps.some(({ id, demand }) => demand !== 'bold' && !circumstances.hidden.has(id)),
    );
    expect(ids(avoidable)).toEqual([]);
    if (who === 'does all') expect(proposals.some(({ bold }) => bold)).toBe(true);
  });

  it('lets no theme wait longer than the one whose turn it is', () => {
    const pushing = chosen.filter(
      (one) =>
        one.row.why.kind === 'theme-turn' &&
        one.fitting.some(({ theme }) => waited(theme, one) > waited(one.step.theme, one)),
    );
    expect(ids(pushing)).toEqual([]);
    if (!who.startsWith('does')) return;
    const waits = chosen.map(({ day, step, turns }) => day - (turns.get(step.theme) ?? 0));
    expect(Math.max(...waits.filter((days) => days < 365))).toBeLessThanOrEqual(14);
  });

  it('is for home on two of every three days of weekends, while there is a step for it', () => {
    const weekends = proposals.filter((one) => isUnasked(one) && weekdayOf(one.row.day) >= 5);
    for (let i = 0; i + 3 <= weekends.length; i++) {
      const three = weekends.slice(i, i + 3);
      const [first, , last] = three;
      if (!first || !last || last.day - first.day > 8) continue;
      const isFree = ({ fitting }: Judged) => fitting.some(({ theme }) => theme === 'home');
      if (three.some(cameBack) || !three.every(isFree)) continue;
      expect(three.filter(({ row }) => row.why.kind === 'weekend')).toHaveLength(2);
    }
  });

  it('names one person a day, unasked on three days a week and not on two running, each seldom', () => {
    const named = proposals.filter(isPerson);
    expect(new Set(named.map(({ day }) => day)).size).toBe(named.length);
    const tooMany = named.filter((one, i) => {
      const ago = named.slice(0, i).map(({ day }) => one.day - day);
      const same = named.slice(0, i).findLast(({ row }) => row.personId === one.row.personId);
      const isCrowded = ago.includes(1) || ago.filter((days) => days < 7).length > 2;
      // Whoever asked for another step that day did not turn the person down.
      const ended = rows.find(({ id }) => id === same?.row.id)?.outcome;
      const rests = ended === 'another' ? 2 : 7;
      const isTooSoon = same !== undefined && one.day - same.day < rests;
      return !cameBack(one) && ((isUnasked(one) && isCrowded) || isTooSoon);
    });
    expect(ids(tooMany)).toEqual([]);
    if (who === 'has 40 people and does all') expect(named.length).toBeGreaterThan(110);
    expect(named.filter(isUnasked).length).toBeLessThanOrEqual(3 * 53);
  });

  it('proposes a quiet channel now and then', () => {
    const turns = proposals.filter(({ row }) => row.why.kind === 'channel-unused');
    const start = dayNumber(FIRST_DAY);
    const tooSoon = turns.filter(({ day }, i) => day - (turns[i - 1]?.day ?? start) < 14);
    expect(ids(tooSoon)).toEqual([]);
    for (const { row, step, day, circumstances } of turns) {
      if (row.why.kind !== 'channel-unused') continue;
      const { channel, weeks } = row.why;
      const used = circumstances.channels.find(({ kind }) => kind === channel)?.lastUsedOn;
      const days = used ? day - dayNumber(used) : null;
      expect([step.channel, weeks]).toEqual([channel, days === null ? null : Math.floor(days / 7)]);
      expect(days ?? 28).toBeGreaterThanOrEqual(28);
    }
    const isShort = who === 'always asks for another' || who === 'hides a lot';
    expect(turns.length).toBeGreaterThanOrEqual(isShort ? 0 : 8);
  });

  it('brings back what was put off on its day, before anything new', () => {
    const back = proposals.filter(cameBack).map(({ row }) => row);
    for (const row of back) {
      const since = row.why.kind === 'came-back' ? row.why.since : '';
      const off = rows.find(({ day, outcome }) => day === since && outcome === 'later');
      expect(off).toMatchObject({ stepId: row.stepId, personId: row.personId });
      expect(row.day >= (off?.returnsOn ?? '9')).toBe(true);
    }
    for (const off of rows.filter(({ outcome }) => outcome === 'later')) {
      const { returnsOn, stepId, day } = off;
      if (off.personId !== null || !returnsOn || returnsOn > '2026-12-20') continue;
      const came = back.filter(({ why }) => why.kind === 'came-back' && why.since === day);
      expect(came.map((row) => row.stepId)).toEqual([stepId]);
      // Nothing new comes from the day it is due to the day it is there.
      const between = rows.filter((row) => row.day >= returnsOn && row.id < (came[0]?.id ?? ''));
      expect(between.filter(({ why }) => why.kind !== 'came-back')).toEqual([]);
    }
  });

  it('gives reasons that are true', () => {
    const untrue = proposals.filter(({ row, step, day, turns, warm }) => {
      const { why } = row;
      const last = turns.get(step.theme) ?? -1;
      const days = last < 0 ? null : day - last;
      if (why.kind === 'theme-turn') {
        return why.theme !== step.theme || (why.days ?? 92) !== Math.min(days ?? 92, 92);
      }
      if (why.kind === 'from-quote') return step.quote !== why.quote;
      if (why.kind === 'weekend') return step.theme !== 'home' || weekdayOf(row.day) < 5;
      if (why.kind === 'warm-up') return warm || step.demand !== 'gentle';
      return false;
    });
    expect(ids(untrue)).toEqual([]);
  });
});

describe('a year', () => {
  const stepIds = (one: { rows: { stepId: string }[] }) => one.rows.map(({ stepId }) => stepId);

  it('is the same with the same seed and another with another', () => {
    const year = { habit: doesAThird, people: people(40), days: 60 };
    const first = stepIds(aYear({ ...year, seed: 5 }));
    expect(stepIds(aYear({ ...year, seed: 5 }))).toEqual(first);
    expect(stepIds(aYear({ ...year, seed: 6 }))).not.toEqual(first);
  });

  it('shows every step to somebody who does all, the lightest in some years', () => {
    const { rows } = aYear({ habit: doesAll, days: 5 * 365 });
    expect(new Set(stepIds({ rows })).size).toBe(someSteps.length);
  });

  it('names the only one who is due within four days, dormant or not', () => {
    for (const silent of [31, 300]) {
      const ada = { id: 'ada', every: 30, lastContact: daysAfter(FIRST_DAY, -silent) };
      const { rows } = aYear({ habit: doesAll, people: [ada] });
      const days = rows.filter(({ personId }) => personId).map(({ day }) => dayNumber(day));
      expect(days.length).toBeGreaterThan(10);
      days.forEach((day, i) => {
        const before = days[i - 1];
        const dueOn = before === undefined ? dayNumber(FIRST_DAY) : before + 30;
        expect(day - dueOn).toBeLessThanOrEqual(4);
      });
    }
  });

  it.each([
    ['all', doesAll, 40],
    ['a third', doesAThird, 25],
  ] as const)('of somebody who does %s forgets nobody', (_, habit, count) => {
    const quarterly = people(count).map((person) => ({ ...person, every: 91 }));
    const { rows } = aYear({ habit, people: quarterly });
    expect(new Set(rows.flatMap(({ personId }) => personId ?? [])).size).toBe(count);
  });

  it('names somebody ever more seldom where nothing comes of it', () => {
    const ada = { id: 'ada', every: 7, lastContact: daysAfter(FIRST_DAY, -20) };
    const { rows } = aYear({ habit: never, people: [ada], days: 120 });
    const days = rows.filter(({ personId }) => personId).map(({ day }) => dayNumber(day));
    const gaps = days.slice(1).map((day, i) => day - (days[i] ?? 0));
    expect(gaps.length).toBeGreaterThan(3);
    expect(gaps.every((gap, i) => gap >= ([7, 14][i] ?? 28) && gap <= 30)).toBe(true);
  });

  it('goes on as ever after days on which nothing was opened', () => {
    const opens = (day: string) => day < '2026-02-01' || day > '2026-07-01';
    const { proposals } = aYear({ habit: doesAll, opens });
    const summer = proposals.filter(({ row }) => row.day > '2026-07-01').slice(0, 8);
    const fresh = aYear({ habit: doesAll, days: 8 }).proposals;
    const kinds = (some: typeof fresh) => new Set(some.map(({ row }) => row.why.kind));
    expect(kinds(summer)).toEqual(kinds(fresh));
  });
});
