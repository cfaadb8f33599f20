import { type FoundPerson, readFoundPerson } from '../../core/people/page/foundPerson.ts';
import { readSession, writeSession } from '../../platform/storageArea.ts';

/** The key in `storage.session` of whom a page was about, until the library has asked. */
const FOUND = 'foundPerson';

/** Hands whom a page is about to the library, which asks the user to confirm them. For the background. */
export function keepFoundPerson(found: FoundPerson): Promise<void> {
  return writeSession(FOUND, found);
}

/** Whom the last page was about, once; null if the library has asked already, or nobody was found. */
export async function foundPerson(): Promise<FoundPerson | null> {
  const found = readFoundPerson(await readSession(FOUND));
  if (found) await writeSession(FOUND, null);
  return found;
}
