import { type Look, type Settings, settingsFrom } from '../../core/settings/settings.ts';
import { writeBootCache } from '../../platform/bootCache.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';

/** The settings; `undefined` until loaded. */
export const settings = live(() => currentSettings);

/** The settings, with defaults for what was not chosen. */
export async function currentSettings(rows: Pick<Tables, 'settings'>): Promise<Settings> {
  return settingsFrom(await rows.settings.toArray(), navigator.languages);
}

/** Stores one setting. @throws Refused where nothing lasts. */
export function choose<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  return writeForGood(['settings'], async (rows) => {
    await rows.settings.put({ key, value });
  });
}

/** Caches the look for the first paint of the next page. */
export function cacheLook({ theme, textSize, language, quoteOnTab }: Look): void {
  const look = { theme, textSize, language, quoteOnTab } satisfies Look;
  writeBootCache('look', JSON.stringify(look));
}
