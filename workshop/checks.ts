/** The two kinds of checks that `npm test` runs: a tool that succeeds or not, and a suite of tests. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

export interface Count {
  passed: number;
  failed: number;
}

/** What a check found, and what it said. */
export interface Tally extends Count {
  output: string;
}

/** No check may take longer: a hanging browser should end with a message. */
const PATIENCE_S = 900;

/** The part of the test runner's JSON report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A tool that counts as one check. */
export function tool(...command: string[]): () => Promise<Tally> {
  return async () => {
    const { succeeded, output } = await run(command, { seconds: PATIENCE_S });
    return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, output };
  };
}

/**
 * A project of the test runner, each of whose tests counts.
 *
 * @param seconds after so many a run is given up
 */
export function suite(project: string, seconds = PATIENCE_S): () => Promise<Tally> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nahbar-report-'));
    try {
      const file = join(folder, 'report.json');
      const { succeeded, output } = await run(
        [
          ...['vitest', 'run', '--project', project],
          ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file],
        ],
        { seconds },
      );
      const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
      return { ...count(report, succeeded), output };
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

/**
 * How many tests passed and failed. A file that could not even be read counts as a failed test, and
 * so does a run that failed for another reason or tested nothing.
 *
 * @param report the runner's, or `undefined` if it made none
 * @param succeeded whether the runner ended well
 */
export function count(report: Report | undefined, succeeded: boolean): Count {
  const passed = report?.numPassedTests ?? 0;
  const unread =
    report?.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length ?? 0;
  const failed = (report?.numFailedTests ?? 0) + unread;
  return { passed, failed: failed === 0 && (!succeeded || passed === 0) ? 1 : failed };
}
