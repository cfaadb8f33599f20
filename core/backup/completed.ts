import type { TableName } from './rows.ts';

type Row = Record<string, unknown>;

/** What rows of an earlier Nahbar do not say, and what it was for them. */
const SINCE: Partial<Record<TableName, (row: Row) => Row>> = {
  favourites: () => ({ tags: [] }),
  calls: () => ({ room: null, personIds: [], points: '', after: null }),
  checklists: ({ id }) => ({ name: null, of: id }),
};

/**
 * The row with every field that rows of its kind have now. What it has already stays as it is, so that
 * it can be asked again; what is no row stays what it is.
 */
export function completed<T>(table: TableName, row: T): T {
  if (typeof row !== 'object' || row === null) return row;
  if (table === 'trash') return withCompletedRow(row);
  const fields = Object.entries(SINCE[table]?.(row as Row) ?? {});
  const missing = fields.filter(([field]) => !(field in row));
  return missing.length > 0 ? { ...row, ...Object.fromEntries(missing) } : row;
}

/** What lies in the trash is one day put back where rows of its kind are. */
function withCompletedRow<T>(entry: T): T {
  const { id, row } = entry as { id?: unknown; row?: unknown };
  if (typeof id !== 'string' || !id.startsWith('favourite/')) return entry;
  const whole = completed('favourites', row);
  return whole === row ? entry : { ...entry, row: whole };
}
