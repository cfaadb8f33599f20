import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../core/calendar/day.ts';
import { circlesById, type Person, RHYTHMS, type Rhythm } from '../../../core/people/person.ts';
import {
  chooseDue,
  dueAt,
  isDormant,
  isDue,
  longestQuiet,
  rhythmOf,
  weeksDue,
} from '../../../core/people/rhythm.ts';
import { spanOfRhythm } from '../../../core/people/rhythmSpan.ts';
import { circle, midnight, noon, person } from './people.ts';

const none = circlesById([]);
const circles = circlesById([
  circle('plain', null),
  circle('weekly', 'week'),
  circle('monthly', 'month'),
  circle('never', 'none'),
]);
const now = noon(2026, 11, 23);

describe('the rhythm of a person', () => {
  it.each([
    ['its own, whatever the circles', 'quarter', ['weekly'], 'quarter'],
    ['none, if the user wants that', 'none', ['weekly'], 'none'],
    [
      'that of the first circle that has one',
      null,
      ['gone', 'plain', 'monthly', 'weekly'],
      'month',
    ],
    ['none, where the first circle says none', null, ['never', 'weekly'], 'none'],
    ['none, where nobody says anything', null, ['plain'], 'none'],
  ] as const)('is %s', (_, rhythm, ids, expected) => {
    expect(rhythmOf(person({ rhythm, circles: [...ids] }), circles)).toBe(expected);
  });
});

describe('when a person is due', () => {
  const lastContactAt = new Date(2026, 7, 31, 21, 45).getTime();
  it.each([
    ['week', midnight(2026, 9, 7)],
    ['two-weeks', midnight(2026, 9, 14)],
    ['month', midnight(2026, 9, 30)],
    ['quarter', midnight(2026, 11, 30)],
    ['half-year', midnight(2027, 2, 28)],
    ['none', null],
  ] as const)('with the rhythm %s, is the beginning of a day', (rhythm, due) => {
    expect(dueAt(person({ rhythm, lastContactAt }), none)).toBe(due);
  });

  const addedAt = noon(2026, 6, 1);
  it.each([
    ['never contacted: since they were added', {}, addedAt],
    ['contacted long before they were added', { lastContactAt: noon(2023, 1, 1) }, addedAt],
    ['contacted since', { lastContactAt: noon(2026, 11, 20) }, midnight(2026, 11, 27)],
    ['resting', { restsUntil: midnight(2026, 12, 24) }, midnight(2026, 12, 24)],
    ['rested', { restsUntil: noon(2026, 1, 1) }, addedAt],
    [
      'resting less long than the rhythm',
      { lastContactAt: noon(2026, 11, 20), restsUntil: noon(2026, 11, 21) },
      midnight(2026, 11, 27),
    ],
    ['paused', { paused: true }, null],
    [
      'passed over this time',
      { lastContactAt: noon(2026, 10, 1), skippedAt: noon(2026, 11, 20) },
      midnight(2026, 11, 27),
    ],
    ['passed over before any contact', { skippedAt: noon(2026, 11, 20) }, midnight(2026, 11, 27)],
    [
      'passed over before the last contact',
      { lastContactAt: noon(2026, 11, 20), skippedAt: noon(2026, 10, 1) },
      midnight(2026, 11, 27),
    ],
    [
      'with a rhythm of any length',
      { rhythm: '10-days' as const, lastContactAt: noon(2026, 11, 20) },
      midnight(2026, 11, 30),
    ],
    [
      'every two years',
      { rhythm: '2-years' as const, lastContactAt: noon(2028, 2, 29) },
      midnight(2030, 2, 28),
    ],
    ['without a rhythm', { rhythm: null }, null],
    ['with a rhythm that only a newer Nahbar knows', { rhythm: 'decade' as Rhythm }, null],
  ])('%s', (_, changes, due) => {
    expect(dueAt(person({ rhythm: 'week', addedAt, ...changes }), none)).toBe(due);
  });

  it('is from the first moment of the day on', () => {
    const weekly = person({ rhythm: 'week', lastContactAt: noon(2026, 11, 16) });
    expect(isDue(weekly, none, midnight(2026, 11, 23) - 1)).toBe(false);
    expect(isDue(weekly, none, midnight(2026, 11, 23))).toBe(true);
    expect(isDue({ ...weekly, paused: true }, none, now)).toBe(false);
  });

  it('is never, for a time that is none', () => {
    expect(isDue(person({ rhythm: 'week', lastContactAt: Number.NaN }), none, now)).toBe(false);
  });
});

describe('who has been quiet the longest', () => {
  it('comes first, since the last contact or since they were added', () => {
    const people = [
      person({ id: 'new', addedAt: noon(2026, 11, 1) }),
      person({ id: 'b', lastContactAt: noon(2025, 1, 1) }),
      person({ id: 'a', lastContactAt: noon(2025, 1, 1) }),
      person({ id: 'lately', lastContactAt: noon(2026, 11, 20) }),
      person({ id: 'never', addedAt: noon(2020, 1, 1) }),
    ];
    const ids = people.toSorted(longestQuiet).map(({ id }) => id);
    expect(ids).toEqual(['never', 'a', 'b', 'new', 'lately']);
  });
});

describe('whom the step names', () => {
  const weekly = (id: string, changes: Partial<Person> = {}) =>
    person({ id, rhythm: 'week', addedAt: noon(2026, 11, 20), ...changes });
  const choose = (people: Person[], warmedUp = false) =>
    chooseDue(people, circles, now, warmedUp)?.id ?? null;

  it('is nobody where nobody is due', () => {
    expect(choose([])).toBeNull();
    expect(
      choose([
        weekly('spoken', { lastContactAt: noon(2026, 11, 17) }),
        weekly('paused', { paused: true }),
        weekly('resting', { restsUntil: now + 1 }),
        weekly('none', { rhythm: null, circles: ['never'] }),
        weekly('broken', { addedAt: Number.NaN }),
      ]),
    ).toBeNull();
  });

  it('is somebody just added, who has been thought of', () => {
    expect(choose([weekly('new', { addedAt: now })])).toBe('new');
  });

  it.each(RHYTHMS.slice(0, -1))('is due from the first moment on, with the rhythm %s', (rhythm) => {
    // The last moment of each day of a year, and the first.
    for (let day = 1; day <= 365; day++) {
      for (const lastContactAt of [midnight(2025, 1, day), midnight(2025, 1, day + 1) - 1]) {
        const one = person({ rhythm, lastContactAt });
        const due = dueAt(one, none) ?? Number.NaN;
        expect(chooseDue([one], none, due, false)).toBe(one);
        expect(chooseDue([one], none, due - 1, false)).toBeNull();
      }
    }
  });

  it('is due by the rhythm of a circle, too', () => {
    expect(choose([weekly('a', { rhythm: null, circles: ['plain', 'monthly'] })])).toBe('a');
  });

  const dormant = weekly('dormant', { lastContactAt: noon(2026, 4, 1) });
  const longDormant = weekly('long dormant', { lastContactAt: noon(2023, 4, 1) });
  const awake = weekly('awake', { lastContactAt: noon(2026, 11, 13) });
  const awakeToo = weekly('awake too', { lastContactAt: noon(2026, 11, 14) });
  const fresh = weekly('new');
  it.each([
    ['not the dormant one at first', false, [longDormant, dormant, awake, awakeToo], 'awake'],
    ['the less dormant one, if need be', false, [longDormant, dormant], 'dormant'],
    ['the one dormant for longest, once warm', true, [awake, dormant, longDormant], 'long dormant'],
    ['the one due first, where nobody is dormant', true, [awakeToo, awake], 'awake'],
    ['not the one who was never contacted at first', false, [fresh, awake, awakeToo], 'awake'],
    ['the one who was never contacted, once warm', true, [awake, fresh, awakeToo], 'new'],
    ['the new one before the dormant, where one is not warm', false, [dormant, fresh], 'new'],
    ['the dormant one before the new, once warm', true, [fresh, dormant], 'dormant'],
  ] as const)('of those equally due is %s', (_, warmedUp, people, id) => {
    expect(choose([...people], warmedUp)).toBe(id);
    expect(choose(people.toReversed(), warmedUp)).toBe(id);
  });

  it('is not dormant at six months to the day, and is a day later', () => {
    const halfYear = weekly('half a year', { lastContactAt: midnight(2026, 5, 23) });
    const more = weekly('more', { lastContactAt: midnight(2026, 5, 23) - 1 });
    const recent = weekly('recent', {
      addedAt: noon(2026, 11, 22),
      lastContactAt: noon(2026, 11, 10),
    });
    expect(choose([halfYear, recent], true)).toBe('half a year');
    expect(choose([halfYear, recent], false)).toBe('half a year');
    expect(choose([more, recent], false)).toBe('recent');
  });

  it('is the one who has been due for more weeks, dormant or not', () => {
    const waiting = weekly('waiting', {
      lastContactAt: noon(2026, 4, 1),
      addedAt: noon(2026, 11, 1),
    });
    expect(choose([awake, waiting, awakeToo], false)).toBe('waiting');
    const patient = weekly('patient', { addedAt: noon(2026, 11, 1) });
    expect(choose([longDormant, patient], true)).toBe('patient');
  });

  it('does not depend on the hour of the day', () => {
    const lastContactAt = noon(2026, 11, 2);
    const early = weekly('z early', { addedAt: midnight(2026, 11, 16) + 1, lastContactAt });
    const late = weekly('a late', { addedAt: midnight(2026, 11, 17) - 1, lastContactAt });
    const old = weekly('m old', { addedAt: noon(2026, 11, 16), lastContactAt: noon(2026, 1, 1) });
    for (const hour of [0, 9, 15, 23]) {
      const at = midnight(2026, 11, 23) + hour * 60 * 60 * 1000;
      expect(chooseDue([late, early, old], none, at, true)?.id).toBe('m old');
      expect(chooseDue([late, early, old], none, at, false)?.id).toBe('z early');
    }
  });

  it('lets everybody have a turn within their number of days, though some are due each week', () => {
    let people = [
      ...Array.from({ length: 5 }, (_, i) => weekly(`weekly ${i}`)),
      weekly('yearless', { rhythm: 'half-year', lastContactAt: noon(2024, 1, 1) }),
      weekly('monthly', { rhythm: 'month' }),
    ];
    const named = new Set<string>();
    for (let day = 0; day < 14; day++) {
      const at = new Date(2026, 10, 23 + day, 9).getTime();
      const chosen = chooseDue(people, none, at, false);
      if (!chosen) continue;
      named.add(chosen.id);
      people = people.map((one) => (one.id === chosen.id ? { ...one, lastContactAt: at } : one));
    }
    expect([...named].sort()).toEqual(people.map(({ id }) => id).sort());
  });

  it('lets nobody wait for much longer than others, whatever the rhythm, where days are too few', () => {
    let people = (['week', 'month', 'half-year'] as const).flatMap((rhythm) =>
      Array.from({ length: 8 }, (_, i) => weekly(`${rhythm} ${i}`, { rhythm })),
    );
    const longestWait: Record<string, number> = {};
    // Three days a week, where it would take ten.
    for (let day = 0, turn = 0; day < 3 * 365; day += turn++ % 3 === 0 ? 3 : 2) {
      const at = new Date(2026, 10, 23 + day, 9).getTime();
      const chosen = chooseDue(people, none, at, turn % 2 === 1);
      if (!chosen) continue;
      const waited = (at - (dueAt(chosen, none) ?? at)) / (7 * 24 * 60 * 60 * 1000);
      const rhythm = rhythmOf(chosen, none);
      // Everybody was added on one day: the first round is not like the others.
      if (day > 365) longestWait[rhythm] = Math.max(waited, longestWait[rhythm] ?? 0);
      people = people.map((one) => (one === chosen ? { ...one, lastContactAt: at } : one));
    }
    const weeks = Object.values(longestWait);
    expect(weeks).toHaveLength(3);
    expect(Math.min(...weeks)).toBeGreaterThan(2);
    expect(Math.max(...weeks) - Math.min(...weeks)).toBeLessThan(3);
  });

  it('is, in whatever order people come, the one that all rules together put first', () => {
    const time = fc.integer({ min: noon(2025, 11, 1), max: noon(2026, 12, 1) });
    const anyone = fc.record({
      rhythm: fc.constantFrom<Rhythm>(...RHYTHMS, '10-days', '5-weeks', '8-months', '2-years'),
      addedAt: time,
      lastContactAt: fc.option(time),
      skippedAt: fc.option(time, { freq: 1 }),
      restsUntil: fc.option(time, { freq: 1 }),
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), fc.boolean(), (all, warmedUp) => {
        const people = all.map((changes, i) =>
          person({ ...changes, id: `${i}`, paused: i % 5 === 4 }),
        );
        const chosen = chooseDue(people, none, now, warmedUp);
        const other = chooseDue(people.toReversed(), none, now, warmedUp);
        return chosen === other && chosen === slowly(people, warmedUp);
      }),
      { numRuns: 500 },
    );
  });

  /** The same by the calendar alone, one rule after the other. */
  function slowly(people: Person[], warmedUp: boolean): Person | null {
    const week = 7 * 24 * 60 * 60 * 1000;
    const due = people.flatMap((one) => {
      const reaches = spanOfRhythm(rhythmOf(one, none));
      if (one.paused || reaches === null) return [];
      const { addedAt, restsUntil, lastContactAt, skippedAt } = one;
      const starts = [lastContactAt, skippedAt ?? null].filter((start) => start !== null);
      const again = starts.length === 0 ? addedAt : startOfDay(Math.max(...starts), reaches);
      const at = Math.max(again, addedAt, restsUntil ?? 0);
      expect(dueAt(one, none)).toBe(at);
      const quiet = lastContactAt ?? addedAt;
      const weeks = Math.floor((midnight(2026, 11, 24) - at) / week);
      const isLong = quiet < midnight(2026, 5, 23);
      const dormant = isLong && startOfDay(quiet, reaches) < midnight(2026, 11, 23);
      expect(isDormant(one, none, now)).toBe(dormant);
      const isCold = dormant || lastContactAt === null;
      expect(weeksDue(one, none, now)).toBe(weeks);
      const rhythm = 'days' in reaches ? reaches.days : 31 * reaches.months;
      const silence = (midnight(2026, 11, 24) - quiet) / rhythm;
      return at <= now ? [{ one, at, silence, weeks, isCold }] : [];
    });
    const longest = Math.max(...due.map(({ weeks }) => weeks));
    const equally = due.filter(({ weeks }) => weeks === longest);
    const cold = equally.filter((one) => one.isCold);
    const awake = equally.filter((one) => !one.isCold);
    const [first, second] = warmedUp ? [cold, awake] : [awake, cold];
    const those = first.length > 0 ? first : second;
    const place = ({ at, silence, isCold: old }: (typeof due)[number]) =>
      old ? (warmedUp ? -silence : silence) : at;
    return those.toSorted((a, b) => place(a) - place(b))[0]?.one ?? null;
  }

  it('looks at each of 5,000 people once, and at no circle of somebody with a rhythm', () => {
    let looks = 0;
    const people = Array.from({ length: 5000 }, (_, i) => {
      const one = weekly(`${i}`, { lastContactAt: noon(2026, 1, 1 + (i % 300)) });
      return Object.defineProperty(one, 'rhythm', {
        get: () => {
          looks += 1;
          return 'week';
        },
      });
    });
    const noCircles = new Proxy(new Map(), {
      get: () => {
        throw new Error('looked for a circle');
      },
    });
    expect(chooseDue(people, noCircles, now, true)).not.toBeNull();
    // Once whether there is one, once which.
    expect(looks).toBeLessThanOrEqual(2 * people.length);
  });
});
