import { describe, expect, it } from 'vitest';
import { type Call, newCall } from '../../../core/calls/call.ts';
import { plannedCall, preparedFor, settledBy } from '../../../core/calls/plannedCall.ts';
import type { Reminder } from '../../../core/calls/reminder.ts';

const now = new Date(2026, 10, 23, 13, 40).getTime();
const MINUTE = 60_000;

const reminder = (id: string, minutes: number, more: Partial<Reminder> = {}): Reminder => ({
  ...{ id, at: now + minutes * MINUTE, startsAt: null, title: '', personId: null, link: null },
  outcome: 'waiting',
  ...more,
});
const call = (more: Partial<Call> = {}): Call => ({ ...newCall('c', 'base', now), ...more });
const idOf = (one: Reminder | null) => one?.id ?? null;

describe('the call that is planned', () => {
  it('is the nearest within half an hour, before it begins and after', () => {
    const at = (...minutes: number[]) =>
      idOf(
        plannedCall(
          minutes.map((each) => reminder(`${each}`, each)),
          now,
        ),
      );
    expect(at(20)).toBe('20');
    expect(at(31)).toBeNull();
    expect(at(-30)).toBe('-30');
    expect(at(-31)).toBeNull();
    expect(at(29, 10, 180)).toBe('10');
    expect(at(-20, 5)).toBe('5');
  });

  it('begins when the calendar says, and is not one that is over', () => {
    const later = reminder('later', -5, { startsAt: now + 10 * MINUTE });
    expect(idOf(plannedCall([later], now))).toBe('later');
    expect(plannedCall([{ ...later, outcome: 'over' }], now)).toBeNull();
  });

  it('is prepared until it begins, by the call that prepares it', () => {
    const soon = reminder('soon', 20);
    expect(preparedFor(null, [soon], now)).toBe(soon);
    expect(preparedFor(call({ prepares: 'soon' }), [soon], now)).toBe(soon);
    expect(preparedFor(call({ prepares: 'soon' }), [soon], soon.at)).toBeNull();
    expect(preparedFor(call(), [soon], now)).toBeNull();
  });
});

describe('the end of a call', () => {
  const settled = (ended: Partial<Call>, one: Reminder, isSaid = true) =>
    settledBy(call({ endedAt: now + 5 * MINUTE, ...ended }), [one], isSaid).length > 0;

  it('settles what it prepared, before its time only where somebody says so', () => {
    expect(settled({ prepares: 'r' }, reminder('r', 20))).toBe(true);
    expect(settled({ prepares: 'r' }, reminder('r', 20), false)).toBe(false);
    expect(settled({ prepares: 'r' }, reminder('r', 2), false)).toBe(true);
    expect(settled({ prepares: 'r' }, reminder('r', 2, { outcome: 'over' }))).toBe(false);
  });

  it('settles that of its people, and of nobody else', () => {
    const ada = reminder('r', 20, { personId: 'ada' });
    expect(settled({ personIds: ['ada'] }, ada)).toBe(true);
    expect(settled({ personIds: ['ada'] }, ada, false)).toBe(false);
    expect(settled({ personIds: ['bob'] }, ada)).toBe(false);
    expect(settled({ personIds: ['ada'] }, reminder('r', 36, { personId: 'ada' }))).toBe(false);
    expect(settled({ personIds: ['ada'] }, { ...ada, at: now - 31 * MINUTE })).toBe(false);
    const elsewhere = { ...ada, link: 'https://zoom.us/j/1' };
    expect(settled({ personIds: ['ada'], room: 'meet/abc-defg-hij' }, elsewhere)).toBe(false);
  });

  it('settles what nothing speaks against, if it began then, and nothing that is to come', () => {
    expect(settled({}, reminder('r', 2), false)).toBe(true);
    expect(settled({}, reminder('r', 20))).toBe(false);
    expect(settled({}, reminder('r', 2, { personId: 'ada' }), false)).toBe(true);
    expect(settled({ prepares: 'other' }, reminder('r', 2))).toBe(false);
    // A long call, and another in its last minutes.
    const long = { endedAt: now + 65 * MINUTE };
    expect(settled(long, reminder('r', 60))).toBe(false);
  });
});
