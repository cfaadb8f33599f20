import type { ImportRecord } from '../people/import/importRecord.ts';
import { migrateRotation } from '../quotes/rotation.ts';
import { declarationOf, TABLE_OF_KIND, type TableName } from '../tables.ts';
import { kindAndId } from '../trash.ts';

/**
 * The row with every field that rows of its kind have now. What it has already stays as it is, so that
 * it can be asked again; what is no row stays what it is.
 */
export function completed<T>(table: TableName, row: T): T {
  if (!isRecord(row)) return row;
  if (table === 'trash') return withCompletedRow(row);
  const fields = Object.entries(declarationOf(table).earlier?.(row) ?? {});
  const missing = fields.filter(([field]) => !(field in row));
  return missing.length > 0 ? { ...row, ...Object.fromEntries(missing) } : row;
}

/** What lies in the trash is one day put back where rows of its kind are. */
function withCompletedRow<T extends object>(entry: T): T {
  const { id, row } = entry as { id?: unknown; row?: unknown };
  const table = typeof id === 'string' ? TABLE_OF_KIND.get(kindAndId(id)[0]) : undefined;
  if (!table || declarationOf(table).trash?.parts) return entry;
  const whole = completed(table, row);
  return whole === row ? entry : { ...entry, row: whole };
}

/**
 * What lay in the trash until version 4 of the schema and of the backup, with the records of imports
 * apart, which have a table of their own since. What only looks like one stays where it is.
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
  // Whether the rest is sound is looked at where rows are checked.
  return { ...row, at: discardedAt } as unknown as ImportRecord;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * From the rows as version n of the format has them to those of version n + 1. They are not checked
 * before, only after the last step: a step must bear rows that make no sense, and leave them so.
 */
export type Migration = (rows: unknown) => unknown;

/** The steps from every version that was ever released, by the version that they start from. */
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
