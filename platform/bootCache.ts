/**
 * Short texts that a page can read at once, before its first paint. They are a cache: where the
 * browser keeps none (a blocked or full localStorage), there is simply no hint.
 */
export type BootCacheKey = 'look' | 'quotes' | 'mark' | 'panel' | 'sidePanel';

/** The text kept under `name`; null where there is none. */
export function readBootCache(name: BootCacheKey): string | null {
  try {
    return localStorage.getItem(`hint.${name}`);
  } catch {
    return null;
  }
}

/** Keeps `text` under `name`, if the browser lets us. */
export function writeBootCache(name: BootCacheKey, text: string): void {
  try {
    localStorage.setItem(`hint.${name}`, text);
  } catch {
    // A hint that cannot be kept costs the next page its speed, not its truth.
  }
}
