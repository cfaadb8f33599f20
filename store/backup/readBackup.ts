import type { Backup } from '../../core/backup/backup.ts';
import { parseBackup, refused, refuseSize, textOf } from '../../core/backup/parse.ts';
import { readFile } from '../../platform/snapshotFolder.ts';
import { unpacked } from './pack.ts';

/** The backup in a file of the user's. @throws Refused with what is wrong with it */
export async function readBackup(file: Blob): Promise<Backup> {
  refuseSize(file.size);
  const bytes = await file.arrayBuffer().catch(() => {
    throw refused({ what: 'unreadable' });
  });
  return parseBackup(textOf(new Uint8Array(bytes)));
}

/** What a snapshot holds. @throws Refused where it is damaged, or not there any more */
export async function readSnapshot(name: string): Promise<Backup> {
  return parseBackup(textOf(await bytesOf(name)));
}

async function bytesOf(name: string): Promise<Uint8Array> {
  try {
    const file = await readFile(name);
    if (file) return await unpacked(file);
  } catch (error) {
    console.warn(`Nahbar cannot unpack ${name}.`, error);
  }
  throw refused({ what: 'unpackable' });
}
