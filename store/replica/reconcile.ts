import { countsOf } from '../../core/backup/counts.ts';
import {
  compareRevisions,
  RECOVERY,
  REPLICA_HEADER,
  type Recovery,
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
 * Reconciles a database with its replica, and tells the user what was lost.
 *
 * @returns the `placeId` of the database
 */
export async function reconcileDatabase(
  database: Database,
  area: StorageArea,
  lastSnapshot: () => Promise<number | null>,
): Promise<string> {
  const state = await databaseStateOf(database);
  const verdict = compareRevisions(state, await readReplicaHeader(area));
  if (verdict === 'inStep') return state.revision?.placeId ?? '';
  const replica = await readReplica(area);
  const hasReplica = TABLE_NAMES.some((name) => replica.all[name].length > 0);
  const restores = hasReplica && verdict !== 'replicaBehind';
  const before = await database.read(allRows);
  const wholly = verdict === 'databaseBehind' && replica.isWhole;
  // Announced before the restore: if that is interrupted, the loss could not be detected any more.
  const restored = restores ? merged(before, replica.all, wholly) : before;
  const loss = await lossOf(before, restored, replica, lastSnapshot);
  if (loss) await announceLoss(area, loss);
  if (restores) await database.write(TABLE_NAMES, (rows) => replaceRows(rows, before, restored));
  const revision = {
    installId: state.revision?.installId ?? replica.header?.installId ?? crypto.randomUUID(),
    placeId: state.revision?.placeId ?? crypto.randomUUID(),
    generation: Math.max(state.revision?.generation ?? 0, replica.header?.generation ?? 0) + 1,
  };
  const after = await database.write(TABLE_NAMES, async (rows) => {
    await rows.witness.put({ key: 'mark', ...revision });
    return allRows(rows);
  });
  await rebuildReplica(area, after, revision);
  return revision.placeId;
}

/** The loss to report to the user, or null. */
async function lossOf(
  before: AllRows,
  after: AllRows,
  { header, all }: Replica,
  lastSnapshot: () => Promise<number | null>,
): Promise<Omit<Recovery, 'at'> | null> {
  const expected = Object.values(header?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const [there, snapshot] = [size(after), await lastSnapshot()];
  // With neither header nor rows, only a snapshot proves that there was data.
  const isLost = header ? there < expected : there === 0 && size(all) === 0 && snapshot !== null;
  if (isLost) return { kind: 'bothLost', records: snapshot ?? 0 };
  const records = missing(before, after);
  // A header without a place: there was no database, the replica was used alone, and nothing was lost.
  return records > 0 && header?.placeId !== '' ? { kind: 'restored', records } : null;
}

/** Prepares the replica for use without a database: its header then has no place. */
export async function reconcileWithoutDatabase(area: StorageArea): Promise<string> {
  const { header, all, isMoved } = await readReplica(area);
  if (header?.placeId === '' && !isMoved) return '';
  const installId = header?.installId ?? crypto.randomUUID();
  const generation = (header?.generation ?? 0) + 1;
  const revision = { installId, placeId: '', generation };
  if (isMoved) await rebuildReplica(area, all, revision);
  else await area.write({ [REPLICA_HEADER]: { ...revision, counts: countsOf(all) } });
  return '';
}

/** Makes every page show the loss, until the user acknowledges it. */
export function announceLoss(area: StorageArea, what: Omit<Recovery, 'at'>): Promise<void> {
  return area.write({ [RECOVERY]: { ...what, at: Date.now() } satisfies Recovery });
}

/**
 * The rows of both, those of the replica where they differ.
 *
 * @param wholly whether rows that the replica does not have are removed, because it is the newer one
 */
function merged(before: AllRows, replicated: AllRows, wholly: boolean): AllRows {
  const tables = TABLE_NAMES.map((name) => {
    const kept = wholly ? [] : (before[name] as object[]);
    const rows = [...kept, ...(replicated[name] as object[])];
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
