import { type Look, type Settings, settingsFrom } from '../../core/settings/settings.ts';
import { writeBootCache } from '../../platform/bootCache.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';

/** What the user has chosen; `undefined` until it is known. */
export const settings = live(() => currentSettings);

/** The settings in `rows`. */
export async function currentSettings(rows: Pick<Tables, 'settings'>): Promise<Settings> {
  return settingsFrom(await rows.settings.toArray(), navigator.languages);
}

/** Chooses one setting. @throws Refused where nothing lasts. */
export function choose<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  return writeForGood(['settings'], async (rows) => {
    await rows.settings.put({ key, value });
  });
}

/** Leaves the look where the next page finds it before its first paint. */
export function rememberLook({ theme, textSize, language }: Look): void {
  writeBootCache('look', JSON.stringify({ theme, textSize, language } satisfies Look));
}
