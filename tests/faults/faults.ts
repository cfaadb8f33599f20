/**
 * `npm run test:faults`: breaks real browsers at length, one after the other, and ends with what was
 * counted and a line `N passed, N failed`.
 */
import { suite, type Tally } from '../../workshop/checks.ts';
import { build } from '../../workshop/run.ts';
import { forgetFigures, readFigures } from './support/figures.ts';

/** Two hours: the machine may be slow, and a hanging browser should still end with a message. */
const PATIENCE_S = 7200;

process.env.FAULTS = 'full';
forgetFigures();
await build('chrome');
await build('firefox');
console.log('Breaking both browsers. This takes about an hour …');
const tallies: Tally[] = [];
for (const project of ['faults-chromium', 'faults-firefox']) {
  tallies.push(await suite(project, PATIENCE_S)());
}
for (const { failed, output } of tallies) if (failed > 0) console.log(output);
console.table(readFigures());
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
