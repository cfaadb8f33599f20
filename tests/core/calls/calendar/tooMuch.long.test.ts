import { expect, it } from 'vitest';
import { expectLinear } from '../../growth.ts';
import { calendar, event, readText } from './calendars.ts';

const START = 'DTSTART:20261123T100000Z';
const EXCEPTION = '20261123T100000Z';

it.each<[string, (count: number) => string]>([
  ['many lines', (count) => event(START, `EXDATE:${EXCEPTION}\r\n`.repeat(count).trimEnd())],
  ['one line', (count) => event(START, `EXDATE:${`${EXCEPTION},`.repeat(count)}${EXCEPTION}`)],
  [
    'many events',
    (count) =>
      Array.from({ length: 300 }, (_, i) => {
        const exceptions = `EXDATE:${EXCEPTION}${`,${EXCEPTION}`.repeat(count / 300)}`;
        return event(`UID:${i}`, START, 'RRULE:FREQ=DAILY', exceptions);
      }).join('\r\n'),
  ],
])('a million exceptions are left out: in %s', (_, events) => {
  const read = (count: number) => readText(calendar(events(count)));
  const { calls, leftOut } = read(700_000);
  expect(calls).toEqual([]);
  expect(leftOut.length).toBeGreaterThan(0);
  // They took 20 seconds, and 2.5 GB.
  expectLinear(read, 700_000);
});
