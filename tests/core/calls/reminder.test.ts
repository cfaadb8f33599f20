import { describe, expect, it } from 'vitest';
import {
  GRACE_PERIOD,
  isLink,
  nextTimeAt,
  type Reminder,
  reminderStatus,
  SHOWN_FOR,
} from '../../../core/calls/reminder.ts';

const now = new Date(2026, 10, 23, 13, 0).getTime();
const MINUTE = 60_000;

function reminder(at: number, more: Partial<Reminder> = {}): Reminder {
  return {
    id: `${at}`,
    at,
    startsAt: null,
    title: '',
    personId: null,
    link: null,
    outcome: 'waiting',
    ...more,
  };
}

describe('a look at the reminders', () => {
  it('says what is due, once, and is told when to look again', () => {
    const due = reminder(now);
    const later = reminder(now + 5 * MINUTE);
    const look = reminderStatus([later, due], now);
    expect(look.rung).toEqual([{ ...due, outcome: 'rung' }]);
    expect(look.missed).toEqual([]);
    expect(look.told?.id).toBe(due.id);
    expect(look.next).toBe(later.at);
    expect(reminderStatus([later, ...look.rung], now + 1).rung).toEqual([]);
  });

  it('does not say late what nobody could be told of in time', () => {
    const late = reminder(now - GRACE_PERIOD);
    const just = reminder(now - GRACE_PERIOD + 1);
    const look = reminderStatus([late, just], now);
    expect(look.missed).toEqual([{ ...late, outcome: 'missed' }]);
    expect(look.rung.map(({ id }) => id)).toEqual([just.id]);
  });

  it('leaves alone what is over, and what is to come', () => {
    const over = reminder(now - 1, { outcome: 'over' });
    const missed = reminder(now - 2, { outcome: 'missed' });
    const far = reminder(now + 1);
    expect(reminderStatus([over, missed, far], now)).toEqual({
      rung: [],
      missed: [],
      told: null,
      next: far.at,
    });
  });

  it('keeps it on the toolbar for an hour, and then looks again to take it away', () => {
    const said = reminder(now, { outcome: 'rung' });
    expect(reminderStatus([said], now + SHOWN_FOR - 1).told).toEqual(said);
    expect(reminderStatus([said], now + 1).next).toBe(now + SHOWN_FOR);
    expect(reminderStatus([said], now + SHOWN_FOR).told).toBeNull();
    // A clock that was set back does not say it for a day.
    expect(reminderStatus([said], now - 24 * SHOWN_FOR).told).toBeNull();
  });

  it('has nothing to look for where there is nothing', () => {
    expect(reminderStatus([], now)).toEqual({ rung: [], missed: [], told: null, next: null });
  });
});

describe('a time of the clock', () => {
  const at = (day: number, hours: number, minutes: number) =>
    new Date(2026, 10, day, hours, minutes).getTime();

  it.each([
    ['14:00', at(23, 14, 0)],
    ['13:01', at(23, 13, 1)],
    ['13:00', at(24, 13, 0)],
    ['9:05', at(24, 9, 5)],
    ['09:05', at(24, 9, 5)],
    ['00:00', at(24, 0, 0)],
    ['23:59', at(23, 23, 59)],
  ])('%s comes next', (time, next) => {
    expect(nextTimeAt(time, now)).toBe(next);
  });

  it.each(['', '24:00', '12:60', '14', '14:0', '-1:00', '14:00:00', 'zwei'])(
    '%s is none',
    (time) => {
      expect(nextTimeAt(time, now)).toBeNull();
    },
  );
});

describe('the address of a call', () => {
  it.each(['https://meet.example/abc', 'https://meet.example'])('may be %s', (text) => {
    expect(isLink(text)).toBe(true);
  });

  it.each(['', 'meet.example/abc', 'http://meet.example', 'javascript:alert(1)', 'https://'])(
    'is not %s',
    (text) => {
      expect(isLink(text)).toBe(false);
    },
  );
});
