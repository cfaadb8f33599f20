import { type Channel, channelKey } from '../../core/people/channel.ts';
import type { WrittenPerson } from '../../core/people/writtenPerson.ts';
import { askWorker } from '../../platform/worker.ts';
import { writeForGood } from '../open.ts';
import type { Undo } from '../undo.ts';
import { changePersonRow } from './people.ts';

/**
 * Adds a channel to a person, unless they have it already.
 *
 * @param channel canonical, as `readChannel` gives it
 * @throws Refused where nothing lasts
 */
export function addChannel(personId: string, channel: Channel): Promise<void> {
  return change(personId, (known) => withChannel(known, channel, known.length));
}

/** Forgets a way to reach a person. @throws Refused where nothing lasts */
export async function removeChannel(personId: string, channel: Channel): Promise<Undo> {
  let place = -1;
  await change(personId, (known) => {
    place = placeOf(known, channel);
    return place < 0 ? known : known.toSpliced(place, 1);
  });
  return async () => {
    if (place >= 0) await change(personId, (known) => withChannel(known, channel, place));
    return 0;
  };
}

function withChannel(known: Channel[], channel: Channel, place: number): Channel[] {
  return placeOf(known, channel) < 0 ? known.toSpliced(place, 0, channel) : known;
}

function placeOf(known: readonly Channel[], channel: Channel): number {
  return known.findIndex((one) => channelKey(one) === channelKey(channel));
}

function change(personId: string, act: (channels: Channel[]) => Channel[]): Promise<void> {
  return writeForGood(['people', 'trash'], (rows) =>
    changePersonRow(rows, personId, (person) => ({ ...person, channels: act(person.channels) })),
  );
}

const WORKER = '/channelWorker.js';

/**
 * A person as written into a form, see `writtenPerson`. In a worker, so that the new tab need not load what is known of
 * all platforms for the one time that it asks for an address.
 */
export function readPerson(name: string, address: string): Promise<WrittenPerson> {
  return askWorker<[string, string], never, WrittenPerson>(WORKER, [name, address], () => {});
}
