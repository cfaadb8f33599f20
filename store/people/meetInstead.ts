import type { Rows } from '../shelf.ts';

/** The part of an act that puts another person in somebody's place, in calls that were and that are to come. */
export async function meetInstead(rows: Rows, personId: string, otherId: string): Promise<void> {
  for (const call of await rows.calls.toArray()) {
    if (!call.personIds.includes(personId)) continue;
    const personIds = call.personIds.map((id) => (id === personId ? otherId : id));
    await rows.calls.put({ ...call, personIds: [...new Set(personIds)] });
  }
  for (const reminder of await rows.reminders.toArray()) {
    if (reminder.personId === personId)
      await rows.reminders.put({ ...reminder, personId: otherId });
  }
}
