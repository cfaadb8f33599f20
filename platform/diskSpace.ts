/** With less than that, in bytes, no browser writes anything. */
const LITTLE = 65_536;

/**
 * Whether there is no space for what has just failed to be stored. Firefox says so in its error, Chromium in its estimate
 * alone.
 *
 * @param error one of Dexie's has the browser's as `inner`
 */
export async function isDiskFull(error: unknown): Promise<boolean> {
  const { name, inner } = Object(error);
  if ([name, inner?.name].includes('QuotaExceededError')) return true;
  if (!inner) return false;
  const { quota = LITTLE, usage = 0 } = await navigator.storage.estimate();
  return quota - usage < LITTLE;
}
