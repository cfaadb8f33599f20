import type { Person } from './person.ts';
import { foldedName, spellings } from './personName.ts';
import type { PeopleSearch } from './search.ts';

/**
 * Somebody of that name, however it is written: "Dr. Müller, Ada" is Ada Mueller's. Null where there
 * is nobody.
 *
 * @param search one that has seen `people` before, so that not all their names are folded again
 */
export function namesakeOf(
  name: string,
  people: readonly Person[],
  search: PeopleSearch,
): Person | null {
  const asked = spellings(name, foldedName).filter(Boolean);
  const isNamesake = (person: Person) =>
    spellings(person.name, foldedName).some((spelling) => asked.includes(spelling));
  for (const spelling of asked) {
    const namesake = search.find(people, spelling).find(isNamesake);
    if (namesake) return namesake;
  }
  return null;
}
