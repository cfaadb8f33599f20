import type { Backup } from '../../core/backup/backup.ts';
import { type Answer, Pieces, type Question, type Update } from '../../core/backup/pieces.ts';
import { BadBackup, refuseSize } from '../../core/backup/problem.ts';
import type { ReadOptions } from '../../core/files/reading.ts';
import { readFile } from '../../platform/snapshotFolder.ts';
import { askWorker } from '../../platform/worker.ts';

const WORKER = '/backupWorker.js';

/** Parses a backup file. @throws Refused with what is wrong with the file */
export async function readBackup(file: Blob, options?: ReadOptions): Promise<Backup> {
  refuseSize(file.size);
  return readInWorker({ file, isPacked: false }, options);
}

/** Parses a snapshot. @throws Refused if it is damaged, or has been removed */
export async function readSnapshot(name: string, options?: ReadOptions): Promise<Backup> {
  const file = await readFile(name).catch((error) => {
    console.warn(`Nahbar cannot open ${name}.`, error);
  });
  if (!file) throw new BadBackup({ what: 'unpackable' });
  return readInWorker({ file, isPacked: true }, options);
}

async function readInWorker(
  question: Question,
  { onProgress = () => {}, signal }: ReadOptions = {},
): Promise<Backup> {
  const pieces = new Pieces();
  const take = (update: Update) => {
    if ('table' in update) pieces.take(update.table, update.rows);
    else onProgress(update);
  };
  return pieces.backup(await askWorker<Question, Update, Answer>(WORKER, question, take, signal));
}
