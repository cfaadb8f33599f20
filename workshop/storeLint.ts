/**
 * What the store would say of the Firefox build. Fails on every error, warning and notice, because a
 * reviewer reads each of them.
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

const lint = ['web-ext', 'lint', '--source-dir', outputOf('firefox'), '--output', 'json'];
const { output } = await run(lint);
const { errors, warnings, notices } = reportIn(output);
for (const { _type, code, message, description, file, line } of [
  ...errors,
  ...warnings,
  ...notices,
]) {
  console.log(`${_type} ${code} in ${file ?? 'the package'}${line ? `, line ${line}` : ''}`);
  console.log(`  ${message}${description ? `: ${description}` : ''}`);
}
console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
if (errors.length + warnings.length + notices.length > 0) process.exitCode = 1;

/** The linter's report stands on a line of its own, among whatever else Node and npm had to say. */
function reportIn(text: string): Report {
  const line = text.split('\n').find((each) => each.startsWith('{"'));
  if (!line) throw new Error(`The linter made no report.\n${text}`);
  return JSON.parse(line);
}
