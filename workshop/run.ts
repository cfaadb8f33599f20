/** Runs the tools of `node_modules/.bin` and the workshop's own scripts. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How a command ended, and all that it said, errors and the rest in the order they came. */
export interface Ended {
  succeeded: boolean;
  output: string;
}

export interface RunOptions {
  /** After so many seconds the command is ended and counts as failed. */
  seconds?: number;
  /** Where it is run; else in the project's folder. */
  folder?: string;
}

/**
 * Runs a command quietly.
 *
 * @param command the tool's name and its arguments
 */
export function run(
  command: readonly string[],
  { seconds = 300, folder = ROOT }: RunOptions = {},
): Promise<Ended> {
  const [tool = '', ...words] = command;
  const posix = process.platform !== 'win32';
  const child = spawn(tool, words, {
    cwd: folder,
    env: {
      ...process.env,
      PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !posix,
    // A group of its own, so that a late tool's browsers end with it.
    detached: posix,
  });
  let output = '';
  const listen = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const end = () => (posix && child.pid ? process.kill(-child.pid, 'SIGKILL') : child.kill());
  const timer = setTimeout(() => {
    output += `\nStill running after ${seconds} seconds, so it was ended.\n`;
    end();
  }, seconds * 1000);
  process.once('SIGINT', end);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      output += `\n${tool} could not be started: ${error.message}\n`;
      done(false);
    });
    child.on('close', (code) => done(code === 0));
    function done(succeeded: boolean) {
      clearTimeout(timer);
      process.off('SIGINT', end);
      resolve({ succeeded, output });
    }
  });
}

/**
 * Builds the extension.
 *
 * @returns the folder to load into the browser
 * @throws with the output of the build, if it fails
 */
export async function build(browser: 'chrome' | 'firefox'): Promise<string> {
  console.error(`Building the extension for ${browser === 'chrome' ? 'Chromium' : 'Firefox'} …`);
  const { succeeded, output } = await run(['wxt', 'build', '-b', browser]);
  if (!succeeded) throw new Error(`The build failed.\n${output}`);
  return outputOf(browser);
}

/** Where a build for that browser lies. */
export function outputOf(browser: 'chrome' | 'firefox'): string {
  return join(ROOT, '.output', `${browser}-mv3`);
}
