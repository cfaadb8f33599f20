import { describe, expect, it } from 'vitest';
import { count } from '../../workshop/checks.ts';

const fine = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('the count of a suite', () => {
  it('is what the runner reports', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [fine] };
    expect(count(report, true)).toEqual({ passed: 1, failed: 0 });
  });

  it('takes a failed test once', () => {
    const broken = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { numPassedTests: 1, numFailedTests: 1, testResults: [fine, broken] };
    expect(count(report, false)).toEqual({ passed: 1, failed: 1 });
  });

  it('takes a file that could not be read as a failed test', () => {
    const unread = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [fine, unread] };
    expect(count(report, false)).toEqual({ passed: 1, failed: 1 });
  });

  it('never calls a failed run, or one that tested nothing, a success', () => {
    const none = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
    const all = { numPassedTests: 1, numFailedTests: 0, testResults: [fine] };
    expect(count(none, true)).toEqual({ passed: 0, failed: 1 });
    expect(count(all, false)).toEqual({ passed: 1, failed: 1 });
    expect(count(undefined, false)).toEqual({ passed: 0, failed: 1 });
  });
});
