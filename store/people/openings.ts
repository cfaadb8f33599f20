import { openingTemplates, openingWords } from '../../content/openings.ts';
import { dayOf, startOfDay } from '../../core/calendar/day.ts';
import { type Occasion, openingFor, openingSeed } from '../../core/people/opening.ts';
import { isHeavy, type Person } from '../../core/people/person.ts';
import { DORMANT_MONTHS } from '../../core/people/rhythm.ts';
import { daysUntil } from '../../core/people/yearlyDate.ts';
import { spelled } from '../../core/settings/spelling.ts';
import { uiLanguage, uiLocale } from '../../platform/language.ts';

/** So many days after a contact, there is something to say thank you for. */
const RECENT_DAYS = 7;

/** So many days after they were added, somebody whom the user met has just been met. */
const NEW_DAYS = 14;

/**
 * A line to begin a message to `person` with: the same one all day.
 *
 * @param turn how often another was asked for, from 0
 * @param occasion what the message is written for, where the page knows it
 */
export function openingTo(person: Person, turn: number, occasion?: Occasion): string {
  const words = spelled(openingWords[uiLanguage], uiLocale);
  const now = Date.now();
  const { lastContactAt } = person;
  const dormantBefore = startOfDay(now, { months: -DORMANT_MONTHS });
  const today = dayOf(now);
  const facts = {
    ...person,
    dormant: lastContactAt !== null && lastContactAt < dormantBefore,
    heavy: isHeavy(person, today),
    address: person.address === 'sie' ? ('sie' as const) : ('du' as const),
    occasion: occasion ?? occasionFor(person, now),
  };
  const seed = openingSeed(person.id, today);
  return openingFor(facts, { templates: openingTemplates, words }, seed, turn).text;
}

/** What there is to write about on the day of `now`, going by what is known of the person. */
function occasionFor(person: Person, now: number): Occasion | null {
  const { dates = [], howMet = '', addedAt, lastContactAt } = person;
  const today = dayOf(now);
  if (dates.some(({ kind, on }) => kind === 'birthday' && daysUntil(on, today) === 0)) {
    return 'birthday';
  }
  if (howMet.trim() && addedAt >= startOfDay(now, { days: -NEW_DAYS })) return 'event';
  const isRecent =
    lastContactAt !== null && lastContactAt >= startOfDay(now, { days: -RECENT_DAYS });
  return isRecent ? 'thanks' : null;
}
