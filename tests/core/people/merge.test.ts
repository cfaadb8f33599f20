import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../core/people/channel.ts';
import { merge } from '../../../core/people/merge.ts';
import { type Person, RHYTHMS } from '../../../core/people/person.ts';
import { person } from './people.ts';

describe('merging two entries', () => {
  it.each<[string, Partial<Person>, Partial<Person>, Partial<Person>]>([
    ['keeps the id of the first', { id: 'a' }, { id: 'b' }, { id: 'a' }],
    [
      'keeps the longer name',
      { name: 'Ada' },
      { name: 'Ada Lovelace' },
      { name: 'Ada Lovelace', personal: '' },
    ],
    ['counts no spaces', { name: 'Ada L.' }, { name: '  Ada    ' }, { name: 'Ada L.' }],
    [
      'keeps a title, and notes no name for it',
      { name: 'Ada Lovelace' },
      { name: 'Dr. Ada Lovelace' },
      { name: 'Dr. Ada Lovelace', personal: '' },
    ],
    [
      'notes a name of its own',
      { name: 'Ada Byron', personal: 'Two cats' },
      { name: 'Ada Lovelace' },
      { name: 'Ada Lovelace', personal: 'Two cats\n\nAda Byron' },
    ],
    [
      'fills in what one does not know',
      { organisation: 'ZDF', role: '' },
      { organisation: '', role: 'Editor' },
      { organisation: 'ZDF', role: 'Editor', professional: '' },
    ],
    [
      'keeps the longer spelling of one organisation',
      { organisation: 'acme' },
      { organisation: 'ACME GmbH' },
      { organisation: 'ACME GmbH', professional: '' },
    ],
    [
      'notes a job elsewhere, and mixes it with no other',
      { organisation: 'ZDF', role: '', professional: 'Radio' },
      { organisation: 'ARD', role: 'Editor' },
      { organisation: 'ZDF', role: '', professional: 'Radio\n\nEditor, ARD' },
    ],
    [
      'notes another role',
      { organisation: 'ZDF', role: 'Editor' },
      { organisation: 'zdf', role: 'Author' },
      { organisation: 'ZDF', role: 'Editor', professional: 'Author' },
    ],
    [
      'joins notes that differ',
      { personal: 'Cats\n', professional: 'Radio' },
      { personal: 'Chess', professional: 'TV' },
      { personal: 'Cats\n\nChess', professional: 'Radio\n\nTV' },
    ],
    [
      'takes one note for all of another',
      { personal: 'Cats\nChess' },
      { personal: ' Chess ' },
      { personal: 'Cats\nChess' },
    ],
    ['either way', { personal: 'Chess' }, { personal: 'Cats\nChess' }, { personal: 'Cats\nChess' }],
    [
      'but not a word for a part of it',
      { personal: 'Catsitter' },
      { personal: 'Cats' },
      { personal: 'Catsitter\n\nCats' },
    ],
    [
      'unites follow-ups, each once',
      { followUps: [{ id: '1', day: '2026-12-12', text: 'fragen' }] },
      {
        followUps: [
          { id: '2', day: '2026-12-12', text: 'fragen ' },
          { id: '3', day: '2026-12-13', text: 'fragen' },
        ],
      },
      {
        followUps: [
          { id: '1', day: '2026-12-12', text: 'fragen' },
          { id: '3', day: '2026-12-13', text: 'fragen' },
        ],
      },
    ],
    [
      'unites days of every year',
      { dates: [{ kind: 'birthday', label: '', on: '12-10', year: null }] },
      {
        dates: [
          { kind: 'birthday', label: '', on: '12-10', year: 1815 },
          { kind: 'other', label: 'Umzug', on: '02-29', year: null },
        ],
      },
      {
        dates: [
          { kind: 'birthday', label: '', on: '12-10', year: 1815 },
          { kind: 'other', label: 'Umzug', on: '02-29', year: null },
        ],
      },
    ],
    [
      'keeps the later end of a heavy time, and the later turn that was passed over',
      { heavyUntil: '2026-12-01', skippedAt: 5 },
      { heavyUntil: '2026-12-24', skippedAt: null },
      { heavyUntil: '2026-12-24', skippedAt: 5 },
    ],
    [
      'keeps how they met from both, and everybody who introduced them, but themselves',
      { id: 'a', howMet: 'Berlinale', introducedBy: ['b', 'eva'] },
      { id: 'b', howMet: 'Stammtisch', introducedBy: ['tom', 'a'] },
      { howMet: 'Berlinale\n\nStammtisch', introducedBy: ['eva', 'tom'] },
    ],
    [
      'fills in where they live',
      { place: ' ' },
      { place: 'Köln' },
      { place: 'Köln', personal: '' },
    ],
    ['keeps how one speaks to them', { address: 'du' }, { address: 'sie' }, { address: 'du' }],
    ['learns how one speaks to them', {}, { address: 'sie' }, { address: 'sie' }],
    [
      'notes another place',
      { place: 'Köln' },
      { place: 'Leipzig' },
      { place: 'Köln', personal: 'Leipzig' },
    ],
    [
      'takes the shorter of rhythms of any length',
      { rhythm: 'month' },
      { rhythm: '3-weeks' },
      { rhythm: '3-weeks' },
    ],
    [
      'counts a year as more than half a year',
      { rhythm: 'year' },
      { rhythm: 'half-year' },
      { rhythm: 'half-year' },
    ],
    [
      'unites circles',
      { circles: ['a', 'b'] },
      { circles: ['b', 'c'] },
      { circles: ['a', 'b', 'c'] },
    ],
    [
      'unites channels, each once',
      {
        channels: [
          { kind: 'email', address: 'Ada@example.org' },
          { kind: 'phone', address: '+491701234567' },
        ],
      },
      {
        channels: [
          { kind: 'whatsapp', address: '+491701234567' },
          { kind: 'email', address: 'ada@example.org' },
          { kind: 'email', address: 'lovelace@example.org' },
        ],
      },
      {
        channels: [
          { kind: 'email', address: 'Ada@example.org' },
          { kind: 'phone', address: '+491701234567' },
          { kind: 'whatsapp', address: '+491701234567' },
          { kind: 'email', address: 'lovelace@example.org' },
        ],
      },
    ],
    [
      'tells apart addresses with capitals that mean something',
      { channels: [{ kind: 'web', address: 'https://example.org/A' }] },
      { channels: [{ kind: 'web', address: 'https://example.org/a' }] },
      {
        channels: [
          { kind: 'web', address: 'https://example.org/A' },
          { kind: 'web', address: 'https://example.org/a' },
        ],
      },
    ],
    [
      'takes the tighter rhythm',
      { rhythm: 'quarter' },
      { rhythm: 'two-weeks' },
      { rhythm: 'two-weeks' },
    ],
    ['from either', { rhythm: 'week' }, { rhythm: 'half-year' }, { rhythm: 'week' }],
    [
      'any rhythm before none',
      { rhythm: 'none' },
      { rhythm: 'half-year' },
      { rhythm: 'half-year' },
    ],
    ['none before silence about it', { rhythm: 'none' }, { rhythm: null }, { rhythm: 'none' }],
    ['the only rhythm there is', { rhythm: null }, { rhythm: 'month' }, { rhythm: 'month' }],
    ['no rhythm of none', { rhythm: null }, { rhythm: null }, { rhythm: null }],
    [
      'takes the earlier beginning and the later contact',
      { addedAt: 5, lastContactAt: 7, restsUntil: 9 },
      { addedAt: 4, lastContactAt: 8, restsUntil: 8 },
      { addedAt: 4, lastContactAt: 8, restsUntil: 9 },
    ],
    [
      'takes what is known of contacts',
      { lastContactAt: null, restsUntil: 0 },
      { lastContactAt: 0, restsUntil: null },
      { lastContactAt: 0, restsUntil: 0 },
    ],
    ['stays paused', { paused: true }, { paused: false }, { paused: true }],
    ['becomes paused', { paused: false }, { paused: true }, { paused: true }],
  ])('%s', (_, a, b, merged) => {
    expect(merge(person(a), person(b))).toMatchObject(merged);
  });

  it('leaves both as they were', () => {
    const [a, b] = [person({ circles: ['a'] }), person({ id: 'b', circles: ['b'] })];
    const before = structuredClone([a, b]);
    merge(a, b);
    expect([a, b]).toEqual(before);
  });

  it('does it once: merging the same again changes nothing, nor with itself', () => {
    fc.assert(
      fc.property(anybody, anybody, (a, b) => {
        const merged = merge(a, b);
        expect(merge(merged, b)).toEqual(merged);
        expect(merge(merged, merged)).toEqual(merged);
        return true;
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word, no circle and no address of either', () => {
    fc.assert(
      fc.property(anybody, anybody, (a, b) => {
        const merged = merge(a, b);
        const all = (one: Person) =>
          [one.name, one.organisation, one.role, one.personal, one.professional]
            .join('\n')
            .toLowerCase();
        const kept = all(merged);
        return [a, b].every(
          (one) =>
            all(one)
              .split(/[\s,]+/)
              .every((word) => kept.includes(word)) &&
            one.circles.every((id) => merged.circles.includes(id)) &&
            one.channels.every(({ kind, address }) =>
              merged.channels.some((other) => other.kind === kind && other.address === address),
            ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

const words = (...list: string[]) =>
  fc.array(fc.constantFrom(...list), { maxLength: 3 }).map((some) => some.join(' '));
const note = fc
  .array(fc.constantFrom('Cats', 'Chess', ' Radio', '', 'Editor, ZDF', 'Ada', 'ARD'), {
    maxLength: 4,
  })
  .map((lines) => lines.join('\n'));
const time = fc.integer({ min: 0, max: 9 });
const anybody: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom('a', 'b'),
  name: words('Ada', 'Lovelace', 'Byron', 'King'),
  organisation: words('ZDF', 'ARD'),
  role: words('Editor', 'Author', 'on'),
  circles: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  rhythm: fc.option(fc.constantFrom(...RHYTHMS)),
  channels: fc.uniqueArray(
    fc.record({ kind: fc.constantFrom(...CHANNELS), address: fc.constantFrom('a', 'b') }),
    { selector: ({ kind, address }) => `${kind} ${address}` },
  ),
  personal: note,
  professional: note,
  lastContactAt: fc.option(time),
  restsUntil: fc.option(time),
  paused: fc.boolean(),
  addedAt: time,
});
