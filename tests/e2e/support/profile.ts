import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startNetworkGuard } from './networkGuard';
import { EVERYDAY } from './setting';
import { startBrowser } from './startBrowser';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for everything that a run leaves behind; it is removed at its end. */
    scratch: string;
    /** A folder that new profiles are copied from, if the browser is started sooner with one. */
    profileTemplate?: string;
  }
}

/** @returns a folder of its own, which is removed at the end of the run at the latest */
export function newFolder(name: string): string {
  return mkdtempSync(join(inject('scratch'), `${name}-`));
}

/** @returns the folder of a profile in which nobody has done anything yet */
export function newProfile(): string {
  const folder = newFolder('profile');
  const template = inject('profileTemplate');
  if (template) cpSync(template, folder, { recursive: true });
  return folder;
}

/** Removes the folder of a profile that no browser uses any more. */
export function removeProfile(folder: string): void {
  // A process of the browser may take a moment longer than the browser.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/**
 * Vitest calls this once before the tests in a browser. In an empty profile Firefox takes twice as long
 * to start, so it is started once to furnish one.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const scratch = mkdtempSync(join(tmpdir(), 'nahbar-e2e-'));
  project.provide('scratch', scratch);
  if (project.getProvidedContext().browserName === 'firefox') {
    const profile = join(scratch, 'template');
    mkdirSync(profile);
    const guard = await startNetworkGuard();
    const start = { setting: EVERYDAY, profile, downloads: scratch, proxyPort: guard.port };
    await (await startBrowser('firefox', start)).stop();
    guard.close();
    project.provide('profileTemplate', profile);
  }
  return () => removeProfile(scratch);
}
