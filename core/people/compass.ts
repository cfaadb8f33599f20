import { startOfDay } from '../calendar/day.ts';
import { CHANNELS, type ChannelKind, CONTACT_KINDS, type ContactKind } from './channel.ts';
import type { Contact, Person } from './person.ts';

/** How many days back the compass looks, today included: four weeks. */
export const COMPASS_DAYS = 28;

/** How often people were in touch in each way in the last four weeks, by what the contacts say; 0 included. */
export function channelsUsed(
  contacts: Iterable<Contact>,
  now: number,
): Record<ContactKind, number> {
  const used = Object.fromEntries(CONTACT_KINDS.map((kind) => [kind, 0])) as Record<
    ContactKind,
    number
  >;
  const from = startOfDay(now, { days: 1 - COMPASS_DAYS });
  // Until tonight: a contact saved since the page looked at its clock counts, one of a clock that
  // was wrong by a year does not.
  const to = startOfDay(now, { days: 1 });
  for (const { at, channel } of contacts) {
    if (channel !== null && at >= from && at < to && Object.hasOwn(used, channel))
      used[channel] += 1;
  }
  return used;
}

const NOT_SUGGESTED: readonly ChannelKind[] = ['web', 'other'];

/**
 * The channels on which the user could reach somebody and has not for four weeks, first those with
 * the most people. Left out are web pages, for nobody is spoken to there, and channels of the user's
 * own, which have no name in common. Nor are people counted who are paused.
 */
export function unusedChannels(
  people: Iterable<Person>,
  contacts: Iterable<Contact>,
  now: number,
): ChannelKind[] {
  const used = channelsUsed(contacts, now);
  const reachable = new Map<ChannelKind, number>();
  for (const { channels, paused } of people) {
    if (paused) continue;
    for (const kind of new Set(channels.map(({ kind }) => kind))) {
      reachable.set(kind, (reachable.get(kind) ?? 0) + 1);
    }
  }
  return CHANNELS.filter(
    (kind) => !NOT_SUGGESTED.includes(kind) && used[kind] === 0 && reachable.has(kind),
  ).sort((a, b) => (reachable.get(b) ?? 0) - (reachable.get(a) ?? 0));
}
