import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../core/calendar/day.ts';
import type { Occasion } from '../../../core/people/occasions.ts';
import { chooseStep } from '../../../core/steps/choose.ts';
import type { ChannelUse, Circumstances, DuePerson } from '../../../core/steps/circumstances.ts';
import { another, type DayStep, later, proposed, standing } from '../../../core/steps/day.ts';
import { isWarm, LOOKBACK_DAYS, recentlyNamedPeople } from '../../../core/steps/recent.ts';
import { TO_A_PERSON } from '../../../core/steps/step.ts';
import { person } from '../people/people.ts';
import { someRow, someSteps } from './someSteps.ts';
import { aYear } from './year.ts';

// A Tuesday.
const TODAY = '2026-11-24';

function choose(more: Partial<Circumstances> = {}) {
  return chooseStep({
    steps: someSteps,
    log: [],
    hidden: new Set(),
    due: null,
    occasions: [],
    mayName: () => true,
    channels: [],
    quote: null,
    today: TODAY,
    seed: 7,
    ...more,
  });
}

const ada: DuePerson = {
  ...{ personId: 'ada', dormant: false, silentDays: 45 },
  ...{ rhythm: 'month', isFirst: true },
};
const gentle = someSteps.filter(({ demand }) => demand === 'gentle')[0]?.id ?? '';
const bold = someSteps.filter(({ demand }) => demand === 'bold')[0]?.id ?? '';

/** A row of the day before today that many days. */
function row(daysAgo: number, stepId: string, more: Partial<DayStep> = {}): DayStep {
  return someRow(daysAfter(TODAY, -daysAgo), stepId, more);
}
const done = { outcome: 'done', doneAt: 1 } as const;
const named = (daysAgo: number, personId: string, more: Partial<DayStep> = {}) =>
  row(daysAgo, TO_A_PERSON.id, {
    personId,
    why: { kind: 'person-due', weeks: 6, dormant: false, rhythm: 'month', isFirst: true },
    ...more,
  });

describe('the choice of a step', () => {
  it('is the same in every tab, in whatever order the rows come', () => {
    const log = aYear({ habit: (_, luck) => (luck < 0.5 ? 'done' : 'another'), days: 40 }).rows;
    const today = '2026-02-10';
    expect(choose({ log: log.toReversed(), today })).toEqual(choose({ log, today }));
    expect(choose({ log, steps: someSteps.toReversed(), today })).toEqual(choose({ log, today }));
  });

  it('leaves a day as it was when the clock is set back, or the traveller gains one', () => {
    const { rows } = aYear({ habit: () => 'done', days: 30 });
    for (const today of ['2026-01-29', '2026-01-20']) {
      expect(standing(rows, today)?.outcome).toBe('done');
    }
  });

  it('repeats nothing that a day to come has had by a clock set back', () => {
    const { rows } = aYear({ habit: () => 'leave', days: 40 });
    const log = rows.filter(({ day }) => day !== '2026-01-20');
    const seen = new Set(log.map(({ stepId }) => stepId));
    expect(seen.has(choose({ log, today: '2026-01-20' })?.step.id ?? '')).toBe(false);
  });

  it('does not mind rows of a clock that was years off, nor any from long ago', () => {
    const { rows } = aYear({ habit: () => 'done', days: 60 });
    const today = daysAfter('2026-01-01', 60);
    const far = [-LOOKBACK_DAYS, -400, LOOKBACK_DAYS, 900].map((days) =>
      someRow(daysAfter(today, days), 'step-1', {
        outcome: 'later',
        returnsOn: daysAfter(today, -1),
      }),
    );
    expect(choose({ log: [...rows, ...far], today })).toEqual(choose({ log: rows, today }));
  });

  it('is none where every step is hidden, but a person is still named', () => {
    const hidden = new Set(someSteps.map(({ id }) => id));
    expect(choose({ hidden })).toBeNull();
    expect(choose({ steps: [] })).toBeNull();
    expect(choose({ hidden, due: ada })?.personId).toBe('ada');
  });

  it('is none where the only one left was declined today', () => {
    const steps = someSteps.slice(0, 1);
    const log = [row(0, 'step-0', { outcome: 'another' })];
    expect(choose({ steps, log })).toBeNull();
    expect(choose({ steps, log: [row(1, 'step-0')] })?.why).toEqual({
      kind: 'rested-longest',
      days: 1,
    });
  });

  it('says of its theme when that was its turn, and nothing of that on the first day', () => {
    expect(choose({})?.why).toMatchObject({ kind: 'theme-turn', days: null });
    const [first] = someSteps;
    const fresh = { ...first, id: 'fresh' } as (typeof someSteps)[number];
    const choice = choose({ steps: [...someSteps.slice(0, 1), fresh], log: [row(3, 'step-0')] });
    expect(choice?.why).toEqual({ kind: 'theme-turn', theme: first?.theme, days: 3 });
  });

  it('is what rested the longest, and says so, where all were there lately', () => {
    const saturday = '2026-11-28';
    const rested = someSteps.filter(({ theme }) => theme === 'home').slice(0, 3);
    const steps = rested.map((step) => ({ ...step, channel: 'phone' as const }));
    const log = [20, 40, 30].map((days, i) =>
      someRow(daysAfter(saturday, -days), steps[i]?.id ?? ''),
    );
    const channels: ChannelUse[] = [{ kind: 'phone', lastUsedOn: null }];
    for (const today of [saturday, daysAfter(saturday, 1), daysAfter(saturday, 2)]) {
      const choice = choose({ steps, log, channels, today });
      expect(choice?.step).toEqual(steps[1]);
      expect(choice?.why.kind).toBe('rested-longest');
    }
  });

  it('prefers, of the theme whose turn it is, what grew from the quote of the day', () => {
    const steps = someSteps.filter(({ theme }) => theme === 'calls');
    const choice = choose({ steps, quote: 'quote-1' });
    expect(choice?.why).toEqual({ kind: 'from-quote', quote: 'quote-1' });
    expect(choice?.step.quote).toBe('quote-1');
    expect(choose({ steps, quote: 'quote-unknown' })?.why.kind).toBe('theme-turn');
  });
});

describe('what was meant for today', () => {
  const ask: Occasion = {
    ...{ kind: 'follow-up', person: person({ id: 'ada' }), day: '2026-11-20' },
    followUp: { id: 'move', day: '2026-11-20', text: 'fragen, wie der Umzug war' },
  };
  const birthday: Occasion = {
    ...{ kind: 'yearly-date', person: person({ id: 'bob' }), day: TODAY },
    date: { kind: 'birthday', label: '', on: '11-24', year: null },
  };
  const occasions = [ask, birthday];

  it('comes before all else, though somebody was named the day before', () => {
    const log = [named(1, 'eva'), row(1, 'step-1', { outcome: 'later', returnsOn: TODAY })];
    expect(choose({ occasions, log, due: ada })).toEqual({
      step: TO_A_PERSON,
      personId: 'ada',
      why: { kind: 'follow-up', ...ask.followUp },
    });
    expect(choose({ occasions: [birthday], log, due: ada })).toMatchObject({
      personId: 'bob',
      why: { kind: 'yearly-date', date: 'birthday', label: '', day: TODAY },
    });
  });

  it('is not proposed again on a day on which another was asked for, but on the next', () => {
    const declined = (occasion: Occasion, daysAgo: number) => {
      const choice = choose({ occasions: [occasion], today: daysAfter(TODAY, -daysAgo) });
      if (!choice) throw new Error('There is no choice.');
      return {
        ...proposed(choice, [], daysAfter(TODAY, -daysAgo), ''),
        outcome: 'another' as const,
      };
    };
    expect(choose({ occasions, log: [declined(ask, 0)] })?.personId).toBe('bob');
    expect(choose({ occasions: [ask], log: [declined(ask, 0)] })?.personId).toBeNull();
    expect(choose({ occasions: [ask], log: [declined(ask, 1)] })?.personId).toBe('ada');
  });

  it('comes back as what it was, where a birthday was put off, and once', () => {
    const yesterday = daysAfter(TODAY, -1);
    const why = { kind: 'yearly-date', date: 'birthday', label: '', day: yesterday } as const;
    const before = named(1, 'bob', { why, outcome: 'later', returnsOn: TODAY });
    expect(choose({ log: [before] })).toEqual({ step: TO_A_PERSON, personId: 'bob', why });
    const again = named(0, 'bob', { why, outcome: 'another' });
    expect(choose({ log: [before, again] })?.personId).toBeNull();
  });

  it('does not come back by its step where a follow-up was put off: by its day alone', () => {
    const why = { kind: 'follow-up', ...ask.followUp } as const;
    const before = named(1, 'ada', { why, outcome: 'later', returnsOn: TODAY });
    expect(choose({ log: [before] })?.personId).toBeNull();
    expect(choose({ log: [before], occasions: [ask] })?.why.kind).toBe('follow-up');
  });
});

describe('a step for a person', () => {
  it('names who is due, and says for how long it was quiet', () => {
    expect(choose({ due: ada })).toEqual({
      step: TO_A_PERSON,
      personId: 'ada',
      why: { kind: 'person-due', weeks: 6, dormant: false, rhythm: 'month', isFirst: true },
    });
  });

  it('comes as another one, once a day, also where the week has named enough people', () => {
    const asked = row(0, 'step-1', { outcome: 'another' });
    expect(choose({ due: ada, log: [asked] })?.personId).toBe('ada');
    const enough = [named(1, 'b'), named(3, 'c'), named(5, 'd')];
    expect(choose({ due: ada, log: [...enough, asked] })?.personId).toBe('ada');
    const ben = named(0, 'ben', { outcome: 'another' });
    expect(choose({ due: ada, log: [ben] })?.personId).toBe(null);
  });

  it.each([
    ['a day after the last', [named(1, 'ben')], false],
    ['two days after the last', [named(2, 'ben')], true],
    ['a fourth time in a week', [named(2, 'b'), named(4, 'c'), named(6, 'd')], false],
    ['a week later', [named(2, 'b'), named(4, 'c'), named(7, 'd')], true],
    ['six days after the same', [named(6, 'ada')], false],
    ['a week after the same', [named(7, 'ada')], true],
    ['a week after the same twice', [named(7, 'ada'), named(14, 'ada')], false],
    ['a week after it was done', [named(7, 'ada', done), named(14, 'ada')], true],
    ['two days after another was asked for', [named(2, 'ada', { outcome: 'another' })], true],
    [
      'days after another, and before that in vain',
      [named(2, 'ada', { outcome: 'another' }), named(5, 'ada')],
      false,
    ],
  ])('comes %s: %#', (_, log, comes) => {
    expect(choose({ due: ada, log })?.personId === 'ada').toBe(comes);
  });

  it('names a dormant one after a warm-up, which is proposed where there was none', () => {
    const due = { ...ada, dormant: true, silentDays: 400 };
    const first = choose({ due });
    expect(first?.why.kind).toBe('warm-up');
    expect(first?.step.demand).toBe('gentle');
    expect(['reach-out', 'empathy']).toContain(first?.step.theme);
    expect(choose({ due, log: [row(1, gentle, done)] })?.personId).toBe('ada');
    expect(choose({ due, log: [row(1, gentle)] })?.personId).toBeNull();
    const offered = row(2, gentle, { why: { kind: 'warm-up' } });
    expect(choose({ due, log: [offered] })?.why.kind).toBe('theme-turn');
  });
});

describe('a step for somebody new', () => {
  const due = { ...ada, silentDays: null };

  it('comes after a warm-up, which says for whom it is', () => {
    const first = choose({ due });
    expect(first?.why).toEqual({ kind: 'warm-up', isNew: true });
    expect(first?.step.demand).toBe('gentle');
    expect(choose({ due, log: [row(1, gentle, done)] })).toMatchObject({
      personId: 'ada',
      why: { kind: 'person-due', weeks: null, dormant: false },
    });
    expect(choose({ due: { ...due, dormant: true } })?.why).toEqual(first?.why);
  });

  it('waits for the next warm-up, once one was proposed', () => {
    const offered = row(2, gentle, { why: { kind: 'warm-up', isNew: true } });
    expect(choose({ due, log: [offered] })?.personId).toBeNull();
  });
});

describe('a warm-up', () => {
  it.each([
    ['a gentle step done three days ago', [row(3, gentle, done)], true],
    ['one done four days ago', [row(4, gentle, done)], false],
    ['one that was not done', [row(1, gentle)], false],
    ['one before a bold step', [row(2, gentle, done), row(1, bold)], false],
    ['one after a bold step', [row(2, bold), row(1, gentle, done)], true],
    ['a person', [named(1, 'ben', done)], true],
    [
      'a dormant person',
      [named(1, 'ben', { ...done, why: { kind: 'person-due', weeks: 60, dormant: true } })],
      false,
    ],
    [
      'a new person, which takes courage',
      [named(1, 'ben', { ...done, why: { kind: 'person-due', weeks: null, dormant: false } })],
      false,
    ],
    ['one of tomorrow, by a clock set back', [row(-1, gentle, done)], false],
  ] as const)('is %s: %#', (_, log, warm) => {
    expect(isWarm(log, someSteps, TODAY)).toBe(warm);
  });
});

describe('a step that was put off', () => {
  const off = { outcome: 'later', returnsOn: TODAY } as const;

  it('comes back first, on its day or the next that is seen', () => {
    for (const [daysAgo, returnsOn] of [
      [1, TODAY],
      [9, daysAfter(TODAY, -2)],
    ] as const) {
      const log = [row(daysAgo, bold, { ...off, returnsOn })];
      expect(choose({ log, due: ada })).toMatchObject({
        step: { id: bold },
        why: { kind: 'came-back', since: daysAfter(TODAY, -daysAgo) },
      });
    }
  });

  it('comes back once', () => {
    const log = [row(3, 'step-1', { ...off, returnsOn: daysAfter(TODAY, -1) })];
    const back = choose({ log, today: daysAfter(TODAY, -1) });
    if (!back) throw new Error('It did not come back.');
    const seen = proposed(back, log, daysAfter(TODAY, -1), '');
    expect(choose({ log: [...log, seen] })?.step.id).not.toBe('step-1');
    const again = later(seen, 'tomorrow', seen.day);
    expect(choose({ log: [...log, again ?? seen] })?.step.id).toBe('step-1');
  });

  it('waits until its day, also where steps are few', () => {
    const steps = someSteps.slice(0, 2);
    const log = [row(2, 'step-0', { ...off, returnsOn: daysAfter(TODAY, 5) }), row(1, 'step-1')];
    expect(choose({ steps, log })?.step.id).toBe('step-1');
  });

  it('does not come back where it is hidden, gone, or its person not to be named', () => {
    const log = [row(1, 'step-1', off)];
    expect(choose({ log, hidden: new Set(['step-1']) })?.step.id).not.toBe('step-1');
    expect(choose({ log, steps: someSteps.slice(2) })?.step.id).not.toBe('step-1');
    const person = [named(1, 'ben', off)];
    expect(choose({ log: person })?.personId).toBe('ben');
    expect(choose({ log: person, mayName: () => false })?.personId).toBeNull();
  });

  it('is one person at most on a day, though two come back', () => {
    const log = [named(1, 'ben', off), named(3, 'cleo', off)];
    const first = choose({ log });
    expect(first?.personId).toBe('cleo');
    if (!first) return;
    const shown = proposed(first, log, TODAY, '');
    const declined = another(shown, [shown]);
    expect(choose({ log: [...log, declined ?? shown] })?.personId).toBeNull();
  });
});

describe('a quiet channel', () => {
  const log = Array.from({ length: 14 }, (_, i) => row(i + 1, `step-${i + 1}`));
  const used = (daysAgo: number | null): ChannelUse[] => [
    { kind: 'phone', lastUsedOn: daysAgo === null ? null : daysAfter(TODAY, -daysAgo) },
  ];

  it.each([
    [28, log, 4],
    [41, log, 5],
    [null, log, null],
  ])('is proposed after %s days', (daysAgo, rows, weeks) => {
    expect(choose({ log: rows, channels: used(daysAgo) })?.why).toEqual({
      kind: 'channel-unused',
      channel: 'phone',
      weeks,
    });
  });

  it('is not proposed before, in the first two weeks, or when it was lately', () => {
    const channels = used(60);
    const phone = { kind: 'channel-unused', channel: 'phone', weeks: 4 } as const;
    expect(choose({ log, channels: used(27) })?.why.kind).toBe('theme-turn');
    expect(choose({ log: log.slice(0, 13), channels })?.why.kind).toBe('theme-turn');
    const lately = [...log, row(20, 'step-20', { why: phone })];
    expect(choose({ log: lately, channels })?.why.kind).toBe('theme-turn');
    const other = { kind: 'channel-unused', channel: 'xing', weeks: 4 } as const;
    const tooEarly = [...log, row(13, 'step-20', { why: other })];
    expect(choose({ log: tooEarly, channels })?.why.kind).toBe('theme-turn');
  });

  it('is used by a step that is done on it', () => {
    const onPhone = someSteps.find(({ channel }) => channel === 'phone')?.id ?? '';
    const called = [...log, row(20, onPhone, done)];
    expect(choose({ log: called, channels: used(60) })?.why.kind).toBe('theme-turn');
  });
});

it('somebody who was named is to be left out by whoever finds out who is due', () => {
  const log = [named(1, 'ben'), named(8, 'cleo')];
  expect([...recentlyNamedPeople(log, TODAY)]).toEqual(['ben']);
});

// How long it takes: `npm run bench`.
it('a choice is made after ten years, too', () => {
  const { rows } = aYear({ habit: () => 'another', days: 80 });
  const log = Array.from({ length: 40 }, (_, i) =>
    rows.map((one) => ({ ...one, day: daysAfter(one.day, -91 * i) })),
  ).flat();
  expect(log.length).toBeGreaterThan(10_000);
  expect(choose({ log, today: daysAfter('2026-01-01', 80), due: ada })).toBeDefined();
});
