import { describe, expect, it } from 'vitest';
import { calendar, event, readText } from './calendars.ts';

const EVENTS = 5_000;

const two = (number: number) => String(number).padStart(2, '0');

/** As Google exports them: a tenth repeats, a hundredth is of the day. */
function eventOf(i: number): string {
  const day = `2026${two((i % 12) + 1)}${two((i % 28) + 1)}`;
  const lines = [
    `UID:${i}@google.com`,
    'DTSTAMP:20261122T181500Z',
    'ORGANIZER;CN=Team:mailto:team@example.org',
    ...Array.from(
      { length: 5 },
      (_, n) => `ATTENDEE;PARTSTAT=ACCEPTED;CN=A${n}:mailto:a${n}@example.org`,
    ),
    `SUMMARY:Besprechung ${i}`,
    `DESCRIPTION:${'Eine Zeile\\n'.repeat(20)}\r\n https://meet.google.com/abc-defg-hij`,
  ];
  const starts = [`DTSTART;TZID=Europe/Berlin:${day}T1000${two(i % 60)}`];
  if (i % 20 === 0)
    starts.push('RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'EXDATE:20261123T090000Z');
  if (i % 20 === 10) starts.push('RRULE:FREQ=DAILY;COUNT=400');
  return event(...lines, ...starts);
}

// How long they take: `npm run bench`.
describe('5,000 events', () => {
  it('are read', () => {
    const text = calendar(...Array.from({ length: EVENTS }, (_, i) => eventOf(i)));
    expect(readText(text).calls.length).toBeGreaterThan(100);
  });

  it.each([
    ['which began daily ten years ago', '20161123'],
    ['of today', '20261122'],
  ])('are read, %s', (_, start) => {
    const series = Array.from({ length: 1_000 }, (_, i) =>
      event(`UID:${i}`, `DTSTART;TZID=Europe/Berlin:${start}T100000`, 'RRULE:FREQ=DAILY'),
    );
    expect(readText(calendar(...series)).calls).toHaveLength(1_000);
  });
});
