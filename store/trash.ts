import type { Circle, Contact, Person } from '../core/people/person.ts';
import type { Favourite } from '../core/quotes/favourite.ts';
import type { Rows } from './shelf.ts';

/** What can be removed and put back, by the name of its kind. */
interface Kinds {
  favourite: Favourite;
  /** With what is known of having been in touch. */
  person: { id: string; person: Person; contacts: Contact[] };
  circle: Circle;
  contact: Contact;
}

/** Puts a row into the trash. Part of the act that takes it away. */
export async function discard<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  row: Kinds[Kind],
): Promise<void> {
  await rows.trash.put({ id: `${kind}/${row.id}`, row, discardedAt: Date.now() });
}

/**
 * Changes a row that lies in the trash already, so that what was being done to it when it was removed
 * is there if it comes back.
 *
 * @throws if it is not there either: then nothing would be left of the change
 */
export async function changeDiscarded<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  id: string,
  change: (row: Kinds[Kind]) => Kinds[Kind],
): Promise<void> {
  const discarded = await rows.trash.get(`${kind}/${id}`);
  if (!discarded) throw new Error(`There is no ${kind} ${id}, not even in the trash.`);
  await rows.trash.put({ ...discarded, row: change(discarded.row as Kinds[Kind]) });
}

/** Takes a row out of the trash. Part of the act that puts it back; `undefined` if it is not there. */
export async function takeBack<Kind extends keyof Kinds>(
  rows: Rows,
  kind: Kind,
  id: string,
): Promise<Kinds[Kind] | undefined> {
  const discarded = await rows.trash.get(`${kind}/${id}`);
  if (!discarded) return undefined;
  await rows.trash.delete(discarded.id);
  return discarded.row as Kinds[Kind];
}
