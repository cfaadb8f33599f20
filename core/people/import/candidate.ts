import { type Channel, type ChannelKind, channelKey } from '../channel.ts';
import { isWithin, merge } from '../merge.ts';
import { PERSON_LIMITS, type Person, type Rhythm } from '../person.ts';
import { normalizedName, spellings } from '../personName.ts';
import { guessChannel, readChannel } from '../readChannel.ts';
import type { Found, FoundChannel } from './contacts.ts';

/** What a file tells of somebody, as Nahbar would keep it. */
export type ParsedPerson = Pick<
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
export function parsedFrom({ name, organisation, role, notes, channels, place }: Found): {
  parsed: ParsedPerson;
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
  const parsed = { name, organisation, role, channels: once, personal: '', professional: notes };
  return { parsed, unread };
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
  parsed: ParsedPerson,
  { id, circles, rhythm }: { id: string; circles: string[]; rhythm: Rhythm | null },
  now: number,
): Person {
  const { name, organisation, role, channels, personal, professional } = parsed;
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
export function together(a: ParsedPerson, b: ParsedPerson): ParsedPerson {
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

/**
 * `known` with what a file tells beside it. Whatever the user has written stays as it is: what was
 * empty is filled, channels join those that are there, and notes stand below the user's own. A job
 * elsewhere, or a name with other words, becomes a note.
 *
 * Completing once more changes nothing.
 */
export function completed(
  known: Person,
  parsed: ParsedPerson,
  circles: readonly string[] = [],
): Person {
  const fresh = personOf(
    parsed,
    { id: known.id, circles: [...circles], rhythm: null },
    known.addedAt,
  );
  const merged = merge(known, { ...fresh, name: known.name });
  const isNoNews = isWithin(parsed.name, known.name) || areSpelledAlike(known.name, parsed.name);
  const personal = isNoNews ? merged.personal : withLine(merged.personal, parsed.name);
  return {
    ...merged,
    organisation: known.organisation.trim() === '' ? merged.organisation : known.organisation,
    role: known.role.trim() === '' ? merged.role : known.role,
    personal: within('personal', personal, known.personal),
    professional: within('professional', merged.professional, known.professional),
    // Whatever this Nahbar does not know of a row stays in it.
    ...beyond(known, merged),
  };
}

/** What somebody gains who is known already. */
export interface Gain {
  channels: ChannelKind[];
  organisation: boolean;
  role: boolean;
  notes: boolean;
}

/** What `known` gains by what a file tells, circles aside; null where that is nothing. */
export function gainOf(known: Person, parsed: ParsedPerson): Gain | null {
  const after = completed(known, parsed);
  const before = new Set(known.channels.map(channelKey));
  const added = after.channels.filter((channel) => !before.has(channelKey(channel)));
  const gain = {
    channels: [...new Set(added.map(({ kind }) => kind))],
    organisation: after.organisation !== known.organisation,
    role: after.role !== known.role,
    notes: after.personal !== known.personal || after.professional !== known.professional,
  };
  const isAny = gain.channels.length > 0 || gain.organisation || gain.role || gain.notes;
  return isAny ? gain : null;
}

function areSpelledAlike(a: string, b: string): boolean {
  const ways = spellings(b, normalizedName);
  return spellings(a, normalizedName).some((way) => ways.includes(way));
}

function withLine(note: string, line: string): string {
  const lines = note.split('\n').map((each) => each.trim());
  if (lines.includes(line)) return note;
  return note.trim() === '' ? line : `${note.trimEnd()}\n\n${line}`;
}

function beyond(known: Person, merged: Person): object {
  return Object.fromEntries(Object.entries(known).filter(([key]) => !(key in merged)));
}
