import { describe, expect, test } from 'vitest';
import { likelyDuplicates, NameSearch } from '../../../core/people/duplicates.ts';
import { person } from './people.ts';

const ada = person({
  organisation: 'Analytical Engines',
  channels: [{ kind: 'email', address: 'ada@example.org' }],
});

describe('likely twins', () => {
  test('are who shares an address first, and then who has the same name', () => {
    const namesake = person({ id: 'b', name: 'lovelace, ADA', organisation: 'Elsewhere' });
    const sure = person({ id: 'c', name: 'A. L.', channels: ada.channels });
    const other = person({ id: 'd', name: 'Grace Hopper' });
    expect(likelyDuplicates(ada, [other, namesake, ada, sure]).map(({ id }) => id)).toEqual([
      'c',
      'b',
    ]);
  });

  test('spell an umlaut in either way', () => {
    const mueller = person({ id: 'm', name: 'Jo Müller' });
    expect(likelyDuplicates(mueller, [person({ id: 'n', name: 'Jo Mueller' })])).toHaveLength(1);
  });

  test('are found among 5,000, at each of whom is looked once', () => {
    const others = Array.from({ length: 5000 }, (_, i) =>
      person({ id: `p${i}`, name: `Ada ${i}` }),
    );
    let looks = 0;
    const counted = new Proxy(others, {
      get: (target, key) => {
        looks += 1;
        return Reflect.get(target, key);
      },
    });
    expect(likelyDuplicates(ada, counted)).toEqual([]);
    expect(looks).toBeLessThan(50_000);
  });
});

describe('a search by name', () => {
  test('looks at name and organisation and nowhere else', () => {
    const search = new NameSearch();
    const people = [
      person({ id: 'a', name: 'Zoë Müller', personal: 'kennt Ada' }),
      person({ id: 'b', name: 'Ada', organisation: 'Müller & Co.' }),
    ];
    const found = (query: string) => search.find(people, query).map(({ id }) => id);
    expect(found('mueller')).toEqual(['a', 'b']);
    expect(found('zoe')).toEqual(['a']);
    expect(found('ada')).toEqual(['b']);
    // Nobody has changed since, and somebody does.
    people[0] = person({ id: 'a', name: 'Ada Müller' });
    expect(found('ada')).toEqual(['a', 'b']);
  });
});
