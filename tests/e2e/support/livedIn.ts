import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupText } from '../../../core/backup/backup';
import { backupOf } from '../../core/backup/someBackup';
import { choosesFile } from './backups';
import type { Person } from './person';
import { newFolder } from './profile';

/** Gives a person a life with Nahbar that they have not had: restores a backup, as a person would. */
export async function livedIn(person: Person, rows: Parameters<typeof backupOf>[0]): Promise<void> {
  const folder = newFolder('life');
  const file = join(folder, 'life.json');
  writeFileSync(file, backupText(backupOf(rows)));
  const library = await person.opensLibrary('#backup');
  await library.finds(['button', 'Aus einer Datei wiederherstellen']);
  await choosesFile(library, file);
  await library.clicks(['button', 'Wiederherstellen']);
  await library.sees('Jetzt gilt wieder der Stand vom');
  await library.closes();
}
