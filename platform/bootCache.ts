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

/** What this tab kept when it was here before, if it was "back" or "forward" that led here; else null. */
export function readTabCache(): string | null {
  const [arrival] = performance.getEntriesByType('navigation');
  try {
    const isBack = (arrival as PerformanceNavigationTiming).type === 'back_forward';
    return isBack ? sessionStorage.getItem('shown') : null;
  } catch {
    return null;
  }
}

/** Keeps `text` for coming back to this page in this tab, if the browser lets us. */
export function writeTabCache(text: string): void {
  try {
    sessionStorage.setItem('shown', text);
  } catch {
    // Then there is another quote on coming back.
  }
}
