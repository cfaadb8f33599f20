import type { ReadonlySignal } from '@preact/signals';
import type { Person } from '../../core/people/person.ts';
import { live } from '../live.ts';

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
