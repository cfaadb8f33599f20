import type { ReadonlySignal } from '@preact/signals';
import type { Person } from '../../core/people/person.ts';
import { live } from '../live.ts';
import type { Tables } from '../storageBackend.ts';
import { changeInTrash } from '../trash.ts';

/** Everybody, in no order. */
export const people = live(() => (rows) => rows.people.toArray());

/** The people whose ids are in `ids`, in that order, without those who were deleted. */
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

/** The person whose id is in `id`, or null. */
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
 * Changes the stored row of a person, not the one that a page shows, which may be out of date. A person who
 * was removed meanwhile is changed in the trash. Part of an act.
 *
 * @throws an Error if they are not in the trash either
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
