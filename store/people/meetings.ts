import { dayOf } from '../../core/calendar/day.ts';
import { type MeetingKind, withMeetingOver } from '../../core/people/meeting.ts';
import { type Contact, USUAL_RHYTHM } from '../../core/people/person.ts';
import { limitText } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import { recordRowChanges, type Undo, writeUndoable } from '../undo.ts';
import { newPerson } from './people.ts';
import { CONTACT_NOTE_LIMIT, personNow } from './putContact.ts';
import { putContacts, SHARED_CONTACT_TABLES, withdrawContacts } from './sharedContact.ts';

/** A meeting of a circle that has been. */
export interface PastMeeting {
  circleId: string;
  /** In milliseconds since 1970, UTC. */
  at: number;
  channel: MeetingKind;
}

const MEETING_TABLES = [...SHARED_CONTACT_TABLES, 'circles'] as const;

/**
 * Logs a contact with each who was there, restarts their rhythms, and takes the meeting from what is ahead.
 *
 * @param note the note on each of the contacts
 * @returns undoes it
 * @throws Refused if the note is too long, or nothing lasts
 */
export async function logMeeting(
  { circleId, at, channel }: PastMeeting,
  personIds: readonly string[],
  note: string,
): Promise<Undo> {
  const noted = limitText(note, CONTACT_NOTE_LIMIT);
  const trace = await writeForGood(MEETING_TABLES, async (rows) => {
    // Two of them may have been merged meanwhile, in another tab: they are one, who was there once.
    const there = new Set<string>();
    for (const id of personIds) there.add((await personNow(rows, id))?.id ?? id);
    const all = [...there].map(
      (personId): Contact => ({ id: crypto.randomUUID(), personId, at, channel, note: noted }),
    );
    const { contacts, changes } = await putContacts(rows, all, Date.now());
    const { changes: ofCircle } = await recordRowChanges(rows, async (recorded) => {
      const circle = await recorded.circles.get(circleId);
      const after = circle && withMeetingOver(circle, dayOf(at));
      if (after && after !== circle) await recorded.circles.put(after);
    });
    return { contacts, changes: [...changes, ...ofCircle] };
  });
  return () => writeForGood(MEETING_TABLES, (rows) => withdrawContacts(rows, trace));
}

/**
 * Adds somebody whom the user got to know at a meeting: to its circle, with the meeting as the first contact. They
 * have the circle's rhythm, or the usual one where it has none.
 *
 * @param howMet where and when, in the user's language
 * @returns undoes it
 * @throws Refused if the name is blank or too long, or nothing lasts
 */
export async function addPersonMet(
  { circleId, at, channel }: PastMeeting,
  name: string,
  howMet: string,
): Promise<Undo> {
  const person = newPerson({ name, circles: [circleId], howMet, lastContactAt: at });
  const { undo } = await writeUndoable(['people', 'contacts', 'circles'], async (rows) => {
    const ofCircle = (await rows.circles.get(circleId))?.rhythm ?? 'none';
    const rhythm = ofCircle === 'none' ? USUAL_RHYTHM : null;
    await rows.people.put({ ...person, rhythm });
    const id = crypto.randomUUID();
    await rows.contacts.put({ id, personId: person.id, at, channel, note: '' });
  });
  return undo;
}
