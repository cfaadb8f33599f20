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

/** The most characters of a circle's name. */
export const CIRCLE_NAME_LIMIT = 60;

/**
 * A person, or what is changed of one, with texts that fit and have no space around them. What is
 * not changed is not looked at: two notes that a merge has made one may be longer, and somebody with
 * such a note can be renamed all the same.
 *
 * @throws Refused if the name is blank, or a text too long
 */
export function fitting<Part extends Partial<Person>>(part: Part): Part {
  const fits = { ...part };
  if (part.name !== undefined) fits.name = someWords(part.name, PERSON_LIMITS.name);
  for (const field of ['organisation', 'role', 'personal', 'professional'] as const) {
    const text = part[field];
    if (text !== undefined) fits[field] = shortEnough(text, PERSON_LIMITS[field]);
  }
  return fits;
}
