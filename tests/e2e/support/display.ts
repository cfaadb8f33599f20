import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { missingForDisplay } from '../../../workshop/setup/display.mjs';
import { waitFor } from './patience';

const run = promisify(execFile);

/** A screen that nobody sees, with a keyboard: what is pressed goes the way of every key. */
export class Display {
  private constructor(
    readonly name: string,
    readonly server: ChildProcess,
  ) {}

  /**
   * Starts one. The caller stops it.
   *
   * @throws where Xvfb or xdotool is missing
   */
  static async start(): Promise<Display> {
    const missing = missingForDisplay();
    if (missing.length > 0) {
      throw new Error(
        `Real keys need a virtual display, and this machine has no ${missing.join(', no ')}. Install the Debian packages of these names.`,
      );
    }
    const screen = ['-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', ['-displayfd', '1', ...screen], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [number] = await once(server.stdout, 'data');
    return new Display(`:${String(number).trim()}`, server);
  }

  stop(): void {
    this.server.kill();
  }

  /** Presses keys together, such as `alt+q`, in the window whose title begins with `title`. */
  async presses(keys: string, title: string): Promise<void> {
    const env = { ...process.env, DISPLAY: this.name };
    const window = await waitFor(`the window “${title}”`, async () => {
      const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', `^${title}`], {
        env,
      });
      return stdout.trim().split('\n').at(-1);
    });
    // There is no window manager that would give it the focus.
    await run('xdotool', ['windowfocus', '--sync', window], { env });
    await run('xdotool', ['key', '--clearmodifiers', keys], { env });
  }
}
