import { sameValue } from '../sameValue.ts';
import {
  type AllRows,
  declarationOf,
  keyOf,
  TABLE_NAMES,
  TABLE_OF_KIND,
  TABLES,
  type TableName,
} from '../tables.ts';
import { kindAndId, type TrashEntry } from '../trash.ts';
import {
  type DatabaseState,
  isApart,
  isInStep,
  mergedUpTo,
  type ReplicaHeader,
  rowKeyOf,
} from './replicaHeader.ts';

/**
 * What becomes of a database and its replica.
 *
 * - `keepBoth`: they are in step.
 * - `followDatabase`: the database has all that the replica has, and more.
 * - `followReplica`: the replica has all that the database has, and more.
 * - `replay`: both went on apart, and what was done in the replica is known (`replayed`).
 * - `unite`: nobody knows what was done where (`united`), or the database lacks rows.
 */
export type Resolution = 'keepBoth' | 'followDatabase' | 'followReplica' | 'replay' | 'unite';

/** See `Resolution`. */
export function resolutionOf(state: DatabaseState, header: ReplicaHeader | undefined): Resolution {
  const { revision, counts } = state;
  if (isInStep(state, header)) return 'keepBoth';
  if (!revision) return 'unite';
  if (!header) return 'followDatabase';
  const { fork, installId, placeId, generation } = header;
  if (fork) {
    const merged = mergedUpTo(revision, fork);
    // Else an older copy was put back; or the replica was used on alone, because it could not be told of the merging.
    if (merged !== undefined) return generation > merged ? 'replay' : 'followDatabase';
    if (fork.placeId !== '' && revision.installId !== installId) return 'unite';
    return revision.generation < fork.generation ? 'followReplica' : 'replay';
  }
  if (installId !== '' && revision.installId !== installId) return 'unite';
  // The help page has restored a backup.
  if (placeId === '') return generation > revision.generation ? 'followReplica' : 'unite';
  if (isApart(revision, header)) return 'unite';
  if (revision.generation > generation) return 'followDatabase';
  // A database that was made anew has another place: what the replica has went on after it.
  if (revision.generation < generation || revision.placeId !== placeId) return 'followReplica';
  const isShort = Object.keys(header.counts).some(
    (name) => (counts[name] ?? 0) < (header.counts[name] ?? 0),
  );
  return isShort ? 'unite' : 'followDatabase';
}

/** The rows of a database, with what was done in a fork: `forked` are the keys of the rows written there. */
export function replayed(
  database: AllRows,
  replica: AllRows,
  forked: ReadonlySet<string>,
): AllRows {
  const [rows, done] = [byKey(database), byKey(replica)];
  for (const name of forked) {
    const row = done.get(name);
    if (row) rows.set(name, row);
    else rows.delete(name);
  }
  return tablesOf(rows);
}

/**
 * The rows of both. What one has removed and the other left as it was stays removed, as far as the trash or
 * `deleted` tells. Of two versions of a row, that which was created later is taken.
 *
 * @param deleted the keys of rows that the replica knows to be deleted
 * @param usual whose version is taken where creation tells nothing
 */
export function united(
  database: AllRows,
  replica: AllRows,
  deleted: ReadonlySet<string>,
  usual: 'database' | 'replica',
): AllRows {
  const [here, there] = [byKey(database), byKey(replica)];
  const removed = new Set([
    ...[...deleted].filter((name) => here.has(name)),
    ...removedBy(database.trash, there),
    ...removedBy(replica.trash, here),
  ]);
  const rows = new Map(here);
  for (const [name, row] of there) {
    const known = here.get(name);
    const later = known ? createdAt(row) - createdAt(known) : 1;
    if (later > 0 || (!(later < 0) && usual === 'replica')) rows.set(name, row);
  }
  for (const name of removed) rows.delete(name);
  const all = tablesOf(rows);
  return { ...all, trash: all.trash.filter(({ id }) => !rows.has(livingName(id) ?? '')) };
}

/** How many rows of `rows` are not in `after`, or have changed; internal state does not count. */
export function lostFrom(rows: AllRows, after: AllRows): number {
  const kept = byKey(after);
  return [...byKey(rows)].filter(([name, row]) => {
    return TABLES[tableOf(name)].worth !== 'none' && !sameValue(kept.get(name), row);
  }).length;
}

/** The keys of those rows that lie in this trash just as they are, each with all that was removed with it. */
function removedBy(trash: readonly TrashEntry[], living: ReadonlyMap<string, object>): string[] {
  return trash.flatMap(({ id, row }) => {
    const name = livingName(id);
    const [kind] = kindAndId(id);
    const table = TABLE_OF_KIND.get(kind);
    if (!table || !name || !living.has(name) || typeof row !== 'object' || !row) return [];
    const { parts } = declarationOf(table).trash ?? {};
    const all: Record<string, readonly object[]> = parts?.(row) ?? { [table]: [row] };
    const found = Object.entries(all).flatMap(([part, some]) =>
      // The trash may be damaged.
      (some ?? [])
        .filter((each) => each !== undefined)
        .map(
          (each) => [rowKeyOf({ table: part, key: keyOf(part as TableName, each) }), each] as const,
        )
        .filter(([key]) => living.has(key)),
    );
    const isUntouched = found.every(([key, each]) => sameValue(living.get(key), each));
    return isUntouched ? found.map(([key]) => key) : [];
  });
}

/** The key of the row that an entry of the trash was. */
function livingName(id: string): string | undefined {
  const [kind, key] = kindAndId(id);
  const table = TABLE_OF_KIND.get(kind);
  return table && rowKeyOf({ table, key });
}

/** In milliseconds since 1970, UTC; not a number where the row does not say. */
function createdAt(row: object): number {
  const { savedAt, addedAt, discardedAt, hiddenAt } = row as Record<string, unknown>;
  return Number(savedAt ?? addedAt ?? discardedAt ?? hiddenAt);
}

function byKey(all: AllRows): Map<string, object> {
  return new Map(
    TABLE_NAMES.flatMap((table) =>
      (all[table] as object[]).map((row) => [rowKeyOf({ table, key: keyOf(table, row) }), row]),
    ),
  );
}

function tablesOf(rows: ReadonlyMap<string, object>): AllRows {
  const all = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as AllRows;
  for (const [name, row] of rows) {
    (all[tableOf(name)] as object[]).push(row);
  }
  return all;
}

function tableOf(name: string): TableName {
  return name.split('/')[1] as TableName;
}
