import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { extensionFolder } from './build';
import { newFolder } from './profile';

/**
 * A copy of the built extension, changed as the test needs it.
 *
 * @param alter is given the folder of the copy
 * @returns the folder, for `Setting.build`
 */
export function alteredBuild(alter: (folder: string) => void): string {
  const folder = newFolder('build');
  cpSync(extensionFolder(inject('browserName')), folder, { recursive: true });
  alter(folder);
  return folder;
}

/** Takes a permission out of the manifest: the extension runs as if the browser did not have it. */
export function withoutPermission(permission: string): (folder: string) => void {
  return withManifest(({ permissions, ...manifest }) => ({
    ...manifest,
    permissions: (permissions as string[]).filter((each) => each !== permission),
  }));
}

/**
 * Has the browser give the hosts of calls at the installation: as if the user had agreed, which nobody
 * can do in Chromium's question while it has no screen. In Firefox `Setting.agrees` does.
 */
export function withHosts(hosts: readonly string[]): (folder: string) => void {
  return withManifest((manifest) => ({ ...manifest, host_permissions: hosts }));
}

/** The browser shows another new tab, as Vivaldi does until it is told otherwise: the extension is without one. */
export function withoutNewTab(): (folder: string) => void {
  return withManifest(({ chrome_url_overrides: _, ...manifest }) => manifest);
}

/** Gives the extension another version. */
export function ofVersion(version: string): (folder: string) => void {
  return withManifest((manifest) => ({ ...manifest, version }));
}

type Manifest = Record<string, unknown>;

function withManifest(change: (manifest: Manifest) => Manifest): (folder: string) => void {
  return (folder) => {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  };
}
