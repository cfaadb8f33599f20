import type { ReadonlySignal } from '@preact/signals';
import type { Person } from '../../core/people/person.ts';
import { live } from '../live.ts';
import type { Tables } from '../storageBackend.ts';
import { changeInTrash } from '../trash.ts';

/** Everybody, in no order. */
export const people = live(() => (rows) => rows.people.toArray());

/** The people whose ids `ids` holds, in that order; those who are gone are left out. */
export function peopleWith(
  ids: ReadonlySignal<readonly string[] | undefined>,
): ReadonlySignal<Person[] | undefined> {
  return live(() => {
    const asked = ids.value;
    if (asked === undefined) return null;
    return async (rows) => {
      const found = await Promise.all(asked.map((id) => rows.people.get(id)));
      return found.filter((person) => person !== undefined);
    };
  });
}

/** The person whose id `id` holds; null where there is none. */
export function personWith(
  id: ReadonlySignal<string | null>,
): ReadonlySignal<Person | null | undefined> {
  return live(() => {
    const asked = id.value;
    if (asked === null) return null;
    return async (rows) => (await rows.people.get(asked)) ?? null;
  });
}

/**
 * The part of an act that changes a person: from what is stored, not from what a page shows, for
 * another page may have changed something since. Somebody who was removed meanwhile is changed in
 * the trash.
 *
 * @throws if they are not there either
 */
export async function changePersonRow(
  rows: Pick<Tables, 'people' | 'trash'>,
  id: string,
  change: (person: Person) => Person,
): Promise<void> {
  const person = await rows.people.get(id);
  if (person) await rows.people.put(change(person));
  else {
    await changeInTrash(rows, 'person', id, (row) => ({ ...row, person: change(row.person) }));
  }
}
