import { spawnSync } from 'node:child_process';

/** As many seconds as a slow connection may need for a browser's package. */
const PATIENCE = 900;

/**
 * Installs Debian packages without a question, where this machine and this user can.
 *
 * @param {string[]} packages names such as `chromium`
 * @returns {string | undefined} why nothing was installed, as half a sentence; `undefined` if it was
 */
export function installFromDebian(packages) {
  const prefix = rights();
  if (!prefix) return 'this user may not install packages';
  const failure =
    run(prefix, ['apt-get', 'update', '-qq']) ??
    run(prefix, ['apt-get', 'install', '-qq', '-y', '--no-install-recommends', ...packages]);
  return failure && `apt-get said: ${failure}`;
}

/** Whether this machine installs its programs with apt-get. */
export function isDebian() {
  return process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0;
}

/** What stands before a command so that it runs as root; `undefined` if it needs a password. */
function rights() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** The last thing that a failing command said, or `undefined` if it succeeded. */
function run(prefix, command) {
  // `env`, because sudo drops the variables of the user.
  const [program, ...words] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
  const { error, status, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PATIENCE * 1000,
  });
  if (!error && status === 0) return undefined;
  return stderr?.trim().split('\n').at(-1) || error?.message || `exit code ${status}`;
}
