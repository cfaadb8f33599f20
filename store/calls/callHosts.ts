import type { Day } from '../../core/calendar/day.ts';
import type { CalendarFault, CalendarReading } from '../../core/calls/calendar/calendarCall.ts';
import type { Answer, Question } from '../../core/calls/calendar/readCalendar.ts';
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

/** The hosts of the user's own, in the order in which they were added. */
export const callHosts = live(() => callHostsIn);

/** Those in `rows`. */
async function callHostsIn(rows: Pick<Tables, 'settings'>): Promise<CallHost[]> {
  return callHostsFrom((await rows.settings.get(KEY))?.value);
}

/**
 * Adds a host, or says anew which program runs there.
 *
 * @param pasted see `readCallHost`
 * @returns what takes it back
 * @throws Refused if it is no host, or one that is known anyway, or nothing lasts
 */
export async function addCallHost(pasted: string, provider: HostedProvider): Promise<Undo> {
  const added = readCallHost(pasted, provider);
  return change((hosts) => [...hosts.filter(({ host }) => host !== added.host), added]);
}

/** Forgets a host. @returns what takes it back @throws Refused where nothing lasts */
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
 * The room (`roomKey`) that a tab at `url` is in; null where it is in none that Nahbar knows.
 *
 * @param before the room of the call that took place in the tab until now, which may go on there
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

/** The room (`roomKey`) that the address of an invitation leads to; null where it is none that Nahbar knows. */
export async function roomInvitedTo(
  rows: Pick<Tables, 'settings'>,
  url: string,
): Promise<string | null> {
  const room = invitedTo(url, await callHostsIn(rows));
  return room && roomKey(room);
}

const WORKER = '/calendarWorker.js';

/**
 * What a calendar file has for a day of the user's, in the time zone of this computer; nothing is
 * written. The calls become reminders by `reminderOf` and `takeOverCalls`.
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
