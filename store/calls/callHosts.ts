import type { Day } from '../../core/calendar/day.ts';
import type { CalendarFault, CalendarReading } from '../../core/calls/calendar/calendarCall.ts';
import type { Invitation } from '../../core/calls/calendar/invitation.ts';
import type {
  Answer,
  InvitationQuestion,
  Question,
} from '../../core/calls/calendar/readCalendar.ts';
import {
  type CallHost,
  callHostsFrom,
  continuesAt,
  type HostedProvider,
  invitedTo,
  readCallHost,
  recognizeRoom,
  roomKey,
} from '../../core/calls/room.ts';
import type { FileAnswer, Progress, ReadOptions } from '../../core/files/reading.ts';
import { askWorker } from '../../platform/worker.ts';
import { live } from '../live.ts';
import { read } from '../open.ts';
import type { Tables } from '../storageBackend.ts';
import { type Undo, writeUndoable } from '../undo.ts';

const KEY = 'callHosts';

/** The user's own call hosts, in the order in which they were added. */
export const callHosts = live(() => callHostsIn);

async function callHostsIn(rows: Pick<Tables, 'settings'>): Promise<CallHost[]> {
  return callHostsFrom((await rows.settings.get(KEY))?.value);
}

/**
 * Adds a host, or changes which program runs there.
 *
 * @param pasted see `readCallHost`
 * @returns undoes it
 * @throws Refused if it is not a host, or one of a built-in provider, or nothing lasts
 */
export async function addCallHost(pasted: string, provider: HostedProvider): Promise<Undo> {
  const added = readCallHost(pasted, provider);
  return change((hosts) => [...hosts.filter(({ host }) => host !== added.host), added]);
}

/** Removes a host. @returns undoes it @throws Refused where nothing lasts */
export function removeCallHost(host: string): Promise<Undo> {
  return change((hosts) => hosts.filter((each) => each.host !== host));
}

async function change(act: (hosts: CallHost[]) => CallHost[]): Promise<Undo> {
  const { undo } = await writeUndoable(['settings'], async (rows) => {
    await rows.settings.put({ key: KEY, value: act(await callHostsIn(rows)) });
  });
  return undo;
}

/**
 * The room (`roomKey`) of a tab at `url`; null if it is none that Nahbar recognizes.
 *
 * @param before the room of the call in the tab until now, which may still be the same
 */
export async function roomAt(
  rows: Pick<Tables, 'settings'>,
  url: string,
  before: string | null = null,
): Promise<string | null> {
  const hosts = await callHostsIn(rows);
  if (before !== null && continuesAt(before, url, hosts)) return before;
  const room = recognizeRoom(url, hosts);
  return room && roomKey(room);
}

/** The room (`roomKey`) to which the link of an invitation leads, or null. */
export async function roomInvitedTo(
  rows: Pick<Tables, 'settings'>,
  url: string,
): Promise<string | null> {
  const room = invitedTo(url, await callHostsIn(rows));
  return room && roomKey(room);
}

const WORKER = '/calendarWorker.js';

/**
 * Parses in a worker what a calendar file has for today, in the local time zone. Writes nothing: the calls
 * become reminders by `reminderOf` and `takeOverCalls`.
 */
export async function readCalendarFile(
  file: File,
  day: Day,
  { onProgress = () => {}, signal }: ReadOptions,
): Promise<FileAnswer<CalendarReading, CalendarFault>> {
  const hosts = await read(callHostsIn);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const answer = await askWorker<Question, Progress, Answer>(
    WORKER,
    { file, day, timeZone, hosts },
    onProgress,
    signal,
  );
  return 'fault' in answer ? answer : { preview: answer };
}

/**
 * Reads in a worker what the text of an invitation says. Writes nothing.
 *
 * @returns null if it has neither a time nor a link
 */
export async function readInvitationText(text: string): Promise<Invitation | null> {
  const hosts = await read(callHostsIn);
  return askWorker<InvitationQuestion, never, Invitation | null>(
    WORKER,
    { text, now: Date.now(), hosts },
    () => {},
  );
}
