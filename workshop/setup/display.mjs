import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, isDebian } from './debian.mjs';

/** The programs of a virtual display: the screen, and hands on its keyboard. */
const PROGRAMS = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/**
 * Which of them this machine does not have, by the names of their Debian packages.
 *
 * @returns {string[]}
 */
export function missingForDisplay() {
  return Object.entries(PROGRAMS)
    .filter(([program]) => !isOnPath(program))
    .map(([, name]) => name);
}

/** Installs what is missing, on Linux. Where that cannot be had, the tests that need it say so. */
export function installDisplay() {
  const missing = process.platform === 'linux' ? missingForDisplay() : [];
  if (missing.length === 0 || !isDebian()) return;
  console.log(`Installing ${missing.join(' and ')} with apt-get …`);
  const reason = installFromDebian(missing);
  if (reason) console.log(`They could not be installed (${reason}).`);
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
