/**
 * `npm run release [-- --tag v1.2.3]`: makes everything that a release needs, in `.output/release/`: the packages
 * for Chrome, Edge and Firefox, the sources, their hashes, the permissions, and notes. It builds the sources once
 * more as a reviewer would, and fails unless the packages come out the same, byte for byte.
 */
import { execFile } from 'node:child_process';
import { chown, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { outputOf, ROOT, run, wordAfter } from '../run.ts';
import { LISTED, problemsOf, readListing, requestsOf } from './listing.ts';
import {
  changesOf,
  commandsIn,
  differences,
  filesIn,
  permissionNotes,
  type Released,
  sha256,
} from './releaseParts.ts';

const OUTPUT = join(ROOT, '.output');
const RELEASE = join(OUTPUT, 'release');

/** The user `nobody`, who builds the sources where we may choose. */
const NOBODY = 65_534;

/** As different from most machines as can be: the day ahead, and a language with another small I. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const packageOf = (name: string) => `nahbar-${version}-${name}.zip`;
const BUILT = ['chrome', 'firefox', 'sources'].map(packageOf);

try {
  await release();
} catch (error) {
  console.error(`\nNo release: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function release(): Promise<void> {
  const changes = changesOf(version, await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8'));
  if (process.argv.includes('--tag')) {
    const tag = wordAfter('--tag');
    if (tag !== `v${version}`)
      throw new Error(`The tag is ${tag}, and package.json says ${version}.`);
    if (changes.isOpen) throw new Error('CHANGELOG.md says that this version is not released yet.');
  }
  await rm(RELEASE, { recursive: true, force: true });
  await mkdir(RELEASE, { recursive: true });

  await step('Nothing that is not committed', committed);
  await step('Packages', async () => {
    for (const browser of ['chrome', 'firefox']) await tool('wxt', 'zip', '-b', browser);
  });
  await step('Only what is committed is in the sources', onlyCommitted);
  await step('The store’s linter', () => tool('node', 'workshop/checks/storeLint.ts'));
  const manifests = {
    chrome: JSON.parse(await readFile(join(outputOf('chrome'), 'manifest.json'), 'utf8')),
    firefox: JSON.parse(await readFile(join(outputOf('firefox'), 'manifest.json'), 'utf8')),
  };
  await step('What the stores are told', async () => {
    const problems = LISTED.flatMap((language) =>
      problemsOf(readListing(language), Object.values(manifests)),
    );
    if (problems.length > 0) throw new Error(problems.join('\n'));
  });
  await step('The same bytes from the sources', sameFromSources);

  for (const name of BUILT) await copyFile(join(OUTPUT, name), join(RELEASE, name));
  // Edge gets the very package that was tested.
  await copyFile(join(OUTPUT, packageOf('chrome')), join(RELEASE, packageOf('edge')));
  const packages = [...BUILT, packageOf('edge')].sort();
  const hashes = await Promise.all(
    packages.map(async (name) => `${sha256(await readFile(join(RELEASE, name)))}  ${name}\n`),
  );
  await writeFile(join(RELEASE, 'SHA256SUMS'), hashes.join(''));

  const now: Released = {
    version,
    chrome: requestsOf(manifests.chrome),
    firefox: requestsOf(manifests.firefox),
  };
  await writeFile(join(RELEASE, 'permissions.json'), `${JSON.stringify(now, null, 2)}\n`);
  const last: Released = JSON.parse(await readFile(join(ROOT, 'listing/permissions.json'), 'utf8'));
  const permissions = permissionNotes(last, now);
  const notes = [
    `# Nahbar ${version}`,
    changes.text,
    `## Permissions\n\n${permissions}`,
    `## SHA-256\n\n\`\`\`\n${hashes.join('')}\`\`\``,
  ];
  await writeFile(join(RELEASE, 'notes.md'), `${notes.join('\n\n')}\n`);
  console.log(`\n${permissions}\n\n${hashes.join('')}\nAll of it is in .output/release.`);
}

async function step(title: string, act: () => Promise<unknown>): Promise<void> {
  process.stdout.write(`${title} … `);
  const started = performance.now();
  await act();
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function tool(...command: string[]): Promise<string> {
  const { succeeded, output } = await run(command);
  if (!succeeded) throw new Error(`${command.join(' ')} failed.\n${output}`);
  return output;
}

async function committed(): Promise<void> {
  const changed = await tool('git', 'status', '--porcelain');
  if (changed !== '') throw new Error(`These files are not committed:\n${changed}`);
}

/** What git ignores, WXT does not. */
async function onlyCommitted(): Promise<void> {
  const known = new Set((await tool('git', 'ls-files', '-z')).split('\0'));
  const files = await filesIn(await readFile(join(OUTPUT, packageOf('sources'))));
  const strangers = [...files.keys()].filter((file) => !known.has(file));
  if (strangers.length > 0) {
    throw new Error(`These are in the sources, and not in git:\n${strangers.join('\n')}`);
  }
}

/** Unpacks the sources into an empty folder, and does there what SOURCE.md says, as another user elsewhere. */
async function sameFromSources(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'nahbar-sources-'));
  try {
    const folder = join(place, 'Quellen, für Prüfer');
    const files = await filesIn(await readFile(join(OUTPUT, packageOf('sources'))));
    for (const [file, content] of files) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    const commands = commandsIn(String(files.get('SOURCE.md')));
    const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    if (owner.uid)
      await giveAway(
        place,
        [...files.keys()].map((file) => join(folder, file)),
      );
    await promisify(execFile)('sh', ['-c', `umask 077\n${commands}`], {
      ...owner,
      cwd: folder,
      env: { ...plainEnvironment(), ...ELSEWHERE, HOME: place, TMPDIR: place },
      maxBuffer: Number.POSITIVE_INFINITY,
    }).catch(({ stdout, stderr, message }) => {
      throw new Error(`SOURCE.md is not enough: ${message}\n${stdout}\n${stderr}`);
    });
    const found: string[] = [];
    for (const name of BUILT) {
      const [ours, theirs] = await Promise.all(
        [OUTPUT, join(folder, '.output')].map((each) => readFile(join(each, name))),
      );
      if (!ours || !theirs || ours.equals(theirs)) continue;
      found.push(`${name}:`, ...(await differences(ours, theirs)));
    }
    if (found.length > 0) throw new Error(`The sources make something else.\n${found.join('\n')}`);
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Gives the files, and every folder between them and `place`, to the user who builds. */
async function giveAway(place: string, files: readonly string[]): Promise<void> {
  const all = new Set([place]);
  for (const file of files) {
    for (let each = file; each.length > place.length; each = join(each, '..')) all.add(each);
  }
  for (const each of all) await chown(each, NOBODY, NOBODY);
}

/** Ours without what npm and this project add to it, so that the machine's own Node and npm begin. */
function plainEnvironment(): Record<string, string> {
  const isOurs = (name: string) =>
    /^(?:npm_|NODE|INIT_CWD|COLOR|FORCE_COLOR)/i.test(name) &&
    !/^npm_config_(?:registry|cafile|\w*proxy)$/i.test(name);
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || isOurs(name) ? [] : [[name, value]],
  );
  const path = (process.env.PATH ?? '').split(delimiter);
  const foreign = path.filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: foreign.join(delimiter) };
}
