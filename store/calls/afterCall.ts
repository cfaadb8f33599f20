import type { Call } from '../../core/calls/call.ts';
import { contactOfCall } from '../people/contactOfCall.ts';
import { type Noted, putContact, withdraw } from '../people/putContact.ts';
import type { Rows } from '../shelf.ts';
import { settleNamed } from '../steps/named.ts';
import { reversibly, type Turn, takeBack } from '../undo.ts';

/** What an answer has left, for taking it back. Plain: the background hands it to a page, and gets it back. */
export interface CallTrace {
  turns: readonly Turn[];
  contacts: readonly Noted[];
}

/**
 * Who it was: notes a contact with each of them, and their rhythms start again. A call that was asked
 * about already, in another tab, stays as it is.
 *
 * @param personIds nobody that Nahbar knows, if there are none
 * @param now in milliseconds since 1970, UTC
 */
export async function answerCall(
  rows: Rows,
  { id, personIds, note }: { id: string; personIds: readonly string[]; note: string },
  now: number,
): Promise<CallTrace> {
  const call = await rows.calls.get(id);
  if (call?.after !== 'open') return { turns: [], contacts: [] };
  const at = call.endedAt ?? now;
  const contacts: Noted[] = [];
  const turns: Turn[] = [];
  for (const personId of personIds) {
    const contact = { id: contactOfCall(id, personId), personId, at, channel: null, note };
    const noted = await putContact(rows, contact);
    if (!noted) continue;
    contacts.push(noted);
    turns.push(...(await settleNamed(rows, personId, at, now)));
  }
  const after = personIds.length > 0 ? 'answered' : 'skipped';
  turns.push(...(await settle(rows, { ...call, personIds: [...personIds], after })));
  return { turns, contacts };
}

async function settle(rows: Rows, call: Call): Promise<readonly Turn[]> {
  const { turns } = await reversibly(rows, (noted) => noted.calls.put(call));
  return turns;
}

/**
 * Takes an answer back: the question stands again.
 *
 * @returns how many rows were left as they are, because they have changed since
 */
export async function unanswerCall(rows: Rows, { turns, contacts }: CallTrace): Promise<number> {
  let left = 0;
  for (const noted of contacts.toReversed()) if (!(await withdraw(rows, noted))) left += 1;
  return left + (await takeBack(rows, turns));
}
