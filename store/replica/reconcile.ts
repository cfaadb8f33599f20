import { countsOf } from '../../core/backup/counts.ts';
import {
  compareRevisions,
  RECOVERY,
  type Recovery,
  WITNESS,
} from '../../core/backup/replicaHeader.ts';
import { type AllRows, keyOf, TABLE_NAMES } from '../../core/tables.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { replaceRows } from '../allRows.ts';
import { allRows, type Database } from '../storageBackend.ts';
import {
  databaseStateOf,
  type Replica,
  readReplica,
  readReplicaHeader,
  rebuildReplica,
} from './replica.ts';

/**
 * Brings a database and its copy into step, and has the user told what was lost.
 *
 * @returns the `placeId` of the database
 */
export async function reconcileDatabase(
  database: Database,
  area: StorageArea,
  lastSnapshot: () => Promise<number | null>,
): Promise<string> {
  const testimony = await databaseStateOf(database);
  const verdict = compareRevisions(testimony, await readReplicaHeader(area));
  if (verdict === 'inStep') return testimony.mark?.placeId ?? '';
  const copy = await readReplica(area);
  const copied = TABLE_NAMES.some((name) => copy.all[name].length > 0);
  const restores = copied && verdict !== 'copyBehind';
  const before = await database.read(allRows);
  const wholly = verdict === 'databaseBehind' && copy.isWhole;
  // Told before it is done: whoever is stopped in the middle would find nothing missing afterwards.
  const restored = restores ? united(before, copy.all, wholly) : before;
  const told = await lossOf(before, restored, copy, lastSnapshot);
  if (told) await tell(area, told);
  if (restores) await database.write(TABLE_NAMES, (rows) => replaceRows(rows, before, restored));
  const mark = {
    installId: testimony.mark?.installId ?? copy.witness?.installId ?? crypto.randomUUID(),
    placeId: testimony.mark?.placeId ?? crypto.randomUUID(),
    generation: Math.max(testimony.mark?.generation ?? 0, copy.witness?.generation ?? 0) + 1,
  };
  const after = await database.write(TABLE_NAMES, async (rows) => {
    await rows.witness.put({ key: 'mark', ...mark });
    return allRows(rows);
  });
  await rebuildReplica(area, after, mark);
  return mark.placeId;
}

/** What the user has to be told; null where nothing was lost. */
async function lossOf(
  before: AllRows,
  after: AllRows,
  { witness, all }: Replica,
  lastSnapshot: () => Promise<number | null>,
): Promise<Omit<Recovery, 'at'> | null> {
  const expected = Object.values(witness?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const [there, snapshot] = [size(after), await lastSnapshot()];
  // Where nobody remembers anything, only a snapshot can tell that there was something.
  const isLost = witness ? there < expected : there === 0 && size(all) === 0 && snapshot !== null;
  if (isLost) return { kind: 'bothLost', records: snapshot ?? 0 };
  const records = missing(before, after);
  // A copy that belongs to no place led all the time: nothing was lost.
  return records > 0 && witness?.placeId !== '' ? { kind: 'restored', records } : null;
}

/** Without a database, the copy is all there is: it leads, and belongs to no place. */
export async function reconcileWithoutDatabase(area: StorageArea): Promise<string> {
  const { witness, all, isMoved } = await readReplica(area);
  if (witness?.placeId === '' && !isMoved) return '';
  const installId = witness?.installId ?? crypto.randomUUID();
  const generation = (witness?.generation ?? 0) + 1;
  const mark = { installId, placeId: '', generation };
  if (isMoved) await rebuildReplica(area, all, mark);
  else await area.write({ [WITNESS]: { ...mark, counts: countsOf(all) } });
  return '';
}

/** Has the user told, on every page, until it is read. */
export function tell(area: StorageArea, what: Omit<Recovery, 'at'>): Promise<void> {
  return area.write({ [RECOVERY]: { ...what, at: Date.now() } satisfies Recovery });
}

/**
 * The rows of both, those of the copy where they differ.
 *
 * @param wholly whether rows that the copy does not have are to go: it knows better
 */
function united(before: AllRows, copied: AllRows, wholly: boolean): AllRows {
  const tables = TABLE_NAMES.map((name) => {
    const kept = wholly ? [] : (before[name] as object[]);
    const rows = [...kept, ...(copied[name] as object[])];
    return [name, [...new Map(rows.map((row) => [keyOf(name, row), row])).values()]];
  });
  return Object.fromEntries(tables);
}

/** How many rows of `after` were not in `before`. */
function missing(before: AllRows, after: AllRows): number {
  return TABLE_NAMES.reduce((sum, name) => {
    const known = new Set(before[name].map((row) => keyOf(name, row)));
    return sum + after[name].filter((row) => !known.has(keyOf(name, row))).length;
  }, 0);
}

function size(all: AllRows): number {
  return TABLE_NAMES.reduce((sum, name) => sum + all[name].length, 0);
}
