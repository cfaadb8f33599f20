import type { ImportRecord } from '../people/import/importRecord.ts';
import { migrateRotation } from '../quotes/rotation.ts';
import { declarationOf, TABLE_OF_KIND, type TableName } from '../tables.ts';
import { kindAndId } from '../trash.ts';

/**
 * Adds the fields that rows of an earlier version lack. Idempotent; anything that is no row is returned
 * as it is.
 */
export function completed<T>(table: TableName, row: T): T {
  if (!isRecord(row)) return row;
  if (table === 'trash') return withCompletedRow(row);
  const fields = Object.entries(declarationOf(table).earlier?.(row) ?? {});
  const missing = fields.filter(([field]) => !(field in row));
  return missing.length > 0 ? { ...row, ...Object.fromEntries(missing) } : row;
}

/** Rows in the trash may be restored, so they are completed as well. */
function withCompletedRow<T extends object>(entry: T): T {
  const { id, row } = entry as { id?: unknown; row?: unknown };
  const table = typeof id === 'string' ? TABLE_OF_KIND.get(kindAndId(id)[0]) : undefined;
  if (!table || declarationOf(table).trash?.parts) return entry;
  const whole = completed(table, row);
  return whole === row ? entry : { ...entry, row: whole };
}

/**
 * Separates import records, which were kept in the trash up to version 4 of schema and backup. What
 * only looks like one stays.
 */
export function importsApart<T>(trash: readonly T[]): { trash: T[]; imports: ImportRecord[] } {
  const imports: ImportRecord[] = [];
  const others = trash.filter((entry) => {
    const record = importIn(entry);
    if (record) imports.push(record);
    return !record;
  });
  return { trash: others, imports };
}

function importIn(entry: unknown): ImportRecord | null {
  if (!isRecord(entry) || !isRecord(entry.row)) return null;
  const { id, row, discardedAt } = entry;
  if (typeof row.id !== 'string' || row.id === '' || id !== `import/${row.id}`) return null;
  // The other fields are validated with all rows.
  return { ...row, at: discardedAt } as unknown as ImportRecord;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Migrates rows from version n to n + 1. They are validated only after the last step, so a step must
 * tolerate invalid rows and leave them as they are.
 */
export type Migration = (rows: unknown) => unknown;

/** Migrations by the version that they start from. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 2 has people and the steps of each day.
  1: (rows) => ({ ...(rows as object), people: [], circles: [], contacts: [], steps: [] }),
  // Version 3 has kinds of calls, where a call was and with whom, and reminders.
  2: (rows) => {
    const { calls, checklists } = (rows ?? {}) as Record<string, unknown>;
    return {
      ...(rows as object),
      ...(Array.isArray(calls) && { calls: calls.map((row) => completed('calls', row)) }),
      ...(Array.isArray(checklists) && {
        checklists: checklists.map((row) => completed('checklists', row)),
      }),
      reminders: [],
    };
  },
  // Version 4 has own quotes and decks, tags, and a rotation through the decks.
  3: (rows) => {
    const { favourites, state, trash } = (rows ?? {}) as Record<string, unknown>;
    return {
      ...(rows as object),
      ...(Array.isArray(favourites) && {
        favourites: favourites.map((row) => completed('favourites', row)),
      }),
      ...(Array.isArray(trash) && { trash: trash.map((row) => completed('trash', row)) }),
      ...(Array.isArray(state) && { state: state.map(withRotationOfDecks) }),
      quotes: [],
      decks: [],
    };
  },
  // Version 5 has imports in a table of their own.
  4: (rows) => {
    const { trash } = (rows ?? {}) as Record<string, unknown>;
    return {
      ...(rows as object),
      imports: [],
      ...(Array.isArray(trash) && importsApart(trash)),
    };
  },
};

function withRotationOfDecks(row: unknown): unknown {
  const { key, rotation } = (row ?? {}) as Record<string, unknown>;
  return key === 'rotation' ? { ...(row as object), rotation: migrateRotation(rotation) } : row;
}
