import { describe, expect, it } from 'vitest';
import type { Person } from '../../../core/people/person.ts';
import { longestQuiet } from '../../../core/people/rhythm.ts';
import { inCircle, PeopleSearch, peopleFilter, sortedPeople } from '../../../core/people/search.ts';
import { wordsOf } from '../../../core/search.ts';
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

  it('begin, of one day, with those who were added and not heard from', () => {
    const added = person({ id: 'added', addedAt: noon(2026, 11, 30) + 1 });
    const heard = person({ id: 'heard', lastContactAt: noon(2026, 11, 30) });
    const before = person({ id: 'before', lastContactAt: noon(2026, 11, 29) });
    expect(ids([heard, before, added].toSorted(longestQuiet))).toEqual([
      'before',
      'added',
      'heard',
    ]);
  });

  it('are told apart by id where all else is the same', () => {
    const twins = [person({ id: 'b' }), person({ id: 'a' })];
    for (const order of ['name', 'quiet', 'added'] as const) {
      expect(ids(sortedPeople(twins, order, new Intl.Collator('de')))).toEqual(['a', 'b']);
    }
  });
});

describe('a name that is searched for', () => {
  const named = (name: string) => person({ name });
  it.each([
    ['Jörg M', 'Jörg Müller', 0],
    ['jorg m', 'Jörg Müller', 0],
    ['joerg mue', 'Jörg Müller', 0],
    ['müller jörg', 'Jörg Müller', 1],
    ['m', 'Jörg Müller', 1],
    ['Jörg M', 'Maria Jörgens', 1],
    ['Jörg M', 'Jörg Amann', 2],
    ['örg', 'Jörg Müller', 2],
    ['Jörg M', 'Ada Lovelace', 3],
  ])('“%s” ranks %s %i', (query, name, rank) => {
    expect(new PeopleSearch().nameRank(named(name), wordsOf(query))).toBe(rank);
  });
});

describe('the filters', () => {
  const now = noon(2026, 11, 23);
  const monthly = (id: string, month: number, day: number, changes: Partial<Person> = {}) =>
    person({ id, rhythm: 'month', lastContactAt: noon(2026, month, day), ...changes });
  const some = [
    monthly('due', 9, 1),
    monthly('in-a-week', 10, 30),
    monthly('later', 11, 1),
    monthly('dormant', 5, 22),
    monthly('not-quite', 5, 23),
    monthly('silent', 1, 1, { rhythm: 'none' }),
    monthly('paused', 1, 1, { paused: true }),
  ];
  it.each([
    ['all', some.map(({ id }) => id)],
    ['soon', ['due', 'in-a-week', 'dormant', 'not-quite']],
    ['quiet', ['dormant', 'silent', 'paused']],
  ] as const)('%s', (filter, expected) => {
    expect(ids(some.filter(peopleFilter(filter, new Map(), now)))).toEqual(expected);
  });

  it('of a long silence has those with whom nothing is noted, however lately they were added', () => {
    const never = person({ id: 'never', addedAt: now - 1, lastContactAt: null });
    expect([never].filter(peopleFilter('quiet', new Map(), now))).toEqual([never]);
  });

  it('order by who is next has those without a rhythm last', () => {
    const order = sortedPeople(some, 'next', new Intl.Collator('de'));
    expect(ids(order)).toEqual([
      ...['dormant', 'not-quite', 'due', 'in-a-week', 'later', 'paused', 'silent'],
    ]);
  });
});
