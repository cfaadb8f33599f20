import { baseChecklist } from '../../content/baseChecklist.ts';
import { type Call, isUnderWay, newCall, withTick } from '../../core/calls/call.ts';
import { live } from '../live.ts';
import { write } from '../open.ts';
import type { Rows } from '../shelf.ts';

/** The last call on record, over or not; null where there was none yet. */
export const latestCall = live(() => async (rows) => (await latestIn(rows)) ?? null);

/** Ticks an item, or unticks it. The first tick after a call begins another. */
export function tick(itemId: string, done: boolean): Promise<void> {
  return write(async (rows) => {
    const now = Date.now();
    const latest = await latestIn(rows);
    const call = isUnderWay(latest, now)
      ? latest
      : newCall(crypto.randomUUID(), baseChecklist.id, now);
    await rows.calls.put(withTick(call, itemId, done));
    await rows.state.put({ key: 'currentCall', callId: call.id });
  });
}

/** Ends the call, so that every item is open again. `resumeCall` undoes it. */
export function endCall(id: string): Promise<void> {
  return setEnd(id, Date.now());
}

/** Brings a call that was ended back, with its ticks. */
export function resumeCall(id: string): Promise<void> {
  return setEnd(id, null);
}

function setEnd(id: string, endedAt: number | null): Promise<void> {
  return write(async (rows) => {
    const call = await rows.calls.get(id);
    if (!call) return;
    await rows.calls.put({ ...call, endedAt });
    await rows.state.put({ key: 'currentCall', callId: id });
  });
}

async function latestIn(rows: Rows): Promise<Call | undefined> {
  const row = await rows.state.get('currentCall');
  return row?.key === 'currentCall' ? rows.calls.get(row.callId) : undefined;
}
