import { dayOf } from '../calendar/day.ts';
import { sameValue } from '../sameValue.ts';
import { type AllRows, keyOf, TABLE_NAMES, type TableName } from '../tables.ts';
import { recordsIn } from './counts.ts';

/** A profile as it was once. `docs/backup-format.md` describes the file. */
export interface Backup {
  /** In milliseconds since 1970, UTC. */
  exportedAt: number;
  /** The Nahbar that wrote it, such as `1.0.0`. */
  appVersion: string;
  rows: AllRows;
}

/** The version of the format that is written. Every change of it is a step in `migrations.ts`. */
export const BACKUP_VERSION = 5;

/** A backup as the text of its file, laid out for people to read. */
export function backupText({ exportedAt, appVersion, rows }: Backup): string {
  const file = {
    nahbar: 'backup',
    version: BACKUP_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    appVersion,
    rows: Object.fromEntries(TABLE_NAMES.map((table) => [table, rows[table]])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file with everything in it is called: `nahbar-2026-11-22.json`, by the local date. */
export function backupFileName(now: Date): string {
  return `nahbar-${dayOf(now.getTime())}.json`;
}

/** Whether `rows` hold anything that somebody would miss. */
export function isWorthKeeping(rows: AllRows): boolean {
  const isPinned = rows.state.some((row) => row.key === 'rotation' && row.rotation.pinned !== null);
  return isPinned || recordsIn(rows) > 0;
}

/** Whether two profiles are the same, row for row, whatever the order of the rows. */
export function sameRows(a: AllRows, b: AllRows): boolean {
  return TABLE_NAMES.every((table) => inOrder(a, table) === inOrder(b, table));
}

function inOrder(rows: AllRows, table: TableName): string {
  const sorted = [...rows[table]].sort((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
  return JSON.stringify(sorted);
}

/** How many rows of a kind a restore would add, change and remove, and how many stay as they are. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
  untouched: number;
}

/** What would change in each kind of rows. */
export type ChangesByTable = Readonly<Record<TableName, Changes>>;

/**
 * What would change if `before` became `after`, table by table: whoever has many rows can rest in
 * between. Linear in the number of rows.
 */
export function* changesBetween(
  before: AllRows,
  after: AllRows,
): Generator<[TableName, Changes], void> {
  for (const table of TABLE_NAMES) yield [table, changesIn(table, before[table], after[table])];
}

function changesIn(table: TableName, before: readonly object[], after: readonly object[]): Changes {
  const old = new Map(before.map((row) => [keyOf(table, row), row]));
  const changes: Changes = { added: 0, changed: 0, removed: 0, untouched: 0 };
  for (const row of after) {
    const key = keyOf(table, row);
    const known = old.get(key);
    old.delete(key);
    if (!known) changes.added += 1;
    else if (sameValue(known, row)) changes.untouched += 1;
    else changes.changed += 1;
  }
  changes.removed = old.size;
  return changes;
}

/** When everything was last carried out of this browser. In milliseconds since 1970, UTC. */
export interface ExportMark {
  /** The last export to a file; null where there was none yet. */
  lastAt: number | null;
  /** Since when there has been something to lose, as far as that was seen. */
  since: number;
  /** When the user last said “later”. */
  laterAt: number | null;
}

/** So long an export, or a “later”, is good for, in milliseconds: thirty days. */
export const EXPORT_VALID_FOR = 30 * 24 * 60 * 60 * 1000;

/** Whether the user may be reminded that everything can be saved to a file. */
export function isExportDue({ lastAt, since, laterAt }: ExportMark, now: number): boolean {
  return Math.max(lastAt ?? since, laterAt ?? 0) + EXPORT_VALID_FOR <= now;
}

/** The mark that `value` is, without times that have not come yet: a clock was wrong once. */
export function readExportMark(value: unknown, now: number): ExportMark | null {
  if (typeof value !== 'object' || value === null) return null;
  const { lastAt, since, laterAt } = value as Partial<Record<keyof ExportMark, unknown>>;
  const time = (at: unknown) => (Number.isFinite(at) ? Math.min(Number(at), now) : null);
  return { lastAt: time(lastAt), since: time(since) ?? now, laterAt: time(laterAt) };
}
