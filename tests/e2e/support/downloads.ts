import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { waitFor } from './patience';

/** The folder that every browser of this worker puts downloads into, without asking. */
export const downloads = join(inject('scratch'), `downloads-${process.pid}`);

/** Before each test: nothing has been downloaded yet. */
export function emptyDownloads(): void {
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads);
}

/** The backup that the browser has written, and nothing half. */
export async function downloadedBackup(): Promise<string> {
  const name = await waitFor('a downloaded file', async () =>
    readdirSync(downloads).find((file) => /^nahbar-\d{4}-\d\d-\d\d\.json$/.test(file)),
  );
  const path = join(downloads, name);
  await waitFor('the file to be whole', async () => readFileSync(path, 'utf8').endsWith('}\n'));
  return path;
}
