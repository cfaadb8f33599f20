import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';

/** The first Node that runs TypeScript files as they are. */
const READS_TYPESCRIPT = [22, 18];

/**
 * Makes `node_modules` what `package-lock.json` says, unless it is that already.
 *
 * @param root the project's folder
 * @throws {Problem} if npm does not succeed
 */
export function installPackages(root) {
  if (!isInstalled(root)) {
    console.log('Installing the packages of package-lock.json (about half a minute) …');
    npm(root, ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  }
  if (!existsSync(ownNode(root))) {
    // npm runs no install script that nobody approved, and Node's places the program.
    console.log("Placing the project's own Node …");
    npm(root, ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  }
}

/**
 * The Node for everything after the set-up: the project's own, else this one if it is new enough.
 *
 * @throws {Problem} if there is neither
 */
export function projectNode(root) {
  if (existsSync(ownNode(root))) return ownNode(root);
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [neededMajor, neededMinor] = READS_TYPESCRIPT;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) {
    return process.execPath;
  }
  throw new Problem(
    "npm did not place the project's own Node, and this Node is too old to do without. " +
      'Allow the install script of the package "node" in npm, or use Node 24.',
  );
}

/** Whether npm's record of what is in `node_modules` holds every package that the lockfile asks for. */
function isInstalled(root) {
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  const locked = packagesIn(join(root, 'package-lock.json'));
  if (!locked) throw new Problem('package-lock.json is missing or damaged. Restore it with git.');
  return (
    installed !== undefined &&
    Object.entries(locked).every(([path, entry]) => {
      if (path === '') return true;
      const there = installed[path];
      // An optional package that is not there was meant for another kind of machine.
      if (!there) return entry.optional === true;
      return there.version === entry.version && there.integrity === entry.integrity;
    })
  );
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function ownNode(root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function npm(root, words) {
  const { error, status } = spawnSync('npm', words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: pathWithout(join(root, 'node_modules')) },
  });
  if (!error && status === 0) return;
  throw new Problem(
    error
      ? `npm could not be started (${error.message}). It comes with Node: install it and try again.`
      : `npm ${words[0]} failed; the reason is above. If it speaks of the network, try again later.`,
  );
}

/** npm must not run on a Node inside the folder that it replaces. */
function pathWithout(folder) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((each) => !each.startsWith(folder)).join(delimiter);
}
