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

/** Milliseconds of processor time: a busy machine takes longer, but not more of it. */
function costOf(act: () => unknown): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

describe('5,000 events', () => {
  // About 20 ms of work for a processor that takes 250 ms for the events. A second is allowed.
  const yardstick = () => {
    let text = '';
    for (let i = 0; i < 100_000; i++) text = `${text.slice(-100)}${i}`.replace(/1/g, 'one');
    return text;
  };

  it('are read in less than 50 times a yardstick', { timeout: 60_000 }, () => {
    const text = calendar(...Array.from({ length: EVENTS }, (_, i) => eventOf(i)));
    yardstick();
    const unit = costOf(yardstick);
    const cost = costOf(() => expect(readText(text).calls.length).toBeGreaterThan(100));
    expect(cost / unit).toBeLessThan(50);
  });

  it('which began daily ten years ago take no longer than today’s', { timeout: 60_000 }, () => {
    const series = (start: string) =>
      calendar(
        ...Array.from({ length: 1_000 }, (_, i) =>
          event(`UID:${i}`, `DTSTART;TZID=Europe/Berlin:${start}T100000`, 'RRULE:FREQ=DAILY'),
        ),
      );
    const cost = (text: string) => costOf(() => expect(readText(text).calls).toHaveLength(1_000));
    const [old, fresh] = [series('20161123'), series('20261122')];
    cost(fresh);
    expect(cost(old)).toBeLessThan(3 * cost(fresh) + 20);
  });
});
