import type { Person } from '../../core/people/person.ts';
import { rowsWith } from '../bulk.ts';
import { moveAllToTrash } from '../trash.ts';
import { type Undo, writeUndoable } from '../undo.ts';
import { CONTACT_TABLES, contactsOf } from './putContact.ts';

/**
 * Changes several people in one act; those who were removed meanwhile are left out.
 *
 * @returns undoes it
 * @throws Refused where nothing lasts
 */
export async function changePeople(
  ids: readonly string[],
  change: (person: Person) => Person,
): Promise<Undo> {
  const { undo } = await writeUndoable(['people'], async (rows) => {
    const people = await rowsWith(rows.people, ids, ({ id }) => id);
    await rows.people.bulkPut([...people.values()].map(change));
  });
  return undo;
}

/**
 * Moves several people to the trash in one act, with all their contacts.
 *
 * @returns undoes it
 * @throws Refused where nothing lasts
 */
export async function removePeople(ids: readonly string[]): Promise<Undo> {
  const { undo } = await writeUndoable(CONTACT_TABLES, async (rows) => {
    const people = [...(await rowsWith(rows.people, ids, ({ id }) => id)).values()];
    const removed = await Promise.all(
      people.map(async (person) => {
        const contacts = await contactsOf(rows, person.id);
        return { id: person.id, person, contacts };
      }),
    );
    await moveAllToTrash(rows, 'person', removed);
    await rows.people.bulkDelete(people.map(({ id }) => id));
    const contacts = removed.flatMap((each) => each.contacts);
    await rows.contacts.bulkDelete(contacts.map(({ id }) => id));
  });
  return undo;
}
