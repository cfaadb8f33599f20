/**
 * `npm test`: every check there is, quick ones first. A failing check does not hide what the others
 * have to say, except those that need what it should have made. Ends with a line
 * `N passed, N failed`, which counts the tests of the suites and each other check as one.
 *
 * `npm run check` is the quick part: `--quick`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWhenTold } from '../run.ts';
import { type Count, suites, type Tally, tool } from './checks.ts';

interface Check {
  title: string;
  run: (onOutput: (text: string) => void) => Promise<Tally>;
  /** Checks that have to succeed first, by title. */
  after?: string[];
}

const QUICK: Check[] = [
  { title: 'Style and lint', run: tool('biome', 'check', '--error-on-warnings') },
  { title: 'Types of the browser and its pages', run: tool('wxt', 'prepare') },
  { title: 'Types', run: tool('tsc', '--noEmit'), after: ['Types of the browser and its pages'] },
  { title: 'Unit tests', run: suites('unit', 'unit-store', 'unit-moving') },
];

const THOROUGH: Check[] = [
  { title: 'Unit tests that take long', run: suites('unit-long') },
  { title: 'Build for Chromium', run: tool('wxt', 'build', '-b', 'chrome') },
  { title: 'Build for Firefox', run: tool('wxt', 'build', '-b', 'firefox') },
  {
    title: 'Store lint',
    run: tool('node', 'workshop/checks/storeLint.ts'),
    after: ['Build for Firefox'],
  },
  {
    title: 'Budgets',
    run: tool('node', 'workshop/checks/budgets.ts'),
    after: ['Build for Chromium', 'Build for Firefox'],
  },
  {
    title: 'End to end in both browsers, and their faults in short',
    run: suites('chromium', 'firefox', 'faults-chromium', 'faults-firefox'),
    after: ['Build for Chromium', 'Build for Firefox'],
  },
];

// The full fault suite is `npm run test:faults`.
process.env.FAULTS = 'short';

// It contains what killed browsers leave behind.
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'nahbar-test-'));
const removeFolder = () =>
  rmSync(process.env.TMPDIR ?? '', { recursive: true, force: true, maxRetries: 10 });
endWhenTold(() => {
  removeFolder();
  console.log('\nStopped.');
});

const quick = process.argv.includes('--quick');
const total: Count = { passed: 0, failed: 0 };
const failed: string[] = [];
const second: string[] = [];

for (const { title, run, after = [] } of quick ? QUICK : [...QUICK, ...THOROUGH]) {
  const missing = after.filter((each) => failed.includes(each));
  process.stdout.write(`${title} … `);
  const started = performance.now();
  let hasSpoken = false;
  const onOutput = (text: string) => {
    if (text.trim() === '') return;
    console.log(hasSpoken ? indented(text) : `\n${indented(text)}`);
    hasSpoken = true;
  };
  const tally: Tally = missing[0]
    ? { passed: 0, failed: 1, output: `Not tried, because “${missing[0]}” failed.` }
    : await run(onOutput);
  total.passed += tally.passed;
  total.failed += tally.failed;
  second.push(...(tally.second ?? []));
  if (hasSpoken) process.stdout.write(`${title}: `);
  console.log(`${verdict(tally)}, ${seconds(performance.now() - started)}`);
  if (tally.failed > 0) {
    failed.push(title);
    console.log(indented(tally.output));
  }
}
removeFolder();

if (second.length > 0) {
  console.log(
    `\nPASSED ONLY AT THE SECOND TRY, which wants looking at:\n${indented(second.join('\n'))}`,
  );
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

function verdict({ passed, failed }: Count): string {
  if (failed > 0) return `FAILED${passed + failed > 1 ? ` (${failed} of ${passed + failed})` : ''}`;
  return passed > 1 ? `${passed} passed` : 'passed';
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function indented(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '  ');
}
