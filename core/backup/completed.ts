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
  if (table === 'state') return { ...row, ...turnedByDecks(row as Row) };
  const fields = Object.entries(SINCE[table]?.(row as Row) ?? {});
  const missing = fields.filter(([field]) => !(field in row));
  return missing.length > 0 ? { ...row, ...Object.fromEntries(missing) } : row;
}

/** The deck that was all there was, before there were own ones. */
const FIRST_DECK = 'netzwerken-digital';

/** A rotation that was one round through all quotes, as one that is so within its deck. */
function turnedByDecks({ rotation }: Row): Row {
  const { round, ...others } = (rotation ?? {}) as Row;
  if (typeof round !== 'object' || round === null || 'lap' in others) return {};
  const { seed, at } = round as Row;
  const lap = { seed, opener: null, at: null, last: null };
  const trail = typeof at === 'string' ? [at] : [];
  return { rotation: { lap, rounds: { [FIRST_DECK]: round }, trail, ...others } };
}
