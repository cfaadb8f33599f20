import { describe, expect, it } from 'vitest';
import {
  type CalendarReading,
  goneFrom,
  reminderOf,
} from '../../../../core/calls/calendar/calendarCall.ts';
import type { Reminder } from '../../../../core/calls/reminder.ts';
import { calendar, event, readText } from './calendars.ts';

const DAY = { from: Date.UTC(2026, 10, 22, 23), to: Date.UTC(2026, 10, 23, 23) };
const NOW = Date.UTC(2026, 10, 23, 7);

const at = (uid: string, time: string, ...more: string[]) =>
  event(`UID:${uid}`, `DTSTART:20261123T${time}Z`, `SUMMARY:${uid}`, ...more);
const read = (...events: string[]) => readText(calendar(...events));
const remindersOf = ({ calls }: CalendarReading): Reminder[] =>
  calls.map((call) => ({ ...reminderOf(call, 5), outcome: 'waiting' }));
const gone = (after: CalendarReading, reminders: Reminder[], now = NOW) =>
  goneFrom(after, reminders, DAY, now).map(({ title }) => title);

describe('a calendar that is taken again', () => {
  const before = remindersOf(
    read(
      at('a/b', '090000'),
      at('moved', '100000'),
      at('called off', '110000'),
      at('other', '120000'),
    ),
  );

  it('no longer has what was moved, to an hour or a day, and what was cancelled', () => {
    const after = read(
      at('a/b', '090000'),
      at('moved', '103000'),
      at('called off', '110000', 'STATUS:CANCELLED'),
      event('UID:other', 'DTSTART:20261124T120000Z', 'SUMMARY:other'),
    );
    expect(gone(after, before)).toEqual(['moved', 'called off', 'other']);
  });

  it('says nothing of the events of other calendars, and of reminders that were entered', () => {
    expect(gone(read(at('a/b', '090000')), before)).toEqual([]);
    const entered: Reminder = { ...(before[0] as Reminder), id: crypto.randomUUID() };
    expect(gone(read(at('a/b', '093000')), [entered])).toEqual([]);
  });

  it('leaves what has begun, what was announced, and what may still be there', () => {
    const after = read(at('moved', '103000'));
    expect(gone(after, before, Date.UTC(2026, 10, 23, 10, 1))).toEqual([]);
    const rung = before.map((reminder) => ({ ...reminder, outcome: 'rung' as const }));
    expect(gone(after, rung)).toEqual([]);
    const unclear = read(
      event('UID:moved', 'DTSTART;TZID=Nowhere:20261123T103000', 'SUMMARY:moved'),
    );
    expect(unclear.leftOut).toHaveLength(1);
    expect(gone(unclear, before)).toEqual([]);
  });
});
