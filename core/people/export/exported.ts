import { dayOf } from '../../calendar/day.ts';
import { type Channel, channelKey } from '../channel.ts';
import { type Circles, type FollowUp, isHeavy, type Person } from '../person.ts';
import { reach } from '../reach.ts';
import type { YearlyDate } from '../yearlyDate.ts';

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

/** Those of a person's dates that have a property or column of their own, and the others. */
export function datesApart({ dates = [] }: Person): {
  birthday: YearlyDate | undefined;
  anniversary: YearlyDate | undefined;
  others: YearlyDate[];
} {
  const birthday = dates.find(({ kind }) => kind === 'birthday');
  const anniversary = dates.find(({ kind }) => kind === 'anniversary');
  return {
    birthday,
    anniversary,
    others: dates.filter((date) => date !== birthday && date !== anniversary),
  };
}

/** What a date is called that has no property or column of its own, as the importer understands it. */
export function dateName({ kind, label }: YearlyDate): string {
  return { birthday: 'Birthday', anniversary: 'Anniversary', other: label }[kind] ?? label;
}

/** A follow-up in a line, as the importer understands it. */
export function followUpLine({ day, text }: FollowUp): string {
  return `${day}: ${text}`;
}

/**
 * A person without a pause or a difficult time that is over: others may see the file.
 *
 * @param now in milliseconds since 1970, UTC
 */
export function withoutPast(person: Person, now: number): Person {
  const { restsUntil } = person;
  return {
    ...person,
    restsUntil: restsUntil !== null && restsUntil > now ? restsUntil : null,
    heavyUntil: isHeavy(person, dayOf(now)) ? (person.heavyUntil ?? null) : null,
  };
}

/** The names of all people by their ids: those who introduced others need not be among the exported. */
export type NamesOfPeople = ReadonlyMap<string, string>;

export function namesOfPeople(people: Iterable<Person>): NamesOfPeople {
  return new Map([...people].map(({ id, name }) => [id, name]));
}

/** The names of a person's circles. */
export function circleNames({ circles }: Person, byId: Circles): string[] {
  return circles.flatMap((id) => byId.get(id)?.name ?? []);
}
