import type { ReadonlySignal } from '@preact/signals';
import { DAY_LASTS } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/localDay.ts';
import type { Call } from '../../core/calls/call.ts';
import { shortEnough } from '../../core/wording.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Request } from '../keeper/requests.ts';
import { live } from '../live.ts';
import { CONTACT_NOTE_LIMIT } from '../people/noteLimit.ts';
import type { CallTrace } from './afterCall.ts';

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

/**
 * Answers who it was; nobody that Nahbar knows, if `personIds` is empty. The background writes it, so
 * that the new tab does not have to carry what an answer may change.
 *
 * @returns what takes it back
 * @throws Refused if the note is too long; what the background reports, and then nothing is changed
 */
export async function answerCall(
  id: string,
  personIds: readonly string[],
  note = '',
): Promise<() => Promise<unknown>> {
  const fits = shortEnough(note, CONTACT_NOTE_LIMIT);
  const answer: Request = { ask: 'answerCall', answer: { id, personIds, note: fits } };
  const trace = (await askBackground(answer)) as CallTrace;
  return () => askBackground({ ask: 'unanswerCall', trace } satisfies Request);
}
