import { completed } from '../../core/backup/completed.ts';
import { countsOf } from '../../core/backup/counts.ts';
import { KEYS, keyOf, TABLES, type TableName } from '../../core/backup/rows.ts';
import { type Mark, readWitness, type Witness } from '../../core/backup/witness.ts';
import type { Area } from '../../platform/area.ts';
import type { AllRows } from '../shelf.ts';
import type { Change } from './recorded.ts';
import { WITNESS } from './testimony.ts';

/** Before the keys of rows: `row/favourites/nd-empathie`. */
const ROW = 'row/';

/** The second copy of the user's rows, one key a row, as it was read. */
export interface Copy {
  witness: Witness | undefined;
  all: AllRows;
  /** Whether it holds every row that its witness tells of. */
  isWhole: boolean;
}

/** Reads the whole copy. What does not look like a row is left out. */
export async function readCopy(area: Area): Promise<Copy> {
  const values = await area.read(null);
  const all = Object.fromEntries(TABLES.map((name) => [name, []])) as unknown as AllRows;
  for (const [key, row] of Object.entries(values)) {
    const place = key.startsWith(ROW) ? placeOf(key) : undefined;
    if (place && isRow(place.table, place.key, row)) {
      // The database is upgraded when it is opened; what the copy has of it is when it is read.
      (all[place.table] as object[]).push(completed(place.table, row));
    }
  }
  const witness = readWitness(values[WITNESS]);
  const counts = countsOf(all);
  const isWhole = TABLES.every((name) => counts[name] === (witness?.counts[name] ?? 0));
  return { witness, all, isWhole: witness !== undefined && isWhole };
}

/** Writes what an act has changed, and the witness: both or nothing. */
export async function follow(area: Area, changes: Change[], witness: Witness): Promise<void> {
  // A deleted row leaves a `null`: writing and removing would be two steps, to be torn apart.
  const rows = changes.map(({ table, key, row }) => [nameOf(table, key), row]);
  await area.write({ ...Object.fromEntries(rows), [WITNESS]: witness });
}

/** Makes the copy what `all` is. Resolves to its witness. */
export async function rebuild(area: Area, all: AllRows, mark: Mark): Promise<Witness> {
  const { installId, placeId, generation } = mark;
  const witness = { installId, placeId, generation, counts: countsOf(all) };
  const rows = TABLES.flatMap((name) =>
    all[name].map((row) => [nameOf(name, keyOf(name, row)), row]),
  );
  const values = Object.fromEntries(rows);
  await area.write({ ...values, [WITNESS]: witness });
  const kept = Object.keys(await area.read(null));
  await area.remove(kept.filter((key) => key.startsWith(ROW) && !(key in values)));
  return witness;
}

/** Whether `row` is an object that says of itself that it is this row. */
export function isRow(table: TableName, key: string, row: unknown): row is object {
  return typeof row === 'object' && row !== null && keyOf(table, row) === key;
}

/** What the area knows a row by. */
function nameOf(table: TableName, key: string): string {
  return `${ROW}${table}/${key}`;
}

function placeOf(key: string): { table: TableName; key: string } | undefined {
  const [, table, id] = /^row\/(\w+)\/(.+)$/s.exec(key) ?? [];
  return table && id && Object.hasOwn(KEYS, table)
    ? { table: table as TableName, key: id }
    : undefined;
}
