import { type Reading, readingOf } from './reading.ts';
import type { Tables } from './rows.ts';

/** A backup that Nahbar made by itself. */
export interface Snapshot {
  /** The name of its file: `2026-11-22T22-45-10.json.gz`. */
  name: string;
  /** When it was made; null where the name does not say. */
  madeAt: Date | null;
  tables: Reading<Tables>;
}

/** The version of the backup file that can be put back. */
const VERSION = 1;

/** Every snapshot, the newest first, each as far as it can be read. */
export async function readSnapshots(): Promise<Snapshot[]> {
  const folder = await folderOfSnapshots();
  if (!folder) return [];
  const files: FileSystemFileHandle[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file' && /\.json(?:\.gz)?$/.test(handle.name)) {
      files.push(handle as FileSystemFileHandle);
    }
  }
  files.sort((a, b) => (a.name < b.name ? 1 : -1));
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      madeAt: dateOf(file.name),
      tables: await readingOf(() => tablesIn(file)),
    })),
  );
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

/** Names have the time in UTC, with hyphens for the colons that not every disk takes. */
function dateOf(name: string): Date | null {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)/.exec(name) ?? [];
  return day ? new Date(`${day}T${hours}:${minutes}:${seconds}Z`) : null;
}

async function tablesIn(handle: FileSystemFileHandle): Promise<Tables> {
  const file = await handle.getFile();
  const bytes = handle.name.endsWith('.gz')
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const { nahbar, version, rows } = await new Response(bytes).json();
  const isBackup = nahbar === 'backup' && version === VERSION;
  if (!isBackup || typeof rows !== 'object' || !Object.values(rows).every(Array.isArray)) {
    throw new Error(`No backup of version ${VERSION}`);
  }
  return rows;
}
