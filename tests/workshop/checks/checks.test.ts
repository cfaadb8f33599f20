import { describe, expect, it } from 'vitest';
import { tally } from '../../../workshop/checks/checks.ts';
import type { Results } from '../../../workshop/checks/progress.ts';

const results = (more: Partial<Results> = {}): Results => ({
  ...{ files: 1, filesDone: 1, passed: 1, failed: [], second: [] },
  ...more,
});

describe('the tally of suites', () => {
  it('is what the runner counted in all of them', () => {
    const counts = { chromium: results({ passed: 2 }), firefox: results() };
    expect(tally(['chromium', 'firefox'], counts)).toMatchObject({ passed: 3, failed: 0 });
  });

  it('names each failed test, and what needed a second try', () => {
    const counts = { chromium: results({ failed: ['a > b'], second: ['c'] }) };
    expect(tally(['chromium'], counts, 'no end of words')).toEqual({
      passed: 1,
      failed: 1,
      output: 'chromium: a > b',
      second: ['chromium: c'],
    });
  });

  it('never calls a failed run, or one that tested nothing, a success', () => {
    const none = { chromium: results({ passed: 0 }) };
    expect(tally(['chromium'], none)).toMatchObject({ passed: 0, failed: 1 });
    const one = { chromium: results() };
    expect(tally(['chromium', 'firefox'], one)).toMatchObject({ passed: 1, failed: 1 });
    expect(tally(['chromium'], one, 'it crashed')).toMatchObject({
      failed: 1,
      output: 'it crashed',
    });
    const { failed, output } = tally(['chromium'], undefined, 'no such project');
    expect([failed, output]).toEqual([1, 'chromium tested nothing\nno such project']);
  });
});
