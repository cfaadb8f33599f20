import { expect, test } from 'vitest';
import { addressIn, hashOf } from '../../../components/library/LibraryPage';

test.each([
  ['', 'favourites', null],
  ['#', 'favourites', null],
  ['#people', 'people', null],
  ['#people/', 'people', null],
  ['#people/0b1c', 'people', '0b1c'],
  ['#people/a/b', 'people', 'a/b'],
  ['#somewhere/else', 'favourites', null],
  ['#__proto__', 'favourites', null],
])('“%s” leads to %s, %s', (hash, section, part) => {
  expect(addressIn(hash)).toEqual({ section, part });
});

test('an address is what it leads to', () => {
  for (const hash of ['#people', '#people/0b1c']) expect(hashOf(addressIn(hash))).toBe(hash);
});
