import { normalizeForSearch } from '../../search.ts';
import {
  type Described,
  haveDifferentProfiles,
  PeopleIndex,
  type Sameness,
} from '../duplicates.ts';
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

/** A person in a file who can be imported. */
export interface Candidate {
  /** Of this preview only. */
  id: string;
  parsed: ParsedPerson;
  /** The labels in the file. */
  labels: string[];
  /** Null if the person is new. */
  known: Known | null;
  /** If the person is new, an existing one of the same name; null if there is none. */
  namesake: Pick<Person, 'name' | 'organisation'> | null;
  /** Normalized, for a search. */
  words: string;
}

/** The existing person that a candidate matches. */
export interface Known {
  id: string;
  name: string;
  by: Sameness;
  /** Null if the file adds nothing. */
  gain: Gain | null;
  /** Labels that are not among their circles. */
  labels: string[];
}

/** What an import would add. */
export interface Preview {
  kind: FileKind;
  candidates: Candidate[];
  /** How many rows repeat a person of an earlier row. */
  twins: number;
  skipped: Skipped[];
  unread: Unread[];
  /** Every label, in the order of the file. */
  labels: string[];
  /** The ids of all existing people. */
  seen: string[];
}

/** At most so many rows about one person, because each is compared with all others. */
const ROWS_OF_ONE = 50;

/** One person: an existing one, one of the file, or both. */
interface Slot {
  known: Person | null;
  by: Sameness | null;
  /** If nobody is known, somebody of the same name. */
  namesake: Person | null;
  parsed: ParsedPerson | null;
  /** The number of rows about the person. */
  rows: number;
  labels: string[];
}

type Entry = Described & { slot: Slot };

/** Compares the contacts of a file with existing people and circles. */
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
    const slot = isSame ? hit.entry.slot : slotFor(null, namesakeAmong(index, parsed));
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
  const circleOf = new Map(circles.map(({ id, name }) => [id, normalizeForSearch(name)]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    kind,
    candidates: slots.map((slot, i) => candidateIn(slot, String(i), circleOf, nameOf)),
    twins,
    skipped: [...skipped, ...toldOften].sort((a, b) => a.row - b.row),
    unread,
    labels: [...new Set(found.flatMap(({ labels }) => labels))],
    seen: people.map(({ id }) => id),
  };
}

function slotFor(known: Person | null, namesake: Person | null = null): Slot {
  return { known, by: null, namesake, parsed: null, rows: 0, labels: [] };
}

function entryOf({ name, organisation, channels }: Described, slot: Slot): Entry {
  return { name, organisation, channels, slot };
}

function contradict({ known, parsed }: Slot, other: ParsedPerson): boolean {
  const channels = [...(known?.channels ?? []), ...(parsed?.channels ?? [])];
  return haveDifferentProfiles(channels, other.channels);
}

/** The existing person whose own name that is; not one who is called so by an earlier row. */
function namesakeAmong(index: PeopleIndex<Entry>, parsed: ParsedPerson): Person | null {
  const { name, slot } = index.namesake(parsed) ?? {};
  return slot?.known?.name === name ? (slot?.known ?? null) : null;
}

function candidateIn(
  { known, by, namesake, parsed, labels }: Slot,
  id: string,
  circleOf: ReadonlyMap<string, string>,
  nameOf: ReadonlyMap<string, string>,
): Candidate {
  // Only slots with at least one row get here.
  const { name, organisation, role, channels } = parsed as ParsedPerson;
  const words = [name, umlautsSpelledOut(name), organisation, role, ...labels];
  const circles = known?.circles.map((circle) => circleOf.get(circle)) ?? [];
  return {
    id,
    parsed: parsed as ParsedPerson,
    labels,
    known: known && {
      id: known.id,
      name: known.name,
      by: by ?? 'name',
      gain: gainOf(known, parsed as ParsedPerson, nameOf),
      labels: labels.filter((label) => !circles.includes(normalizeForSearch(label))),
    },
    namesake: namesake && { name: namesake.name, organisation: namesake.organisation },
    words: normalizeForSearch([...words, ...channels.map(({ address }) => address)].join('\n')),
  };
}

/** Filters candidates by all words of `query`. */
export function matching(candidates: readonly Candidate[], query: string): readonly Candidate[] {
  const words = normalizeForSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return candidates;
  return candidates.filter((one) => words.every((word) => one.words.includes(word)));
}

/** Whether importing the candidate would change anything. */
export function hasChanges({ known }: Candidate, withCircles: boolean): boolean {
  return known === null || known.gain !== null || (withCircles && known.labels.length > 0);
}
