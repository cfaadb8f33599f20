import { expect, test } from 'vitest';
import { addressIn, hashOf, sectionOf } from '../../../components/library/address';

test.each([
  ['', 'today', null],
  ['#', 'today', null],
  ['#people', 'people', null],
  ['#people/', 'people', null],
  ['#people/0b1c', 'people', '0b1c'],
  ['#people/a/b', 'people', 'a/b'],
  ['#somewhere/else', 'today', null],
  ['#__proto__', 'today', null],
])('“%s” leads to %s, %s', (hash, place, part) => {
  expect(addressIn(hash)).toEqual({ place, part });
});

test('an address is what it leads to', () => {
  for (const hash of ['#people', '#people/0b1c', '#people/0b1c/coffee'])
    expect(hashOf(addressIn(hash))).toBe(hash);
});

// The nine sections of the library of 0.9, which are in histories and bookmarks.
test.each([
  ['#favourites', 'quotes'],
  ['#quotes', 'quotes'],
  ['#quotes/deck/mine', 'quotes'],
  ['#people', 'people'],
  ['#steps', 'today'],
  ['#calls', 'calls'],
  ['#hidden', 'quotes'],
  ['#trash', 'settings'],
  ['#settings', 'settings'],
  ['#backup', 'settings'],
])('the old address “%s” is in the section %s', (hash, section) => {
  const address = addressIn(hash);
  expect(sectionOf(address.place)).toBe(section);
  expect(hashOf(address)).toBe(hash);
});
