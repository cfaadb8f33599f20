import { describe, expect, it } from 'vitest';
import type { Person } from '../../../core/people/person.ts';
import { inCircle, PeopleSearch, sortedPeople } from '../../../core/people/search.ts';
import { noon, person } from './people.ts';

const people = [
  person({
    id: 'joerg',
    name: 'Jörg Müller',
    organisation: 'Bayerischer Rundfunk',
    role: 'Redakteur',
    circles: ['radio'],
    channels: [
      { kind: 'phone', address: '+491701234567' },
      { kind: 'email', address: 'joerg@example.org' },
    ],
    lastContactAt: noon(2026, 11, 1),
    addedAt: noon(2026, 1, 2),
  }),
  person({
    id: 'zoe',
    name: 'Zoë Straßer',
    personal: 'Spielt Schach\nund Cello',
    professional: 'Podcast über Züge',
    circles: ['radio', 'music'],
    channels: [{ kind: 'linkedin', address: 'zoe-strasser' }],
    lastContactAt: noon(2025, 1, 1),
    addedAt: noon(2026, 1, 3),
  }),
  person({ id: 'arne', name: 'Ärne Å.', addedAt: noon(2026, 1, 1) }),
];
const ids = (some: readonly Person[]) => some.map(({ id }) => id);

describe('searching people', () => {
  it.each([
    ['', ['joerg', 'zoe', 'arne']],
    ['muller', ['joerg']],
    ['MÜLLER', ['joerg']],
    ['mueller', ['joerg']],
    ['mu\u0308ller jo', ['joerg']],
    ['müller zoe', []],
    ['rundfunk', ['joerg']],
    ['redak', ['joerg']],
    ['strasser', ['zoe']],
    ['schach cello', ['zoe']],
    ['zuge', ['zoe']],
    ['0170', ['joerg']],
    ['0170 123', ['joerg']],
    ['+49170', ['joerg']],
    ['@example', ['joerg']],
    ['linkedin', []],
    ['zoe-str', ['zoe']],
    ['aerne', ['arne']],
    ['.*', []],
  ])('for %j finds %j', (query, found) => {
    expect(ids(new PeopleSearch().find(people, query))).toEqual(found);
  });

  it.each([
    ['name', { name: 'Grace' }],
    ['organisation', { organisation: 'Grace & Co.' }],
    ['role', { role: 'Grace' }],
    ['personal note', { personal: 'likes Grace' }],
    ['professional note', { professional: 'with Grace' }],
    ['channels', { channels: [{ kind: 'x', address: 'grace' }] }],
  ] as [string, Partial<Person>][])('finds the %s as it is now', (_, changes) => {
    const search = new PeopleSearch();
    expect(search.find(people, 'grace')).toEqual([]);
    const changed = people.map((one) => ({ ...one, ...changes }));
    expect(search.find(changed, 'grace')).toHaveLength(3);
    expect(search.find(people, 'grace')).toEqual([]);
  });
});

describe('a circle', () => {
  it.each([
    ['radio', ['joerg', 'zoe']],
    ['music', ['zoe']],
    ['gone', []],
    [null, ['joerg', 'zoe', 'arne']],
  ])('%s has %j', (circle, found) => {
    expect(ids(inCircle(people, circle))).toEqual(found);
  });
});

describe('people in order', () => {
  it.each([
    ['name', 'de', ['arne', 'joerg', 'zoe']],
    ['name', 'sv', ['joerg', 'zoe', 'arne']],
    ['quiet', 'de', ['zoe', 'arne', 'joerg']],
    ['added', 'de', ['zoe', 'joerg', 'arne']],
  ] as const)('of %s, as %s has it, are %j', (order, language, found) => {
    const collator = new Intl.Collator(language);
    expect(ids(sortedPeople(people, order, collator))).toEqual(found);
    expect(ids(sortedPeople(people.toReversed(), order, collator))).toEqual(found);
  });

  it('are told apart by id where all else is the same', () => {
    const twins = [person({ id: 'b' }), person({ id: 'a' })];
    for (const order of ['name', 'quiet', 'added'] as const) {
      expect(ids(sortedPeople(twins, order, new Intl.Collator('de')))).toEqual(['a', 'b']);
    }
  });
});
