import { normalizeForSearch } from '../../search.ts';
import { type Channel, channelKey } from '../channel.ts';
import { type Described, PeopleIndex, type Sameness } from '../duplicates.ts';
import type { Circle, Person } from '../person.ts';
import { umlautsSpelledOut } from '../personName.ts';
import {
  type Gain,
  gainOf,
  type ParsedPerson,
  parsedFrom,
  together,
  type Unread,
} from './candidate.ts';
import type { Contacts, FileKind, Skipped } from './contacts.ts';

/** Somebody in a file, once, who may be taken over. */
export interface Candidate {
  /** Of this preview only. */
  id: string;
  parsed: ParsedPerson;
  /** What the file sorts them under. */
  labels: string[];
  /** Null for somebody new. */
  known: Known | null;
  /** Folded, for a search. */
  words: string;
}

/** Somebody in a file who is there already. */
export interface Known {
  id: string;
  name: string;
  by: Sameness;
  /** Null where the file tells nothing new. */
  gain: Gain | null;
  /** Labels whose circles they are not in. */
  labels: string[];
}

/** What taking over a file would bring. */
export interface Preview {
  kind: FileKind;
  candidates: Candidate[];
  /** How many rows told of somebody whom an earlier row had told of. */
  twins: number;
  skipped: Skipped[];
  unread: Unread[];
  /** Every label, in the order of the file. */
  labels: string[];
  /** The ids of those who were there already. */
  seen: string[];
}

/** The most rows that tell of one person. Each is compared with all that the others told. */
const ROWS_OF_ONE = 50;

/** One person, whom rows tell of, or the user knows, or both. */
interface Slot {
  known: Person | null;
  by: Sameness | null;
  parsed: ParsedPerson | null;
  /** How many rows told it. */
  rows: number;
  labels: string[];
}

type Entry = Described & { slot: Slot };

/** What taking over these contacts would bring, where `people` and `circles` are there already. */
export function previewOf(
  { kind, found, skipped }: Contacts,
  people: readonly Person[],
  circles: readonly Circle[],
): Preview {
  const index = new PeopleIndex<Entry>(people.map((known) => entryOf(known, slotFor(known))));
  const slots: Slot[] = [];
  const unread: Unread[] = [];
  const toldOften: Skipped[] = [];
  let twins = 0;
  for (const one of found) {
    const { parsed, unread: unreadHere } = parsedFrom(one);
    const hit = index.find(parsed);
    const isSame = hit !== null && !(hit.by === 'name' && contradict(hit.entry.slot, parsed));
    const slot = isSame ? hit.entry.slot : slotFor(null);
    if (slot.rows === ROWS_OF_ONE) {
      toldOften.push({ row: one.place.row, why: 'told-often', limit: ROWS_OF_ONE });
      continue;
    }
    slot.rows += 1;
    unread.push(...unreadHere);
    if (slot.parsed) twins += 1;
    else slots.push(slot);
    if (slot.known) slot.by ??= hit?.by ?? null;
    slot.parsed = slot.parsed ? together(slot.parsed, parsed) : parsed;
    slot.labels = [...new Set([...slot.labels, ...one.labels])];
    index.add(entryOf(parsed, slot));
  }
  const nameOf = new Map(circles.map(({ id, name }) => [id, normalizeForSearch(name)]));
  return {
    kind,
    candidates: slots.map((slot, i) => candidateIn(slot, String(i), nameOf)),
    twins,
    skipped: [...skipped, ...toldOften].sort((a, b) => a.row - b.row),
    unread,
    labels: [...new Set(found.flatMap(({ labels }) => labels))],
    seen: people.map(({ id }) => id),
  };
}

function slotFor(known: Person | null): Slot {
  return { known, by: null, parsed: null, rows: 0, labels: [] };
}

function entryOf({ name, organisation, channels }: Described, slot: Slot): Entry {
  return { name, organisation, channels, slot };
}

/** Whether two of the same name have each a profile of their own: then they are two. */
function contradict({ known, parsed }: Slot, other: ParsedPerson): boolean {
  const profiles = profilesIn([...(known?.channels ?? []), ...(parsed?.channels ?? [])]);
  return profilesIn(other.channels).some(
    (profile) =>
      profiles.some(({ kind }) => kind === profile.kind) &&
      !profiles.some((one) => channelKey(one) === channelKey(profile)),
  );
}

/** People have one profile on each of these; of addresses and pages they have several. */
function profilesIn(channels: readonly Channel[]): Channel[] {
  return channels.filter(({ kind }) => kind === 'linkedin' || kind === 'xing');
}

function candidateIn(
  { known, by, parsed, labels }: Slot,
  id: string,
  nameOf: ReadonlyMap<string, string>,
): Candidate {
  // Only slots that a row tells of come here.
  const { name, organisation, role, channels } = parsed as ParsedPerson;
  const words = [name, umlautsSpelledOut(name), organisation, role, ...labels];
  const circles = known?.circles.map((circle) => nameOf.get(circle)) ?? [];
  return {
    id,
    parsed: parsed as ParsedPerson,
    labels,
    known: known && {
      id: known.id,
      name: known.name,
      by: by ?? 'name',
      gain: gainOf(known, parsed as ParsedPerson),
      labels: labels.filter((label) => !circles.includes(normalizeForSearch(label))),
    },
    words: normalizeForSearch([...words, ...channels.map(({ address }) => address)].join('\n')),
  };
}

/** The candidates that have every word of `query`, in their order. */
export function matching(candidates: readonly Candidate[], query: string): readonly Candidate[] {
  const words = normalizeForSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return candidates;
  return candidates.filter((one) => words.every((word) => one.words.includes(word)));
}

/** Whether taking somebody over changes anything. */
export function hasChanges({ known }: Candidate, withCircles: boolean): boolean {
  return known === null || known.gain !== null || (withCircles && known.labels.length > 0);
}
