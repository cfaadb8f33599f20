import { signal } from '@preact/signals';
import { earlier } from '../../core/settings/news.ts';
import { localStorageArea } from '../../platform/storageArea.ts';

/**
 * The key in `storage.local` of the version before the update that the user has not been told of. Not in a table:
 * a backup would tell it in another browser.
 */
const KEY = 'updatedFrom';

/** The version before that update; null if there was none, or it is not known yet. */
export const updatedFrom = signal<string | null>(null);

/** Keeps that Nahbar was updated from a version. For the background. */
export async function noteUpdate(from: string): Promise<void> {
  const known = await readUpdate();
  await localStorageArea.write({ [KEY]: known === null ? from : earlier(known, from) });
}

/** Sets `updatedFrom`. */
export async function lookForUpdate(): Promise<void> {
  updatedFrom.value = await readUpdate();
}

/** The user has read it. */
export async function dismissNews(): Promise<void> {
  await localStorageArea.remove([KEY]);
  updatedFrom.value = null;
}

async function readUpdate(): Promise<string | null> {
  const { [KEY]: from } = await localStorageArea.read([KEY]);
  return typeof from === 'string' ? from : null;
}
