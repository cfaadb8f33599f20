import { expect, it } from 'vitest';
import { Refused } from '../../core/refusal.ts';
import { limitText, requireText } from '../../core/wording.ts';

const reasonOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.reason;
  }
  return undefined;
};

it.each(['', '   ', '\n\t', '\u00a0'])('nothing but space (%j) is refused as blank', (text) => {
  expect(reasonOf(() => requireText(text, 10))).toEqual({ because: 'blank' });
});

it('a text that is too long is refused with both numbers', () => {
  expect(reasonOf(() => requireText('x'.repeat(11), 10))).toEqual({
    because: 'tooLong',
    length: 11,
    limit: 10,
  });
});

it.each([
  ['  water ', 'water'],
  ['🧘‍♀️', '🧘‍♀️'],
  ['שלום', 'שלום'],
  ['<script>', '<script>'],
])('%j is taken as it is, without the space around', (text, words) => {
  expect(requireText(text, 10)).toBe(words);
});

it('counts an emoji as one character', () => {
  expect(limitText('🌱'.repeat(10), 10)).toBe('🌱'.repeat(10));
});
