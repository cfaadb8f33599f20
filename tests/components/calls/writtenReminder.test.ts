import { describe, expect, test } from 'vitest';
import { beginning, writtenIn } from '../../../components/calls/ReminderForm';
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
    expect(writtenIn(null, undefined)).toMatchObject({ minutes: 20, title: '' });
    const known = { ...clock('09:00'), title: 'Pitch', personId: 'ada', link: '' };
    expect(writtenIn(null, reminder())).toEqual(known);
    // The clock is that of the call, not that of the reminder before it.
    const early = reminder({ at: at(26, 8, 50), startsAt: at(26, 9) });
    expect(writtenIn('{"title":"Pit"}', early)).toEqual({ ...known, title: 'Pit' });
    for (const broken of ['', '{', 'null', '7', '{"title":7}']) {
      expect(writtenIn(broken, reminder())).toEqual(known);
    }
  });

  test('is in so many minutes, or when the clock shows it next', () => {
    const soon = { ...clock('09:00'), minutes: 20 };
    expect(beginning(soon, undefined, NOW)).toBe(NOW + 20 * MINUTE);
    expect(beginning(clock('14:00'), undefined, NOW)).toBe(at(23, 14));
    expect(beginning(clock('13:30'), undefined, NOW)).toBe(at(24, 13, 30));
    expect(beginning(clock('14:00', true), undefined, NOW)).toBe(at(24, 14));
    expect(beginning(clock('00:00', true), undefined, NOW)).toBe(at(24, 0));
    expect(beginning(clock(''), undefined, NOW)).toBeNull();
  });

  test('stays on its day when it is changed, as long as that lies ahead', () => {
    expect(beginning(clock('09:00'), reminder(), NOW)).toBe(at(26, 9));
    expect(beginning(clock('00:00'), reminder(), NOW)).toBe(at(26, 0));
    expect(beginning(clock('23:59'), reminder(), NOW)).toBe(at(26, 23, 59));
    const today = reminder({ at: at(23, 16) + 5 });
    expect(beginning(clock('16:00'), today, NOW)).toBe(at(23, 16) + 5);
    expect(beginning(clock('14:00'), today, NOW)).toBe(at(23, 14));
    expect(beginning(clock('12:00'), today, NOW)).toBe(at(24, 12));
  });
});
