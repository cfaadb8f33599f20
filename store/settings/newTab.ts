import { readBootCache, writeBootCache } from '../../platform/bootCache.ts';

/** So long no new tab of Nahbar's has opened before the user is asked whether that is meant. */
const LONG_MS = 7 * 24 * 60 * 60 * 1000;

/** Kept in place of a time where the user does without the new tab. */
const UNWANTED = 'unwanted';

/** A new tab shows Nahbar. */
export function noteNewTab(now = Date.now()): void {
  writeBootCache('newTab', String(now));
}

/**
 * Whether the browser has opened no new tab with Nahbar in it for a week: it may show another page there, which no
 * page can find out. Counted from the first time that this is asked.
 */
export function isNewTabMissing(now = Date.now()): boolean {
  const seen = readBootCache('newTab');
  if (seen === UNWANTED) return false;
  const at = Number(seen);
  // A clock that was set back counts from now.
  if (seen === null || !(at <= now)) noteNewTab(now);
  return at > 0 && now - at > LONG_MS;
}

/** The user does without it, until one opens again. */
export function doWithoutNewTab(): void {
  writeBootCache('newTab', UNWANTED);
}
