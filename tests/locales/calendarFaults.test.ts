import { describe, expect, it } from 'vitest';
import type { LeftOut } from '../../core/calls/calendar/calendarCall.ts';
import { texts as german } from '../../locales/de/calendarFaults.ts';
import { texts as english } from '../../locales/en/calendarFaults.ts';

describe.each([
  ['German', german],
  ['English', english],
])('in %s', (_, texts) => {
  it('each fault is one or two whole sentences', () => {
    const { tooLarge, tooMany, tooFull, binary, notACalendar, leftOut, ...plain } = texts;
    const sentences = [
      ...[...Object.values(plain), ...Object.values(binary), ...Object.values(notACalendar)],
      ...[tooLarge(50, 20), tooMany(50_000), tooFull(500)],
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(tooLarge(50, 20)).toContain('50\u00a0MB');
  });

  it('what is left out is called by its title, where it has one', () => {
    const all: LeftOut[] = [
      { title: 'Mond', why: 'unknown-zone', zone: 'Mond/Krater' },
      { title: 'Mond', why: 'unusual-rule' },
      { title: 'Mond', why: 'broken' },
    ];
    for (const event of all) {
      expect(texts.leftOut(event)).toMatch(/^[„“]Mond[“”].+\.$/);
      expect(texts.leftOut({ ...event, title: '' })).toMatch(/^\w.+\.$/);
    }
  });
});
