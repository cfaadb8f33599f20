/**
 * Makes a machine with only Node ≥ 20 and npm ready, then runs a script of the workshop on the
 * project's own Node. This file and what it imports are plain JavaScript without packages, because
 * they run before there are any. When everything is there it only looks, which takes a blink.
 *
 *   node workshop/setup.mjs [--firefox | --any | --none] [script [argument …]]
 *
 * Without an option it cares for Chromium; `--firefox` asks for Firefox too and, on Linux, for a virtual
 * display (the tests press real keys on one), `--any` is content with
 * either, and `--none` needs none.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox } from './browsers.mjs';
import { installBrowsers } from './setup/browsers.mjs';
import { installDisplay } from './setup/display.mjs';
import { installPackages, projectNode } from './setup/packages.mjs';
import { Problem } from './setup/problem.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Problem ? `Nahbar: ${error.message}` : error);
  process.exitCode = 1;
}

async function main(words) {
  const start = words.findIndex((word) => !word.startsWith('--'));
  const options = start < 0 ? words : words.slice(0, start);
  const script = start < 0 ? [] : words.slice(start);
  installPackages(ROOT);
  const node = projectNode(ROOT);
  installBrowsers(browsersFor(options));
  if (options.includes('--firefox')) installDisplay();
  if (script.length > 0) process.exitCode = await run(node, script);
}

function browsersFor(options) {
  if (options.includes('--none')) return [];
  if (options.includes('--any') && findFirefox()) return [];
  return options.includes('--firefox') ? ['chromium', 'firefox'] : ['chromium'];
}

/** Hands this terminal to the script. @returns its exit code */
function run(node, words) {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, words, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child by itself; waiting for it lets the script tidy up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  // Not every shell between npm and this script hands on what npm was told.
  const parent = process.ppid;
  const orphaned = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(orphaned);
      resolve(signal ? 1 : code);
    });
  });
}
