import { dayOf } from '../../calendar/day.ts';
import { normalizeForSearch } from '../../search.ts';
import { PeopleIndex } from '../duplicates.ts';
import { withFollowUp } from '../occasions.ts';
import { CIRCLE_NAME_LIMIT, type Circle, type Person, type Rhythm } from '../person.ts';
import { followUpsToAdd, Introducers } from './about.ts';
import { completed, type ParsedPerson, personOf } from './candidate.ts';
import { type ImportRecord, imprintOf } from './importRecord.ts';
import type { Candidate } from './preview.ts';

/** How the user wants people to be taken over. */
export interface ImportInput {
  fileName: string;
  /** For everybody who is new; null is none of their own. */
  rhythm: Rhythm | null;
  /** Whether labels become circles. */
  withCircles: boolean;
}

/** What an import writes. */
export interface ImportPlan {
  added: Person[];
  completed: Person[];
  circles: Circle[];
  record: ImportRecord;
}

/**
 * Plans the writes for the chosen candidates.
 *
 * @param seen the ids of the people who existed at the time of the preview. A person added since may be
 *   one of the candidates, and is then completed; one removed since is skipped.
 * @param newId gives a new UUID each time
 * @param now in milliseconds since 1970, UTC
 */
export function importPlan(
  chosen: readonly Candidate[],
  { fileName, rhythm, withCircles }: ImportInput,
  there: { people: readonly Person[]; circles: readonly Circle[]; seen: ReadonlySet<string> },
  newId: () => string,
  now: number,
): ImportPlan {
  const circles = new CircleFinder(there.circles, newId);
  const people = new Map(there.people.map((person) => [person.id, person]));
  const newcomers = new PeopleIndex(there.people.filter(({ id }) => !there.seen.has(id)));
  const fresh = new Map<string, Person>();
  const after = new Map<string, Person>();
  const told: { id: string; parsed: ParsedPerson }[] = [];
  for (const { parsed: whole, labels, known } of chosen) {
    const parsed = untilNow(whole, now);
    const id = known?.id ?? newcomers.find(parsed)?.entry.id;
    const person = id === undefined ? undefined : (after.get(id) ?? people.get(id));
    if (id !== undefined && !person) continue;
    const belongsTo = withCircles ? circles.named(labels) : [];
    const taken = person
      ? completed(person, parsed, belongsTo)
      : personOf(parsed, { id: newId(), circles: belongsTo, rhythm }, now);
    const { lastContactAt } = taken;
    // Somebody new comes with all of them, also with those that are overdue.
    const followUps = followUpsToAdd(person ?? { lastContactAt: null }, parsed.about?.followUps);
    const remembered = followUps
      .map((followUp) => ({ id: newId(), ...followUp }))
      .reduce(withFollowUp, taken);
    (person ? after : fresh).set(taken.id, {
      ...remembered,
      // Noon of today may be still to come.
      lastContactAt: lastContactAt && Math.min(lastContactAt, now),
    });
    told.push({ id: taken.id, parsed });
  }
  introduce(told, [fresh, after], people);
  const added = [...fresh.values()];
  const changes = [...after.values()].flatMap((person) => {
    const before = people.get(person.id);
    return before && imprintOf(before) !== imprintOf(person) ? [{ before, person }] : [];
  });
  return {
    added,
    completed: changes.map(({ person }) => person),
    circles: circles.added,
    record: {
      id: String(now),
      at: now,
      fileName,
      people: added.map((person) => [person.id, imprintOf(person)]),
      circles: circles.added.map((circle) => [circle.id, imprintOf(circle)]),
      completed: changes.map(({ before, person }) => ({ before, imprint: imprintOf(person) })),
    },
  };
}

/** What a file says, without a last contact on a day that is still to come. */
function untilNow(parsed: ParsedPerson, now: number): ParsedPerson {
  if ((parsed.about?.lastContactOn ?? '') <= dayOf(now)) return parsed;
  const { lastContactOn: _, ...about } = parsed.about ?? {};
  return { ...parsed, about };
}

/** Adds to those who are taken over the people by whom they were introduced, of the file or known before. */
function introduce(
  told: readonly { id: string; parsed: ParsedPerson }[],
  [fresh, after]: [fresh: Map<string, Person>, after: Map<string, Person>],
  people: ReadonlyMap<string, Person>,
): void {
  if (!told.some(({ parsed }) => parsed.about?.introducers?.length)) return;
  const everybody = new Map([...people, ...after, ...fresh]);
  const uids = new Map(
    told.flatMap(({ id, parsed }) => (parsed.about?.uids ?? []).map((uid) => [uid, id] as const)),
  );
  const introducers = new Introducers(everybody.values(), uids);
  for (const { id, parsed } of told) {
    const group = fresh.has(id) ? fresh : after;
    const person = group.get(id);
    if (person) group.set(id, introducers.introduce(person, parsed.about?.introducers ?? []));
  }
}

/** Finds circles by name, ignoring case, and creates missing ones. */
class CircleFinder {
  readonly added: Circle[] = [];
  readonly #ids: Map<string, string>;
  readonly #newId: () => string;

  constructor(circles: readonly Circle[], newId: () => string) {
    this.#ids = new Map(circles.map(({ id, name }) => [normalizeForSearch(name), id]));
    this.#newId = newId;
  }

  /** The ids of the circles with these names; names that are too long are ignored. */
  named(names: readonly string[]): string[] {
    return names.flatMap((name) => this.#ids.get(normalizeForSearch(name)) ?? this.#make(name));
  }

  #make(name: string): string[] {
    if ([...name].length > CIRCLE_NAME_LIMIT) return [];
    const circle = { id: this.#newId(), name, rhythm: null };
    this.added.push(circle);
    this.#ids.set(normalizeForSearch(name), circle.id);
    return [circle.id];
  }
}
