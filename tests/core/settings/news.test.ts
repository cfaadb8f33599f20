import { describe, expect, it } from 'vitest';
import { earlier, newsSince } from '../../../core/settings/news.ts';

const TOLD = ['1.10.0', '1.2.0', '1.0.0'];

describe('what is new', () => {
  it.each([
    ['0.9.0', '1.0.0', '1.0.0'],
    ['1.0.0', '1.2.0', '1.2.0'],
    // The newest of several, and numbers instead of texts.
    ['0.9.0', '1.10.1', '1.10.0'],
    ['1.2.0', '1.9.0', null],
    // The same version loaded anew, a version with nothing to tell, and an older one.
    ['1.2.0', '1.2.0', null],
    ['1.2.0', '1.2.1', null],
    ['1.10.0', '1.0.0', null],
  ])('of an update from %s to %s is %s', (from, now, expected) => {
    expect(newsSince(TOLD, from, now)).toBe(expected);
  });

  it('is counted from the earlier of two updates', () => {
    expect([earlier('1.9.0', '1.10.0'), earlier('1.10.0', '1.9.0')]).toEqual(['1.9.0', '1.9.0']);
  });
});
