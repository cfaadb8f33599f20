import { openingTemplates } from '../../content/openings.ts';
import { dayOf } from '../../core/calendar/localDay.ts';
import { startOfDay } from '../../core/calendar/localTime.ts';
import { type OpeningWords, openingFor, openingSeed } from '../../core/people/opening.ts';
import type { Person } from '../../core/people/person.ts';
import { DORMANT_MONTHS } from '../../core/people/rhythm.ts';

/**
 * A line to begin a message to `person` with: the same one all day.
 *
 * @param now in milliseconds since 1970, UTC
 * @param turn how often another was asked for, from 0
 */
export function openingTo(person: Person, words: OpeningWords, now: number, turn: number): string {
  const { lastContactAt } = person;
  const dormantBefore = startOfDay(now, { months: -DORMANT_MONTHS });
  const facts = { ...person, dormant: lastContactAt !== null && lastContactAt < dormantBefore };
  const seed = openingSeed(person.id, dayOf(now));
  return openingFor(facts, { templates: openingTemplates, words }, seed, turn).text;
}
