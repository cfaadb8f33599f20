import { describe, expect, it } from 'vitest';
import {
  type Call,
  isUnderWay,
  MAX_CALL_DURATION,
  newCall,
  progressOf,
  withChecks,
  withTick,
} from '../../../core/calls/call.ts';

const start = new Date(2026, 10, 22, 9, 0).getTime();
const call: Call = newCall('c', 'base', start);

describe('a call', () => {
  it.each([
    ['at its first tick', call, start, true],
    ['shortly before four hours', call, start + MAX_CALL_DURATION - 1, true],
    ['after four hours', call, start + MAX_CALL_DURATION, false],
    ['when the user has ended it', { ...call, endedAt: start + 1 }, start + 2, false],
    ['when the clock was set back by an hour', call, start - 3_600_000, true],
    ['when the clock was set back by a day', call, start - 86_400_000, false],
    ['when there was none', undefined, start, false],
    ['when it is known that there was none', null, start, false],
  ])('%s is under way: %4$s', (_, subject, now, expected) => {
    expect(isUnderWay(subject, now)).toBe(expected);
  });

  it('is ticked and unticked, each item once', () => {
    const twice = withTick(withTick(call, 'a', true), 'a', true);
    expect(twice.ticked).toEqual(['a']);
    expect(withTick(twice, 'a', false).ticked).toEqual([]);
    expect(withTick(call, 'a', false).ticked).toEqual([]);
  });

  it('says when the green room found an item good, until that is ticked by hand', () => {
    const checked = withChecks(withTick(call, 'a', true), ['a', 'b'], start + 1);
    expect(checked.ticked).toEqual(['a', 'b']);
    expect(checked.checked).toEqual({ a: start + 1, b: start + 1 });
    const byHand = withTick(withTick(checked, 'a', false), 'a', true);
    expect(byHand.checked).toEqual({ b: start + 1 });
    expect(withChecks(byHand, ['b'], start + 2).checked).toEqual({ b: start + 2 });
  });
});

describe('progress', () => {
  const items = ['a', 'b'].map((id) => ({ id, label: id, why: '', own: false }));
  it.each([
    [items, [], { done: 0, total: 2, allSet: false }],
    [items, ['a'], { done: 1, total: 2, allSet: false }],
    [items, ['b', 'a'], { done: 2, total: 2, allSet: true }],
    [items, ['a', 'gone'], { done: 1, total: 2, allSet: false }],
    [[], [], { done: 0, total: 0, allSet: false }],
  ])('of %j with %j done', (list, ticked, progress) => {
    expect(progressOf(list, ticked)).toEqual(progress);
  });
});
