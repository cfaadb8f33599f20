import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  CHANNELS,
  type Channel,
  type ChannelKind,
  channelKey,
} from '../../../../core/people/channel.ts';
import { peopleTable } from '../../../../core/people/export/writePeopleTable.ts';
import { vcardText } from '../../../../core/people/export/writeVcard.ts';
import { parsedFrom } from '../../../../core/people/import/candidate.ts';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
import { circlesById, type Person } from '../../../../core/people/person.ts';
import { readChannel } from '../../../../core/people/readChannel.ts';
import { texts as germanChannels } from '../../../../locales/de/channels.ts';
import { noon, person } from '../people.ts';
import { TABLES } from './tableWords.ts';

/** For each kind addresses in their canonical forms. */
const ADDRESSES: Record<ChannelKind, readonly string[]> = {
  whatsapp: ['+491701234567', '+436641234567'],
  signal: ['+491701234567', `eu/${'aB1-'.repeat(16)}`],
  threema: ['ECHOECHO', '*THREEMA'],
  telegram: ['ada_lovelace', '+491701234567'],
  email: ['ada@example.org', "o'ada+x@example.org"],
  phone: ['+491701234567', '+4989123456'],
  linkedin: ['ada-lovelace', 'jörg-müller', 'ACoAABc-D_e9'],
  xing: ['Ada_Lovelace', 'Jörg_Müller2'],
  instagram: ['ada.lovelace'],
  tiktok: ['ada.lovelace'],
  x: ['ada'],
  mastodon: ['@ada@example.org'],
  bluesky: ['ada.bsky.social', `did:plc:${'a2'.repeat(12)}`],
  threads: ['ada'],
  facebook: ['ada.lovelace', '100012345678901'],
  messenger: ['ada.lovelace'],
  youtube: ['ada', 'channel/UCabcDEF-hijk_mnopqrstuv'],
  twitch: ['ada_lovelace'],
  github: ['ada-lovelace'],
  discord: ['ada.lovelace', '123456789012345678'],
  matrix: ['@ada:example.org'],
  teams: ['ada@example.org'],
  slack: ['acme/U012ABCDE', 'T012ABCDE/D012ABCDE'],
  web: ['https://example.org/?a=1,2#b'],
  other: ['https://example.org/ada', 'ada.42', 'im Hof, links'],
};

/** Words as people write them. A backslash at the end ical.js takes for an escape, a `'` may be an export's. */
const text = fc
  .string({
    unit: fc.constantFrom(...'aZé ß,:"\'\\=+@|^ü林🎬-', 'Ada', '. '),
    minLength: 1,
    maxLength: 90,
  })
  .map((all) => all.replace(/\s+/g, ' ').trim())
  .filter((all) => all !== '' && !/\\$|'/.test(all));
const maybe = fc.oneof(fc.constant(''), text);
const note = fc.array(text, { maxLength: 3 }).map((lines) => lines.join('\n'));
const channel: fc.Arbitrary<Channel> = fc
  .constantFrom(...CHANNELS)
  .chain((kind) => fc.constantFrom(...ADDRESSES[kind]).map((address) => ({ kind, address })))
  .chain(
    (one): fc.Arbitrary<Channel> =>
      one.kind === 'other'
        ? fc.constantFrom('Forum', 'Büro 2', 'A/B').map((label) => ({ ...one, label }))
        : fc.constant(one),
  );
const CIRCLES = circlesById([
  { id: 'film', name: 'Film & Ton', rhythm: null },
  { id: 'old', name: '=Alte', rhythm: 'month' },
]);
const someone = fc
  .record({
    name: text,
    organisation: maybe,
    role: maybe,
    personal: note,
    professional: note,
    channels: fc.uniqueArray(channel, { selector: channelKey, maxLength: 6 }),
    circles: fc.subarray(['film', 'old']),
  })
  .map((fields) => person(fields));

const read = (file: string) => readContacts(new TextEncoder().encode(file), 'menschen').found;
const sorted = (channels: readonly Channel[]) =>
  channels.map(({ kind, address, label }) => `${kind} ${address} ${label ?? ''}`).sort();
const told = ({ name, organisation, role, channels, personal, professional, circles }: Person) => ({
  ...{ name, organisation, role },
  channels: sorted(channels),
  notes: [personal, professional].filter(Boolean).join('\n\n'),
  labels: circles.map((id) => CIRCLES.get(id)?.name),
});
const reread = (file: string) =>
  read(file).map((found) => {
    const { parsed, unread } = parsedFrom(found);
    expect(unread).toEqual([]);
    const { name, organisation, role, channels, professional } = parsed;
    return {
      ...{ name, organisation, role },
      channels: sorted(channels),
      notes: professional,
      labels: found.labels,
    };
  });

describe('the examples of addresses', () => {
  it.each(CHANNELS)('of %s are canonical', (kind) => {
    for (const address of ADDRESSES[kind]) {
      expect(readChannel(kind, address)).toEqual({ channel: { kind, address } });
    }
  });
});

describe('people as vCards', () => {
  const card = (...people: Person[]) =>
    vcardText(people, CIRCLES, germanChannels, new Map([['grace', 'Grace Hopper']]));

  it('are read as the same people by Nahbar', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 3 }), (people) => {
        expect(reread(card(...people))).toEqual(people.map(told));
      }),
      { numRuns: 200 },
    );
  });

  it('are read by ical.js, with each value as it was', () => {
    fc.assert(
      fc.property(someone, (one) => {
        const parsed = new ICAL.Component(ICAL.parse(card(one)));
        const value = (name: string) => parsed.getFirstPropertyValue(name) ?? '';
        expect(parsed.name).toBe('vcard');
        expect(value('version')).toBe('4.0');
        expect(value('fn')).toBe(one.name);
        expect([value('org')].flat().join('')).toBe(one.organisation);
        expect(value('title')).toBe(one.role);
        expect(value('note')).toBe([one.personal, one.professional].filter(Boolean).join('\n\n'));
        expect(parsed.getAllProperties('email').map((each) => each.getFirstValue())).toEqual(
          one.channels.filter(({ kind }) => kind === 'email').map(({ address }) => address),
        );
        expect(parsed.getAllProperties('tel').map((each) => each.getFirstValue())).toEqual(
          one.channels
            .filter(({ kind }) => kind === 'phone')
            .map(({ address }) => `tel:${address}`),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keep to RFC 6350: CRLF, 75 octets a line, characters whole, one FN and UID', () => {
    fc.assert(
      fc.property(someone, (one) => {
        const file = card(one);
        expect(file.endsWith('END:VCARD\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
        for (const name of ['FN:', 'N:', 'UID:', 'VERSION:']) {
          expect(unfolded.filter((line) => line.startsWith(name))).toHaveLength(1);
        }
        for (const line of unfolded.filter(Boolean))
          expect(line).toMatch(/^(?:item\d+\.)?[A-Z-]+[:;]/);
      }),
      { numRuns: 200 },
    );
  });

  it('look like this', () => {
    const ada = person({
      id: '00000000-0000-4000-8000-000000000001',
      name: 'Ada King Lovelace',
      organisation: 'Analytical Engines; London',
      channels: [
        { kind: 'phone', address: '+491701234567' },
        { kind: 'mastodon', address: '@ada@example.org' },
        { kind: 'discord', address: 'ada.l' },
        { kind: 'other', address: 'ada 42', label: 'Forum' },
      ],
      personal: 'Lernt Cello,\nseit März.',
      dates: [
        { kind: 'birthday', label: '', on: '12-10', year: 1815 },
        { kind: 'anniversary', label: '', on: '02-29', year: null },
        { kind: 'other', label: 'Premiere', on: '03-01', year: null },
      ],
      circles: ['film'],
      place: 'Berlin, Mitte',
      howMet: 're:publica, 2024',
      introducedBy: ['grace', 'gone'],
      rhythm: '10-days',
      address: 'sie',
      lastContactAt: noon(2026, 3, 1),
    });
    expect(card(ada).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID:urn:uuid:00000000-0000-4000-8000-000000000001',
      'FN:Ada King Lovelace',
      'N:Lovelace;Ada King;;;',
      'ORG:Analytical Engines\\; London',
      'TEL;VALUE=uri;TYPE=cell:tel:+491701234567',
      'SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://example.org/@ada',
      'SOCIALPROFILE;SERVICE-TYPE=Discord;VALUE=text:ada.l',
      'X-NAHBAR-CHANNEL:Forum/ada%2042',
      'BDAY:18151210',
      'ANNIVERSARY:--0229',
      'item1.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-03-01',
      'item1.X-ABLABEL;VALUE=text:Premiere',
      'ADR;TYPE=home:;;;Berlin\\, Mitte;;;',
      'NOTE:Lernt Cello\\,\\nseit März.',
      'CATEGORIES:Film & Ton',
      'RELATED;VALUE=text;TYPE=x-introduced-by;X-NAHBAR-UID=grace:Grace Hopper',
      'X-NAHBAR-HOW-MET;VALUE=text:re:publica\\, 2024',
      'X-NAHBAR-RHYTHM:10-days',
      'X-NAHBAR-ADDRESS:sie',
      'X-NAHBAR-LAST-CONTACT:2026-03-01',
      'END:VCARD',
      '',
    ]);
  });
});

describe.each(Object.entries(TABLES))('people as a table, %s', (_, table) => {
  it('are read as the same people by Nahbar', () => {
    // A cell that begins with a guard of its own, and lines in it, are for the test of cells below.
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), (people) => {
        expect(reread(peopleTable(people, CIRCLES, table))).toEqual(people.map(told));
      }),
      { numRuns: 200 },
    );
  });

  it('are cells to a spreadsheet, none of which is a formula', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), (people) => {
        const file = peopleTable(people, CIRCLES, table);
        expect(file.startsWith('\ufeff')).toBe(true);
        const { data, errors } = Papa.parse<string[]>(file.slice(1).trimEnd(), {
          delimiter: table.separator,
        });
        expect(errors).toEqual([]);
        expect(data).toHaveLength(people.length + 1);
        expect(new Set(data.map((cells) => cells.length)).size).toBe(1);
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      }),
      { numRuns: 200 },
    );
  });
});
