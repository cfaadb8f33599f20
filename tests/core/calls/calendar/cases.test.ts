/** Calendars that other programs have written, each kind with the one that first showed it and further ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../core/calls/calendar/readCalendar.ts';
import type { CallHost } from '../../../../core/calls/room.ts';
import { calendar, event, TODAY } from './calendars.ts';

interface Asked {
  day?: string;
  hosts?: CallHost[];
}

async function read(content: BlobPart, { day = TODAY, hosts = [] }: Asked = {}) {
  const file = new File([content], 'day.ics');
  const reading = await answer({ file, day, timeZone: 'Europe/Berlin', hosts }, () => {});
  if ('fault' in reading) throw new Error(reading.fault.what);
  return reading;
}

const fixture = (name: string) => readFileSync(`tests/fixtures/cases/${name}/day.ics`);

/** Each call as its beginning in UTC, and its title. */
async function told(content: BlobPart, asked?: Asked): Promise<string[]> {
  const { calls, leftOut } = await read(content, asked);
  return [
    ...calls.map(({ startsAt, title }) =>
      `${new Date(startsAt).toISOString().slice(11, 16)} ${title}`.trim(),
    ),
    ...leftOut.map(({ title, why }) => `${why} ${title}`.trim()),
  ];
}

/** The links of the calls of a day. */
async function links(content: BlobPart, asked?: Asked): Promise<(string | null)[]> {
  return (await read(content, asked)).calls.map(({ link }) => link);
}

const START = 'DTSTART:20261123T100000Z';
const ZOOM = 'https://us02web.zoom.us/j/82345678901?pwd=abc';
const MEET = 'https://meet.google.com/abc-defg-hij';

/** The link of an event of today with these lines. */
async function linkOf(...lines: string[]): Promise<string | null> {
  const [link = null] = await links(calendar(event(START, ...lines)));
  return link;
}

describe('the hosts of a provider', () => {
  it('are all its own', async () => {
    expect(await links(fixture('04-zoom-hosts'))).toEqual([
      'https://example.zoom-x.de/j/65194487075?pwd=x',
    ]);
  });
});

describe('an event whose start makes sense', () => {
  it('is kept, whatever is wrong beside it', async () => {
    const { calls, leftOut } = await read(fixture('08-second-property-loses-event'));
    expect(leftOut).toEqual([]);
    expect(calls.map(({ title, endsAt }) => [title, endsAt !== null])).toEqual([
      ['DTEND None', false],
      ['DTEND mit Leerzeichen', true],
      ['RDATE leer', false],
      ['EXDATE leer', false],
      ['EXDATE Komma am Ende', false],
    ]);
  });

  it.each([
    'DTEND:',
    'DTEND;VALUE=DATE:None',
    'DTEND;TZID=:20261123T250000',
    'DTEND:20261131T100000Z',
    'DURATION:1 hour',
    'DURATION:',
    'DURATION:PTH',
    'RDATE;VALUE=PERIOD:',
    'EXDATE:null',
    'EXDATE;TZID=Nirgendwo:,,,',
    'EXDATE:never',
    'RECURRENCE-ID:',
    'SEQUENCE:first',
    'SEQUENCE:-1',
    'RRULE:null',
    'EXRULE:None',
    'DTSTAMP:now',
    'STATUS:',
    'RRULE:',
    'RRULE:FREQ=SOMETIMES',
    'RRULE:COUNT=3',
    'RRULE:FREQ=WEEKLY;BYDAY=XX',
    'EXRULE:',
    'URL;VALUE=URI',
    'LOCATION;ALTREP="x:no end',
  ])('is kept with %s', async (line) => {
    expect(await told(calendar(event(START, line, 'SUMMARY:x')))).toEqual(['10:00 x']);
  });

  it.each([
    ['DTEND: 20261123T110000Z ', '11:00'],
    ['DTEND:2026-11-23T11:00:00Z', '11:00'],
    ['DTEND:20261123T1100Z', '11:00'],
    ['DTEND:20261123T120000+0100', '11:00'],
    ['DTEND;TZID=W. Europe Standard Time:20261123T120000', '11:00'],
    ['DURATION: pt1h', '11:00'],
    ['DURATION:+P0DT0H60M0S', '11:00'],
  ])('ends as %s means', async (line, end) => {
    const [call] = (await read(calendar(event(START, line)))).calls;
    expect(new Date(call?.endsAt ?? 0).toISOString().slice(11, 16)).toBe(end);
  });

  it.each([
    '20261123T100000z',
    ' 20261123T100000Z',
    '2026-11-23T10:00:00Z',
    '2026-11-23T10:00:00.000Z',
    '2026-11-23 10:00:00Z',
    '20261123T1000Z',
    '20261123T100000+0000',
    '20261123T110000+01:00',
    '20261123T100000UTC',
    '"20261123T100000Z"',
    '20261122T100000Z,20261123T100000Z',
  ])('starts as %s means', async (time) => {
    const asked = time.includes(',') ? { day: '2026-11-22' } : {};
    expect(await told(calendar(event(`DTSTART:${time}`)), asked)).toEqual(['10:00']);
  });
});

describe('a day', () => {
  it('is one, also where the file does not say so', async () => {
    expect(await told(fixture('09-day-without-value-date'))).toEqual([
      '10:00 Serie',
      '16:00 Runde verschoben',
    ]);
    expect(await told(fixture('09-day-without-value-date'), { day: '2026-11-16' })).toEqual([
      '12:00 Runde',
    ]);
  });

  it.each([
    ['EXDATE:2026-11-23', []],
    ['EXDATE:20261123Z', []],
    ['EXDATE;TZID=Europe/Berlin:20261123', []],
    ['EXDATE:20261116,20261123', []],
    ['EXDATE;VALUE=DATE:20261123T000000Z', []],
    ['EXDATE;VALUE=DATE-TIME:20261123', []],
    ['EXDATE:20261124', ['10:00']],
    ['EXDATE:20261123T000000', []],
    ['EXDATE;TZID=Europe/Berlin:20261123T000000', []],
    ['EXDATE;VALUE=DATE:20261123T100000Z', []],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261123', ['10:00']],
    ['RDATE:20261123', ['10:00']],
  ])('is meant by %s', async (line, expected) => {
    const rule = line.startsWith('RRULE') ? [] : ['RRULE:FREQ=WEEKLY'];
    const series = event('DTSTART:20261102T100000Z', ...rule, line);
    expect(await told(calendar(series))).toEqual(expected);
  });

  it('is one of whole days, whatever zone it names', async () => {
    const whole = ['DTSTART:20261123', 'DTSTART;TZID=Europe/Berlin:20261123', 'DTSTART:2026-11-23'];
    for (const line of whole) expect(await told(calendar(event(line)))).toEqual([]);
    for (const said of [
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'X-FUNAMBOL-ALLDAY:1',
    ]) {
      expect(await told(calendar(event('DTSTART:20261123T000000', said)))).toEqual([]);
    }
  });
});

it('is read in a file that was put together from several', async () => {
  const one = calendar(event('UID:1', START));
  const two = calendar(event('UID:2', START));
  for (const between of ['\r\n\ufeff', '\ufeff', '', '\x1a', '\r\n\x1a', '\r\n\u00a0\r\n']) {
    const both = `\ufeff${one.trimEnd()}${between}${two}`;
    expect(await told(both)).toEqual(['10:00', '10:00']);
  }
});

describe('a rule', () => {
  it('may have blanks and small letters', async () => {
    expect(await told(fixture('10-rule-with-blanks'))).toEqual([
      '09:00 Daily',
      '09:30 Leerzeichen davor',
      '10:00 klein',
    ]);
  });

  it.each([
    'RRULE:FREQ=WEEKLY ; BYDAY = MO',
    'RRULE:FREQ=WEEKLY;BYDAY=MO;',
    'RRULE:;FREQ=WEEKLY;;BYDAY=MO,',
    'RRULE:RRULE:FREQ=WEEKLY;BYDAY=MO',
    'rrule:Freq=Weekly;ByDay=Mo',
    'RRULE:FREQ=WEEKLY;BYDAY=MON',
    'RRULE:FREQ=WEEKLY;BYDAY="MO"',
    'RRULE:FREQ=WEEKLY;BYDAY=[MO]',
    'RRULE:"FREQ=WEEKLY;BYDAY=MO"',
    'RRULE:FREQ=WEEKLY\\;BYDAY=MO',
    'RRULE:FREQ=WEEKLY;DTSTART=20261102T100000Z;TZID=UTC;BYDAY=MO',
    'RRULE:FREQ=WEEKLY;BYDAY=1MO',
    'RRULE:FREQ=WEEKLY;BYDAY=',
    'RRULE:FREQ=WEEKLY;WKST=',
    'RRULE:FREQ=WEEKLY;INTERVAL=0',
    'RRULE:FREQ=WEEKLY;INTERVAL=1.0',
    'RRULE:FREQ=WEEKLY;INTERVAL=1;X-OWN=1',
    'RRULE:FREQ=WEEKLY;\tBYDAY=\r\n MO',
    'RRULE:RSCALE=GREGORIAN;FREQ=WEEKLY;SKIP=OMIT',
    'RRULE;X-A=b:FREQ=WEEKLY;BYDAY=MO',
    'RRULE:FREQ=WEEKLY,BYDAY=MO',
    'RRULE:{FREQ=WEEKLY;BYDAY=MO}',
    'RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0;BYSECOND=0',
    'RRULE:FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1',
    'RRULE:FREQ=WEEKLY;BYDAY=SU,MO;BYSETPOS=1',
    'RRULE:FREQ=WEEKLY;WKST=SU;BYDAY=MO,SU;BYSETPOS=-1',
    'RRULE:FREQ=WEEKLY;UNTIL=TZID=Europe/Berlin:20261231T000000',
  ])('is read: %s', async (line) => {
    const series = calendar(event('DTSTART:20261102T100000Z', line));
    expect(await told(series)).toEqual(['10:00']);
    expect(await told(series, { day: '2026-11-24' })).toEqual([]);
  });

  it.each([
    ['FREQ=WEEKLY;BYHOUR=9,15', ['09:00 x', '15:00 x'], ['10:00 x', '15:00 x']],
    ['FREQ=MONTHLY;BYMONTHDAY=2,23;BYHOUR=10', ['10:00 x'], ['10:00 x']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=16;BYHOUR=10', ['10:00 x'], ['10:00 x']],
    ['FREQ=DAILY;BYSETPOS=-1', ['10:00 x'], ['10:00 x']],
    ['FREQ=DAILY;BYMONTHDAY=23', ['10:00 x'], ['10:00 x']],
    ['FREQ=MONTHLY;BYMONTH=11;BYDAY=4MO', ['10:00 x'], ['10:00 x']],
    ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23;BYHOUR=11', ['11:00 x'], ['10:00 x']],
    // The library knows none of these: its start is kept, and the rest is told.
    ['FREQ=DAILY;BYHOUR=9,15;BYSETPOS=-1', ['unusual-rule x'], ['10:00 x']],
    ['FREQ=WEEKLY;BYHOUR=9,15;COUNT=9', ['unusual-rule x'], ['10:00 x']],
    ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3', ['unusual-rule x'], ['10:00 x']],
  ])('has hours and places: %s', async (rule, later, first) => {
    const series = calendar(event('DTSTART:20261102T100000Z', `RRULE:${rule}`, 'SUMMARY:x'));
    expect(await told(series)).toEqual(later);
    expect(await told(series, { day: '2026-11-02' })).toEqual(first);
  });

  it.each([
    'RRULE:FREQ=WEEKLY;EXDATE=20261123T100000Z',
    'RRULE:FREQ=WEEKLY;EXDATE:20261116T100000Z,20261123T100000Z',
    'RRULE:FREQ=WEEKLY EXDATE:20261123T100000Z',
    'RRULE:FREQ=WEEKLY\\nEXDATE;TZID=Europe/Berlin:20261123T110000',
    'RRULE:FREQ=WEEKLY;EXDATE=20261123T100000Z;BYDAY=MO',
  ])('may have the exceptions within: %s', async (line) => {
    const series = calendar(event('DTSTART:20261102T100000Z', line, 'SUMMARY:x'));
    expect(await told(series)).toEqual([]);
    expect(await told(series, { day: '2026-11-30' })).toEqual(['10:00 x']);
  });

  it('that ends before it starts is told where it would go on, for a year', async () => {
    for (const end of ['20261101T000000Z', '20251231', '20261101']) {
      const series = calendar(
        event('DTSTART:20261102T100000Z', `RRULE:FREQ=WEEKLY;UNTIL=${end}`, 'SUMMARY:x'),
      );
      expect(await told(series, { day: '2026-11-02' })).toEqual(['10:00 x']);
      expect(await told(series)).toEqual(['broken x']);
      expect(await told(series, { day: '2026-11-24' })).toEqual([]);
      expect(await told(series, { day: '2027-11-29' })).toEqual([]);
    }
    const once = event('DTSTART:20261116T100000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261116T000000Z');
    expect(await told(calendar(once))).toEqual([]);
  });

  it('is not ended in silence by nonsense', async () => {
    expect(await told(fixture('11-until-nonsense-is-silent'))).toEqual([
      '09:00 Striche',
      '09:30 Jahr 1',
      '10:00 COUNT=-1',
    ]);
  });

  it.each([
    'UNTIL=',
    'UNTIL=00000000',
    'UNTIL=00000000T000000Z',
    'UNTIL=0001-01-01T00:00:00',
    'UNTIL=16010101T000000Z',
    'UNTIL=19700101T000000Z',
    'UNTIL=19800101T000000Z',
    'UNTIL=N/A',
    'UNTIL=NaN',
    'UNTIL=20261231Z',
    'UNTIL=none',
    'UNTIL=99991231T235959Z',
    'UNTIL=2026-12-31T23:59:59Z',
    'UNTIL=20261231T',
    'UNTIL=20261231T2359',
    'COUNT=0',
    'COUNT=-1',
    'COUNT=',
    'COUNT=10',
    'COUNT=0;UNTIL=20261231',
  ])('goes on with %s', async (end) => {
    const series = event('DTSTART:20261102T100000Z', `RRULE:FREQ=WEEKLY;${end};BYDAY=MO`);
    expect(await told(calendar(series))).toEqual(['10:00']);
  });

  it.each([
    'FREQ=WEEKLY;UNTIL=soon',
    'FREQ=WEEKLY;UNTIL=20261331',
    'FREQ=WEEKLY;COUNT=many',
    'FREQ=WEEKLY;INTERVAL=x',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=EVERY WEEK',
    'FREQ=WEEKLY;BYFOO=MO',
    'BYDAY=MO',
  ])('is told on the days that it may concern: %s', async (rule) => {
    const series = calendar(event('DTSTART:20261116T100000Z', `RRULE:${rule}`, 'SUMMARY:x'));
    expect(await told(series)).toEqual(['broken x']);
    expect(await told(series, { day: '2026-11-16' })).toEqual(['10:00 x']);
    expect(await told(series, { day: '2026-11-15' })).toEqual([]);
  });

  it('ends where it says so', async () => {
    for (const end of ['UNTIL=2026-11-22', 'UNTIL=20261122T235959Z', 'COUNT=3', 'COUNT=03']) {
      const series = event('DTSTART:20261102T100000Z', `RRULE:FREQ=WEEKLY;${end};BYDAY=MO`);
      expect(await told(calendar(series))).toEqual([]);
    }
  });
});

describe('an address of an invitation', () => {
  it('is kept where nobody knows it', async () => {
    const invitations = [
      'https://bbb.example.org/rooms/abc-def-ghi-jkl/join',
      'https://bbb.example.org/b/ada-abc-def',
      'https://cloud.example.org/call/abcd1234',
      'https://cloud.example.org/call/abcd1234',
    ];
    expect(await links(fixture('12-invitation-is-not-the-room'))).toEqual(invitations);
    const hosts: CallHost[] = [
      { host: 'bbb.example.org', provider: 'bigbluebutton' },
      { host: 'cloud.example.org', provider: 'nextcloud' },
    ];
    expect(await links(fixture('12-invitation-is-not-the-room'), { hosts })).toEqual(invitations);
  });

  it.each([
    ['LOCATION:https://video.example/raum', 'https://video.example/raum'],
    ['LOCATION:Online: https://video.example/raum (PIN 12)', 'https://video.example/raum'],
    ['LOCATION:https://video.example', 'https://video.example/'],
    ['LOCATION:video.example/raum', null],
    ['LOCATION:http://video.example/raum', null],
    ['LOCATION:Raum 5', null],
    ['CONFERENCE;VALUE=URI:https://video.example/raum', 'https://video.example/raum'],
    ['DESCRIPTION:Hier geht es los: https://video.example/raum', 'https://video.example/raum'],
    [
      'DESCRIPTION:https://video.example/raum\\nhttps://video.example/raum',
      'https://video.example/raum',
    ],
    ['DESCRIPTION:https://a.example/x und https://b.example/y', null],
    [
      'DESCRIPTION:Doc https://docs.example/1\\nRaum https://bbb.example/b/ada-abc-def',
      'https://bbb.example/b/ada-abc-def',
    ],
    [
      'DESCRIPTION:https://docs.example/1 https://discord.com/channels/123456789012345678/876543210987654321',
      'https://discord.com/channels/123456789012345678/876543210987654321',
    ],
    ['LOCATION:https://ada:geheim@video.example/raum', null],
  ])('%s', async (line, link) => {
    expect(await linkOf(line)).toBe(link);
  });

  it('is not that of the event in a calendar on the web', async () => {
    for (const page of [
      'https://cloud.example.org/apps/calendar/1',
      'https://www.google.com/calendar/event?eid=x',
      'https://outlook.office.com/calendar/item/x',
    ]) {
      expect(await linkOf(`URL:${page}`, 'DESCRIPTION:https://video.example/call/ab12cd34')).toBe(
        'https://video.example/call/ab12cd34',
      );
    }
  });

  it('gives way to one that is a call', async () => {
    expect(await linkOf('LOCATION:https://video.example/raum', `DESCRIPTION:${MEET}`)).toBe(MEET);
  });

  it('is found behind its label, and between marks', async () => {
    expect(await links(fixture('13-address-glued-to-its-label'))).toEqual([ZOOM, ZOOM, MEET]);
  });

  it.each([
    `Link:${MEET}`,
    `Link=${MEET}`,
    `Beitreten→${MEET}`,
    `Zoom${MEET}`,
    `Meet:meet.google.com/abc-defg-hij`,
    `‚${MEET}‘`,
    `“${MEET}”`,
    `’${MEET}’`,
    `‹${MEET}›`,
    `«${MEET}».`,
    `「${MEET}」`,
    `会议：${MEET}。`,
    `${MEET}…`,
    `👉${MEET}👈`,
    `${MEET}→`,
    `${MEET}•Raum`,
    `❝${MEET}❞`,
    `⟨${MEET}⟩`,
    `｢${MEET}｣`,
    `＜${MEET}＞`,
    `´${MEET}´`,
    `${MEET}#`,
    `${MEET}&`,
    `${MEET},Kenncode:123`,
    `${MEET}–Passwort: x`,
    `${MEET}—Raum`,
    `${MEET}–`,
    `${MEET}\u200b`,
    `\u2060${MEET}\ufeff`,
    `(${MEET})`,
    `[Beitreten](${MEET})`,
    `[${MEET}](${MEET})`,
    `<${MEET}>`,
    `**${MEET}**`,
    `_${MEET}_`,
    `${MEET}|Raum`,
    `${MEET},Raum`,
    `https://docs.example/a${MEET}`,
    `${MEET}${MEET}`,
    `${MEET}'`,
    `${MEET};Raum`,
    `${MEET}(Meet)`,
    `${MEET}%20`,
    `${MEET}%C2%A0`,
    `Tel./${MEET}`,
  ])('is clean in %s', async (text) => {
    expect(await linkOf(`DESCRIPTION:${text}`)).toBe(MEET);
  });

  it.each([`${ZOOM},Kenncode:123`, `${ZOOM};Passcode:https`, `${ZOOM}·Raum`])(
    'has no word of the text behind its password in %s',
    async (text) => {
      expect(await linkOf(`DESCRIPTION:${text.replace(/[,;]/g, '\\$&')}`)).toBe(ZOOM);
    },
  );

  it('keeps the letters of any language, and dashes', async () => {
    const room = 'https://meet.jit.si/Frühstück–für–Zoë';
    expect(await linkOf(`LOCATION:${room}`)).toBe(new URL(room).href);
  });

  it('keeps a bracket of its own', async () => {
    expect(await linkOf('LOCATION:(https://meet.jit.si/Runde_(neu))')).toBe(
      'https://meet.jit.si/Runde_(neu)',
    );
  });

  it('is found in HTML', async () => {
    expect(await links(fixture('14-html-entities-behind-address'))).toEqual([MEET, ZOOM, MEET]);
  });

  it.each([
    [`<p>${MEET}&#160\\;</p>`, MEET],
    [`<p>${MEET}&#xA0\\;x</p>`, MEET],
    [`${MEET}&ensp\\;x`, MEET],
    [`${MEET}&zwnj\\;`, MEET],
    [`&quot\\;${MEET}&quot\\;`, MEET],
    [`&bdquo\\;${MEET}&ldquo\\;`, MEET],
    [`&laquo\\;${MEET}&raquo\\;`, MEET],
    [`&amp\\;lt\\;${MEET}&amp\\;gt\\;`, MEET],
    [`${MEET}&amp\\;nbsp\\;`, MEET],
    [`${ZOOM}&nbsp`, ZOOM],
    [`${ZOOM}&NBSP\\;`, ZOOM],
    [`${ZOOM}&#160<br>`, ZOOM],
    [`&lt${ZOOM}&gt`, ZOOM],
    [`${ZOOM}&amp\\;amp\\;nbsp\\;`, ZOOM],
    [`${ZOOM}&bull\\;x`, ZOOM],
    ['https://us02web.zoom.us/j/82345678901?pwd=abc&lt=1', `${ZOOM}&lt=1`],
    [`${MEET}<br/>x`, MEET],
    ['https://meet.google.com/<wbr>abc-defg-hij', MEET],
    [`<a href="https://us02web.zoom.us/j/82345678901?pwd=abc&amp\\;from=x">`, `${ZOOM}&from=x`],
    [`<a href='${ZOOM}'>`, ZOOM],
    // Not an entity: it has no end.
    ['https://us02web.zoom.us/j/82345678901?pwd=abc&copy=1', `${ZOOM}&copy=1`],
    ['https://us02web.zoom.us/j/82345678901?pwd=abc&para=1', `${ZOOM}&para=1`],
  ])('is clean in HTML: %s', async (text, link) => {
    expect(await linkOf(`DESCRIPTION:${text}`)).toBe(link);
  });

  it('is found within that of a mail filter', async () => {
    expect(await links(fixture('15-wrapped-in-a-path'))).toEqual([
      ZOOM,
      MEET,
      'https://us02web.zoom.us/j/82345678901',
    ]);
  });

  const inBase64 = (text: string) => Buffer.from(text).toString('base64url');

  it.each([
    [
      'Outlook',
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(ZOOM)}&data=05%7C02&reserved=0`,
    ],
    [
      'Outlook, for meetings',
      `https://nam06.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(ZOOM)}&data=1`,
    ],
    ['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${ZOOM.replace(/&/g, '%26')}&k=a`],
    [
      'Proofpoint 2',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__us02web.zoom.us_j_82345678901-3Fpwd-3Dabc&d=DwM&c=x',
    ],
    [
      'Proofpoint 3, one slash',
      'https://urldefense.com/v3/__https:/us02web.zoom.us/j/82345678901?pwd=abc__;!!AbC!xyz$',
    ],
    [
      'Proofpoint 3, marks replaced',
      'https://urldefense.com/v3/__https://us02web.zoom.us/j/82345678901*pwd=abc__;Pw!!AbC!xyz$',
    ],
    [
      'Proofpoint 3, a run of marks',
      'https://urldefense.com/v3/__https://us02web.zoom.us/j/82345678901**C=abc__;P3B3ZA!!AbC!xyz$',
    ],
    [
      'Proofpoint of the government',
      'https://urldefense.us/v3/__https://us02web.zoom.us/j/82345678901?pwd=abc__;!!AbC!xyz$',
    ],
    ['Cisco', `https://secure-web.cisco.com/1AbC/${encodeURIComponent(ZOOM)}`],
    [
      'Barracuda',
      `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(ZOOM)}&c=E,1,x&typo=1`,
    ],
    [
      'Google',
      `https://www.google.com/url?q=${encodeURIComponent(ZOOM)}&sa=D&source=calendar&usg=A`,
    ],
    [
      'Trend Micro',
      `https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${encodeURIComponent(ZOOM)}&umid=1`,
    ],
    ['Sophos', `https://eu-central-1.protection.sophos.com/?d=zoom.us&u=${inBase64(ZOOM)}&i=x`],
    ['Bitdefender', `https://linkscan.io/scan/ux/${inBase64(ZOOM)}/ABCDEF`],
    ['FireEye', `https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=${encodeURIComponent(ZOOM)}`],
    ['Symantec', `https://clicktime.symantec.com/3AbC?u=${encodeURIComponent(ZOOM)}`],
    ['Check Point', `https://protect.checkpoint.com/v2/r01/___${ZOOM}___.YXAzOm`],
    ['Check Point, of old', `https://url.avanan.click/v2/___${ZOOM}___.YXAzOm`],
    ['Vade', `https://urlsand.esvalabs.com/?u=${encodeURIComponent(ZOOM)}&e=1`],
    ['one that is nothing but a query', `https://href.li/?${ZOOM}`],
    [
      'one with more of the path behind it',
      `https://abc.r.eu-west-1.awstrack.me/L0/${encodeURIComponent(ZOOM)}/1/0102/xyz=1`,
    ],
    ['Slack', `https://slack-redir.net/link?url=${encodeURIComponent(ZOOM)}`],
    ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(ZOOM)}`],
    ['one of the path as it is', `https://filter.example/x/${ZOOM}`],
    ['one behind the hash', `https://filter.example/#url=${encodeURIComponent(ZOOM)}`],
    [
      'one that encodes twice',
      `https://filter.example/?u=${encodeURIComponent(encodeURIComponent(ZOOM))}`,
    ],
    [
      'two, one in another',
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://www.google.com/url?q=${encodeURIComponent(ZOOM)}`)}&data=1`,
    ],
  ])('is found within that of %s', async (_, address) => {
    expect(await linkOf(`DESCRIPTION:Beitreten <${address.replace(/([;,])/g, '\\$1')}>`)).toBe(
      ZOOM,
    );
    expect(await linkOf(`LOCATION:${address.replace(/([;,])/g, '\\$1')}`)).toBe(ZOOM);
  });

  it('that is unknown is the one within, too', async () => {
    const address = `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://video.example/raum')}&data=1`;
    expect(await linkOf(`LOCATION:${address}`)).toBe('https://video.example/raum');
  });

  it('has the password, where one of the same room has it', async () => {
    expect(await links(fixture('16-same-room-with-and-without-password'))).toEqual([ZOOM]);
  });

  it.each([
    [
      'https://teams.microsoft.com/meet/23412345678901',
      'https://teams.microsoft.com/meet/23412345678901?p=x',
    ],
    ['https://whereby.com/ada', 'https://whereby.com/ada?roomKey=x'],
    ['https://example.zoom.us/j/82345678901', 'https://us02web.zoom.us/wc/join/82345678901?pwd=x'],
    [
      'https://bbb.example.org/rooms/ada-abc-def/join',
      'https://bbb.example.org/rooms/ada-abc-def/join?viewerCode=x',
    ],
    ['https://v.ringcentral.com/join/123456789', 'https://v.ringcentral.com/join/123456789?pw=x'],
    ['https://riverside.fm/studio/ada', 'https://riverside.fm/studio/ada?t=x'],
    ['https://call.element.io/ada', 'https://call.element.io/room/#/ada?password=x'],
  ])('has a password: %s', async (without, withOne) => {
    expect(await linkOf(`LOCATION:${without}`, `DESCRIPTION:${withOne}`)).toBe(withOne);
    expect(await linkOf(`LOCATION:${withOne}`, `DESCRIPTION:${without}`)).toBe(withOne);
  });

  it('is not another room with a password', async () => {
    const other = 'https://us02web.zoom.us/j/99999999999?pwd=x';
    expect(await linkOf('LOCATION:https://zoom.us/j/82345678901', `DESCRIPTION:${other}`)).toBe(
      'https://zoom.us/j/82345678901',
    );
    expect(await linkOf('LOCATION:https://zoom.us/j/82345678901?pwd=', `DESCRIPTION:${ZOOM}`)).toBe(
      ZOOM,
    );
  });

  it('is found in a text that goes on in lines that are not folded', async () => {
    const { calls } = await read(fixture('17-raw-line-breaks-in-description'));
    expect(calls.map(({ title, link }) => [title, link])).toEqual([['Runde', ZOOM]]);
  });

  it.each([
    ['with an empty line', ['DESCRIPTION:Hallo', '', ZOOM]],
    ['with labels', ['DESCRIPTION:Hallo', 'Kennwort: abc', 'Link: x', `Zoom:${ZOOM}`]],
    ['with words like names', ['DESCRIPTION:', 'Location: Raum 5', 'Summary: nichts', ZOOM]],
    ['behind a word like a host', ['DESCRIPTION:Hallo', `Tel./${ZOOM}`]],
    ['with tabs', ['DESCRIPTION:Hallo', `\t${ZOOM}`]],
    ['with a line without a colon', ['DESCRIPTION:Hallo,', '---', 'bis dann', ZOOM]],
    ['with times like components', ['DESCRIPTION:Round', 'BEGIN: 10:00', 'END: 11:00', ZOOM]],
    ['of a place', ['LOCATION:Online', ZOOM]],
    ['with labels in capitals', ['DESCRIPTION:Hallo', 'CLASS: 7a', 'NAME: Ada', ZOOM]],
    ['in HTML', ['X-ALT-DESC;FMTTYPE=text/html:<html>', '<body>', `<a href="${ZOOM}">x</a>`]],
  ])('is found in raw lines: %s', async (_, lines) => {
    const { calls } = await read(calendar(event(...lines, 'SUMMARY:Runde', START)));
    expect(calls).toMatchObject([{ title: 'Runde', link: ZOOM }]);
  });

  it('is found in further properties', async () => {
    expect(await links(fixture('21-further-properties-with-the-link'))).toEqual([
      MEET,
      'https://teams.microsoft.com/meet/23412345678901?p=x',
      MEET,
    ]);
  });

  it.each([
    `X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:a;x=${MEET}`,
    `X-MICROSOFT-SKYPETEAMSPROPERTIES:{"cid":"1"\\,"url":"${MEET}"}`,
    `X-SOMEBODYS-OWN:${MEET}`,
    `X-SOMEBODYS-JSON:{"url":"${MEET.replaceAll('/', '\\/')}"}`,
    `LINK;LINKREL=conference;VALUE=URI:${MEET}`,
    `SUMMARY:Runde ${MEET}`,
    `LOCATION;ALTREP="${MEET}":Google Meet`,
    `STRUCTURED-DATA;FMTTYPE="application/ld+json":{"@type":"VirtualLocation"\\,"url":"${MEET}"}`,
    `STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<a href="${MEET}">x</a>`,
    `ATTACH;VALUE=URI:${MEET}`,
    `COMMENT:${MEET}`,
    `CONTACT:Ada\\, ${MEET}`,
    `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="Runde: 1":${MEET}`,
    `X-ALT-DESC;FMTTYPE=text/html;ENCODING=QUOTED-PRINTABLE:<a href=3D"${MEET}">`,
    `DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Hallo=0D=0A${MEET}=0D=0A`,
    `DESCRIPTION;ALTREP="data:text/html,x":${MEET}`,
  ])('is found in %s', async (line) => {
    expect(await linkOf(line)).toBe(MEET);
  });
});

describe('a title', () => {
  it.each([
    [['SUMMARY:Runde', 'mit Ada'], 'Runde mit Ada'],
    [['SUMMARY:Runde', '', 'Ort: Raum 5'], 'Runde Ort: Raum 5'],
    [['SUMMARY:Runde', 'FOO:bar', 'x'], 'Runde'],
    [['SUMMARY:Runde', 'foo:bar'], 'Runde'],
    [['SUMMARY:Runde', 'CLASS:PUBLIC'], 'Runde'],
  ])('goes on in raw lines: %j', async (lines, title) => {
    expect((await read(calendar(event(...lines, START)))).calls).toMatchObject([{ title }]);
  });
});

describe('a call that was called off', () => {
  it('is told as such where its title says so, and nobody is busy', async () => {
    const { calls } = await read(fixture('18-cancelled-by-its-title-only'));
    expect(calls.map(({ title, isCalledOff }) => [title, isCalledOff])).toEqual([
      ['Abgesagt: Runde', true],
      ['Canceled: Round', true],
    ]);
  });

  const FREE = 'X-MICROSOFT-CDO-BUSYSTATUS:FREE';
  it.each([
    ['Cancelled: Round', [FREE], true],
    ['ABGESAGT: Runde', [FREE], true],
    ['Annulé : Réunion', [FREE], true],
    ['Annullato: Riunione', [FREE], true],
    ['Cancelado: Reunión', [FREE], true],
    ['Geannuleerd: Overleg', [FREE], true],
    ['[Abgesagt] Runde', [FREE], true],
    ['Abgesagt – Runde', [FREE], true],
    ['WG: Abgesagt: Runde', [FREE], true],
    ['❌ Cancelled: Round', [FREE], true],
    ['İptal edildi: x', [FREE], true],
    ['已取消：x', [FREE], true],
    ['Abgesagt-Liste pflegen', [FREE], false],
    ['Abgesagt: Runde', ['TRANSP:TRANSPARENT'], true],
    ['Abgesagt: Runde', [], true],
    ['Abgesagt: Runde', ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'], false],
    ['Abgesagt: Runde', ['TRANSP:OPAQUE'], false],
    ['Wird die Messe abgesagt: ein Gespräch', [FREE], false],
    ['Entfällt: Runde', [FREE], true],
    ['Termin entfällt: Runde', [FREE], true],
    ['Runde fällt aus', [FREE], true],
    ['Runde (fällt heute aus)', [FREE], true],
    ['ENTFÄLLT Runde', [FREE], true],
    ['Afgelast: overleg', [FREE], true],
    ['Wenn der Strom ausfällt', [FREE], false],
    ['Abgesagte Termine', [FREE], false],
    ['Runde (abgesagt)', [FREE], true],
    ['Runde - abgesagt', [FREE], true],
    ['Runde [CANCELLED]', [FREE], true],
    ['Runde ABGESAGT', [FREE], true],
    ['Runde (abgesagt)', ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'], false],
    ['Warum wurde die Messe abgesagt', [FREE], false],
    ['Canceled event with note: Round', [FREE], true],
    ['Evento annullato: x', [FREE], true],
    ['Runde', [FREE], false],
  ])('%s, with %s', async (title, lines, isCalledOff) => {
    const { calls } = await read(calendar(event(START, `SUMMARY:${title}`, ...lines)));
    expect(calls).toMatchObject([{ isCalledOff }]);
  });

  it('is gone where its state says so, in whatever spelling', async () => {
    for (const state of ['CANCELLED', 'Canceled', ' CANCELLED ', 'CANCEL']) {
      expect(await told(calendar(event(START, `STATUS:${state}`)))).toEqual([]);
    }
  });
});

describe('a zone', () => {
  it('is the one that its name means', async () => {
    const { calls, leftOut } = await read(fixture('19-zone-names-of-exchange'));
    expect(leftOut).toEqual([]);
    expect(calls.map(({ startsAt }) => new Date(startsAt).toISOString().slice(11, 16))).toEqual(
      Array(7).fill('09:00'),
    );
    expect(calls.filter(({ isZoneAssumed }) => isZoneAssumed).map(({ title }) => title)).toEqual([
      'Customized Time Zone',
    ]);
  });

  const at = async (name: string, day = '20261123') => {
    const asked = { day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` };
    return told(calendar(event(`DTSTART;TZID=${name}:${day}T100000`)), asked);
  };

  it.each([
    ['W. Europe Standard Time 2', '09:00'],
    ['"W. EUROPE STANDARD TIME"', '09:00'],
    ['Europe/Zürich', '09:00'],
    ['europe/berlin', '09:00'],
    ['"America/New York"', '15:00'],
    ['GMT+1', '09:00'],
    ['UTC+01:00', '09:00'],
    ['GMT-0500', '15:00'],
    ['+0530', '04:30'],
    ['UTC', '10:00'],
    ['GMT', '10:00'],
    ['Z', '10:00'],
    ['MESZ', '09:00'],
    ['CET', '09:00'],
    ['CEST', '09:00'],
    ['PST', '18:00'],
    ['"(UTC+01:00) Brüssel, Kopenhagen, Madrid, Paris"', '09:00'],
    ['"(GMT+01:00) Belgrade, Bratislava, Budapest"', '09:00'],
    ['"(UTC+00:00) Dublin, Edinburgh, Lissabon, London"', '10:00'],
    ['"(UTC+02:00) Athen, Bukarest"', '08:00'],
    ['"(UTC+02:00) Helsinki, Kiew, Riga, Sofia, Tallinn, Wilna"', '08:00'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', '15:00'],
    ['"(UTC-08:00) Pacific Time (US & Canada)"', '18:00'],
    ['"(UTC+05:30) Chennai, Kolkata, Mumbai, Neu-Delhi"', '04:30'],
    ['"(UTC+09:00) Osaka, Sapporo, Tokio"', '01:00'],
    ['W. Europe Daylight Time', '09:00'],
    ['W. Europe Summer Time', '09:00'],
    ['W.Europe Standard Time', '09:00'],
    ['W.%20Europe%20Standard%20Time', '09:00'],
    ['"Central European Summer Time"', '09:00'],
    ['"Central European Time (Berlin)"', '09:00'],
    ['"Greenwich Mean Time"', '10:00'],
    ['CET/CEST', '09:00'],
    ['"MEZ - Berlin"', '09:00'],
    ['CET Berlin', '09:00'],
    ['"CET-1CEST,M3.5.0,M10.5.0/3"', '09:00'],
    ["'Europe/Berlin'", '09:00'],
    ['Europe-Berlin', '09:00'],
    ['Europe%2FBerlin', '09:00'],
    ['Europe/Köln', '09:00'],
    ['"Europe/Berlin (CET)"', '09:00'],
    ['"UTC+01:00 Berlin"', '09:00'],
    ['"(GMT+0100) Berlin"', '09:00'],
    ['"(UTC+1:00) Berlin"', '09:00'],
    ['"(UTC-03:00) Brasilia"', '13:00'],
    ['UTC±00:00', '10:00'],
    ['Mitteleuropäische Zeit', '09:00'],
    ['Berlin', '09:00'],
    ['"Amsterdam, Berlin, Bern"', '09:00'],
    ['"Eastern Time (US & Canada)"', '15:00'],
    ['"(UTC) Coordinated Universal Time"', '10:00'],
    ['"(UTC) Koordinierte Weltzeit"', '10:00'],
    // Unquoted, with a colon of its own.
    ['(UTC+01:00) Amsterdam\\, Berlin', '09:00'],
    ['tzone://Microsoft/Utc', '10:00'],
    // Notes.
    ['W. Europe', '09:00'],
    ['Romance', '09:00'],
  ])('%s is at %s', async (name, start) => {
    expect(await at(name)).toEqual([start]);
  });

  it('has its summer, unless it is a distance from UTC', async () => {
    expect(await at('"(UTC+01:00) Amsterdam, Berlin"', '20260701')).toEqual(['08:00']);
    expect(await at('MEZ', '20260701')).toEqual(['08:00']);
    expect(await at('UTC+1', '20260701')).toEqual(['09:00']);
  });

  it.each([
    '"(UTC+01:00) Irgendwo"',
    // Berlin is not that far.
    '"(UTC+07:00) Berlin"',
    'CST',
    'UTC+99',
    '"Lissabonn, PT"',
    '"(UTC+07:00) CET"',
    'Standard Time',
    '"(UTC+01:00"',
  ])('that nobody can be sure of is said: %s', async (name) => {
    expect(await at(name)).toEqual([expect.stringMatching(/^unknown-zone/)]);
  });

  it('without a name is the user’s own, and is said so', async () => {
    for (const name of [
      'Customized Time Zone',
      'Customized Time Zone 1',
      'tzone://Microsoft/Custom',
      'Benutzerdefinierte Zeitzone',
    ]) {
      const { calls } = await read(calendar(event(`DTSTART;TZID=${name}:20261123T100000`)));
      expect(calls).toMatchObject([
        { startsAt: Date.parse('2026-11-23T09:00Z'), isZoneAssumed: true },
      ]);
    }
  });
});

describe('one of a series and all that follow', () => {
  it('are known by their times, where these are written out', async () => {
    expect(await told(fixture('20-notes-this-and-future'))).toEqual(['15:00 Notes']);
  });

  const splitFrom = (...lines: string[]) =>
    event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T150000Z', 'SUMMARY:neu', ...lines);

  it.each([
    ['RDATE:20261116T160000Z,20261123T160000Z'],
    ['RDATE;VALUE=PERIOD:20261123T160000Z/PT1H'],
    ['RRULE:FREQ=WEEKLY'],
  ])('take the place of the series: %s', async (line) => {
    const series = event('DTSTART:20261102T150000Z', 'RRULE:FREQ=WEEKLY', 'SUMMARY:alt');
    const both = calendar(series, splitFrom('DTSTART:20261116T160000Z', line));
    expect(await told(both)).toEqual(['16:00 neu']);
    expect(await told(both, { day: '2026-11-09' })).toEqual(['15:00 alt']);
    expect(await told(both, { day: '2026-11-16' })).toEqual(['16:00 neu']);
  });

  it('are moved as the first of them is, where they have no times of their own', async () => {
    const series = event(
      'DTSTART:20261102T150000Z',
      'RRULE:FREQ=WEEKLY',
      'EXDATE:20261130T150000Z',
    );
    const both = [series, splitFrom('DTSTART:20261117T160000Z')];
    const on = (day: string, ...more: string[]) => told(calendar(...both, ...more), { day });
    expect(await on('2026-11-09')).toEqual(['15:00']);
    expect(await on('2026-11-16')).toEqual([]);
    expect(await on('2026-11-17')).toEqual(['16:00 neu']);
    expect(await on('2026-11-24')).toEqual(['16:00 neu']);
    expect(await on('2026-12-01')).toEqual([]);
    const other = event('RECURRENCE-ID:20261123T150000Z', 'DTSTART:20261123T130000Z');
    expect(await on('2026-11-24', other)).toEqual([]);
    expect(await on('2026-11-23', other)).toEqual(['13:00']);
  });

  it('are the first of them alone, and told for later, where the series is missing', async () => {
    for (const range of ['THISANDFUTURE', 'THISANDPRIOR']) {
      const alone = event(
        `RECURRENCE-ID;RANGE=${range}:20261116T150000Z`,
        'DTSTART:20261116T160000Z',
        'SUMMARY:x',
      );
      expect(await told(calendar(alone), { day: '2026-11-16' })).toEqual(['16:00 x']);
    }
    expect(await told(calendar(splitFrom('DTSTART:20261116T160000Z')))).toEqual([
      'unusual-rule neu',
    ]);
    expect(
      await told(calendar(splitFrom('DTSTART:20261116T160000Z')), { day: '2028-11-16' }),
    ).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('is not told where it was over long ago', async () => {
    expect(await told(fixture('40-broken-of-long-ago-is-told-daily'))).toEqual([]);
  });

  it.each([
    ['an end that was', ['DTSTART:20150703T080000Z', 'RRULE:FREQ=OFTEN;UNTIL=20150722T080000Z']],
    ['one that never repeats', ['DTSTART:20150229T080000Z']],
    ['one of a month long ago', ['DTSTART:20180399T080000Z', 'RDATE:']],
    ['one that begins next year', ['DTSTART:20270199T080000Z', 'RRULE:FREQ=DAILY']],
    ['a series to come', ['DTSTART:20270101T080000Z', 'RRULE:FREQ=OFTEN']],
    ['a change of long ago', ['RECURRENCE-ID:20180327T130000Z', 'DTSTART:later']],
    [
      'a range of long ago, over',
      ['RECURRENCE-ID;RANGE=THISANDPRIOR:20180327T130000Z', 'DTSTART:20180327T130000Z'],
    ],
    [
      'an unusual rule that is over',
      ['DTSTART:20180327T130000Z', 'RRULE:FREQ=HOURLY;UNTIL=20180401'],
    ],
    [
      'exceptions by a rule, on another day',
      ['DTSTART:20261117T130000Z', 'RRULE:FREQ=WEEKLY', 'EXRULE:FREQ=MONTHLY'],
    ],
    ['one that was cancelled', ['DTSTART:soon', 'STATUS:CANCELLED']],
    ['one of whole days', ['DTSTART:20261101', 'RRULE:FREQ=OFTEN']],
    ['an end on no day', ['DTSTART:20150703T080000Z', 'RRULE:FREQ=OFTEN;UNTIL=20150931T080000Z']],
    ['a further time of no month', ['DTSTART:20200101T100000Z', 'RDATE:2020-99-99']],
    ['a count of long ago', ['DTSTART:20190105T100000Z', 'RRULE:FREQ=MINUTELY;COUNT=10']],
    ['further times of long ago', ['DTSTART:20180327T130000Z', 'RDATE:20180403T130000Z,2018040']],
    [
      'a range and its times of long ago',
      [
        'RECURRENCE-ID;RANGE=THISANDPRIOR:20180327T130000Z',
        'DTSTART:20180327T130000Z',
        'RDATE:20180403T130000Z',
      ],
    ],
  ])('is not told where it does not concern the day: %s', async (_, lines) => {
    expect(await told(calendar(event(...lines)))).toEqual([]);
  });

  it.each([
    ['a start that is none', ['DTSTART:soon']],
    ['an hour that does not exist', ['DTSTART:20261123T990000Z']],
    ['a series that goes on', ['DTSTART:20200101T100000Z', 'RRULE:FREQ=OFTEN;UNTIL=20271231']],
    ['further times, one of now', ['DTSTART:20200101T100000Z', 'RDATE:20200201T100000Z,20261199']],
    ['further times that are none', ['DTSTART:20200101T100000Z', 'RDATE:sometimes']],
  ])('is told where it may: %s', async (_, lines) => {
    expect(await told(calendar(event(...lines)))).toEqual(['broken']);
  });
});

describe('texts made to take forever', () => {
  const LENGTH = 50_000;
  it.each([
    ...[
      'a',
      'a-',
      'a.',
      '(',
      ')',
      '_',
      '*',
      '&',
      '&amp;',
      '&#',
      '<',
      '<wbr',
      '%',
      '%25',
      '__',
      '___',
    ],
    ...[
      'https:',
      'https://',
      'https://a.example/',
      'https%3A%2F%2F',
      '/https:/',
      'aHR0c',
      '=',
      ':',
      '"',
      ';',
    ],
    ...[
      '-3A__',
      '**A',
      '\\',
      '\\n',
      '“',
      '1',
      '20261123T100000Z,',
      ' ',
      ',MO',
      'T',
      '+01:00',
      'é',
      '/a',
      'Z/',
    ],
  ])('do not: %s', async (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const lines = [
      `DESCRIPTION:${text}`,
      `LOCATION:https://a.example/${text}`,
      `URL:https://urldefense.com/v3/__https://a.example/${text}__;${text}!!a`,
      `X-A:https://urldefense.proofpoint.com/v2/url?u=https-3A__${text}`,
      `COMMENT:https://a.example/?u=${text}#${text}`,
      `SUMMARY:Abgesagt${text}`,
      `RRULE:FREQ=WEEKLY;BYDAY=${text}`,
      `EXDATE;TZID=${text.slice(0, 4_000)}:${text}`,
      `RDATE:${text}`,
      `DTEND;TZID="(UTC+01:00) ${text.slice(0, 4_000)}":${text}`,
      `DURATION:P${text}`,
      text,
    ];
    const { calls } = await read(calendar(event(START, ...lines), event('UID:b', START)));
    expect(calls.map(({ uid }) => uid)).toContain('b');
  });
});
