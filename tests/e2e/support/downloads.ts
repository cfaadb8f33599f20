import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The folder that every browser of this worker puts downloads into, without asking. */
export const downloads = join(inject('scratch'), `downloads-${process.pid}`);

/** Before each test: nothing has been downloaded yet. */
export function emptyDownloads(): void {
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads);
}
