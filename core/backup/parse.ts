import { Refused } from '../refusal.ts';
import { BACKUP_VERSION, type Backup, type BackupRows } from './backup.ts';
import { MIGRATIONS } from './migrations.ts';
import { type BackupProblem, type Fault, FILE_LIMIT, type Place } from './problem.ts';
import { KEYS, TABLES } from './rows.ts';
import { faultIn } from './schema.ts';

/** The text of a file. @throws Refused if it is too large, empty, or not UTF-8. */
export function textOf(bytes: Uint8Array): string {
  refuseSize(bytes.length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused({ what: 'notText' });
  }
}

/** @throws Refused if a file of so many bytes is not worth reading */
export function refuseSize(size: number): void {
  if (size > FILE_LIMIT) throw refused({ what: 'tooLarge', size, limit: FILE_LIMIT });
  if (size === 0) throw refused({ what: 'empty' });
}

/**
 * The backup in the text of a file of any version. Each row is checked and then taken as it is, with
 * fields that this Nahbar does not know; only fields called `__proto__` are left out.
 *
 * @throws Refused with the first problem that was found
 */
export function parseBackup(text: string): Backup {
  if (text.trim() === '') throw refused({ what: 'empty' });
  const file = jsonIn(text);
  if (!isRecord(file) || file.nahbar !== 'backup') throw refused({ what: 'notABackup' });
  const { version, exportedAt, appVersion } = file;
  if (!Number.isInteger(version) || Number(version) < 1) throw damaged(inHead('version'));
  if (Number(version) > BACKUP_VERSION) {
    throw refused({ what: 'newer', appVersion: String(appVersion ?? '').slice(0, 20) });
  }
  if (typeof appVersion !== 'string') throw damaged(inHead('appVersion'));
  const time = typeof exportedAt === 'string' ? Date.parse(exportedAt) : Number.NaN;
  if (Number.isNaN(time)) throw damaged(inHead('exportedAt'));
  return { exportedAt: time, appVersion, rows: rowsIn(file.rows, Number(version)) };
}

function rowsIn(stored: unknown, version: number): BackupRows {
  let rows = stored;
  for (let from = version; from < BACKUP_VERSION; from++) rows = MIGRATIONS[from]?.(rows);
  const found = faultIn(rows);
  if (found) throw damaged(found.place, found.fault);
  const sound = rows as BackupRows;
  for (const table of TABLES) {
    const keys = new Set<unknown>();
    for (const [i, row] of sound[table].entries()) {
      const field = KEYS[table];
      const key = (row as unknown as Record<string, unknown>)[field];
      if (keys.has(key)) throw damaged({ table, entry: i + 1, field }, 'twice');
      keys.add(key);
    }
  }
  return sound;
}

function jsonIn(text: string): unknown {
  try {
    // A field of that name could change what an object inherits, wherever it is copied carelessly.
    const hasProto = /__proto__|\\u00[567]/i.test(text);
    return JSON.parse(
      text,
      hasProto ? (key, v) => (key === '__proto__' ? undefined : v) : undefined,
    );
  } catch {
    throw refused({ what: 'notJson' });
  }
}

function inHead(field: string): Place {
  return { table: null, entry: null, field };
}

function damaged(place: Place, fault: Fault = 'wrong'): Refused {
  return refused({ what: 'damaged', place, fault });
}

/** The refusal of a backup. */
export function refused(problem: BackupProblem): Refused {
  return new Refused({ because: 'badBackup', problem });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
