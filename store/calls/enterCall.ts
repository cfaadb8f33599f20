import {
  type Call,
  canResume,
  isHungUp,
  isUnderWay,
  newCall,
  resumed,
} from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { beginsAt, MATCHES_WITHIN, type Reminder } from '../../core/calls/reminder.ts';
import { activeTab } from '../../platform/tabs.ts';
import { ask } from '../messages.ts';
import type { Tables } from '../storageBackend.ts';
import { roomInvitedTo } from './callHosts.ts';
import { CALL_TABLES, endIn, latestIn, putCurrent } from './calls.ts';

/** Whoever enters a call may have been reminded of it. */
export const ENTRY_TABLES = [...CALL_TABLES, 'reminders'] as const;

/**
 * The call in a room whose page is open: the one that is under way there, or was until a moment ago;
 * else one that was prepared without a room; else a new one, of the kind and with the people of the
 * last call in that room. Whatever call was under way elsewhere is over, and so is the reminder of this
 * one, whose person it is with.
 *
 * Null where the user has hung up there a moment ago: the tab is still open, and the call is not.
 *
 * @param room see `roomKey`
 * @param now in milliseconds since 1970, UTC
 */
export async function enterRoom(
  rows: Pick<Tables, (typeof ENTRY_TABLES)[number]>,
  room: string,
  now: number,
): Promise<Call | null> {
  const latest = await latestIn(rows);
  if (isUnderWay(latest, now) && latest.room === room) return latest;
  const before = await lastIn(rows, room);
  const isPrepared = isUnderWay(latest, now) && latest.room === null;
  if (!isPrepared && before && isHungUp(before, now)) return null;
  if (!isPrepared) await endIn(rows, latest, now);
  const entered = isPrepared ? inRoom(latest, room, before) : follow(before, room, now);
  const personId = await closeMatchingReminder(rows, room, now);
  // Who was going to be there counts more than who was there the last time.
  const isSaid = isPrepared && latest.personIds.length > 0;
  const call = personId === null || isSaid ? entered : { ...entered, personIds: [personId] };
  await putCurrent(rows, call);
  return call;
}

function follow(before: Call | undefined, room: string, now: number): Call {
  if (before && canResume(before, now)) return resumed(before);
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
async function lastIn(rows: Pick<Tables, 'calls'>, room: string): Promise<Call | undefined> {
  const calls = await rows.calls.where('room').between(room, room, true, true).toArray();
  return calls.reduce<Call | undefined>(
    (last, call) => (last && last.startedAt >= call.startedAt ? last : call),
    undefined,
  );
}

/**
 * The part of entering a room that keeps what was said of the call beforehand: the reminder of it is
 * over, for the call begins.
 *
 * @param room see `roomKey`
 * @param now in milliseconds since 1970, UTC
 * @returns who it was going to be with; null where nobody said so
 */
async function closeMatchingReminder(
  rows: Pick<Tables, 'reminders' | 'settings'>,
  room: string,
  now: number,
): Promise<string | null> {
  const reminder = await announced(rows, room, now);
  if (!reminder) return null;
  await rows.reminders.put({ ...reminder, outcome: 'over' });
  return reminder.personId;
}

/** The reminder of the call that begins in `room` about now; undefined where there is none. */
async function announced(
  rows: Pick<Tables, 'reminders' | 'settings'>,
  room: string,
  now: number,
): Promise<Reminder | undefined> {
  const around = await rows.reminders
    .where('at')
    .between(now - 2 * MATCHES_WITHIN, now + MATCHES_WITHIN, true, true)
    .toArray();
  for (const reminder of around) {
    const isNow = Math.abs(beginsAt(reminder) - now) <= MATCHES_WITHIN;
    if (!isNow || reminder.outcome === 'over' || reminder.link === null) continue;
    if ((await roomInvitedTo(rows, reminder.link)) === room) return reminder;
  }
  return undefined;
}

/** So long, in milliseconds, the list waits to hear which call it is for. */
const WAITS_MS = 400;

/**
 * Has the background begin the call whose tab is in front, or go on with it. For the popup: only where
 * that was opened does the browser say what is under it. Where it is no call, nothing happens.
 *
 * @returns when that is done, or takes too long: a list comes first
 */
export function enterCallInActiveTab(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, WAITS_MS));
  return Promise.race([enter(), late]);
}

async function enter(): Promise<void> {
  try {
    const tab = await activeTab();
    if (!tab?.url.startsWith('https:')) return;
    await ask('enterCall', { id: tab.id, url: tab.url });
  } catch (error) {
    console.warn('Nahbar could not see whether there is a call.', error);
  }
}
