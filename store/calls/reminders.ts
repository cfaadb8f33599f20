import { DAY_MS } from '../../core/calendar/day.ts';
import { uidOf } from '../../core/calls/calendar/calendarCall.ts';
import {
  beginsAt,
  isLink,
  nextReminder,
  type Reminder,
  SHOWN_FOR,
} from '../../core/calls/reminder.ts';
import { Refused } from '../../core/refusal.ts';
import { limitText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { ask } from '../messages.ts';
import type { Tables } from '../storageBackend.ts';
import { moveToTrash } from '../trash.ts';
import { type Undo, writeUndoable } from '../undo.ts';

/** The longest title of a reminder, in characters. */
export const TITLE_LIMIT = 200;

/** The reminders to come, and those of the last day that were not dismissed, by time. */
export const reminders = live(() => async (rows) => {
  const all = await rows.reminders
    .where('at')
    .between(Date.now() - DAY_MS, Number.MAX_SAFE_INTEGER, true, true)
    .toArray();
  return all.filter(({ outcome }) => outcome !== 'over').sort((a, b) => beginsAt(a) - beginsAt(b));
});

/** The next call, for a line of text. */
export interface NextCall {
  /** When it begins, in milliseconds since 1970, UTC. */
  at: number;
  /** Its title, or the name of its person; empty if neither is known. */
  name: string;
}

/** The next call of today, or one that has just begun, or null. */
export const nextCall = live(() => async (rows): Promise<NextCall | null> => {
  const now = Date.now();
  const soon = await rows.reminders
    .where('at')
    .between(now - SHOWN_FOR, Number.MAX_SAFE_INTEGER, true, true)
    .toArray();
  const next = nextReminder(soon, now);
  if (!next) return null;
  const person = next.personId === null ? undefined : await rows.people.get(next.personId);
  return { at: beginsAt(next), name: next.title || person?.name || '' };
});

/** The input for a reminder. */
export type NewReminder = Pick<Reminder, 'at' | 'startsAt' | 'title' | 'personId' | 'link'>;

/**
 * Adds a reminder.
 *
 * @returns undoes it
 * @throws Refused if the title is too long, the link is not an https address, or nothing lasts
 */
export function remind(input: NewReminder): Promise<Undo> {
  const reminder: Reminder = { ...sound(input), id: crypto.randomUUID(), outcome: 'waiting' };
  return act((rows) => rows.reminders.put(reminder));
}

/** The input for a reminder from a calendar. */
export interface CalendarReminder extends NewReminder {
  /** See `reminderOf`. */
  id: string;
  /** The e-mail addresses of the invited people. */
  participants: readonly string[];
}

/**
 * Imports calls from a calendar as reminders. Their ids are stable, so that importing the same file again
 * updates them, except those that were announced already. The person is the first participant whose
 * address is known.
 *
 * @param gone reminders of the same calendar that it has no longer (`goneFrom`): they go to the trash, and who
 *   they were with stays with the call where it is moved
 * @returns undoes it
 * @throws Refused where nothing lasts
 */
export function takeOverCalls(
  calls: readonly CalendarReminder[],
  gone: readonly Reminder[] = [],
): Promise<Undo> {
  return act(async (rows) => {
    const byAddress = await peopleByAddress(rows);
    const before = new Map(gone.map((reminder) => [uidOf(reminder), reminder.personId]));
    for (const { id } of gone) {
      const reminder = await rows.reminders.get(id);
      if (reminder?.outcome !== 'waiting') continue;
      await moveToTrash(rows, 'reminder', reminder);
      await rows.reminders.delete(id);
    }
    for (const { participants, ...call } of calls) {
      const known = await rows.reminders.get(call.id);
      if (known?.outcome === 'rung' || known?.outcome === 'missed') continue;
      const invited = participants.map((address) => byAddress.get(address)).find(Boolean);
      const moved = before.get(uidOf(call)) ?? null;
      const personId = known?.personId ?? moved ?? invited ?? call.personId;
      await rows.reminders.put({ ...call, personId, outcome: 'waiting' });
    }
  });
}

/** The ids of people by their e-mail addresses, in lower case. */
async function peopleByAddress(rows: Pick<Tables, 'people'>): Promise<ReadonlyMap<string, string>> {
  const people = await rows.people.toArray();
  return new Map(
    people.flatMap(({ id, channels }) =>
      channels.flatMap(({ kind, address }): [string, string][] =>
        kind === 'email' ? [[address.toLowerCase(), id]] : [],
      ),
    ),
  );
}

/** Changes a reminder. @throws as `remind`; an Error if it does not exist */
export function changeReminder(id: string, input: NewReminder): Promise<Undo> {
  const changed = sound(input);
  return act(async (rows) => {
    const reminder = await rows.reminders.get(id);
    if (!reminder) throw new Error(`There is no reminder ${id}.`);
    await rows.reminders.put({ ...reminder, ...changed, outcome: 'waiting' });
  });
}

/** Moves a reminder to the trash. @returns undoes it @throws Refused where nothing lasts */
export function removeReminder(id: string): Promise<Undo> {
  return act(async (rows) => {
    const reminder = await rows.reminders.get(id);
    if (!reminder) return;
    await moveToTrash(rows, 'reminder', reminder);
    await rows.reminders.delete(id);
  });
}

/** Dismisses a reminder: it is not announced or shown any more. @returns undoes it @throws Refused where nothing lasts */
export function putAway(id: string): Promise<Undo> {
  return act(async (rows) => {
    const reminder = await rows.reminders.get(id);
    if (reminder) await rows.reminders.put({ ...reminder, outcome: 'over' });
  });
}

function sound(input: NewReminder): NewReminder {
  if (input.link !== null && !isLink(input.link)) throw new Refused({ because: 'noLink' });
  return { ...input, title: limitText(input.title.trim(), TITLE_LIMIT) };
}

async function act(
  change: (rows: Pick<Tables, 'reminders' | 'people' | 'trash'>) => PromiseLike<unknown>,
): Promise<Undo> {
  const { undo } = await writeUndoable(['reminders', 'people', 'trash'], change);
  await scheduleReminders();
  return async () => {
    const left = await undo();
    await scheduleReminders();
    return left;
  };
}

/** Asks the background to check the reminders. If it does not answer, it will check them by itself later. */
export async function scheduleReminders(): Promise<void> {
  await ask('lookAtReminders').catch((error) =>
    console.warn('Nahbar could not set its alarm.', error),
  );
}
