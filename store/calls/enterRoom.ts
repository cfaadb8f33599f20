import { type Call, goesOn, isUnderWay, newCall } from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import type { Rows } from '../shelf.ts';
import { beginAnnounced } from './announced.ts';
import { endIn, latestIn, putCurrent } from './currentCall.ts';

/**
 * The call in a room whose page is open: the one that is under way there, or was until a moment ago;
 * else one that was prepared without a room; else a new one, of the kind and with the people of the
 * last call in that room. Whatever call was under way elsewhere is over, and so is the reminder of this
 * one, whose person it is with.
 *
 * @param room see `roomKey`
 * @param now in milliseconds since 1970, UTC
 */
export async function enterRoom(rows: Rows, room: string, now: number): Promise<Call> {
  const latest = await latestIn(rows);
  if (isUnderWay(latest, now) && latest.room === room) return latest;
  const before = await lastIn(rows, room);
  const isPrepared = isUnderWay(latest, now) && latest.room === null;
  if (!isPrepared) await endIn(rows, latest, now);
  const entered = isPrepared ? inRoom(latest, room, before) : follow(before, room, now);
  const personId = await beginAnnounced(rows, room, now);
  // Who was going to be there counts more than who was there the last time.
  const isSaid = isPrepared && latest.personIds.length > 0;
  const call = personId === null || isSaid ? entered : { ...entered, personIds: [personId] };
  await putCurrent(rows, call);
  return call;
}

function follow(before: Call | undefined, room: string, now: number): Call {
  if (before && goesOn(before, now)) return { ...before, endedAt: null, after: null };
  const call = newCall(crypto.randomUUID(), BASE, now);
  return inRoom(call, room, before);
}

/** What the user has said already of this call counts more than what was before. */
function inRoom(call: Call, room: string, before: Call | undefined): Call {
  const isChosen = call.checklistId !== BASE;
  return {
    ...call,
    room,
    checklistId: isChosen || !before ? call.checklistId : before.checklistId,
    personIds: call.personIds.length > 0 || !before ? call.personIds : before.personIds,
  };
}

/** The last call in a room; `undefined` where there was none. */
async function lastIn(rows: Rows, room: string): Promise<Call | undefined> {
  const calls = await rows.calls.where('room').between(room, room, true, true).toArray();
  return calls.reduce<Call | undefined>(
    (last, call) => (last && last.startedAt >= call.startedAt ? last : call),
    undefined,
  );
}
