import { CHANNEL_LIMIT } from '../channelPasted.ts';
import { PERSON_LIMITS } from '../person.ts';

/** Whom a page is about, as far as it says: for the user to correct and confirm. Empty where it says nothing. */
export interface FoundPerson {
  name: string;
  organisation: string;
  role: string;
  /** The address of a profile or page, as `channelsIn` reads it. */
  address: string;
}

const LIMITS: Readonly<Record<keyof FoundPerson, number>> = {
  name: PERSON_LIMITS.name,
  organisation: PERSON_LIMITS.organisation,
  role: PERSON_LIMITS.role,
  address: CHANNEL_LIMIT,
};

/** What was kept of somebody who was found; null if `stored` is nothing of that kind. */
export function readFoundPerson(stored: unknown): FoundPerson | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const row = stored as Record<string, unknown>;
  const fields = Object.keys(LIMITS) as (keyof FoundPerson)[];
  const texts = fields.map((field) => [field, row[field]] as const);
  if (!texts.every(([field, text]) => typeof text === 'string' && text.length <= 2 * LIMITS[field]))
    return null;
  return Object.fromEntries(texts) as unknown as FoundPerson;
}
