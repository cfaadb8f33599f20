/**
 * `npm run test:breaks`: breaks the product in the places of `list.ts`, one after the other, and looks
 * whether the tests notice. It works in a copy of the project as it is at the moment (what git does not
 * know of yet aside), in a folder of its own.
 *
 *   --list         the names of the breaks, and nothing else
 *   --only <text>  those whose name has this in it
 *
 * First everything is run that is to turn red: a test that fails anyway catches nothing. Ends with a
 * line `25 of 25 caught`, and fails where one was not, or where the text that a break changes is no
 * longer there.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Ended, endWhenTold, ROOT, run, wordAfter } from '../../workshop/run.ts';
import { BREAKS, type Break, type Check } from './list.ts';

type BrowserName = 'chromium' | 'firefox';

/** The tests, or else the tools, that failed, each with what it said first. */
type Red = { what: string; why: string }[];

/** The part of the test runner's JSON report that is read. */
interface Report {
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

const PATIENCE_S = 600;

/** The projects with unit tests. */
const UNIT = 'unit*';

const chosen = BREAKS.filter(({ name }) => name.includes(wordAfter('--only') ?? ''));
if (process.argv.includes('--list')) {
  for (const { name } of BREAKS) console.log(name);
} else if (chosen.length === 0) {
  console.error('No break has such a name: see --list.');
  process.exitCode = 1;
} else {
  await breakEach(chosen).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

async function breakEach(breaks: readonly Break[]): Promise<void> {
  // As `npm test` runs the fault suite.
  process.env.FAULTS = 'short';
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-breaks-'));
  const tree = join(folder, 'nahbar');
  endWhenTold(() => rmSync(folder, { recursive: true, force: true }));
  try {
    // What a run that was ended has left.
    await git('worktree', 'prune');
    await copyTo(tree);
    await Promise.all(breaks.map(({ name, ...patch }) => patched(tree, name, patch)));
    process.stdout.write('Without a break … ');
    const already = await redWithout(tree, breaks);
    console.log(already.length > 0 ? 'red, and so no proof:' : 'all green');
    for (const one of already) console.log(`  ${told([one])}`);
    let caught = 0;
    for (const one of breaks) {
      process.stdout.write(`${one.name} … `);
      const found = (await redWith(tree, one)).filter(
        ({ what }) => !already.some((red) => red.what === what),
      );
      if (found.length > 0) caught += 1;
      console.log(found.length > 0 ? `caught by ${told(found)}` : 'NOT CAUGHT');
    }
    console.log(`\n${caught} of ${breaks.length} caught`);
    if (caught < breaks.length) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await git('worktree', 'prune');
  }
}

/** Copies the project, with what is changed in it and not committed yet. */
async function copyTo(tree: string): Promise<void> {
  const changed = (await git('stash', 'create')).trim();
  await git('worktree', 'add', '--detach', tree, changed || 'HEAD');
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  await needed(tree, 'wxt', 'prepare');
}

/** @throws with the name of the break, where the text that it changes is not there exactly once */
async function patched(
  tree: string,
  name: string,
  { file, sound, faulty }: Omit<Break, 'name'>,
): Promise<{ before: string; after: string }> {
  const before = await readFile(join(tree, file), 'utf8');
  const times = before.split(sound).length - 1;
  if (times !== 1) {
    throw new Error(`“${name}”: its text is ${times} times in ${file}, not once:\n${sound}`);
  }
  // Not as a pattern, in which `$` means something.
  return { before, after: before.replace(sound, () => faulty) };
}

async function redWith(tree: string, { name, check, ...patch }: Break): Promise<Red> {
  const { before, after } = await patched(tree, name, { ...patch, check });
  const file = join(tree, patch.file);
  await writeFile(file, after);
  try {
    return await redIn(tree, check);
  } finally {
    await writeFile(file, before);
  }
}

async function redIn(tree: string, check: Check): Promise<Red> {
  if ('unit' in check) return redTests(tree, UNIT, check.unit);
  const browsers = 'tool' in check ? (['chromium', 'firefox'] as const) : [check.browser];
  for (const browser of browsers) {
    const { succeeded, output } = await build(tree, browser);
    if (!succeeded) return [{ what: `the build for ${browser}`, why: output.trim() }];
  }
  if ('tool' in check) return redBudgets(tree);
  const { file, test, browser } = check;
  // Not tried again: what it says tells a browser that stalled from one that is broken.
  return redTests(tree, projectOf(file, browser), [file], ['-t', pattern(test), '--retry', '0']);
}

/** Runs what `breaks` name, each test once; all on one build. */
async function redWithout(tree: string, breaks: readonly Break[]): Promise<Red> {
  const checks = breaks.map(({ check }) => check);
  const unit = checks.flatMap((check) => ('unit' in check ? check.unit : []));
  const red = unit.length > 0 ? await redTests(tree, UNIT, [...new Set(unit)]) : [];
  const inBrowser = checks.filter((check) => 'browser' in check);
  const hasBudgets = checks.some((check) => 'tool' in check);
  for (const browser of ['chromium', 'firefox'] as const) {
    if (!hasBudgets && !inBrowser.some((check) => check.browser === browser)) continue;
    const { succeeded, output } = await build(tree, browser);
    if (!succeeded) throw new Error(`The build failed.\n${output}`);
  }
  const projects = Map.groupBy(inBrowser, ({ file, browser }) => projectOf(file, browser));
  for (const [project, some] of projects) {
    const files = [...new Set(some.map(({ file }) => file))];
    const tests = [...new Set(some.map(({ test }) => pattern(test)))].join('|');
    red.push(...(await redTests(tree, project, files, ['-t', tests])));
  }
  if (hasBudgets) red.push(...(await redBudgets(tree)));
  return red;
}

function projectOf(file: string, browser: BrowserName): string {
  return file.startsWith('tests/faults/') ? `faults-${browser}` : browser;
}

function build(tree: string, browser: BrowserName): Promise<Ended> {
  const family = browser === 'chromium' ? 'chrome' : 'firefox';
  return run(['wxt', 'build', '-b', family], { folder: tree, seconds: PATIENCE_S });
}

async function redBudgets(tree: string): Promise<Red> {
  const { succeeded, output } = await run(['node', 'workshop/checks/budgets.ts'], { folder: tree });
  return succeeded
    ? []
    : [{ what: 'workshop/checks/budgets.ts', why: /^.* OVER$/m.exec(output)?.[0] ?? output }];
}

/**
 * @param options for the test runner
 * @returns the tests that failed, and the files that could not be run
 * @throws where nothing was run
 */
async function redTests(
  tree: string,
  project: string,
  files: readonly string[],
  options: readonly string[] = [],
): Promise<Red> {
  const report = join(tree, '.output', 'report.json');
  await rm(report, { force: true });
  const { output } = await run(
    [
      ...['vitest', 'run', '--project', project, '--reporter', 'json', '--outputFile', report],
      ...[...files, ...options],
    ],
    { folder: tree, seconds: PATIENCE_S },
  );
  const { testResults }: Report = await readFile(report, 'utf8').then(JSON.parse, () => {
    throw new Error(`The tests did not run.\n${output}`);
  });
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  if (testResults.every(({ message }) => !message) && !all.some(isRun)) {
    throw new Error(`No test ran of ${files.join(', ')} ${options.join(' ')}.`);
  }
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(name.lastIndexOf('tests/'));
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [{ what: file, why: message }];
    return failed.map(({ fullName, failureMessages: [why = ''] }) => ({
      what: `${file} › ${fullName}`,
      why,
    }));
  });
}

/** Of a test's name, as the test runner takes it. */
function pattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function isRun({ status }: { status: string }): boolean {
  return status === 'passed' || status === 'failed';
}

function told([first, ...more]: Red): string {
  if (!first) return '';
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  const why = stripVTControlCharacters(first.why).split('\n')[0]?.trim();
  return `${first.what}${others} (${why})`;
}

async function git(...words: string[]): Promise<string> {
  return needed(ROOT, 'git', ...words);
}

async function needed(folder: string, ...command: string[]): Promise<string> {
  const { succeeded, output } = await run(command, { folder });
  if (!succeeded) throw new Error(`${command.join(' ')} failed.\n${output}`);
  return output;
}
