import { dayOf } from '../calendar/localDay.ts';
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
