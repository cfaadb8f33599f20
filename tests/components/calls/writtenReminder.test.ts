import { describe, expect, test } from 'vitest';
import { beginning, movedTo, writtenIn } from '../../../components/calls/ReminderForm';
import type { Reminder } from '../../../core/calls/reminder';

const at = (day: number, hours: number, minutes = 0) =>
  new Date(2026, 10, day, hours, minutes).getTime();
const NOW = at(23, 13, 30);
const MINUTE = 60_000;

const reminder = (changes: Partial<Reminder> = {}): Reminder => ({
  ...{ id: 'r', at: at(26, 9), startsAt: null, title: 'Pitch', personId: 'ada', link: null },
  outcome: 'waiting',
  ...changes,
});
const clock = (time: string, isTomorrow = false) => ({ minutes: null, clock: time, isTomorrow });

describe('what is written of a reminder', () => {
  test('begins with what is known, over which the draft goes, if it is sound', () => {
    expect(writtenIn({}, undefined)).toMatchObject({ minutes: 20, title: '' });
    const known = {
      ...clock('09:00'),
      day: '2026-11-26',
      title: 'Pitch',
      personId: 'ada',
      link: '',
    };
    expect(writtenIn({}, reminder())).toEqual(known);
    // The clock is that of the call, not that of the reminder before it.
    const early = reminder({ at: at(26, 8, 50), startsAt: at(26, 9) });
    expect(writtenIn({ title: 'Pit' }, early)).toEqual({ ...known, title: 'Pit' });
    expect(writtenIn({ title: 7 as never, clock: '10:00' }, reminder())).toEqual(known);
  });

  test('is in so many minutes, or when the clock shows it next', () => {
    const soon = { ...clock('09:00'), minutes: 20 };
    expect(beginning(soon, NOW)).toBe(NOW + 20 * MINUTE);
    expect(beginning(clock('14:00'), NOW)).toBe(at(23, 14));
    expect(beginning(clock('13:30'), NOW)).toBe(at(24, 13, 30));
    expect(beginning(clock('14:00', true), NOW)).toBe(at(24, 14));
    expect(beginning(clock('00:00', true), NOW)).toBe(at(24, 0));
    expect(beginning(clock(''), NOW)).toBeNull();
  });

  test('is moved to a day and a time that are still to come', () => {
    const to = (day: string, time: string) => ({ day, clock: time });
    expect(movedTo(to('2026-11-26', '23:59'), reminder(), NOW)).toBe(at(26, 23, 59));
    expect(movedTo(to('2026-11-25', '09:00'), reminder(), NOW)).toBe(at(25, 9));
    expect(movedTo(to('2026-11-23', '14:00'), reminder(), NOW)).toBe(at(23, 14));
    for (const [day, time] of [
      ['2026-11-23', '13:30'],
      ['2026-11-22', '14:00'],
      ['', '14:00'],
      ['2026-11-26', ''],
    ] as const) {
      expect(movedTo(to(day, time), reminder(), NOW)).toBeNull();
    }
    // As it was, to the millisecond, and be it over by now.
    const past = reminder({ at: at(23, 13) + 5 });
    expect(movedTo(to('2026-11-23', '13:00'), past, NOW)).toBe(at(23, 13) + 5);
  });
});
