import { expect, it } from 'vitest';
import { Progress } from '../../../workshop/checks/progress.ts';

it('says how far each project is, and what failed', () => {
  const progress = new Progress();
  for (const project of ['chromium', 'chromium', 'firefox']) progress.expects(project);
  expect(progress.line()).toBe('chromium: 0 of 2 files · firefox: 0 of 1 files');
  progress.passes('chromium', 'a', 1);
  progress.passes('chromium', 'b', 2);
  progress.fails('chromium', 'c');
  progress.ends('chromium');
  expect(progress.line()).toBe(
    'chromium: 1 of 2 files, 2 passed, 1 FAILED · firefox: 0 of 1 files',
  );
  expect(progress.counts.chromium).toMatchObject({ passed: 2, failed: ['c'], second: ['b'] });
});
