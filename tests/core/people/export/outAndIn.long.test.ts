import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../../../core/calendar/day.ts';
import { type Channel, channelKey } from '../../../../core/people/channel.ts';
import { beginningOf } from '../../../../core/people/dateField.ts';
import { withoutPast } from '../../../../core/people/export/exported.ts';
import { peopleTable } from '../../../../core/people/export/writePeopleTable.ts';
import { vcardText } from '../../../../core/people/export/writeVcard.ts';
import { importPlan } from '../../../../core/people/import/plan.ts';
import { type Preview, previewOf } from '../../../../core/people/import/preview.ts';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
import {
  ADDRESSES,
  type Circle,
  circlesById,
  type Person,
  RHYTHM_UNITS,
  RHYTHMS,
} from '../../../../core/people/person.ts';
import { rhythmOfCount } from '../../../../core/people/rhythmSpan.ts';
import { unitedDates, type YearlyDate, yearlyKey } from '../../../../core/people/yearlyDate.ts';
import { texts as channelNames } from '../../../../locales/de/channels.ts';
import { noon, person } from '../people.ts';
import { TABLES } from './tableWords.ts';

const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Jörg, der Maler', 'Zoë; "Zo"'];

const NOW = noon(2026, 11, 29);

/** Words as people write them. A backslash at the end ical.js takes for an escape. */
const text = (maxLength: number) =>
  fc
    .string({
      unit: fc.constantFrom(...'aZé ß,;:"\'\\=+@|^%ü林🎬-', 'Ada', '. '),
      minLength: 1,
      maxLength,
    })
    .map((all) => all.replace(/\s+/g, ' ').trim())
    .filter((all) => all !== '' && !all.endsWith('\\') && [...all].length <= maxLength);
const note = fc
  .array(fc.oneof(text(30), fc.constant('')), { maxLength: 4 })
  .map((lines) => lines.join('\n').trim());
/** Without what a spreadsheet might take for a formula, and a table guards against. */
const harmless = note.map((all) => all.replace(/['=+@;-]/g, 'z'));
const yearly: fc.Arbitrary<YearlyDate> = fc
  .record({
    day: fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
    // 1604 is Apple's year for none.
    year: fc.oneof(fc.constant(null), fc.integer({ min: 1700, max: 2026 })),
    // A day of the user's own that is called as a kind is one of that kind.
    name: fc.oneof(
      fc.constantFrom('birthday', 'anniversary'),
      text(20).filter((label) => !/^'/.test(label)),
    ),
  })
  .map(({ day, year, name }): YearlyDate => {
    const on = day.toISOString().slice(5, 10);
    const isReal = year === null || on !== '02-29' || new Date(`${year}-02-29`).getUTCDate() === 29;
    return {
      ...(name === 'birthday' || name === 'anniversary'
        ? { kind: name, label: '' }
        : { kind: 'other', label: name }),
      on,
      year: isReal ? year : null,
    };
  });
const rhythm = fc.oneof(
  fc.constantFrom(...RHYTHMS),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(...RHYTHM_UNITS))
    .map(([count, unit]) => rhythmOfCount(count, unit) ?? 'month'),
);
/** A day in the past or to come. */
const dayAround = fc.integer({ min: -400, max: 400 }).map((days) => daysAfter('2026-11-29', days));
const other: fc.Arbitrary<Channel> = fc.record({
  kind: fc.constant('other'),
  address: fc.constantFrom('ada.42', 'im Hof: links', 'https://example.org/ada'),
  label: fc.oneof(fc.constant('Büro; oben'), fc.constant('A: B'), fc.constant('100 %3A')),
});
const someone = fc.record(
  {
    dates: fc.array(yearly, { minLength: 1, maxLength: 5 }).map(unitedDates),
    place: text(30),
    ...{ personal: harmless, professional: harmless },
    howMet: note.filter((all) => all !== ''),
    rhythm,
    address: fc.constantFrom(...ADDRESSES),
    circles: fc.subarray(['film', 'quoted', 'formula'], { minLength: 1 }),
    lastContactAt: fc
      .integer({ min: 0, max: 4_000 })
      .map((days) => noon(2026, 11, 28 - days) - 3 * 3_600_000),
    followUps: fc.uniqueArray(fc.record({ id: fc.uuid(), day: dayAround, text: text(40) }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 3,
    }),
    ...{ paused: fc.boolean(), restsUntil: dayAround.map(beginningOf), heavyUntil: dayAround },
    channels: fc.uniqueArray(other, { selector: channelKey, minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
/** People of different names, each introduced by some of the others, and by somebody who is not exported. */
const people = fc.array(someone, { minLength: 1, maxLength: NAMES.length }).chain((fields) =>
  fc
    .array(
      fc.subarray(
        fields.map((_, i) => `id-${i}`),
        { maxLength: Math.min(2, fields.length) },
      ),
      {
        minLength: fields.length,
        maxLength: fields.length,
      },
    )
    .map((introducers) =>
      fields.map((one, i) => {
        const introducedBy = (introducers[i] ?? []).filter((id) => id !== `id-${i}`);
        return person({
          ...one,
          id: `id-${i}`,
          name: NAMES[i] ?? '',
          channels: [...(one.channels ?? []), { kind: 'email', address: `id${i}@example.org` }],
          ...(introducedBy.length > 0 && { introducedBy }),
        });
      }),
    ),
);

const CIRCLES: Circle[] = [
  { id: 'film', name: 'Film, Ton', rhythm: null },
  { id: 'quoted', name: 'Die "Alten"; Köln', rhythm: null },
  { id: 'formula', name: '=Summe', rhythm: null },
];

const previewIn = (file: string, known: Person[] = [], circles: Circle[] = []): Preview =>
  previewOf(readContacts(new TextEncoder().encode(file), 'menschen'), known, circles);

/** Takes everybody over whom a file has. */
function taken(file: string, known: Person[] = []) {
  const { candidates, seen, skipped, unread } = previewIn(file, known);
  expect([skipped, unread]).toEqual([[], []]);
  let n = 0;
  const input = { fileName: '', rhythm: null, withCircles: true };
  const there = { people: known, circles: [], seen: new Set(seen) };
  return importPlan(candidates, input, there, () => `new-${n++}`, NOW);
}

/** All that must come back; ids are new, so people and circles are called by their names. */
function told(all: readonly Person[], circles: readonly Circle[]) {
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const byId = circlesById(circles);
  return all.map(({ name, dates, place, howMet, introducedBy, rhythm, address, ...rest }) => ({
    name,
    dates: (dates ?? []).map((date) => `${yearlyKey(date)} ${date.year} ${date.label}`).sort(),
    ...{ place, howMet, rhythm, address },
    introducedBy: introducedBy?.map((id) => nameOf.get(id)).sort(),
    circles: rest.circles.map((id) => byId.get(id)?.name).sort(),
    channels: rest.channels.map((channel) => JSON.stringify(channel)).sort(),
    lastContact: rest.lastContactAt && dayOf(rest.lastContactAt),
    followUps: (rest.followUps ?? []).map(({ day, text }) => `${day} ${text}`).sort(),
    // A pause without end has no day.
    pause: rest.paused || rest.restsUntil,
    heavyUntil: rest.heavyUntil,
  }));
}

const FORMS: [string, (people: readonly Person[]) => string][] = [
  ['vCards', (all) => vcardText(all, circlesById(CIRCLES), channelNames)],
  ['a German table', (all) => peopleTable(all, circlesById(CIRCLES), TABLES.de)],
  ['an English table', (all) => peopleTable(all, circlesById(CIRCLES), TABLES.en)],
];

describe.each(FORMS)('people through %s', (_, write) => {
  it('come back with all that is known of them', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { added, circles } = taken(write(all));
        expect(told(added, circles)).toEqual(told(all, CIRCLES));
      }),
      { numRuns: 150 },
    );
  });

  it('add nothing to those they came from', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { candidates } = previewIn(write(all), all, CIRCLES);
        expect(candidates.map(({ known }) => known && [known.name, known.gain])).toEqual(
          all.map(({ name }) => [name, null]),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('who introduced somebody', () => {
  const grace = person({ id: 'grace', name: 'Grace Hopper' });
  const ada = person({
    howMet: 'In Köln',
    introducedBy: ['grace'],
    channels: [{ kind: 'email', address: 'ada@example.org' }],
  });
  const names = new Map([[grace.id, grace.name]]);
  const forms = [
    ['vCards', vcardText([ada], new Map(), channelNames, names)],
    ['a table', peopleTable([ada], new Map(), TABLES.de, names)],
  ] as const;

  it.each(forms)('is found among those who are known, in %s', (_, file) => {
    expect(taken(file, [{ ...grace, id: 'her' }]).added).toMatchObject([
      { howMet: 'In Köln', introducedBy: ['her'] },
    ]);
  });

  it.each(forms)('stands with how they met where nobody is called so, in %s', (_, file) => {
    const [came] = taken(file).added;
    expect(came?.howMet).toBe('In Köln\nGrace Hopper');
    expect(came).not.toHaveProperty('introducedBy');
  });

  it('is told by the id of a card where two have the same name', () => {
    const twins = ['x', 'y'].map((id) =>
      person({ id, name: grace.name, channels: [{ kind: 'linkedin', address: `grace-${id}` }] }),
    );
    const one = { ...ada, introducedBy: ['y'] };
    const { added } = taken(vcardText([...twins, one], new Map(), channelNames));
    const y = added.find(({ channels }) => channels[0]?.address === 'grace-y');
    expect(added.at(-1)?.introducedBy).toEqual([y?.id]);
  });
});

describe('what somebody has already', () => {
  const known = person({
    rhythm: 'year',
    lastContactAt: noon(2026, 11, 1),
    channels: [{ kind: 'email', address: 'ada@example.org' }],
  });
  const other = { ...known, rhythm: 'week' as const, place: 'Köln' };

  it('is not paused, and what is done is not to be asked again', () => {
    const followUp = (day: string) => ({ id: day, day, text: 'Wie war der Umzug?' });
    const before = {
      ...known,
      ...{ paused: true, heavyUntil: '2026-12-31' },
      // Whoever was in touch that day has asked.
      followUps: ['2026-10-31', '2026-11-01', '2026-11-02'].map(followUp),
    };
    for (const file of [
      vcardText([before], new Map(), channelNames),
      peopleTable([before], new Map(), TABLES.de),
    ]) {
      const [after] = taken(file, [known]).completed;
      expect(after).toMatchObject({ paused: false, restsUntil: null });
      expect(after?.heavyUntil).toBeUndefined();
      expect(after?.followUps).toEqual([{ ...followUp('2026-11-02'), id: expect.any(String) }]);
      expect(taken(file, after && [after]).completed).toEqual([]);
    }
  });

  it('stays, but for a later contact and what was empty', () => {
    const file = (at: number) =>
      vcardText([{ ...other, lastContactAt: at }], new Map(), channelNames);
    const after = (at: number) => taken(file(at), [known]).completed[0];
    expect(after(noon(2026, 11, 20))).toMatchObject({
      ...{ rhythm: 'year', place: 'Köln', lastContactAt: noon(2026, 11, 20) },
    });
    expect(after(noon(2026, 10, 1))?.lastContactAt).toBe(known.lastContactAt);
    // Nobody was in touch with anybody tomorrow.
    expect(after(noon(2026, 12, 1))?.lastContactAt).toBe(known.lastContactAt);
  });
});

describe('the two halves of the notes', () => {
  const known = person({
    channels: [{ kind: 'email', address: 'ada@example.org' }],
    ...{ personal: 'Lernt Cello.\n\nHat zwei Kinder.', professional: 'Sucht Noten.' },
  });
  const forms = [
    ['vCards', (one: Person) => vcardText([one], new Map(), channelNames)],
    ['a table', (one: Person) => peopleTable([one], new Map(), TABLES.de)],
  ] as const;

  it.each(forms)('are not added to each other, in %s', (_, write) => {
    expect(previewIn(write(known), [known]).candidates[0]?.known?.gain).toBeNull();
    const more = { ...known, professional: 'Sucht Noten.\nHat welche gefunden.' };
    expect(taken(write(more), [known]).completed[0]).toMatchObject({
      ...{ personal: known.personal, professional: more.professional },
    });
  });
});

describe('two cards of one person', () => {
  it('are taken over with all that is to be asked', () => {
    const one = (id: string) =>
      person({
        channels: [{ kind: 'email', address: 'ada@example.org' }],
        followUps: [{ id, day: '2026-12-12', text: id }],
      });
    const { added } = taken(vcardText([one('Umzug'), one('Buch')], new Map(), channelNames));
    expect(added.map(({ followUps }) => followUps?.map(({ text }) => text))).toEqual([
      ['Umzug', 'Buch'],
    ]);
  });
});

describe('what is over', () => {
  it('does not go out: others may see the file', () => {
    const one = person({ restsUntil: NOW - 1, heavyUntil: '2026-11-28' });
    expect(withoutPast(one, NOW)).toMatchObject({ restsUntil: null, heavyUntil: null });
    const still = person({ restsUntil: NOW + 1, heavyUntil: '2026-11-29' });
    expect(withoutPast(still, NOW)).toMatchObject(still);
  });
});

describe('cards of other programs', () => {
  const card = (...lines: string[]) => {
    const whole = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Simon Perreault', ...lines, 'END:VCARD', ''];
    return previewIn(whole.join('\r\n')).candidates[0]?.parsed;
  };

  it('are read as before: the example of RFC 6350', () => {
    expect(
      card(
        'N:Perreault;Simon;;;ing. jr,M.Sc.',
        'BDAY:--0203',
        'ANNIVERSARY:20090808T1430-0500',
        'GENDER:M',
        'LANG;PREF=1:fr',
        'ORG;TYPE=work:Viagenie',
        'ADR;TYPE=work:;Suite D2-630;2875 Laurier;Quebec;QC;G1V 2M2;Canada',
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102',
        'EMAIL;TYPE=work:simon.perreault@viagenie.ca',
        'RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
        'URL;TYPE=home:http://nomis80.org',
      ),
    ).toEqual({
      ...{ name: 'Simon Perreault', organisation: 'Viagenie', role: '' },
      channels: [
        { kind: 'phone', address: '+14186569254' },
        { kind: 'email', address: 'simon.perreault@viagenie.ca' },
        { kind: 'web', address: 'https://nomis80.org/' },
      ],
      ...{ personal: '', professional: '' },
      dates: [
        { kind: 'birthday', label: '', on: '02-03', year: null },
        { kind: 'anniversary', label: '', on: '08-08', year: 2009 },
      ],
    });
  });

  it('say where somebody lives', () => {
    expect(card('ADR;TYPE=home:;;Zeil 1;Frankfurt;;60313;Germany')?.about).toEqual({
      place: 'Frankfurt',
    });
  });
});
