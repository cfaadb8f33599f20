import { expect, test } from 'vitest';
import { namesakeOf } from '../../../core/people/duplicates';
import { PeopleSearch } from '../../../core/people/search';
import { person } from './people';

const people = [
  person({ id: 'ada', name: 'Ada Müller', organisation: 'Grace Hopper Institut' }),
  person({ id: 'jo', name: 'Jo Strauss' }),
];
const namesake = (name: string) => namesakeOf(name, people, new PeopleSearch())?.id ?? null;

test.each(['ada müller', 'Ada Mueller', 'Ada Muller', 'Müller, Dr. Ada', '  ADA   MÜLLER '])(
  'knows somebody as “%s”',
  (name) => {
    expect(namesake(name)).toBe('ada');
  },
);

test.each(['Ada', 'Ada Müller-Lüdenscheidt', 'Grace Hopper', '', '🎬'])(
  'knows nobody as “%s”',
  (name) => {
    expect(namesake(name)).toBeNull();
  },
);

test('ß is ss', () => {
  expect(namesake('Jo Strauß')).toBe('jo');
});
