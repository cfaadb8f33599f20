import { backupText, isWorthKeeping, sameRows } from '../../core/backup/backup.ts';
import { recordsIn } from '../../core/backup/counts.ts';
import {
  expiredSnapshots,
  isSnapshotDue,
  type SnapshotKind,
  snapshotLabel,
  snapshotName,
  type Taken,
} from '../../core/backup/snapshots.ts';
import { gunzip } from '../../core/files/gunzip.ts';
import { readableRows } from '../../core/readable.ts';
import type { AllRows } from '../../core/tables.ts';
import { appVersion } from '../../platform/appVersion.ts';
import { withLock } from '../../platform/locks.ts';
import {
  listFiles,
  readFile,
  removeFile,
  removePartFiles,
  writeFile,
} from '../../platform/snapshotFolder.ts';

/** A snapshot, with what is known of it without decompressing it. */
export interface Snapshot extends Taken {
  /** The name of its file. */
  name: string;
  /** In bytes. */
  size: number;
  /** How many records it holds; null if unknown. */
  records: number | null;
}

/** Every gzip file begins with these two bytes, and has a header and trailer of this many. */
const GZIP = [0x1f, 0x8b];
const GZIP_FRAME = 18;

/** Every snapshot, the newest first. @throws where the browser cannot store files */
export async function listSnapshots(): Promise<Snapshot[]> {
  const all = await Promise.all((await listFiles()).map(snapshotIn));
  return all.filter((one) => one !== null).sort((a, b) => b.takenAt - a.takenAt);
}

/**
 * Stores all rows as a snapshot, those that cannot be read as well: what comes next may destroy them.
 *
 * @param now in milliseconds since 1970
 * @returns the name of its file
 * @throws where the browser cannot store files, or has no space left
 */
export function takeSnapshot(rows: AllRows, now: number, kind: SnapshotKind): Promise<string> {
  return withLock('snapshots', () => take(rows, now, kind));
}

/**
 * Takes a snapshot of all rows that can be read if the last one is a day old, something has changed since and there is
 * data to lose; then removes expired snapshots. For the background.
 *
 * @param rows called only if a snapshot is due
 * @param now in milliseconds since 1970
 * @returns the name of the new file; null if none was needed
 */
export function takeSnapshotIfDue(
  rows: () => Promise<AllRows>,
  now: number,
): Promise<string | null> {
  return withLock('snapshots', async () => {
    const known = await listSnapshots();
    if (!isSnapshotDue(known, now)) return null;
    const current = readableRows(await rows());
    if (!isWorthKeeping(current)) return null;
    const last = known.find((one) => one.kind === 'regular' && one.takenAt <= now);
    if (last && (await holds(last, current))) return null;
    const name = await take(current, now, 'regular');
    // Only after the new one is stored: if that fails, none is removed.
    for (const one of expiredSnapshots(await listSnapshots(), now)) await removeFile(one.name);
    return name;
  });
}

/** Removes a snapshot that is not needed after all. */
export function removeSnapshot(name: string): Promise<void> {
  return withLock('snapshots', () => removeFile(name));
}

async function take(rows: AllRows, now: number, kind: SnapshotKind): Promise<string> {
  await removePartFiles();
  const records = recordsIn(rows);
  let takenAt = now;
  while (await readFile(snapshotName({ takenAt, kind, records }))) takenAt += 1;
  const name = snapshotName({ takenAt, kind, records });
  const text = backupText({ exportedAt: takenAt, appVersion: appVersion(), rows });
  await writeFile(name, await gzip(text));
  return name;
}

async function snapshotIn(file: File): Promise<Snapshot | null> {
  const label = snapshotLabel(file.name);
  if (!label) return null;
  const start = await file
    .slice(0, GZIP.length)
    .arrayBuffer()
    .catch(() => new ArrayBuffer());
  const isGzip = new Uint8Array(start).toString() === GZIP.toString();
  return {
    ...label,
    name: file.name,
    size: file.size,
    isDamaged: !isGzip || file.size <= GZIP_FRAME,
  };
}

/** Whether a snapshot holds exactly these rows; false if it cannot be read. */
async function holds(snapshot: Snapshot, rows: AllRows): Promise<boolean> {
  try {
    const file = await readFile(snapshot.name);
    const text = new TextDecoder().decode(file ? await gunzip(file) : undefined);
    // Only compared, not used: so the rows need no validation, and the background no code for it.
    return sameRows(JSON.parse(text).rows, rows);
  } catch {
    return false;
  }
}

/** Compresses `text` with gzip. */
export function gzip(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
