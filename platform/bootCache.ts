/**
 * A synchronous cache in localStorage, read before the first paint. If localStorage is blocked or full,
 * there is nothing in it.
 */
export type BootCacheKey =
  | 'look'
  | 'quotes'
  | 'mark'
  | 'panel'
  | 'sidePanel'
  | 'newTab'
  | 'tabs'
  | 'importDone';

/** The cached text; null if there is none. */
export function readBootCache(name: BootCacheKey): string | null {
  try {
    return localStorage.getItem(`hint.${name}`);
  } catch {
    return null;
  }
}

/** Writes the cache, if possible. */
export function writeBootCache(name: BootCacheKey, text: string): void {
  try {
    localStorage.setItem(`hint.${name}`, text);
  } catch {
    // Without the cache the next page is slower, but correct.
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
