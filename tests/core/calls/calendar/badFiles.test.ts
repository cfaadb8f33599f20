import { describe, expect, it } from 'vitest';
import type { CalendarFault } from '../../../../core/calls/calendar/calendarCall.ts';
import { answer } from '../../../../core/calls/calendar/readCalendar.ts';
import { encodings, STRANGERS } from '../../someFile.ts';
import { calendar, event, faultOf, readBytes, readText, TODAY } from './calendars.ts';

const START = 'DTSTART:20261123T100000Z';
const whole = calendar(event('UID:a', START, 'SUMMARY:Größe für Jörg'));

describe('what was chosen by mistake', () => {
  const binary = (looksLike: 'picture' | 'zip' | 'other'): CalendarFault => ({
    what: 'binary',
    looksLike,
  });
  it.each<[string, CalendarFault]>([
    ['nothing', { what: 'empty' }],
    ['white space', { what: 'empty' }],
    ['a byte order mark', { what: 'empty' }],
    ['a byte order mark of UTF-16', { what: 'empty' }],
    ['a picture', binary('picture')],
    ['an archive', binary('zip')],
    ['a page', { what: 'not-a-calendar', looksLike: 'web-page' }],
    ['zeros', binary('other')],
    ['any bytes', binary('other')],
  ])('is named: %s', (name, fault) => {
    expect(faultOf(() => readBytes(STRANGERS[name] ?? new Uint8Array()))).toEqual(fault);
  });
});

describe('another encoding', () => {
  it.each(Object.entries(encodings(whole)))('is read all the same: %s', (_, bytes) => {
    expect(readBytes(bytes).calls).toMatchObject([{ title: 'Größe für Jörg' }]);
  });
});

describe('a file that ends too early', () => {
  it('gives nothing, wherever it ends', () => {
    for (let end = 1; end < whole.trimEnd().length; end++) {
      expect(faultOf(() => readText(whole.slice(0, end)))).toBeDefined();
    }
  });
});

describe('parts within parts', () => {
  it('are passed over, however deep, and refused where they do not end', () => {
    const deep = 100_000;
    const parts = 'BEGIN:X\r\n'.repeat(deep) + 'END:X\r\n'.repeat(deep);
    expect(readText(calendar(parts.trimEnd(), event(START))).calls).toHaveLength(1);
    expect(faultOf(() => readText(calendar('BEGIN:VEVENT\r\n'.repeat(deep))))).toEqual({
      what: 'broken',
    });
  });
});

describe('a file of a newer version', () => {
  it('is read as far as it is known', () => {
    const newer = calendar('X-NEW:1', event(START, 'FUTURE;A=b:c')).replace('2.0', '9.0');
    expect(readText(newer).calls).toHaveLength(1);
  });
});

describe('names that every object has', () => {
  it('are text like others', () => {
    const names = ['__proto__', 'constructor', 'prototype'];
    const events = names.map((name) =>
      event(`UID:${name}`, `DTSTART;TZID=${name}:20261123T100000`, `SUMMARY:${name}`, `${name}:x`),
    );
    const { calls, leftOut } = readText(calendar(...events, event(START)));
    expect(calls).toHaveLength(1);
    expect(leftOut.map(({ title }) => title)).toEqual(names);
  });
});

describe('too much for anybody', () => {
  it('is refused: a day with more appointments than minutes of work', async () => {
    const day = (count: number) => {
      const events = Array.from({ length: count }, (_, i) => event(`UID:${i}`, START));
      const file = new File([calendar(...events)], 'a.ics');
      return answer({ file, hosts: [], day: TODAY, timeZone: 'Europe/Berlin' }, () => {});
    };
    expect(await day(500)).toMatchObject({ calls: { length: 500 } });
    expect(await day(501)).toEqual({ fault: { what: 'too-full', limit: 500 } });
  });

  it('is cut: a title, an id and an address', () => {
    const { calls } = readText(
      calendar(
        event(
          START,
          `SUMMARY:${'x'.repeat(199)}🎬`,
          `UID:${'a'.repeat(5_000)}`,
          `URL:https://example.org/${'a'.repeat(5_000)}`,
        ),
      ),
    );
    expect(calls).toMatchObject([{ title: 'x'.repeat(199), uid: 'a'.repeat(1_000), link: null }]);
  });
});
