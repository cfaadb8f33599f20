import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/calendar/day.ts';
import {
  COFFEE_MS,
  COFFEE_TIMES,
  callDuring,
  coffeesFrom,
  coffeeTimes,
  isOpenOffer,
  offeredToOthers,
  writtenRoom,
} from '../../../core/calls/coffee.ts';
import type { Reminder } from '../../../core/calls/reminder.ts';
import { inZone, ZONES } from '../calendar/zones.ts';

const MINUTE = 60_000;
/** A Monday. */
const now = new Date(2026, 10, 23, 13, 0).getTime();

function call(at: number, more: Partial<Reminder> = {}): Reminder {
  return {
    ...{ id: `${at}`, at, startsAt: null, title: '', personId: null, link: null },
    ...{ outcome: 'waiting', ...more },
  };
}

const said = (times: readonly number[]) =>
  times.map((time) => new Date(time).toString().slice(0, 21));

describe('times for a coffee', () => {
  it('are on the next three working days, in the morning and in the afternoon', () => {
    expect(said(coffeeTimes([], now))).toEqual([
      'Tue Nov 24 2026 10:00',
      'Wed Nov 25 2026 14:30',
      'Thu Nov 26 2026 10:00',
    ]);
    const friday = new Date(2026, 10, 27, 13, 0).getTime();
    expect(said(coffeeTimes([], friday))).toEqual([
      'Mon Nov 30 2026 10:00',
      'Tue Dec 01 2026 14:30',
      'Wed Dec 02 2026 10:00',
    ]);
  });

  it('are others when they are asked for', () => {
    expect(said(coffeeTimes([], now, 1))).toEqual([
      'Fri Nov 27 2026 14:30',
      'Mon Nov 30 2026 10:00',
      'Tue Dec 01 2026 14:30',
    ]);
  });

  it('leave out what a call needs, and what comes right before it', () => {
    const tuesday = (h: number, m = 0) => new Date(2026, 10, 24, h, m).getTime();
    const first = (...calls: Reminder[]) => said(coffeeTimes(calls, now)).at(0)?.slice(-5);
    expect(first(call(tuesday(10)))).toBe('14:30');
    expect(first(call(tuesday(9, 1)))).toBe('14:30');
    expect(first(call(tuesday(9)))).toBe('10:00');
    expect(first(call(tuesday(10, 29)))).toBe('14:30');
    expect(first(call(tuesday(10, 30)))).toBe('10:00');
    // What begins later than it is reminded of.
    expect(first(call(tuesday(8), { startsAt: tuesday(10) }))).toBe('14:30');
    expect(first(call(tuesday(10)), call(tuesday(14)))).toBe('11:00');
  });

  it('leave out what somebody else was offered and may still choose', () => {
    const [ten = 0, ...later] = coffeeTimes([], now);
    const offer = (reminderId: string | null) => ({
      times: [ten, ...later],
      link: null,
      reminderId,
    });
    const coffees = (reminderId: string | null) => ({
      room: null,
      offers: { bert: offer(reminderId) },
    });
    const others = offeredToOthers(coffees(null), 'ada');
    const times = coffeeTimes([], now, 0, others);
    expect(said(times)).toEqual([
      'Tue Nov 24 2026 14:30',
      'Wed Nov 25 2026 11:00',
      'Thu Nov 26 2026 14:30',
    ]);
    // Whoever has chosen leaves the other times free, and nobody is in their own way.
    expect(offeredToOthers(coffees('a'), 'ada')).toEqual([]);
    expect(offeredToOthers(coffees(null), 'bert')).toEqual([]);
  });

  it('may be taken by the time that one is chosen', () => {
    const at = now + 60 * MINUTE;
    expect(callDuring(at, [call(at + 14 * MINUTE)])).toBeDefined();
    expect(callDuring(at, [call(at + 15 * MINUTE)])).toBeUndefined();
    expect(callDuring(at, [call(at - 5 * MINUTE, { startsAt: at })])).toBeDefined();
  });

  it('are on another day where one is full', () => {
    const full = Array.from({ length: 20 }, (_, i) =>
      call(new Date(2026, 10, 24, 8, i * 30).getTime()),
    );
    expect(said(coffeeTimes(full, now))[0]).toBe('Wed Nov 25 2026 10:00');
  });

  describe.each(ZONES)('in %s', (zone) => {
    inZone(zone);

    it('are ahead, apart, by daylight, on working days, and free, also where clocks change', () => {
      const start = Date.UTC(2026, 0, 1);
      const minutes = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
      fc.assert(
        fc.property(
          minutes,
          fc.array(fc.integer({ min: 0, max: 14 * 24 * 4 }), { maxLength: 40 }),
          fc.nat(3),
          (at, calls, turn) => {
            const when = start + at * MINUTE;
            const busy = calls.map((quarter) => call(when + quarter * 15 * MINUTE));
            const times = coffeeTimes(busy, when, turn);
            expect(times).toHaveLength(COFFEE_TIMES);
            expect(times).toEqual(times.toSorted((a, b) => a - b));
            expect(new Set(times.map(dayOf)).size).toBe(COFFEE_TIMES);
            for (const time of times) {
              const local = new Date(time);
              expect(time).toBeGreaterThan(when);
              expect([1, 2, 3, 4, 5]).toContain(local.getDay());
              expect(local.getHours()).toBeGreaterThanOrEqual(10);
              expect(local.getHours()).toBeLessThan(17);
              for (const one of busy) {
                expect(time + COFFEE_MS <= one.at || time >= one.at + 60 * MINUTE).toBe(true);
              }
            }
          },
        ),
        { numRuns: 100 },
      );
    });
  });
});

describe('the room of a coffee', () => {
  it.each([
    ['https://meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij'],
    ['meet.google.com/abc', 'https://meet.google.com/abc'],
    ['https://intranet/raum', 'https://intranet/raum'],
    ['jitsi.example:8443/kaffee', 'https://jitsi.example:8443/kaffee'],
  ])('is %j', (text, link) => {
    expect(writtenRoom(text)).toBe(link);
  });

  it.each([
    '',
    'gerne',
    'ja gerne',
    'bei mir.',
    'https://a b.c/',
    'https://',
    'http://a.org',
    'javascript:alert(1)',
    'localhost:3000',
  ])('is not %j', (text) => {
    expect(writtenRoom(text)).toBeNull();
  });
});

describe('coffees as they are stored', () => {
  it.each([undefined, null, 1, 'a', [], {}, { offers: 1 }, { offers: { a: { times: [] } } }])(
    'are none in %j',
    (value) => {
      expect(coffeesFrom(value)).toEqual({ room: null, offers: {} });
    },
  );

  it('keep what is sound', () => {
    const offer = { times: [1, 2], link: 'https://example.org/', reminderId: 'a' };
    const value = { room: 'https://example.org/', offers: { ada: offer } };
    expect(coffeesFrom(value)).toEqual(value);
    expect(
      coffeesFrom({
        room: 'javascript:alert(1)',
        offers: { ada: { times: [1, 'x', Number.NaN], link: 'http://a.org', reminderId: 1 } },
      }),
    ).toEqual({ room: null, offers: { ada: { times: [1], link: null, reminderId: null } } });
  });

  it('are open until the last time has gone by', () => {
    const offer = { times: [now, now + MINUTE], link: null, reminderId: null };
    expect(isOpenOffer(offer, now + COFFEE_MS)).toBe(true);
    expect(isOpenOffer(offer, now + COFFEE_MS + MINUTE)).toBe(false);
  });
});
