import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { waitFor } from './patience';

/**
 * Ends a browser with all its processes at this very moment, as a power cut would: none of them may
 * tidy up. Linux and macOS.
 *
 * @param profile the folder of its profile, which nobody else uses
 */
export async function killBrowser(browser: ChildProcess, profile: string): Promise<void> {
  if (!browser.pid || browser.exitCode !== null || browser.signalCode !== null) return;
  const gone = once(browser, 'exit');
  // Puppeteer makes the browser the head of a process group.
  process.kill(-browser.pid, 'SIGKILL');
  await gone;
  await waitFor('the last process of the browser to end', async () => {
    const left = processesWith(profile);
    for (const pid of left) process.kill(pid, 'SIGKILL');
    return left.length === 0 && !isBeingTidied(profile);
  });
}

/** Puppeteer puts Firefox's preferences back when Firefox has ended. */
function isBeingTidied(profile: string): boolean {
  return readdirSync(profile).some((name) => name.endsWith('.puppeteer'));
}

/** The processes that name the profile in their command: those that left the group. */
function processesWith(profile: string): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
    } catch {
      return false;
    }
  });
}
