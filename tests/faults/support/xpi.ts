import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Packs a built extension for Firefox, into its own folder. @returns the path of the package */
export function xpiOf(folder: string): string {
  const name = 'packed.xpi';
  const options = ['--source-dir', folder, '--artifacts-dir', folder, '--filename', name];
  execFileSync('node_modules/.bin/web-ext', ['build', ...options], { stdio: 'pipe' });
  return join(folder, name);
}
