import { type Call, ended, isUnderWay, newCall } from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import type { Rows } from '../shelf.ts';

/** The last call on record, over or not; `undefined` where there was none yet. */
export async function latestIn(rows: Rows): Promise<Call | undefined> {
  const row = await rows.state.get('currentCall');
  return row?.key === 'currentCall' ? rows.calls.get(row.callId) : undefined;
}

/** The call that is under way at `now`, or one that begins. */
export async function callIn(rows: Rows, now: number): Promise<Call> {
  const latest = await latestIn(rows);
  return isUnderWay(latest, now) ? latest : newCall(crypto.randomUUID(), BASE, now);
}

/** Puts a call, which is the current one from then on. */
export async function putCurrent(rows: Rows, call: Call): Promise<void> {
  await rows.calls.put(call);
  const row = await rows.state.get('currentCall');
  if (row?.key === 'currentCall' && row.callId === call.id) return;
  await rows.state.put({ key: 'currentCall', callId: call.id });
}

/** Ends a call, and has the user asked who it was unless they do not want to be. Nothing for one that is over. */
export async function endIn(rows: Rows, call: Call | undefined, now: number): Promise<void> {
  if (call?.endedAt !== null) return;
  const asks = (await rows.settings.get('askAfterCall'))?.value !== 'off';
  await rows.calls.put(ended(call, now, asks));
}
