import type { ReadonlySignal } from '@preact/signals';
import { DAY_LASTS } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/localDay.ts';
import type { Call } from '../../core/calls/call.ts';
import { live } from '../live.ts';

/**
 * The call of today that the user is to be asked about: of several the last one, the others after it.
 * Null where there is none.
 */
export const askedCall: ReadonlySignal<Call | null | undefined> = live(() => async (rows) => {
  const now = Date.now();
  const calls = await rows.calls
    .where('startedAt')
    .between(now - DAY_LASTS, Number.MAX_SAFE_INTEGER, true, true)
    .toArray();
  const open = calls.filter(({ after, endedAt }) => after === 'open' && isOfToday(endedAt, now));
  return open.sort((a, b) => Number(b.endedAt) - Number(a.endedAt))[0] ?? null;
});

function isOfToday(time: number | null, now: number): boolean {
  return time !== null && dayOf(time) === dayOf(now);
}
