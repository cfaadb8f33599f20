import {
  begun,
  type Call,
  canResume,
  isHungUp,
  isUnderWay,
  newCall,
  resumed,
} from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { beginsAt, MATCHES_WITHIN, type Reminder } from '../../core/calls/reminder.ts';
import { activeTab, isInPrivateWindow } from '../../platform/tabs.ts';
import { ask } from '../messages.ts';
import { keepNothing } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { roomInvitedTo } from './callHosts.ts';
import { type CALL_TABLES, endIn, latestIn, putCurrent, remindersAround } from './calls.ts';

/**
 * The call of a room whose page is open: the one that is under way there, or ended a moment ago; else one that
 * was prepared without a room; else a new one, with kind and people of the last call in that room. Ends a
 * call in another room, and closes the matching reminder, whose person is taken over.
 *
 * Null where the user has hung up there a moment ago: the tab is still open, and the call is not.
 *
 * @param room see `roomKey`
 * @param now in milliseconds since 1970, UTC
 */
export async function enterRoom(
  rows: Pick<Tables, (typeof CALL_TABLES)[number]>,
  room: string,
  now: number,
): Promise<Call | null> {
  const latest = await latestIn(rows);
  if (isUnderWay(latest, now) && latest.room === room) return latest;
  const before = await lastIn(rows, room);
  const isPrepared = isUnderWay(latest, now) && latest.room === null;
  if (!isPrepared && before && isHungUp(before, now)) return null;
  if (!isPrepared) await endIn(rows, latest, now);
  const prepared = isPrepared ? await hereIn(rows, latest, room) : null;
  const entered = prepared ? inRoom(begun(prepared), room, before) : follow(before, room, now);
  const personId = await closeMatchingReminder(rows, room, now);
  // The person of the reminder has priority over those of the last call.
  const isSaid = prepared !== null && prepared.personIds.length > 0;
  const call = personId === null || isSaid ? entered : { ...entered, personIds: [personId] };
  await putCurrent(rows, call);
  return call;
}

/**
 * A prepared call as it is in `room`: without the person of its reminder, if that is of a call elsewhere. What the
 * user has chosen stays.
 */
async function hereIn(
  rows: Pick<Tables, 'reminders' | 'settings'>,
  call: Call,
  room: string,
): Promise<Call> {
  const planned = call.prepares === undefined ? null : await rows.reminders.get(call.prepares);
  if (!planned?.link || (await roomInvitedTo(rows, planned.link)) === room) return call;
  return { ...call, personIds: call.personIds.filter((id) => id !== planned.personId) };
}

function follow(before: Call | undefined, room: string, now: number): Call {
  if (before && canResume(before, now)) return resumed(before);
  const call = newCall(crypto.randomUUID(), BASE, now);
  return inRoom(call, room, before);
}

/** What the user has entered for this call has priority over values of the last call. */
function inRoom(call: Call, room: string, before: Call | undefined): Call {
  const isChosen = call.checklistId !== BASE;
  return {
    ...call,
    room,
    checklistId: isChosen || !before ? call.checklistId : before.checklistId,
    personIds: call.personIds.length > 0 || !before ? call.personIds : before.personIds,
  };
}

/** The latest call in a room, if any. */
async function lastIn(rows: Pick<Tables, 'calls'>, room: string): Promise<Call | undefined> {
  const calls = await rows.calls.where('room').between(room, room, true, true).toArray();
  return calls.reduce<Call | undefined>(
    (last, call) => (last && last.startedAt >= call.startedAt ? last : call),
    undefined,
  );
}

/**
 * Closes the reminder of a call that has begun. Part of an act.
 *
 * @param room see `roomKey`
 * @param now in milliseconds since 1970, UTC
 * @returns the id of the person in the reminder, or null
 */
async function closeMatchingReminder(
  rows: Pick<Tables, 'reminders' | 'settings'>,
  room: string,
  now: number,
): Promise<string | null> {
  const reminder = await matchingReminder(rows, room, now);
  if (!reminder) return null;
  await rows.reminders.put({ ...reminder, outcome: 'over' });
  return reminder.personId;
}

/** The reminder of a call in `room` at about this time, if any. */
async function matchingReminder(
  rows: Pick<Tables, 'reminders' | 'settings'>,
  room: string,
  now: number,
): Promise<Reminder | undefined> {
  for (const reminder of await remindersAround(rows, now, now)) {
    const isNow = Math.abs(beginsAt(reminder) - now) <= MATCHES_WITHIN;
    if (!isNow || reminder.outcome === 'over' || reminder.link === null) continue;
    if ((await roomInvitedTo(rows, reminder.link)) === room) return reminder;
  }
  return undefined;
}

/**
 * Has this page keep nothing if it is over a private window. Call it before anything is read.
 *
 * @returns whether it is; not where the whole browser is private, as that is the user's everyday
 */
export async function keepNothingInPrivate(): Promise<boolean> {
  if (!(await isInPrivateWindow()) || (await ask('isBrowserPrivate').catch(() => false))) {
    return false;
  }
  keepNothing();
  return true;
}

/** How long the popup waits for the background before it shows the list, in milliseconds. */
const TIMEOUT_MS = 400;

/**
 * Asks the background to start or resume the call of the active tab. For the popup, because the browser gives
 * it the URL of that tab (`activeTab`). Does nothing if it is not a call.
 *
 * @returns resolves when that is done, or after `TIMEOUT_MS`
 */
export function enterCallInActiveTab(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, TIMEOUT_MS));
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
