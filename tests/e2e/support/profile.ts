import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startBrowser } from './driver';
import { startNetworkGuard } from './networkGuard';
import { EVERYDAY } from './setting';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that new profiles are copied from, if the browser is started sooner with one. */
    profileTemplate?: string;
  }
}

/** @returns the folder of a profile in which nobody has done anything yet */
export function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nahbar-e2e-'));
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
 * Vitest calls this once before the tests in Firefox. In an empty profile Firefox takes twice as
 * long to start, so it is started once to furnish one.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const profile = mkdtempSync(join(tmpdir(), 'nahbar-e2e-template-'));
  const guard = await startNetworkGuard();
  const start = { setting: EVERYDAY, profile, proxyPort: guard.port };
  await (await startBrowser('firefox', start)).stop();
  guard.close();
  project.provide('profileTemplate', profile);
  return () => removeProfile(profile);
}
