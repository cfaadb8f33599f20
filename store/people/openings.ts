import { openingTemplates, openingWords } from '../../content/openings.ts';
import { dayOf, startOfDay } from '../../core/calendar/day.ts';
import { openingFor, openingSeed } from '../../core/people/opening.ts';
import type { Person } from '../../core/people/person.ts';
import { DORMANT_MONTHS } from '../../core/people/rhythm.ts';
import { uiLanguage } from '../../platform/language.ts';

/**
 * A line to begin a message to `person` with: the same one all day.
 *
 * @param turn how often another was asked for, from 0
 */
export function openingTo(person: Person, turn: number): string {
  const words = openingWords[uiLanguage];
  const now = Date.now();
  const { lastContactAt } = person;
  const dormantBefore = startOfDay(now, { months: -DORMANT_MONTHS });
  const facts = { ...person, dormant: lastContactAt !== null && lastContactAt < dormantBefore };
  const seed = openingSeed(person.id, dayOf(now));
  return openingFor(facts, { templates: openingTemplates, words }, seed, turn).text;
}
