import { type Call, ended, withTick } from '../../core/calls/call.ts';
import { live } from '../live.ts';
import { write } from '../open.ts';
import { callIn, latestIn, putCurrent } from './currentCall.ts';

/** The last call on record, over or not; null where there was none yet. */
export const latestCall = live(() => async (rows) => (await latestIn(rows)) ?? null);

/** Ticks an item, or unticks it. The first tick after a call begins another. */
export function tick(itemId: string, done: boolean): Promise<void> {
  return changeCall((call) => withTick(call, itemId, done));
}

/** Chooses the kind of the call that is under way, or of one that begins with it. */
export function chooseKind(checklistId: string): Promise<void> {
  return changeCall((call) => ({ ...call, checklistId }));
}

/** Changes the call that is under way, or one that begins with it. */
export function changeCall(change: (call: Call) => Call): Promise<void> {
  return write(async (rows) => putCurrent(rows, change(await callIn(rows, Date.now()))));
}

/** Ends the call without a word, so that every item is open again. `resumeCall` undoes it. */
export function endCall(id: string): Promise<void> {
  return write(async (rows) => {
    const call = await rows.calls.get(id);
    if (call) await putCurrent(rows, ended(call, Date.now(), false));
  });
}

/** Brings a call that was ended back, with its ticks. */
export function resumeCall(id: string): Promise<void> {
  return write(async (rows) => {
    const call = await rows.calls.get(id);
    if (call) await putCurrent(rows, { ...call, endedAt: null, after: null });
  });
}
