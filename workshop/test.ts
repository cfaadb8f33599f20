/**
 * `npm test`: every check there is, quick ones first. A failing check does not hide what the others
 * have to say, except those that need what it should have made. Ends with a line
 * `N passed, N failed`, which counts the tests of the suites and each other check as one.
 *
 * `npm run check` is the quick part: `--quick`.
 */
import { type Count, suite, type Tally, tool } from './checks.ts';

interface Check {
  title: string;
  run: () => Promise<Tally>;
  /** What has to succeed first, by title. */
  after?: string[];
}

const QUICK: Check[] = [
  { title: 'Style and lint', run: tool('biome', 'check', '--error-on-warnings') },
  { title: 'Types of the browser and its pages', run: tool('wxt', 'prepare') },
  { title: 'Types', run: tool('tsc', '--noEmit'), after: ['Types of the browser and its pages'] },
  { title: 'Unit tests', run: suite('unit') },
];

const THOROUGH: Check[] = [
  { title: 'Build for Chromium', run: tool('wxt', 'build', '-b', 'chrome') },
  { title: 'Build for Firefox', run: tool('wxt', 'build', '-b', 'firefox') },
  {
    title: 'Store lint',
    run: tool('node', 'workshop/storeLint.ts'),
    after: ['Build for Firefox'],
  },
  {
    title: 'Budgets',
    run: tool('node', 'workshop/budgets.ts'),
    after: ['Build for Chromium', 'Build for Firefox'],
  },
  { title: 'End to end in Chromium', run: suite('chromium'), after: ['Build for Chromium'] },
  { title: 'End to end in Firefox', run: suite('firefox'), after: ['Build for Firefox'] },
  {
    title: 'Faults in Chromium, in short',
    run: suite('faults-chromium'),
    after: ['Build for Chromium'],
  },
  {
    title: 'Faults in Firefox, in short',
    run: suite('faults-firefox'),
    after: ['Build for Firefox'],
  },
];

// What the fault suite does at length is left to `npm run test:faults`.
process.env.FAULTS = 'short';

const quick = process.argv.includes('--quick');
const total: Count = { passed: 0, failed: 0 };
const failed: string[] = [];

for (const { title, run, after = [] } of quick ? QUICK : [...QUICK, ...THOROUGH]) {
  const missing = after.filter((each) => failed.includes(each));
  process.stdout.write(`${title} … `);
  const started = performance.now();
  const tally: Tally = missing[0]
    ? { passed: 0, failed: 1, output: `Not tried, because “${missing[0]}” failed.` }
    : await run();
  total.passed += tally.passed;
  total.failed += tally.failed;
  console.log(`${verdict(tally)}, ${seconds(performance.now() - started)}`);
  if (tally.failed > 0) {
    failed.push(title);
    console.log(indented(tally.output));
  }
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
