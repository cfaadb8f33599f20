import type { ReadonlySignal } from '@preact/signals';
import type { Person } from '../../core/people/person.ts';
import { attempt } from '../page/notices.ts';

/** Where people can be chosen, or added by their name alone. */
export interface Namable {
  people: ReadonlySignal<Person[] | undefined>;
  addPerson(told: { name: string }): Promise<string>;
}

/** Adds somebody of whom only the name is known. Resolves to the id; null where that was refused, which is said. */
export async function addByName(store: Namable, name: string): Promise<string | null> {
  let id: string | null = null;
  await attempt(async () => {
    id = await store.addPerson({ name });
  });
  return id;
}
