import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../core/calendar/day.ts';
import {
  fittingPlace,
  linkOf,
  meetingsAhead,
  withMeetingOver,
} from '../../../core/people/meeting.ts';
import type { Circle, Meeting } from '../../../core/people/person.ts';
import { circle } from './people.ts';

const meets = (id: string, day: string, time = ''): Circle => ({
  ...circle(id, null),
  nextMeeting: { day, time },
});
const anyDay = fc.integer({ min: 0, max: 3_000 }).map((n) => daysAfter('2024-01-01', n));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyMeeting: fc.Arbitrary<Meeting> = fc.record({
  day: anyDay,
  time: fc.oneof(fc.constant(''), anyTime),
});

describe('what is ahead', () => {
  it('is a meeting on its day and the day before, the next first', () => {
    const circles = [
      meets('late', '2026-11-29', '19:30'),
      meets('early', '2026-11-29', '09:00'),
      meets('tomorrow', '2026-11-30'),
      meets('later', '2026-12-01'),
      meets('over', '2026-11-28'),
      circle('none', null),
      { ...circle('emptied', null), nextMeeting: null },
    ];
    const ids = (all: readonly Circle[]) =>
      meetingsAhead(all, '2026-11-29').map((ahead) => ahead.circle.id);
    expect(ids(circles)).toEqual(['early', 'late', 'tomorrow']);
    expect(ids(circles.toReversed())).toEqual(['early', 'late', 'tomorrow']);
  });

  it('is told of on two days, be there a change of clocks or a leap day', () => {
    fc.assert(
      fc.property(anyMeeting, (nextMeeting) => {
        const one = { ...circle('film', null), nextMeeting };
        const days = Array.from({ length: 9 }, (_, i) => daysAfter(nextMeeting.day, i - 5));
        const told = days.filter((day) => meetingsAhead([one], day).length > 0);
        expect(told).toEqual([daysAfter(nextMeeting.day, -1), nextMeeting.day]);
      }),
    );
  });

  it('ends with a meeting that was on that day or later, and not with an earlier one', () => {
    fc.assert(
      fc.property(anyMeeting, fc.integer({ min: -9, max: 9 }), (nextMeeting, days) => {
        const one = { ...circle('film', 'month'), meetsAt: 'Saal 3', nextMeeting };
        const after = withMeetingOver(one, daysAfter(nextMeeting.day, days));
        expect(after).toEqual(days < 0 ? one : { ...one, nextMeeting: null });
      }),
    );
    const none = circle('film', null);
    expect(withMeetingOver(none, '2026-11-29')).toBe(none);
  });
});

describe('where a circle meets', () => {
  it.each([
    ['https://meet.example/film', 'https://meet.example/film'],
    ['  https://meet.example/film  ', 'https://meet.example/film'],
    ['Zoom: https://meet.example/j/1 Code 42', 'https://meet.example/j/1'],
    ['Café Luitpold', null],
    ['Saal 3: hinten', null],
    ['https: ist kein Link', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('in “%s” there is the link %s', (text, link) => {
    const place = fittingPlace(text);
    expect(place).toBe(text.trim());
    expect(linkOf({ ...circle('film', null), meetsAt: place })).toBe(link);
  });

  it.each([
    'http://meet.example/film',
    'ftp://meet.example',
    'Hier: HTTP://meet.example',
    'file:///etc/passwd',
    'https://',
  ])('“%s” is refused', (text) => {
    expect(() => fittingPlace(text)).toThrow('noLink');
    // In a backup that somebody has written, it is words.
    expect(linkOf({ ...circle('film', null), meetsAt: text })).toBeNull();
  });

  it('has a limit, and need not be known', () => {
    expect(() => fittingPlace('x'.repeat(2_001))).toThrow('tooLong');
    expect(linkOf(circle('film', null))).toBeNull();
  });

  it('never leads anywhere but to https, whatever stands in a backup', () => {
    const parts = fc.constantFrom(
      'https://',
      'http://',
      'javascript:',
      'a.example',
      ' ',
      '\n',
      '"',
      'data:,',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((all) => all.join('')),
        ),
        (meetsAt) => {
          const link = linkOf({ ...circle('film', null), meetsAt });
          if (link !== null) expect(new URL(link).protocol).toBe('https:');
        },
      ),
    );
  });
});
