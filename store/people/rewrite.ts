import type { Person } from '../../core/people/person.ts';
import type { Rows } from '../shelf.ts';
import { changeDiscarded } from '../trash/trash.ts';

/**
 * The part of an act that changes a person: from what is stored, not from what a page shows, for
 * another page may have changed something since. Somebody who was removed meanwhile is changed in
 * the trash.
 *
 * @throws if they are not there either
 */
export async function rewrite(
  rows: Rows,
  id: string,
  change: (person: Person) => Person,
): Promise<void> {
  const person = await rows.people.get(id);
  if (person) await rows.people.put(change(person));
  else {
    await changeDiscarded(rows, 'person', id, (row) => ({ ...row, person: change(row.person) }));
  }
}
