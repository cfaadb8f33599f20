import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Description } from '../../../../core/people/import/contacts.ts';
import { readText } from './importing.ts';

/** Words as people write them: no white space around them, nothing that cannot be seen. */
const words = fc
  .string({
    unit: fc.constantFrom(...'aZé ß,;:"\'\\\n=+@|^ü林🎬'.replace('\n', ''), 'Ada', '. '),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  // ical.js takes any backslash before a separator for the separator's. A `'` can be an export's.
  .filter((text) => text !== '' && !text.endsWith('\\') && !text.startsWith("'"));
const wordsOrNone = fc.oneof(fc.constant(''), words);
const slug = fc.stringMatching(/^[a-z]{1,8}$/);

const person = fc.record({
  name: words,
  organisation: wordsOrNone,
  role: wordsOrNone,
  email: fc.oneof(
    fc.constant(''),
    slug.map((name) => `${name}@example.org`),
  ),
  phone: fc.oneof(fc.constant(''), fc.stringMatching(/^\+49 \d{3,8}$/)),
  profile: fc.oneof(
    fc.constant(''),
    slug.map((name) => `https://www.linkedin.com/in/${name}`),
  ),
  notes: wordsOrNone,
  labels: fc.uniqueArray(
    words.filter((label) => !label.includes(':')),
    { maxLength: 3 },
  ),
  day: fc.date({ min: new Date('2003-05-05'), max: new Date('2030-01-01'), noInvalidDate: true }),
});
const people = fc.array(person, { minLength: 1, maxLength: 5 });
type Someone = typeof person extends fc.Arbitrary<infer T> ? T : never;

function channelsOf({ email, phone, profile }: Someone): Description['channels'] {
  const all = [
    { kind: 'email' as const, text: email },
    { kind: 'phone' as const, text: phone },
    { kind: 'linkedin' as const, text: profile },
  ];
  return all.filter(({ text }) => text !== '');
}

const table = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  quotes: fc.boolean(),
});

describe('people that are written and read again', () => {
  it('are the same through LinkedIn', () => {
    fc.assert(
      fc.property(people, table, (list, config) => {
        const text = Papa.unparse(
          [
            [
              'First Name',
              'Last Name',
              'URL',
              'Email Address',
              'Company',
              'Position',
              'Connected On',
            ],
            ...list.map((someone) => [
              someone.name,
              '',
              someone.profile,
              someone.email,
              someone.organisation,
              someone.role,
              `${someone.day.getUTCDate()} ${someone.day.toUTCString().slice(8, 16)}`,
            ]),
          ],
          config,
        );
        expect(readText(text).found).toEqual(
          list.map((someone, i) => ({
            name: someone.name,
            organisation: someone.organisation,
            role: someone.role,
            channels: channelsOf({ ...someone, phone: '' }).toReversed(),
            notes: '',
            labels: [],
            connectedOn: someone.day.toISOString().slice(0, 10),
            place: { row: i + 2 },
          })),
        );
      }),
    );
  });

  it('are the same through Google', () => {
    fc.assert(
      fc.property(people, table, (list, config) => {
        const header =
          'Labels|Notes|E-mail 1 - Value|Website 1 - Value|Phone 1 - Value|First Name|Last Name|' +
          'Organization Title|Organization Name';
        const text = Papa.unparse(
          [
            header.split('|'),
            ...list.map((someone) => [
              [...someone.labels, '* myContacts'].join(' ::: '),
              someone.notes,
              someone.email,
              someone.profile,
              someone.phone,
              someone.name,
              '',
              someone.role,
              someone.organisation,
            ]),
          ],
          config,
        );
        expect(readText(text).found).toEqual(list.map(asFound));
      }),
    );
  });

  it.each(['3.0', '4.0'])('are the same through vCard %s', (version) => {
    fc.assert(
      fc.property(people, fc.constantFrom(20, 75, 1_000), (list, width) => {
        const lines = list.flatMap((someone) => [
          'BEGIN:VCARD',
          `VERSION:${version}`,
          `FN:${escaped(someone.name)}`,
          `ORG:${escaped(someone.organisation)}`,
          `TITLE:${escaped(someone.role)}`,
          `item1.EMAIL;TYPE=work:${someone.email}`,
          `TEL;TYPE="cell,voice":${someone.phone}`,
          `URL:${someone.profile}`,
          `NOTE:${escaped(someone.notes)}`,
          `CATEGORIES:${someone.labels.map(escaped).join(',')}`,
          'END:VCARD',
        ]);
        const text = lines.map((line) => folded(line, width)).join('\r\n');
        expect(readText(text).found).toEqual(
          list.map((someone, i) => ({ ...asFound(someone, i), place: { row: i + 1 } })),
        );
      }),
    );
  });

  it('are the same through vCard 2.1', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(20, 75, 1_000), (list, width) => {
        const lines = list.flatMap((someone) => [
          'BEGIN:VCARD',
          'VERSION:2.1',
          `FN;${quoted(someone.name.replaceAll('\\', '\\\\'), width)}`,
          `ORG;${quoted(someone.organisation.replace(/[\\;]/g, '\\$&'), width)}`,
          `NOTE;${quoted(someone.notes.replaceAll('\\', '\\\\'), width)}`,
          `TEL;CELL:${someone.phone}`,
          'END:VCARD',
        ]);
        expect(readText(lines.join('\r\n')).found).toEqual(
          list.map((someone, i) => ({
            ...asFound(someone, i),
            name: someone.name,
            role: '',
            channels: channelsOf({ ...someone, email: '', profile: '' }),
            labels: [],
            place: { row: i + 1 },
          })),
        );
      }),
    );
  });
});

function asFound(someone: Someone, i: number) {
  const { name, organisation, role, notes, labels } = someone;
  const channels = channelsOf(someone);
  return {
    name,
    organisation,
    role,
    channels,
    notes,
    labels,
    connectedOn: null,
    place: { row: i + 2 },
  };
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&');
}

function folded(line: string, width: number): string {
  return [...line].reduce(
    ({ text, length }, character) =>
      length === width
        ? { text: `${text}\r\n ${character}`, length: 2 }
        : { text: text + character, length: length + 1 },
    { text: '', length: 0 },
  ).text;
}

/** As Android writes it: every byte but `;` and the backslash, broken into lines. */
function quoted(text: string, width: number): string {
  const codes = [...new TextEncoder().encode(text)].map((byte) =>
    byte === 0x3b || byte === 0x5c
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const perLine = Math.floor(width / 3);
  const lines: string[] = [];
  for (let i = 0; i < codes.length; i += perLine) lines.push(codes.slice(i, i + perLine).join(''));
  return `CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${lines.join('=\r\n')}`;
}
