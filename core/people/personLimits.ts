import { shortEnough, someWords } from '../wording.ts';
import type { Person } from './person.ts';

/** The most characters of each text about a person. What an import reads has the same limits. */
export const PERSON_LIMITS = {
  name: 120,
  organisation: 200,
  role: 200,
  personal: 10_000,
  professional: 10_000,
} as const;

/**
 * The person with texts that fit: in the name, no space around it.
 *
 * @throws Refused if the name is blank, or a text too long
 */
export function fitting(person: Person): Person {
  const fits = { ...person, name: someWords(person.name, PERSON_LIMITS.name) };
  for (const field of ['organisation', 'role', 'personal', 'professional'] as const) {
    fits[field] = shortEnough(person[field], PERSON_LIMITS[field]);
  }
  return fits;
}
