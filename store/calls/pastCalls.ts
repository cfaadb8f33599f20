import type { ReadonlySignal } from '@preact/signals';
import type { Call } from '../../core/calls/call.ts';
import { live } from '../live.ts';
import type { Tables } from '../storageBackend.ts';
import { removeUndoable } from '../trash.ts';
import type { Undo } from '../undo.ts';

/**
 * The calls that have ended since `from`, the latest first: those with people or notes, or that took place
 * in a known room. A list that was only ticked is none.
 *
 * @param from in milliseconds since 1970, UTC
 */
export function callsSince(from: ReadonlySignal<number>): ReadonlySignal<Call[] | undefined> {
  return live(() => {
    const since = from.value;
    return (rows) => pastCallsIn(rows, since);
  });
}

/** Whether there were such calls before `from`, which is in milliseconds since 1970, UTC. */
export function hasCallsBefore(from: ReadonlySignal<number>): ReadonlySignal<boolean | undefined> {
  return live(() => {
    const until = from.value;
    return async (rows) => (await pastCallsIn(rows, 0, until - 1)).length > 0;
  });
}

/** As `callsSince`, once, and up to a moment. */
export async function pastCallsIn(
  rows: Pick<Tables, 'calls'>,
  from: number,
  until = Date.now(),
): Promise<Call[]> {
  const started = rows.calls.where('startedAt').between(from, until, true, true);
  const past = (await started.toArray()).filter(
    ({ endedAt, personIds, points, room }) =>
      endedAt !== null && (personIds.length > 0 || points !== '' || room !== null),
  );
  return past.sort((a, b) => b.startedAt - a.startedAt);
}

/** Moves a past call to the trash. What was noted with a person from it stays. @returns undoes it @throws Refused where nothing lasts */
export function removePastCall(id: string): Promise<Undo> {
  return removeUndoable(['calls'], {
    kind: 'call',
    id,
    remove: async ({ calls }) => {
      const call = await calls.get(id);
      if (call) await calls.delete(id);
      return call;
    },
    restore: ({ calls }, call) => calls.put(call),
  });
}
