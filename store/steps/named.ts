import { dayOf } from '../../core/calendar/localDay.ts';
import { done, standing } from '../../core/steps/day.ts';
import type { Rows } from '../shelf.ts';
import { reversibly, type Turn } from '../undo.ts';

/**
 * The part of an act by which user and person were in touch: a step that names the person today, and
 * is still open, is done with it.
 *
 * @param at when they were, in milliseconds since 1970, UTC, like `now`
 */
export async function settleNamed(
  rows: Rows,
  personId: string,
  at: number,
  now: number,
): Promise<readonly Turn[]> {
  const today = dayOf(now);
  if (dayOf(at) !== today) return [];
  const { turns } = await reversibly(rows, async (noted) => {
    const ofDay = await noted.steps.where('day').between(today, today, true, true).toArray();
    const row = standing(ofDay, today);
    const settled = row?.personId === personId ? done(row, now) : null;
    if (settled) await noted.steps.put(settled);
  });
  return turns;
}
