import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Problem } from './setup/problem.mjs';

/** The oldest Firefox, as a major version, that the manifest's `strict_min_version` lets in. */
export const OLDEST_FIREFOX = 142;

/** Names of browsers on the PATH, best first. */
const PROGRAMS = {
  chromium: [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Where macOS keeps its applications, and what is inside of them. */
const APPLICATIONS = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

/** Paths below Windows' program folders. */
const PROGRAM_FILES = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/**
 * The Chromium, Chrome or Edge to use: the one that the variable CHROMIUM names, else the first found.
 *
 * @throws {Problem} if there is none
 */
export function chromiumPath() {
  const path = findChromium();
  if (path) return path;
  throw new Problem(
    'No Chromium, Chrome or Edge was found. Install one of them, or name the program in the ' +
      'variable CHROMIUM.',
  );
}

/**
 * The Firefox to use: the one that the variable FIREFOX names, else the first that is new enough.
 *
 * @throws {Problem} if there is none
 */
export function firefoxPath() {
  const path = findFirefox();
  if (path) return path;
  throw new Problem(
    `No Firefox ${OLDEST_FIREFOX} or newer was found. Install it, or name the program in the ` +
      'variable FIREFOX.',
  );
}

/** Like `chromiumPath`, but `undefined` if there is none. */
export function findChromium() {
  return named('CHROMIUM') ?? candidates('chromium').find(isProgram);
}

/** Like `firefoxPath`, but `undefined` if there is none or only old ones. */
export function findFirefox() {
  return (
    named('FIREFOX') ??
    candidates('firefox').find((path) => isProgram(path) && firefoxVersion(path) >= OLDEST_FIREFOX)
  );
}

/** The program named by a variable; a wrong one is an error, not a reason to take another. */
function named(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  if (isProgram(path)) return path;
  throw new Problem(`The variable ${variable} names ${path}, but no program is there.`);
}

function candidates(browser) {
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'];
    return below(
      folders.map((name) => process.env[name]),
      PROGRAM_FILES[browser],
    );
  }
  const onPath = below((process.env.PATH ?? '').split(delimiter), PROGRAMS[browser]);
  if (process.platform !== 'darwin') return onPath;
  const homes = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
  return [...below(homes, APPLICATIONS[browser]), ...onPath];
}

/** All names in all folders, ordered by name, then folder. */
function below(folders, names) {
  const known = folders.filter(Boolean);
  return names.flatMap((name) => known.map((folder) => join(folder, name)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The major version; 0 if unknown. */
function firefoxVersion(path) {
  return Number(/\d+/.exec(versionInFile(path) ?? reportedVersion(path))?.[0] ?? 0);
}

/** Read from Firefox's application.ini, because starting it takes ten times as long. */
function versionInFile(path) {
  const folder = dirname(realpathSync(path));
  const files = [join(folder, 'application.ini'), join(folder, '../Resources/application.ini')];
  const file = files.find((each) => existsSync(each));
  return file && /^Version=(.+)$/m.exec(readFileSync(file, 'utf8'))?.[1];
}

function reportedVersion(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  } catch {
    return '';
  }
}
