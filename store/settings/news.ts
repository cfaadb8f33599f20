import { signal } from '@preact/signals';
import { earlier } from '../../core/settings/news.ts';
import { followLocal, localStorageArea } from '../../platform/storageArea.ts';

/**
 * The key in `storage.local` of the version before the update that the user has not been told of. Not in a table:
 * a backup would tell it in another browser.
 */
const KEY = 'updatedFrom';

/** The version before that update; null if there was none, or it is not known yet. */
export const updatedFrom = signal<string | null>(null);

/** Keeps that Nahbar was updated from a version. For the background. */
export async function noteUpdate(from: string): Promise<void> {
  const known = versionIn((await localStorageArea.read([KEY]))[KEY]);
  await localStorageArea.write({ [KEY]: known === null ? from : earlier(known, from) });
}

/** Keeps `updatedFrom` up to date: a page may be opened in the moment of the update, before the background notes it. */
export function followUpdate(): Promise<void> {
  return followLocal(KEY, (from) => {
    updatedFrom.value = versionIn(from);
  });
}

/** The user has read it. */
export async function dismissNews(): Promise<void> {
  await localStorageArea.remove([KEY]);
}

function versionIn(kept: unknown): string | null {
  return typeof kept === 'string' ? kept : null;
}
