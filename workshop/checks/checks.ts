/** The two kinds of checks that `npm test` runs: a tool that succeeds or not, and suites of tests. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.ts';
import type { Counts } from './progress.ts';

export interface Count {
  passed: number;
  failed: number;
}

/** The result of a check, with its messages. */
export interface Tally extends Count {
  output: string;
  /** The tests that passed, but not at the first try. */
  second?: string[];
}

/** A tool that counts as one check. */
export function tool(...command: string[]): () => Promise<Tally> {
  return async () => {
    const { succeeded, output } = await run(command);
    return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, output };
  };
}

/**
 * Projects of the test runner, each of whose tests counts. They share its workers, and nothing but the
 * limits of each test ends them.
 *
 * @param onOutput is called with progress, and with each failure as it happens
 */
export function suites(
  ...projects: string[]
): (onOutput?: (text: string) => void) => Promise<Tally> {
  return async (onOutput) => {
    const folder = await mkdtemp(join(tmpdir(), 'nahbar-report-'));
    try {
      const file = join(folder, 'counts.json');
      const { succeeded, output } = await run(
        [
          ...['vitest', 'run', '--reporter', './workshop/checks/progress.ts'],
          ...projects.flatMap((project) => ['--project', project]),
        ],
        {
          seconds: Number.POSITIVE_INFINITY,
          env: { NAHBAR_COUNTS: file },
          ...(onOutput && { onOutput }),
        },
      );
      const counts: Counts | undefined = await readFile(file, 'utf8').then(JSON.parse, () => {});
      return tally(projects, counts, succeeded ? undefined : output);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

/**
 * What projects of the test runner found. A project that tested nothing counts as a failed test, and so
 * does a run that failed for another reason.
 *
 * @param counts what was counted of each, or `undefined` if the runner did not come so far
 * @param complaint what the runner said, if it ended badly
 */
export function tally(projects: readonly string[], counts: Counts = {}, complaint?: string): Tally {
  const results = Object.entries(counts);
  const failed = [
    ...results.flatMap(([project, each]) => each.failed.map((name) => `${project}: ${name}`)),
    ...projects.filter((each) => !counts[each]?.passed).map((each) => `${each} tested nothing`),
  ];
  const isUnexplained = complaint !== undefined && failed.length === 0;
  return {
    passed: results.reduce((sum, [, { passed }]) => sum + passed, 0),
    failed: failed.length + (isUnexplained ? 1 : 0),
    // Failed tests are reported as they fail.
    output: [...failed, ...(isUnexplained || results.length === 0 ? [complaint] : [])].join('\n'),
    second: results.flatMap(([project, each]) => each.second.map((name) => `${project}: ${name}`)),
  };
}
