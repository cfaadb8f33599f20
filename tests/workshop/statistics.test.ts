import { describe, expect, it } from 'vitest';
import { median, quantile } from '../bench/statistics.ts';

describe('the figures of the bench', () => {
  it('take the middle of an odd number, and between the middle two of an even one', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it('take the ends and what lies between them', () => {
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([3, 1, 2], 1)).toBe(3);
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
  });

  it('have nothing to say about nothing', () => {
    expect(() => median([])).toThrow('no value');
  });
});
