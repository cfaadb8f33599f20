/**
 * What the store would say of the Firefox build. Fails on every error, warning and notice but the one
 * that is known, because a reviewer reads each of them.
 */
import { outputOf, run } from './run.ts';

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
 * may (`tests/support/houseRules.ts`); and libraries ship as released. The background has Preact in it
 * because the signals that it keeps rows in bring it.
 */
const PREACT = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  files: /^(?:chunks\/preact-[\w-]+|background)\.js$/,
};

const lint = ['web-ext', 'lint', '--source-dir', outputOf('firefox'), '--output', 'json'];
const { output } = await run(lint);
const { errors, warnings, notices } = reportIn(output);
const remarks = [...errors, ...warnings, ...notices];
/** Once a file: a second assignment is not Preact's. */
const isKnown = ({ _type, code, message, file = '' }: Remark, place: number) =>
  _type === 'warning' &&
  code === PREACT.code &&
  message === PREACT.message &&
  PREACT.files.test(file) &&
  remarks.findIndex((other) => other.code === code && other.file === file) === place;
for (const [place, remark] of remarks.entries()) {
  const { _type, code, message, description, file, line } = remark;
  const known = isKnown(remark, place) ? ' (known: it is Preact’s)' : '';
  console.log(
    `${_type} ${code} in ${file ?? 'the package'}${line ? `, line ${line}` : ''}${known}`,
  );
  console.log(`  ${message}${description ? `: ${description}` : ''}`);
}
console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
if (!remarks.every(isKnown)) process.exitCode = 1;

/** The linter's report stands on a line of its own, among whatever else Node and npm had to say. */
function reportIn(text: string): Report {
  const line = text.split('\n').find((each) => each.startsWith('{"'));
  if (!line) throw new Error(`The linter made no report.\n${text}`);
  return JSON.parse(line);
}
