import { expect, it } from 'vitest';
import { reminderOf } from '../../../../core/calls/calendar/calendarCall.ts';
import { readFixture } from './calendars.ts';

it('is told of some minutes before a call, under an id that stays', () => {
  const [call] = readFixture('zoom.ics').calls;
  if (!call) throw new Error('no call');
  expect(reminderOf(call, 5)).toEqual({
    id: `ics/ZM81234567890/${Date.UTC(2026, 10, 23, 15)}`,
    at: Date.UTC(2026, 10, 23, 14, 55),
    startsAt: Date.UTC(2026, 10, 23, 15),
    title: "Ada's Zoom Meeting",
    personId: null,
    link: call.link,
  });
  expect(reminderOf(call, 0).at).toBe(call.startsAt);
});
