import { expect, test } from 'vitest';
import { keyOf, pressOf } from '../../../components/page/keys';

const NOTHING = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };

const press = (key: string, more: object = {}) =>
  ({ ...NOTHING, isComposing: false, defaultPrevented: false, keyCode: 0, key, ...more }) as never;

test.each([
  ['n', {}, 'n'],
  ['N', {}, 'n'],
  ['Enter', {}, 'Enter'],
  ['ArrowRight', {}, 'ArrowRight'],
  ['?', { shiftKey: true }, '?'],
  ['?', {}, '?'],
])('%s is a key for the page', (key, more, expected) => {
  expect(keyOf(press(key, more))).toBe(expected);
  expect(pressOf(press(key, more))).toBe(expected);
});

test.each([
  ['N', { shiftKey: true }],
  [' ', { shiftKey: true }],
  ['ArrowRight', { shiftKey: true }],
  ['Home', { shiftKey: true }],
  ['n', { ctrlKey: true }],
  ['n', { metaKey: true }],
  ['ArrowLeft', { altKey: true }],
  ['u', { getModifierState: (modifier: string) => modifier === 'AltGraph' }],
  ['Enter', { isComposing: true }],
  ['Process', { keyCode: 229 }],
  ['Enter', { keyCode: 229 }],
  ['n', { defaultPrevented: true }],
])('%s with %o is none', (key, more) => {
  expect(keyOf(press(key, more))).toBeNull();
});

test('a key that is held is one press', () => {
  expect(pressOf(press('x', { repeat: true }))).toBeNull();
  expect(keyOf(press('ArrowDown', { repeat: true }))).toBe('ArrowDown');
});
