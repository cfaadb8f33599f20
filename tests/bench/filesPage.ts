/** Runs in a page of an extension of its own: see files.ts. */
import { readCalendar } from '../../core/calls/calendar/readCalendar.ts';
import { readContacts } from '../../core/people/import/readContacts.ts';
import { previewOf } from '../../core/quotes/deckFile/preview.ts';
import { readDeckFile } from '../../core/quotes/deckFile/readDeckFile.ts';
import { deckText } from '../../core/quotes/deckFile/writeDeckFile.ts';
import { draftOf } from '../../core/quotes/ownQuote.ts';

/** Milliseconds that each reading took, by what was read. */
export type FileTimes = Record<string, number[]>;

declare global {
  interface Window {
    measureReading?: (rounds: number) => FileTimes;
  }
}

const QUOTES = 10_000;
const PEOPLE = 5_000;
const EVENTS = 5_000;
const SERIES = 1_000;

const many = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i));
const bytesOf = (text: string) => new TextEncoder().encode(text);

window.measureReading = (rounds) => {
  const readings = [...quoteReadings(), ...peopleReadings(), ...calendarReadings()];
  const times: FileTimes = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, read, expected] of readings) {
      const started = performance.now();
      const found = read();
      times[kind] = [...(times[kind] ?? []), performance.now() - started];
      if (found < expected) throw new Error(`Of ${kind}, ${found} were found.`);
    }
  }
  return times;
};

/** What is read, how, and how many are to be found at least. */
type Reading = [kind: string, read: () => number, expected: number];

/** Quotes of 150 characters that are all known already, which is looked up. */
function quoteReadings(): Reading[] {
  const words =
    'Wer nah ist, wird gefragt – und wer fragt, ist nahbar; so einfach ist es manchmal. ';
  const quotes = Array.from({ length: QUOTES }, (_, i) => ({
    quote: {
      id: String(i),
      ...draftOf(`${i} ${words.repeat(2)}`.slice(0, 150), `Ada Nr. ${i}`, 'de'),
    },
    tags: ['arbeit', 'nähe'],
  }));
  const known = quotes.map(({ quote }) => quote.original.text.toUpperCase());
  return (['json', 'csv', 'markdown', 'text'] as const).map((format) => {
    const bytes = bytesOf(deckText({ title: 'Viele' }, quotes, format));
    const read = () => previewOf(readDeckFile(bytes, ''), known).twins.length;
    return [`${QUOTES} quotes as ${format}`, read, QUOTES];
  });
}

function peopleReadings(): Reading[] {
  const picture = `PHOTO;ENCODING=b:${'A'.repeat(60)}${`\r\n ${'A'.repeat(74)}`.repeat(20)}`;
  const files = {
    'a table of LinkedIn': [
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      ...many(
        PEOPLE,
        (i) =>
          `Ada,Beispiel ${i},https://www.linkedin.com/in/ada-${i},a${i}@example.org,"B, Söhne",Ton,12 Mar 2025`,
      ),
    ].join('\r\n'),
    'a table of Google': [
      'First Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Value,Phone 1 - Value',
      ...many(
        PEOPLE,
        (i) => `Ada,${i},"B, Söhne","Mag\nTee",a ::: b,a${i}@x.org ::: b@x.org,+49 171 ${i}`,
      ),
    ].join('\r\n'),
    'vCards with pictures': many(PEOPLE, (i) =>
      [
        'BEGIN:VCARD\r\nVERSION:3.0',
        `N:Beispiel;Ada;;;\r\nFN:Ada Beispiel ${i}`,
        `ORG:B\\, Söhne;Ton\r\nEMAIL;type=WORK:a${i}@example.org\r\nTEL;type=CELL:+49 171 ${i}`,
        `URL:https://www.linkedin.com/in/ada-${i}\r\nNOTE:Mag\\nTee\r\nCATEGORIES:a,b`,
        picture,
        'END:VCARD\r\n',
      ].join('\r\n'),
    ).join(''),
  };
  return Object.entries(files).map(([kind, text]) => {
    const bytes = bytesOf(text);
    return [`${PEOPLE} people, ${kind}`, () => readContacts(bytes, '').found.length, PEOPLE];
  });
}

/** Of events as Google exports them a tenth repeats; and series that began long ago, and lately. */
function calendarReadings(): Reading[] {
  const two = (number: number) => String(number).padStart(2, '0');
  const events = many(EVENTS, (i) => {
    const day = `2026${two((i % 12) + 1)}${two((i % 28) + 1)}`;
    const again =
      i % 20 === 0
        ? ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'EXDATE:20261123T090000Z']
        : i % 20 === 10
          ? ['RRULE:FREQ=DAILY;COUNT=400']
          : [];
    return event(
      `UID:${i}@google.com`,
      'DTSTAMP:20261122T181500Z',
      'ORGANIZER;CN=Team:mailto:team@example.org',
      ...many(5, (n) => `ATTENDEE;PARTSTAT=ACCEPTED;CN=A${n}:mailto:a${n}@example.org`),
      `SUMMARY:Besprechung ${i}`,
      `DESCRIPTION:${'Eine Zeile\\n'.repeat(20)}\r\n https://meet.google.com/abc-defg-hij`,
      `DTSTART;TZID=Europe/Berlin:${day}T1000${two(i % 60)}`,
      ...again,
    );
  });
  const series = (start: string) =>
    many(SERIES, (i) =>
      event(`UID:${i}`, `DTSTART;TZID=Europe/Berlin:${start}T100000`, 'RRULE:FREQ=DAILY'),
    );
  return [
    reading(`${EVENTS} events`, events, 100),
    reading(`${SERIES} daily series of today`, series('20261122'), SERIES),
    reading(`${SERIES} daily series of ten years`, series('20161123'), SERIES),
  ];
}

function reading(kind: string, events: string[], expected: number): Reading {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''];
  const bytes = bytesOf(lines.join('\r\n'));
  const asked = { day: '2026-11-23', timeZone: 'Europe/Berlin' };
  return [kind, () => readCalendar(bytes, '', asked, () => null).calls.length, expected];
}

function event(...lines: string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}
