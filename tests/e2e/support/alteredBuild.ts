import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { extensionFolder } from './build';

/**
 * A copy of the built extension, changed as the test needs it.
 *
 * @param alter is given the folder of the copy
 * @returns the folder, for `Setting.build`
 */
export function alteredBuild(alter: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'nahbar-altered-'));
  cpSync(extensionFolder(inject('browserName')), folder, { recursive: true });
  alter(folder);
  return folder;
}

/** Takes a permission out of the manifest: the extension runs as if the browser did not have it. */
export function withoutPermission(permission: string): (folder: string) => void {
  return (folder) => {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const permissions = manifest.permissions.filter((each: string) => each !== permission);
    writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  };
}
