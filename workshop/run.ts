/** Runs the tools of `node_modules/.bin` and the workshop's own scripts, and ends what they started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The word after an option of this script's command line, if it was given. */
export function wordAfter(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** How a command ended, and its whole output in order. */
export interface Ended {
  succeeded: boolean;
  output: string;
}

export interface RunOptions {
  /** A timeout in seconds, after which it is killed and counts as failed; none by default. */
  seconds?: number;
  /** The working directory; the project's folder by default. */
  folder?: string;
  /** Called with standard output as it arrives. */
  onOutput?: (text: string) => void;
  env?: Record<string, string>;
}

const isPosix = process.platform !== 'win32';

/** An environment variable that marks the processes of a command. */
const MARK = 'NAHBAR_RUN';
const RUN = randomUUID();

/** The grace period before SIGKILL. */
const TIDYING_MS = 3_000;

const running = new Set<ChildProcess>();

/** Whether this script is terminating, so that results of commands do not matter. */
let isStopping = false;

/**
 * Runs a command quietly.
 *
 * @param command the tool's name and its arguments
 */
export function run(
  command: readonly string[],
  { seconds = 1_800, folder = ROOT, onOutput, env }: RunOptions = {},
): Promise<Ended> {
  const [tool = '', ...words] = command;
  const child = spawn(tool, words, {
    cwd: folder,
    env: {
      ...process.env,
      ...env,
      [MARK]: RUN,
      PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !isPosix,
    // A group of its own, so that Ctrl-C reaches it through `endAll` only, after its children.
    detached: isPosix,
  });
  running.add(child);
  let output = '';
  const listen = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  if (onOutput) child.stdout.on('data', (chunk: Buffer) => onOutput(String(chunk)));
  const timer =
    seconds === Number.POSITIVE_INFINITY
      ? undefined
      : setTimeout(() => {
          output += `\nStill running after ${seconds} seconds, so it was ended.\n`;
          signal(child, 'SIGKILL');
        }, seconds * 1000);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      output += `\n${tool} could not be started: ${error.message}\n`;
      done(false);
    });
    child.on('close', (code) => done(code === 0));
    function done(succeeded: boolean) {
      clearTimeout(timer);
      running.delete(child);
      if (!isStopping) resolve({ succeeded, output });
    }
  });
}

/**
 * Terminates all running commands and their descendants, including browsers in process groups of their
 * own: SIGTERM first, then SIGKILL.
 */
export async function endAll(): Promise<void> {
  const asked = [...running];
  for (const child of asked) signal(child, 'SIGTERM');
  const end = Date.now() + TIDYING_MS;
  while ((running.size > 0 || marked().length > 0) && Date.now() < end) await pause(50);
  for (const child of asked) signal(child, 'SIGKILL');
  // A process that was being started meanwhile is found in the next round.
  for (let round = 0; round < 10; round++) {
    const left = marked();
    if (left.length === 0) break;
    for (const pid of left) kill(pid, 'SIGKILL');
    await pause(50);
  }
}

/**
 * From now on, Ctrl-C, SIGTERM and the death of the parent process terminate this script with
 * everything it has started.
 *
 * @param last is called before it exits
 */
export function endWhenTold(last: () => void): void {
  const stop = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    await endAll();
    last();
    process.exit(code);
  };
  process.on('SIGINT', () => stop(130));
  process.on('SIGHUP', () => stop(129));
  process.on('SIGTERM', () => stop(143));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop(143);
  }, 500).unref();
}

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  if (!child.pid) return;
  if (isPosix) kill(-child.pid, name);
  else child.kill(name);
}

function kill(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has exited already.
  }
}

/** Processes started by this script's commands that still run. Linux only. */
function marked(): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!pid || pid === process.pid) return [];
    try {
      const isOurs = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${MARK}=${RUN}`);
      return isOurs ? [pid] : [];
    } catch {
      return [];
    }
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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
