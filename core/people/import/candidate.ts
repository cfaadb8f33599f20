import { type Channel, type ChannelKind, channelKey } from '../channel.ts';
import { guessChannel } from '../guessChannel.ts';
import { merge } from '../merge.ts';
import type { Person, Rhythm } from '../person.ts';
import { PERSON_LIMITS } from '../personLimits.ts';
import { readChannel } from '../readChannel.ts';
import type { Found, FoundChannel } from './found.ts';

/** What a file tells of somebody, as Nahbar would keep it. */
export type Told = Pick<
  Person,
  'name' | 'organisation' | 'role' | 'channels' | 'personal' | 'professional'
>;

/** An address or a number in a file that could not be read as any channel. */
export interface Unread {
  /** See `Place`. */
  row: number;
  name: string;
  text: string;
}

/** What `found` tells, and what of it could not be read. */
export function toldBy({ name, organisation, role, notes, channels, place }: Found): {
  told: Told;
  unread: Unread[];
} {
  const read: Channel[] = [];
  const unread: Unread[] = [];
  for (const { kind, text } of channels) {
    const channel = channelOf({ kind, text });
    if (channel) read.push(channel);
    else unread.push({ row: place.row, name, text });
  }
  const once = [...new Map(read.map((channel) => [channelKey(channel), channel])).values()];
  const told = { name, organisation, role, channels: once, personal: '', professional: notes };
  return { told, unread };
}

/** As the kind that the file says, else as the one that it looks like: a page of a company is a page. */
function channelOf({ kind, text }: FoundChannel): Channel | null {
  return readAs(kind, text) ?? readAs(guessChannel(text), text);
}

function readAs(kind: ChannelKind | null, text: string): Channel | null {
  const reading = kind && readChannel(kind, text);
  return reading && 'channel' in reading ? reading.channel : null;
}

/**
 * The person that is made of what a file tells.
 *
 * @param now in milliseconds since 1970, UTC. Nothing is known of any contact: that two people are
 *   connected somewhere does not say when they last spoke.
 */
export function personOf(
  told: Told,
  { id, circles, rhythm }: { id: string; circles: string[]; rhythm: Rhythm | null },
  now: number,
): Person {
  const { name, organisation, role, channels, personal, professional } = told;
  return {
    id,
    name,
    organisation,
    role,
    circles,
    rhythm,
    channels,
    personal,
    professional,
    lastContactAt: null,
    restsUntil: null,
    paused: false,
    addedAt: now,
  };
}

/** What two rows of a file tell of one person. Notes that would be too long together are the first's. */
export function together(a: Told, b: Told): Told {
  const nobody = { id: '', circles: [], rhythm: null };
  const { name, organisation, role, channels, personal, professional } = merge(
    personOf(a, nobody, 0),
    personOf(b, nobody, 0),
  );
  return {
    name,
    organisation,
    role,
    channels,
    personal: within('personal', personal, a.personal),
    professional: within('professional', professional, a.professional),
  };
}

/** `text` if that field has room for it, else `instead`. */
export function within(field: keyof typeof PERSON_LIMITS, text: string, instead: string): string {
  return [...text.trim()].length > PERSON_LIMITS[field] ? instead : text;
}
