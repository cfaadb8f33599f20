/**
 * `npm run test:faults`: breaks real browsers at length, one after the other, and ends with what was
 * counted and a line `N passed, N failed`.
 */

import { suites } from '../../workshop/checks/checks.ts';
import { build, endWhenTold } from '../../workshop/run.ts';
import { forgetFigures, readFigures } from './support/figures.ts';

process.env.FAULTS = 'full';
endWhenTold(() => {});
forgetFigures();
await build('chrome');
await build('firefox');
console.log('Breaking both browsers. This takes two hours …');
const projects = ['faults-chromium', 'faults-firefox'];
const { passed, failed } = await suites(...projects)((text) => console.log(text.trimEnd()));
console.table(readFigures());
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
