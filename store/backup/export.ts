import { backupFileName, backupText } from '../../core/backup/backup.ts';
import { appVersion } from '../../platform/appVersion.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { read } from '../open.ts';
import { allRows } from '../shelf.ts';
import { noteExport } from './exportMark.ts';

/** Hands one file with everything to the browser, and says what it is called. */
export async function exportBackup(): Promise<string> {
  const rows = await read(allRows);
  const now = new Date();
  const text = backupText({ exportedAt: now.getTime(), appVersion: appVersion(), rows });
  const name = backupFileName(now);
  saveFile(name, new Blob([text], { type: 'application/json' }));
  await noteExport();
  return name;
}
