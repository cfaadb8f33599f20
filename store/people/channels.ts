import { type Channel, channelKey } from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { writeForGood } from '../open.ts';
import { changePersonRow } from './people.ts';

/**
 * Adds a way to reach a person, unless it is known already.
 *
 * @param channel canonical, as `readChannel` gives it
 * @param place where it goes among the others, counted from 0; last unless told
 * @throws Refused where nothing lasts
 */
export function addChannel(
  personId: string,
  channel: Channel,
  place = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  return change(personId, ({ channels }) =>
    channels.some((known) => channelKey(known) === channelKey(channel))
      ? channels
      : channels.toSpliced(place, 0, channel),
  );
}

/** Forgets a way to reach a person. `addChannel` at its place undoes it. @throws Refused where nothing lasts. */
export function removeChannel(personId: string, channel: Channel): Promise<void> {
  return change(personId, ({ channels }) =>
    channels.filter((known) => channelKey(known) !== channelKey(channel)),
  );
}

function change(personId: string, channelsOf: (person: Person) => Person['channels']) {
  return writeForGood(['people', 'trash'], (rows) =>
    changePersonRow(rows, personId, (person) => ({ ...person, channels: channelsOf(person) })),
  );
}
