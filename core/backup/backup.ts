import { dayOf } from '../calendar/localDay.ts';
import type { Call } from '../calls/call.ts';
import type { Checklist } from '../calls/checklist.ts';
import type { Reminder } from '../calls/reminder.ts';
import type { Circle, Contact, Person } from '../people/person.ts';
import type { Favourite } from '../quotes/favourite.ts';
import type { OwnQuote } from '../quotes/ownQuote.ts';
import type { Rotation } from '../quotes/rotation.ts';
import type { StoredDeck } from '../quotes/storedDeck.ts';
import type { SettingRow } from '../settings/settings.ts';
import type { DayStep } from '../steps/day.ts';
import { keyOf, TABLES, type TableName } from './rows.ts';

/** Every row of a profile, table by table, as the store has them. */
export interface BackupRows {
  favourites: Favourite[];
  quotes: OwnQuote[];
  decks: StoredDeck[];
  hiddenQuotes: { id: string; hiddenAt: number }[];
  state: (
    | { key: 'rotation'; rotation: Rotation }
    | { key: 'currentCall'; callId: string }
    | { key: 'steps'; seed: number }
  )[];
  settings: SettingRow[];
  checklists: Checklist[];
  calls: Call[];
  reminders: Reminder[];
  people: Person[];
  circles: Circle[];
  contacts: Contact[];
  steps: DayStep[];
  trash: { id: string; row: unknown; discardedAt: number }[];
}

/** A profile as it was once. `docs/backup-format.md` describes the file. */
export interface Backup {
  /** In milliseconds since 1970, UTC. */
  exportedAt: number;
  /** The Nahbar that wrote it, such as `1.0.0`. */
  appVersion: string;
  rows: BackupRows;
}

/** The version of the format that is written. Every change of it is a step in `migrations.ts`. */
export const BACKUP_VERSION = 4;

/** A backup as the text of its file, laid out for people to read. */
export function backupText({ exportedAt, appVersion, rows }: Backup): string {
  const file = {
    nahbar: 'backup',
    version: BACKUP_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    appVersion,
    rows: Object.fromEntries(TABLES.map((table) => [table, rows[table]])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file with everything in it is called: `nahbar-2026-11-22.json`, by the local date. */
export function backupFileName(now: Date): string {
  return `nahbar-${dayOf(now.getTime())}.json`;
}

/** How many entries a person would count: none is where the rotation stands, or a step left alone. */
export function recordsIn(rows: BackupRows): number {
  const all = TABLES.filter((table) => table !== 'state').reduce((n, t) => n + rows[t].length, 0);
  return all - rows.steps.filter(({ outcome }) => outcome === 'open').length;
}

/** Whether `rows` hold anything that somebody would miss. */
export function isWorthKeeping(rows: BackupRows): boolean {
  const isPinned = rows.state.some((row) => row.key === 'rotation' && row.rotation.pinned !== null);
  return isPinned || recordsIn(rows) > 0;
}

/** Whether two profiles are the same, row for row, whatever the order of the rows. */
export function sameRows(a: BackupRows, b: BackupRows): boolean {
  return TABLES.every((table) => inOrder(a, table) === inOrder(b, table));
}

function inOrder(rows: BackupRows, table: TableName): string {
  const sorted = [...rows[table]].sort((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
  return JSON.stringify(sorted);
}
