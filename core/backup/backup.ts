import { dayOf } from '../calendar/day.ts';
import { sameValue } from '../sameValue.ts';
import { type AllRows, keyOf, TABLE_NAMES, type TableName } from '../tables.ts';
import { recordsIn } from './counts.ts';

/** All rows of a profile at one time. `docs/backup-format.md` describes the file. */
export interface Backup {
  /** In milliseconds since 1970, UTC. */
  exportedAt: number;
  /** The version that wrote it, such as `1.0.0`. */
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

/** The name of an exported file: `nahbar-2026-11-22.json`, by the local date. */
export function backupFileName(now: Date): string {
  return `nahbar-${dayOf(now.getTime())}.json`;
}

/** Whether `rows` contain anything that the user would miss. */
export function isWorthKeeping(rows: AllRows): boolean {
  const isPinned = rows.state.some((row) => row.key === 'rotation' && row.rotation.pinned !== null);
  return isPinned || recordsIn(rows) > 0;
}

/** Whether two profiles have equal rows, in any order. */
export function sameRows(a: AllRows, b: AllRows): boolean {
  return TABLE_NAMES.every((table) => inOrder(a, table) === inOrder(b, table));
}

function inOrder(rows: AllRows, table: TableName): string {
  const sorted = [...rows[table]].sort((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
  return JSON.stringify(sorted);
}

/** What a restore would do to the rows of a table. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
  untouched: number;
}

export type ChangesByTable = Readonly<Record<TableName, Changes>>;

/**
 * What would change if `before` became `after`. Yields table by table, so that the caller can pause.
 * Linear in the number of rows.
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

/** When everything was last exported. In milliseconds since 1970, UTC. */
export interface ExportMark {
  /** Null if there was none yet. */
  lastAt: number | null;
  /** When data was first seen. */
  since: number;
  /** When the user last postponed the reminder; null if never. */
  laterAt: number | null;
}

/** The user is reminded so many milliseconds after an export or a postponement: thirty days. */
export const EXPORT_VALID_FOR = 30 * 24 * 60 * 60 * 1000;

/** Whether to remind the user of an export. */
export function isExportDue({ lastAt, since, laterAt }: ExportMark, now: number): boolean {
  return Math.max(lastAt ?? since, laterAt ?? 0) + EXPORT_VALID_FOR <= now;
}

/** Parses a stored `ExportMark`. Future times, from a wrong clock, become `now`. */
export function readExportMark(value: unknown, now: number): ExportMark | null {
  if (typeof value !== 'object' || value === null) return null;
  const { lastAt, since, laterAt } = value as Partial<Record<keyof ExportMark, unknown>>;
  const time = (at: unknown) => (Number.isFinite(at) ? Math.min(Number(at), now) : null);
  return { lastAt: time(lastAt), since: time(since) ?? now, laterAt: time(laterAt) };
}
