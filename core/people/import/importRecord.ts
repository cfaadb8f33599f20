import { hashToNumber } from '../../hash.ts';
import type { Circle, Person } from '../person.ts';

/** What an import wrote, so that it can be reverted for thirty days. */
export interface ImportRecord {
  /** `at` as a text. */
  id: string;
  /** In milliseconds since 1970, UTC. */
  at: number;
  fileName: string;
  /** The added rows, each with the hash of what was written. */
  people: Imprint[];
  circles: Imprint[];
  /** Completed people as they were before, each with the hash of what was written. */
  completed: { before: Person; imprint: number }[];
}

/** The id of a row, and its `imprintOf`. */
export type Imprint = [id: string, imprint: number];

/**
 * A 32-bit hash of a row, to notice later changes. Independent of the order of fields, which a copy may
 * not preserve.
 */
export function imprintOf(row: object): number {
  return hashToNumber(0, JSON.stringify(row, inOrder));
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What taking an import back does. */
export interface RevertPlan {
  /** The ids of those who go again. */
  remove: string[];
  /** Those who become again what they were. */
  putBack: Person[];
  /** The ids of the circles that go again. */
  removeCircles: string[];
  /** How many people stay because they were changed since. */
  left: number;
}

/**
 * Plans the revert of an import. Rows that were changed since stay, and so do circles that are in use;
 * rows that are gone are ignored.
 */
export function revertPlan(
  record: ImportRecord,
  people: readonly Person[],
  circles: readonly Circle[],
): RevertPlan {
  const byId = new Map(people.map((person) => [person.id, person]));
  const added = record.people.filter(([id]) => byId.has(id));
  const [asAdded, changed] = split(added, ([id, imprint]) => isAsWritten(byId.get(id), imprint));
  const completed = record.completed.filter(({ before }) => byId.has(before.id));
  const [asCompleted, changedSince] = split(completed, ({ before, imprint }) =>
    isAsWritten(byId.get(before.id), imprint),
  );
  const after = new Map(byId);
  for (const [id] of asAdded) after.delete(id);
  for (const { before } of asCompleted) after.set(before.id, before);
  const inUse = new Set([...after.values()].flatMap((person) => person.circles));
  const circleById = new Map(circles.map((circle) => [circle.id, circle]));
  return {
    remove: asAdded.map(([id]) => id),
    putBack: asCompleted.map(({ before }) => before),
    removeCircles: record.circles
      .filter(([id, imprint]) => !inUse.has(id) && isAsWritten(circleById.get(id), imprint))
      .map(([id]) => id),
    left: changed.length + changedSince.length,
  };
}

function isAsWritten(row: object | undefined, imprint: number): boolean {
  return row !== undefined && imprintOf(row) === imprint;
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const isSuch = items.map(test);
  return [items.filter((_, i) => isSuch[i]), items.filter((_, i) => !isSuch[i])];
}
