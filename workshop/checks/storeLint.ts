/**
 * Runs the store's linter on the Firefox build. Fails on every error, warning and notice but the known
 * one, because a reviewer reads each.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf, run } from '../run.ts';

interface Remark {
  _type: string;
  code: string;
  message: string;
  description?: string;
  file?: string;
  line?: number;
}

interface Report {
  errors: Remark[];
  warnings: Remark[];
  notices: Remark[];
}

/**
 * Preact assigns `innerHTML` for those who use `dangerouslySetInnerHTML`, which no component of ours
 * may (`tests/support/houseRules.ts`); and libraries ship as released. It is in a chunk of the pages, and
 * in the background, where the signals that rows are kept in bring it.
 */
const PREACT = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };

const lint = ['web-ext', 'lint', '--source-dir', outputOf('firefox'), '--output', 'json'];
const { output } = await run(lint);
const { errors, warnings, notices } = reportIn(output);
const remarks = [...errors, ...warnings, ...notices];
const isKnown = ({ _type, code, message, file }: Remark) =>
  _type === 'warning' &&
  code === PREACT.code &&
  message === PREACT.message &&
  file !== undefined &&
  isOnlyPreacts(file);
for (const remark of remarks) {
  const { _type, code, message, description, file, line } = remark;
  const known = isKnown(remark) ? ' (known: it is Preact’s)' : '';
  console.log(
    `${_type} ${code} in ${file ?? 'the package'}${line ? `, line ${line}` : ''}${known}`,
  );
  console.log(`  ${message}${description ? `: ${description}` : ''}`);
}
console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
if (!remarks.every(isKnown)) process.exitCode = 1;

/** Whether the one assignment to `innerHTML` in a built file is Preact's, by the name of its property. */
function isOnlyPreacts(file: string): boolean {
  const assigned = readFileSync(join(outputOf('firefox'), file), 'utf8').split(/\.innerHTML=(?!=)/);
  return assigned.length === 2 && /^\w+\.__html\b/.test(assigned[1] ?? '');
}

/** The report is one line within the output of Node and npm. */
function reportIn(text: string): Report {
  const line = text.split('\n').find((each) => each.startsWith('{"'));
  if (!line) throw new Error(`The linter made no report.\n${text}`);
  return JSON.parse(line);
}
