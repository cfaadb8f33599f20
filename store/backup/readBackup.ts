import type { Backup } from '../../core/backup/backup.ts';
import { type Answer, Pieces, type Question, type Told } from '../../core/backup/pieces.ts';
import { BadBackup, refuseSize } from '../../core/backup/problem.ts';
import { readFile } from '../../platform/snapshotFolder.ts';
import { askWorker } from '../../platform/worker.ts';

const WORKER = '/backupWorker.js';

/** Is told how much is read, from 0 to 1. */
type Tell = (share: number) => void;

/** The backup in a file of the user's. @throws Refused with what is wrong with it */
export async function readBackup(file: Blob, tell?: Tell): Promise<Backup> {
  refuseSize(file.size);
  return readBeside({ file, isPacked: false }, tell);
}

/** What a snapshot holds. @throws Refused where it is damaged, or not there any more */
export async function readSnapshot(name: string, tell?: Tell): Promise<Backup> {
  const file = await readFile(name).catch((error) => {
    console.warn(`Nahbar cannot open ${name}.`, error);
  });
  if (!file) throw new BadBackup({ what: 'unpackable' });
  return readBeside({ file, isPacked: true }, tell);
}

async function readBeside(question: Question, tell: Tell = () => {}): Promise<Backup> {
  const pieces = new Pieces();
  const hear = (told: Told) => {
    if ('table' in told) pieces.take(told.table, told.rows);
    else tell(told.done / told.total);
  };
  // Nobody ends it: it takes seconds at most, and the page is not held up.
  const never = new AbortController().signal;
  return pieces.backup(await askWorker<Question, Told, Answer>(WORKER, question, hear, never));
}
