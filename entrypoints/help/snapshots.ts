import { BACKUP_VERSION } from '../../core/backup/backup.ts';
import { recordsIn } from '../../core/backup/counts.ts';
import { refuseOutline } from '../../core/backup/jsonLimits.ts';
import { snapshotLabel } from '../../core/backup/snapshots.ts';
import { gunzip } from '../../core/files/gunzip.ts';
import { isTableName } from '../../core/tables.ts';
import { keyIn, type Tables } from './database.ts';
import { type Reading, readingOf } from './reading.ts';

/** A snapshot in the browser's private folder. */
export interface Snapshot {
  /** The name of its file: `2026-11-22T22-45-10-000.regular-42.json.gz`. */
  name: string;
  /** When it was taken; null if the file's name does not say. */
  madeAt: Date | null;
  /** Whether it holds what was there before a restoration. */
  isSafety: boolean;
  /** How many records it holds. */
  records: Reading<number>;
  /** Reads the file again: the rows of all snapshots together may not fit into memory. */
  tables: () => Promise<Tables>;
}

/** Lists every snapshot, the newest first. None is read yet. */
export async function listSnapshots(): Promise<Snapshot[]> {
  return (await filesOfSnapshots()).map((file) => {
    const label = snapshotLabel(file.name);
    return {
      name: file.name,
      madeAt: label && new Date(label.takenAt),
      isSafety: label?.kind === 'safety',
      records: { isLate: false },
      tables: () => tablesIn(file),
    };
  });
}

/** Reads the snapshots one after another; of one that cannot be read, `records` says why. */
export async function checkSnapshots(
  snapshots: readonly Snapshot[],
  checked: () => void,
): Promise<void> {
  for (const snapshot of snapshots) {
    snapshot.records = await readingOf(async () => recordsIn(await snapshot.tables()));
    checked();
  }
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
