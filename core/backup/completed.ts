import type { ImportRecord } from '../people/import/importRecord.ts';
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
