import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupText } from '../../../core/backup/backup';
import { newFolder } from '../../e2e/support/profile';
import { SOME_ROWS } from './rows';

/** A table of people, as LinkedIn exports one. @returns the file */
export function tableOf(names: readonly string[], name: string): string {
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
  const lines = names.map((each) => `${each.replace(' ', ',')},,,,,`);
  return written(name, [header, ...lines, ''].join('\n'));
}

/** A backup with a favourite and somebody. @returns the file */
export function someBackup(): string {
  const [exportedAt, appVersion] = [1_700_000_000_000, '1.0.0'];
  return written('backup.json', backupText({ exportedAt, appVersion, rows: SOME_ROWS }));
}

function written(name: string, text: string): string {
  const file = join(newFolder('chosen'), name);
  writeFileSync(file, text);
  return file;
}
