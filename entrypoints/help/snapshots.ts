import { BACKUP_VERSION } from '../../core/backup/backup.ts';
import { recordsIn } from '../../core/backup/counts.ts';
import { refuseOutline } from '../../core/backup/jsonLimits.ts';
import { gunzip } from '../../core/files/gunzip.ts';
import { isTableName } from '../../core/tables.ts';
import { keyIn, type Tables } from './database.ts';
import { type Reading, readingOf, withTimeout } from './reading.ts';

/** A snapshot in the browser's private folder. */
export interface Snapshot {
  /** The name of its file: `2026-11-22T22-45-10.json.gz`. */
  name: string;
  /** When it was taken; null if the file's name does not say. */
  madeAt: Date | null;
  /** How many records it holds. */
  records: Reading<number>;
  /** Reads the file again: the rows of all snapshots together may not fit into memory. */
  tables: () => Promise<Tables>;
}

/**
 * Every snapshot, the newest first. Read one after another, each with its own timeout; one that cannot
 * be read is listed with the reason.
 */
export async function readSnapshots(): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const file of await withTimeout(filesOfSnapshots())) {
    const tables = () => tablesIn(file);
    const records = await readingOf(async () => recordsIn(await tables()));
    snapshots.push({ name: file.name, madeAt: dateOf(file.name), records, tables });
  }
  return snapshots;
}

async function filesOfSnapshots(): Promise<FileSystemFileHandle[]> {
  const folder = await folderOfSnapshots();
  if (!folder) return [];
  const files: FileSystemFileHandle[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file' && /\.json(?:\.gz)?$/.test(handle.name)) {
      files.push(handle as FileSystemFileHandle);
    }
  }
  return files.sort((a, b) => (a.name < b.name ? 1 : -1));
}

async function folderOfSnapshots(): Promise<FileSystemDirectoryHandle | null> {
  const root = await navigator.storage.getDirectory();
  try {
    return await root.getDirectoryHandle('snapshots');
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** File names contain the time in UTC, with hyphens in place of colons, which Windows forbids. */
function dateOf(name: string): Date | null {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)/.exec(name) ?? [];
  return day ? new Date(`${day}T${hours}:${minutes}:${seconds}Z`) : null;
}

/**
 * @throws an Error if it is not a backup, of a newer version, or damaged. Checks that rows have keys, and
 *   nothing else of them.
 */
async function tablesIn(handle: FileSystemFileHandle): Promise<Tables> {
  const file = await handle.getFile();
  const bytes = handle.name.endsWith('.gz') ? await gunzip(file) : await file.arrayBuffer();
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  refuseOutline(text);
  const { nahbar, version, rows } = JSON.parse(text);
  if (nahbar !== 'backup' || !(version >= 1 && version <= BACKUP_VERSION) || !areTables(rows)) {
    throw new Error(`No backup of version 1 to ${BACKUP_VERSION}`);
  }
  return rows;
}

function areTables(rows: unknown): rows is Tables {
  return (
    typeof rows === 'object' &&
    rows !== null &&
    Object.entries(rows).every(
      ([table, all]) =>
        isTableName(table) &&
        Array.isArray(all) &&
        new Set(all.map((row) => keyIn(table, row))).size === all.length &&
        all.every((row) => keyIn(table, row)),
    )
  );
}
