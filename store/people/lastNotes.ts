import type { ReadonlySignal } from '@preact/signals';
import { readInSlices } from '../allRows.ts';
import { live } from '../live.ts';
import { contactsOf } from './putContact.ts';

/**
 * The note on the latest contact with each of some people, by the id of the person; those without a note
 * are left out.
 *
 * @param ids of the people who are shown: reading those of everybody would take long
 */
export function lastNotes(
  ids: ReadonlySignal<readonly string[]>,
): ReadonlySignal<ReadonlyMap<string, string> | undefined> {
  return live(() => {
    const asked = ids.value;
    return async (rows) => {
      const contacts = await Promise.all(asked.map((id) => contactsOf(rows, id)));
      return new Map(
        contacts.flatMap((ofOne): [string, string][] => {
          const [latest] = ofOne.toSorted((a, b) => b.at - a.at);
          return latest?.note ? [[latest.personId, latest.note]] : [];
        }),
      );
    };
  });
}

/** What was noted in the history of each person, by their id; those without a note are left out. */
export const notesOfEverybody = live<ReadonlyMap<string, string>>(() => async (rows) => {
  const notes = new Map<string, string>();
  for (const { personId, note } of await readInSlices(rows.contacts)) {
    if (note !== '') notes.set(personId, `${notes.get(personId) ?? ''}\n${note}`);
  }
  return notes;
});
