/**
 * What the library does with backups. The code for each verb, and the schema library with it, comes
 * when it is first wanted.
 */
import type { Backup } from '../../core/backup/backup.ts';
import type { ChangesByTable } from '../../core/backup/changes.ts';
import type { Way } from './restore.ts';
import type { Snapshot } from './snapshots.ts';

/** See `export.ts`. */
export async function exportBackup(): Promise<string> {
  return (await import('./export.ts')).exportBackup();
}

/** See `readBackup.ts`. */
export async function readBackup(file: Blob, tell?: (share: number) => void): Promise<Backup> {
  return (await import('./readBackup.ts')).readBackup(file, tell);
}

/** See `readBackup.ts`. */
export async function readSnapshot(name: string, tell?: (share: number) => void): Promise<Backup> {
  return (await import('./readBackup.ts')).readSnapshot(name, tell);
}

/** See `snapshots.ts`. */
export async function listSnapshots(): Promise<Snapshot[]> {
  return (await import('./snapshots.ts')).listSnapshots();
}

/** See `restore.ts`. */
export async function restoreAsShown(
  backup: Backup,
  way: Way,
  shown: ChangesByTable | null,
): Promise<(() => Promise<void>) | null> {
  return (await import('./restore.ts')).restoreAsShown(backup, way, shown);
}

/** See `restore.ts`. */
export async function isAnythingHere(): Promise<boolean> {
  return (await import('./restore.ts')).isAnythingHere();
}

/** See `restore.ts`. */
export async function previewRestore(backup: Backup, way: Way): Promise<ChangesByTable> {
  return (await import('./restore.ts')).previewRestore(backup, way);
}
