import type { ReadonlySignal } from '@preact/signals';
import type { Person } from '../../core/people/person.ts';
import { live } from '../live.ts';

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
