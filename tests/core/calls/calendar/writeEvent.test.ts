import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../core/calendar/day.ts';
import { eventText, type WrittenEvent } from '../../../../core/calls/calendar/writeEvent.ts';
import { readText } from './calendars.ts';

const AT = Date.UTC(2026, 11, 1, 9, 0);
const coffee: WrittenEvent = {
  uid: '00000000-0000-4000-8000-000000000001@nahbar',
  startsAt: AT,
  endsAt: AT + 15 * 60_000,
  title: 'Kaffee mit Jörg; Ada, und „allen“',
  link: 'https://meet.google.com/abc-defg-hij',
  description:
    'Fünfzehn Minuten Kaffee zu zweit.\nHier treffen wir uns: https://meet.google.com/abc-defg-hij',
};
const NOW = Date.UTC(2026, 10, 29, 4, 5, 6);

const anyText = fc.string({
  unit: fc.constantFrom(...'aZé ;,:"\\\n\r\u0007\ud800ü林🎬', 'Ada'),
  maxLength: 150,
});
const anyEvent: fc.Arbitrary<WrittenEvent> = fc
  .record({
    start: fc.integer({ min: 0, max: 4_000_000_000 }),
    title: anyText,
    description: anyText,
    link: fc.constantFrom(
      null,
      'https://example.org/a?b=1,2;3&c=d',
      `https://example.org/${'x'.repeat(200)}`,
    ),
  })
  .map(({ start, ...more }) => ({
    ...more,
    uid: 'a@nahbar',
    startsAt: start * 1000,
    endsAt: start * 1000 + 15 * 60_000,
  }));

/** What may stand in a calendar of what somebody typed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const clean = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '');

describe('an appointment in a file', () => {
  it('looks like this', () => {
    expect(eventText(coffee, NOW).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Nahbar//Nahbar//DE',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:00000000-0000-4000-8000-000000000001@nahbar',
      'DTSTAMP:20261129T040506Z',
      'DTSTART:20261201T090000Z',
      'DTEND:20261201T091500Z',
      'SUMMARY:Kaffee mit Jörg\\; Ada\\, und „allen“',
      expect.stringMatching(/^DESCRIPTION:Fünfzehn/),
      expect.stringMatching(/^ /),
      'LOCATION:https://meet.google.com/abc-defg-hij',
      'URL:https://meet.google.com/abc-defg-hij',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is what it was to ical.js', () => {
    fc.assert(
      fc.property(anyEvent, (written) => {
        const calendar = new ICAL.Component(ICAL.parse(eventText(written, NOW)));
        const [component, ...others] = calendar.getAllSubcomponents('vevent');
        expect(others).toEqual([]);
        const event = new ICAL.Event(component as ICAL.Component);
        expect(event.uid).toBe(written.uid);
        expect(event.startDate.toJSDate().getTime()).toBe(written.startsAt);
        expect(event.endDate.toJSDate().getTime()).toBe(written.endsAt);
        expect(event.startDate.zone.tzid).toBe('UTC');
        expect(event.summary ?? '').toBe(clean(written.title));
        expect(event.description ?? '').toBe(clean(written.description));
        expect(event.location).toBe(written.link);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps to RFC 5545: CRLF, 75 octets a line, characters whole, nothing unescaped, one of each', () => {
    fc.assert(
      fc.property(anyEvent, (written) => {
        const file = eventText(written, NOW);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(file.isWellFormed()).toBe(true);
        const lines = file.split('\r\n');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const unfolded = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
        for (const line of unfolded) expect(line).toMatch(/^[A-Z-]+:/);
        const valuesOf = (name: string) =>
          unfolded
            .filter((line) => line.startsWith(`${name}:`))
            .map((line) => line.slice(name.length + 1));
        for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'METHOD', 'PRODID', 'VERSION']) {
          expect(valuesOf(name)).toHaveLength(1);
        }
        for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) {
          expect(valuesOf(name)[0]).toMatch(/^\d{8}T\d{6}Z$/);
        }
        for (const text of [...valuesOf('SUMMARY'), ...valuesOf('DESCRIPTION')]) {
          expect(text.replace(/\\[\\;,nN]/g, '')).not.toMatch(/[\\;,]/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read by Nahbar as the call it is', () => {
    const { calls } = readText(eventText(coffee, NOW), { day: dayOf(AT) });
    expect(calls).toMatchObject([
      { startsAt: coffee.startsAt, endsAt: coffee.endsAt, title: coffee.title, link: coffee.link },
    ]);
  });
});
