import { type Channel, channelKey } from '../channel.ts';
import type { Circles, Person } from '../person.ts';
import { reach } from '../reach.ts';

/** The page or the number of a channel, which other programs understand as well; its address where it has none. */
export function linkOf(channel: Channel): string {
  const { kind, address } = channel;
  const link = reach(channel, { subject: '', text: '' })?.url;
  // Nobody has a page of their own there without an id.
  return link === undefined || (kind === 'discord' && !link.includes('/users/')) ? address : link;
}

/** The channels of a person, each once. */
export function channelsOf({ channels }: Person): Channel[] {
  return [...new Map(channels.map((channel) => [channelKey(channel), channel])).values()];
}

/** The two halves of the notes on a person, as one text: other programs have one field for them. */
export function notesOn({ personal, professional }: Person): string {
  return [personal, professional]
    .map((note) => note.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** The names of a person's circles. */
export function circleNames({ circles }: Person, byId: Circles): string[] {
  return circles.flatMap((id) => byId.get(id)?.name ?? []);
}
