import { type Call, isUnderWay } from './call.ts';

/**
 * Why nothing of the user's is shown where others may see the screen: a call is under way, or they asked for
 * it for a while.
 */
export type Discretion = 'call' | 'asked';

/** So many milliseconds discretion lasts that the user asks for. */
export const DISCRETION_MS = 60 * 60 * 1000;

/**
 * Whether to be discreet at `now`, and why.
 *
 * @param latest the latest call
 * @param until the end of the discretion that the user asked for; null if they did not
 * @param now in milliseconds since 1970, UTC, like `until`
 */
export function discretionAt(
  latest: Call | null | undefined,
  until: number | null,
  now: number,
): Discretion | null {
  if (isUnderWay(latest, now)) return 'call';
  // A clock that was set back does not prolong it.
  return until !== null && now < until && until - now <= DISCRETION_MS ? 'asked' : null;
}
