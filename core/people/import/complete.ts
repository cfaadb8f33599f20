import { type ChannelKind, channelKey } from '../channel.ts';
import { isWithin, merge } from '../merge.ts';
import type { Person } from '../person.ts';
import { foldedName, spellings } from '../personName.ts';
import { personOf, type Told, within } from './candidate.ts';

/**
 * `known` with what a file tells beside it. Whatever the user has written stays as it is: what was
 * empty is filled, channels join those that are there, and notes stand below the user's own. A job
 * elsewhere, or a name with other words, becomes a note.
 *
 * Completing once more changes nothing.
 */
export function completed(known: Person, told: Told, circles: readonly string[] = []): Person {
  const fresh = personOf(
    told,
    { id: known.id, circles: [...circles], rhythm: null },
    known.addedAt,
  );
  const merged = merge(known, { ...fresh, name: known.name });
  const isNoNews = isWithin(told.name, known.name) || areSpelledAlike(known.name, told.name);
  const personal = isNoNews ? merged.personal : withLine(merged.personal, told.name);
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
export function gainOf(known: Person, told: Told): Gain | null {
  const after = completed(known, told);
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
  const ways = spellings(b, foldedName);
  return spellings(a, foldedName).some((way) => ways.includes(way));
}

function withLine(note: string, line: string): string {
  const lines = note.split('\n').map((each) => each.trim());
  if (lines.includes(line)) return note;
  return note.trim() === '' ? line : `${note.trimEnd()}\n\n${line}`;
}

function beyond(known: Person, merged: Person): object {
  return Object.fromEntries(Object.entries(known).filter(([key]) => !(key in merged)));
}
