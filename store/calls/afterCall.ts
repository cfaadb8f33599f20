import type { ReadonlySignal } from '@preact/signals';
import { DAY_MS, dayOf } from '../../core/calendar/day.ts';
import type { Call } from '../../core/calls/call.ts';
import { limitText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { type NewFollowUp, newFollowUp, putFollowUp } from '../people/followUps.ts';
import { CONTACT_NOTE_LIMIT, contactOfCall, personNow } from '../people/putContact.ts';
import {
  type ContactsTrace,
  putContacts,
  SHARED_CONTACT_TABLES,
  withdrawContacts,
} from '../people/sharedContact.ts';
import type { Tables } from '../storageBackend.ts';
import { today } from '../today.ts';
import { type RowChange, recordRowChanges, type Undo } from '../undo.ts';
import { settleReminders } from './calls.ts';
import { scheduleReminders } from './reminders.ts';

/**
 * The latest call of today about which the user is still to be asked, or null.
 */
export const callAwaitingFeedback: ReadonlySignal<Call | null | undefined> = live(() => {
  // Read only so that the query runs again on another day.
  void today.value;
  return async (rows) => {
    const now = Date.now();
    const calls = await rows.calls
      .where('startedAt')
      .between(now - DAY_MS, Number.MAX_SAFE_INTEGER, true, true)
      .toArray();
    const open = calls.filter(({ after, endedAt }) => after === 'open' && isOfToday(endedAt, now));
    return open.sort((a, b) => Number(b.endedAt) - Number(a.endedAt))[0] ?? null;
  };
});

function isOfToday(time: number | null, now: number): boolean {
  return time !== null && dayOf(time) === dayOf(now);
}

const ANSWER_TABLES = [...SHARED_CONTACT_TABLES, 'calls', 'reminders'] as const;
type AnswerTables = Pick<Tables, (typeof ANSWER_TABLES)[number]>;

/** The answer to who the call was with. */
interface Answer {
  /** The id of the call. */
  id: string;
  personIds: readonly string[];
  /** Null: what was noted in the call. */
  note: string | null;
  /** What to ask each of them on a day; null for nothing. */
  followUp: NewFollowUp | null;
}

/**
 * Answers who a call was with: logs a contact with each person, and restarts their rhythms. A call that was
 * answered meanwhile, in another tab, stays as it is.
 *
 * @param personIds empty if it was nobody in Nahbar
 * @param note the note on the contacts; by default what was noted in the call
 * @param followUp what to ask each of them on a day
 * @returns undoes it: the question is asked again
 * @throws Refused if the note or the follow-up is too long, or nothing lasts
 */
export async function answerCall(
  id: string,
  personIds: readonly string[],
  note?: string,
  followUp: NewFollowUp | null = null,
): Promise<Undo> {
  const answer = { id, personIds, note: note ?? null, followUp };
  const trace = await writeForGood(ANSWER_TABLES, (rows) => answered(rows, answer, Date.now()));
  const announces = trace.changes.some(({ table }) => table === 'reminders');
  if (announces) await scheduleReminders();
  return async () => {
    const left = await writeForGood(ANSWER_TABLES, (rows) => withdrawContacts(rows, trace));
    if (announces) await scheduleReminders();
    return left;
  };
}

async function answered(
  rows: AnswerTables,
  { id, personIds, note: told, followUp }: Answer,
  now: number,
): Promise<ContactsTrace> {
  const call = await rows.calls.get(id);
  if (call?.after !== 'open') return { changes: [], contacts: [] };
  const at = call.endedAt ?? now;
  // What was noted in the call may be longer than what is asked for, and is not lost for that.
  const most = Math.max(CONTACT_NOTE_LIMIT, call.points.length);
  const note = limitText(told ?? call.points, most);
  const changes: RowChange[] = [];
  if (followUp) {
    for (const personId of personIds) changes.push(...(await remember(rows, personId, followUp)));
  }
  const logged = await putContacts(
    rows,
    personIds.map((personId) => ({
      ...{ id: contactOfCall(id, personId), personId, at, note },
      channel: 'video-call',
    })),
    now,
  );
  const after = personIds.length > 0 ? 'answered' : 'skipped';
  const known: Call = { ...call, personIds: [...personIds], points: note || call.points, after };
  changes.push(...logged.changes, ...(await settle(rows, known)));
  // Only now it is known who it was with, and so which call was meant.
  if (personIds.length > 0) changes.push(...(await settleReminders(rows, known, true)));
  return { contacts: logged.contacts, changes };
}

async function remember(
  rows: AnswerTables,
  personId: string,
  followUp: NewFollowUp,
): Promise<readonly RowChange[]> {
  const person = await personNow(rows, personId);
  if (!person) return [];
  const { changes } = await recordRowChanges(rows, (recorded) =>
    putFollowUp(recorded, person.id, newFollowUp(followUp)),
  );
  return changes;
}

async function settle(rows: Pick<Tables, 'calls'>, call: Call): Promise<readonly RowChange[]> {
  const { changes } = await recordRowChanges(rows, (noted) => noted.calls.put(call));
  return changes;
}
