import {
  FORKED_PREFIX,
  PENDING_ROWS,
  parseRowKey,
  REPLICA_HEADER,
  ROW_PREFIX,
  rowKeyOf,
} from '../../core/backup/replicaHeader.ts';
import { sameValue } from '../../core/sameValue.ts';
import { isTableName, keyOf, TABLE_NAMES, TABLES, type TableName } from '../../core/tables.ts';
import { withLock } from '../../platform/locks.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import type { Database, Table, Tables } from '../storageBackend.ts';
import { databaseStateOf, readReplicaHeader, rowIn } from './replica.ts';

/** So many rows at a time: Firefox takes up to 2 ms for each. */
const SLICE = 100;

/** No key comes after it. */
const END = '\uffff'.repeat(100);

/**
 * Makes a replica that is marked as partial what the database is. Only what differs is written, in slices; acts, which
 * write to both, come in between.
 *
 * @throws what the browser reports; or if an act did not reach the replica meanwhile: it then stays marked; or if
 *   another replica took its place, as when the help page restores a snapshot: that is left alone
 */
export async function rebuildReplica(database: Database, area: StorageArea): Promise<void> {
  const placeId = (await readReplicaHeader(area))?.placeId;
  const inSlicesOfIt = <T>(all: readonly T[], act: (some: readonly T[]) => Promise<void>) =>
    inSlices(all, async (some) => {
      const header = await readReplicaHeader(area);
      if (!header?.isPartial || header.placeId !== placeId) {
        throw new Error('Another replica took the place of the one that was rebuilt.');
      }
      await act(some);
    });
  for (const table of TABLE_NAMES) {
    const keys = await database.read((rows) => keysIn(rows, table));
    await inSlicesOfIt(keys, (some) => copy(database, area, table, some));
  }
  const isOurs = (name: string) =>
    name.startsWith(ROW_PREFIX) || name.startsWith(FORKED_PREFIX) || name === PENDING_ROWS;
  const known = new Set(await database.read(rowKeysIn));
  const others = (await area.keys()).filter((name) => isOurs(name) && !known.has(name));
  await inSlicesOfIt(others, async (some) => {
    const present = await presentAmong(database, some);
    await area.remove(some.filter((name) => !present.has(name)));
  });
  await withLock('write', () => finish(database, area));
}

/** Copies the rows between the first and the last of these keys to the replica. */
async function copy(
  database: Database,
  area: StorageArea,
  name: TableName,
  keys: readonly string[],
): Promise<void> {
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  const rows = await database.read((all) =>
    (all[name] as Table<object>).where(TABLES[name].key).between(first, last, true, true).toArray(),
  );
  const wanted = rows.map(
    (row) => [rowKeyOf({ table: name, key: keyOf(name, row) }), row] as const,
  );
  const there = await area.read(wanted.map(([key]) => key));
  const differing = wanted.filter(([key, row]) => !sameValue(there[key], row));
  if (differing.length > 0) await area.write(Object.fromEntries(differing));
}

async function finish(database: Database, area: StorageArea): Promise<void> {
  const [{ revision, counts }, header] = await Promise.all([
    databaseStateOf(database),
    readReplicaHeader(area),
  ]);
  if (
    !header ||
    header.placeId !== revision?.placeId ||
    header.generation !== revision.generation
  ) {
    throw new Error('An act did not reach the replica while it was rebuilt.');
  }
  const { isPartial: _, ...whole } = { ...header, counts };
  await area.write({ [REPLICA_HEADER]: whole });
}

/** Whether each row of the database is in the replica, and no other; their values are not compared. */
export async function hasSameRows(database: Database, area: StorageArea): Promise<boolean> {
  const names = new Set((await area.keys()).filter((name) => name.startsWith(ROW_PREFIX)));
  const missing = (await database.read(rowKeysIn)).filter((name) => !names.delete(name));
  // Acts may come in between, and deleted rows leave an entry: the suspects are looked at again.
  let isSame = true;
  await inSlices([...missing, ...names], async (some) => {
    if (!isSame) return;
    const [present, values] = [await presentAmong(database, some), await area.read([...some])];
    isSame = some.every((name) => present.has(name) === Boolean(rowIn(name, values[name])?.row));
  });
  return isSame;
}

/** Calls `act` under the write lock for one slice after the other. An act of the user waits for one of them. */
async function inSlices<T>(
  all: readonly T[],
  act: (some: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += SLICE) {
    await withLock('write', () => act(all.slice(from, from + SLICE)));
  }
}

/** Those of the keys of the replica whose row is in the database. */
function presentAmong(database: Database, names: readonly string[]): Promise<Set<string>> {
  return database.read(async (rows) => {
    const found = await Promise.all(
      names.map(async (name) => {
        const { table = '', key = '' } = parseRowKey(name) ?? {};
        return isTableName(table) && (await rows[table].get(key)) !== undefined;
      }),
    );
    return new Set(names.filter((_, i) => found[i]));
  });
}

async function rowKeysIn(rows: Tables): Promise<string[]> {
  const names = await Promise.all(
    TABLE_NAMES.map(async (table) =>
      (await keysIn(rows, table)).map((key) => rowKeyOf({ table, key })),
    ),
  );
  return names.flat();
}

/** The keys of a table, sorted. */
async function keysIn(rows: Tables, name: TableName): Promise<string[]> {
  const keys = await rows[name].where(TABLES[name].key).between('', END, true, true).primaryKeys();
  return keys.sort();
}
