import { dayOf } from '../../calendar/day.ts';
import { sameValue } from '../../sameValue.ts';
import { CHANNEL_LABEL_LIMIT, type Channel, type ChannelKind, channelKey } from '../channel.ts';
import { isWithin, merge, withoutLines } from '../merge.ts';
import { PERSON_LIMITS, type Person, type Rhythm } from '../person.ts';
import { normalizedName, spellings } from '../personName.ts';
import { guessChannel, readChannel } from '../readChannel.ts';
import {
  type About,
  bothAbout,
  fieldsAbout,
  followUpsToAdd,
  hasIntroducer,
  someAbout,
} from './about.ts';
import type { Found, FoundChannel } from './contacts.ts';

/** The fields of a person in a file, normalized. */
export type ParsedPerson = Pick<
  Person,
  'name' | 'organisation' | 'role' | 'channels' | 'personal' | 'professional' | 'dates'
> & { about?: About };

/** An address or number that could not be parsed as any channel. */
export interface Unread {
  /** See `Place`. */
  row: number;
  name: string;
  text: string;
}

/** What `found` tells, and what of it could not be read. */
export function parsedFrom(found: Found): {
  parsed: ParsedPerson;
  unread: Unread[];
} {
  const { name, organisation, role, notes, channels, place, dates, about } = found;
  const read: Channel[] = [];
  const unread: Unread[] = [];
  for (const found of channels) {
    const channel = channelOf(found);
    if (channel) read.push(channel);
    else unread.push({ row: place.row, name, text: found.text });
  }
  const once = [...new Map(read.map((channel) => [channelKey(channel), channel])).values()];
  const parsed = {
    ...{ name, organisation, role, channels: once, personal: '', professional: notes },
    ...(dates && { dates }),
    ...(about && { about }),
  };
  return { parsed, unread };
}

/** As the kind that the file says, else as the kind it looks like. */
function channelOf({ kind, text, label = '' }: FoundChannel): Channel | null {
  const channel = readAs(kind, text) ?? readAs(guessChannel(text), text);
  if (channel?.kind !== 'other') return channel;
  return label === ''
    ? channel
    : { ...channel, label: [...label].slice(0, CHANNEL_LABEL_LIMIT).join('') };
}

function readAs(kind: ChannelKind | null, text: string): Channel | null {
  const reading = kind && readChannel(kind, text);
  return reading && 'channel' in reading ? reading.channel : null;
}

/**
 * The person that is made of what a file tells.
 *
 * @param now in milliseconds since 1970, UTC. A contact is known only where the file says so: that two people
 *   are connected somewhere does not say when they last spoke.
 */
export function personOf(
  parsed: ParsedPerson,
  { id, circles, rhythm }: { id: string; circles: string[]; rhythm: Rhythm | null },
  now: number,
): Person {
  const { name, organisation, role, channels, personal, professional, dates, about } = parsed;
  return {
    id,
    name,
    organisation,
    role,
    circles,
    rhythm: about?.rhythm ?? rhythm,
    channels,
    personal,
    professional,
    lastContactAt: null,
    restsUntil: null,
    paused: false,
    addedAt: now,
    ...(dates && { dates }),
    ...(about && fieldsAbout(about, now)),
  };
}

/** Combines two rows about one person. Of notes that are too long together, the first is kept. */
export function together(a: ParsedPerson, b: ParsedPerson): ParsedPerson {
  const nobody = { id: '', circles: [], rhythm: null };
  const { name, organisation, role, channels, personal, professional, dates, howMet, place } =
    merge(personOf(a, nobody, 0), personOf(b, nobody, 0));
  const about = {
    ...bothAbout(a.about, b.about),
    ...(howMet && { howMet }),
    ...(place && { place }),
  };
  return {
    ...(dates && { dates }),
    ...someAbout(about),
    name,
    organisation,
    role,
    channels,
    personal: within('personal', personal, a.personal),
    professional: within('professional', professional, a.professional),
  };
}

/** `text` if it fits into the field, else `instead`. */
export function within(field: keyof typeof PERSON_LIMITS, text: string, instead: string): string {
  return [...text.trim()].length > PERSON_LIMITS[field] ? instead : text;
}

/**
 * Completes `known` from a file. What the user has written stays: empty fields are filled, channels are
 * added, and notes are appended. Another job or name becomes a note. A later contact counts, and a pause does not.
 *
 * Idempotent.
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
  // The day of a contact is known, but for the hour.
  if (isSameDay(fresh.lastContactAt, known.lastContactAt)) fresh.lastContactAt = null;
  // Who has no pause, or no difficult time, may have ended it since the file was written.
  Object.assign(fresh, { paused: false, restsUntil: null, heavyUntil: null });
  // Files have one field for both halves of the notes.
  fresh.professional = withoutLines(fresh.professional, known.personal);
  const merged = merge(known, { ...fresh, name: known.name });
  const isSameName = isWithin(parsed.name, known.name) || areSpelledAlike(known.name, parsed.name);
  const personal = isSameName ? merged.personal : withLine(merged.personal, parsed.name);
  return {
    ...merged,
    organisation: known.organisation.trim() === '' ? merged.organisation : known.organisation,
    role: known.role.trim() === '' ? merged.role : known.role,
    rhythm: known.rhythm ?? fresh.rhythm,
    personal: within('personal', personal, known.personal),
    professional: within('professional', merged.professional, known.professional),
    // Keeps fields of a newer version.
    ...beyond(known, merged),
  };
}

/** What an import adds to an existing person. */
export interface Gain {
  channels: ChannelKind[];
  organisation: boolean;
  role: boolean;
  notes: boolean;
  dates: boolean;
  /** What else there is about them: where they live, how the two met, their rhythm, what to ask them. */
  more: boolean;
}

/**
 * What an import adds to `known`, without circles; null if nothing.
 *
 * @param nameOf the names of all people by their ids
 */
export function gainOf(
  known: Person,
  parsed: ParsedPerson,
  nameOf: ReadonlyMap<string, string> = new Map(),
): Gain | null {
  const after = completed(known, parsed);
  const before = new Set(known.channels.map(channelKey));
  const added = after.channels.filter((channel) => !before.has(channelKey(channel)));
  const gain = {
    channels: [...new Set(added.map(({ kind }) => kind))],
    organisation: after.organisation !== known.organisation,
    role: after.role !== known.role,
    notes: after.personal !== known.personal || after.professional !== known.professional,
    dates: !sameValue(after.dates ?? [], known.dates ?? []),
    more:
      MORE.some((field) => (after[field] ?? null) !== (known[field] ?? null)) ||
      followUpsToAdd(known, parsed.about?.followUps).length > 0 ||
      parsed.about?.introducers?.some((one) => !hasIntroducer(known, one, nameOf)) === true,
  };
  const { channels, ...others } = gain;
  return channels.length > 0 || Object.values(others).includes(true) ? gain : null;
}

const MORE = ['rhythm', 'lastContactAt', 'place', 'howMet', 'address'] as const;

function isSameDay(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && dayOf(a) === dayOf(b);
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
