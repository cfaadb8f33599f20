import { describe, expect, it } from 'vitest';
import { trailFrom } from '../../../components/quotes/newTab.ts';

describe('the trail of a tab', () => {
  it('goes back and forth between its ends', () => {
    const trail = trailFrom('a');
    trail.push('b');
    expect(trail.back()).toBe('a');
    expect(trail.back()).toBeUndefined();
    expect(trail.forward()).toBe('b');
    expect(trail.forward()).toBeUndefined();
  });

  it('goes on from an earlier quote to those that were shown after it', () => {
    const trail = trailFrom('b');
    trail.unshift('a');
    expect(trail.here()).toBe('a');
    expect(trail.forward()).toBe('b');
  });

  it('leaves a quote out, and its reader is at the next', () => {
    const trail = trailFrom('a');
    trail.push('b');
    trail.push('c');
    trail.back();
    trail.drop('b');
    expect(trail.here()).toBe('c');
    trail.drop('c');
    expect(trail.here()).toBeUndefined();
    expect(trail.back()).toBe('a');
  });

  it('may begin with nothing', () => {
    const trail = trailFrom(null);
    expect(trail.here()).toBeUndefined();
    trail.push('a');
    expect(trail.here()).toBe('a');
  });
});
