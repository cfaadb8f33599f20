import { signal } from '@preact/signals';
import {
  backupFileName,
  backupText,
  type ExportMark,
  isExportDue,
  readExportMark,
} from '../../core/backup/backup.ts';
import { TABLE_NAMES, TABLES } from '../../core/tables.ts';
import { appVersion } from '../../platform/appVersion.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { localStorageArea } from '../../platform/storageArea.ts';
import { read } from '../open.ts';
import { readableTables } from '../readable.ts';
import { allRows, type Tables } from '../storageBackend.ts';

/**
 * Downloads all rows that can be read as one file, and counts the others among `unreadableRows`. No browser tells a
 * page whether the file was kept, without a permission that reads all downloads: the user is asked (`exportAsked`).
 *
 * @returns the name of the file
 */
export async function exportBackup(): Promise<string> {
  const rows = await read((all) => allRows(readableTables(all)));
  const now = new Date();
  const text = backupText({ exportedAt: now.getTime(), appVersion: appVersion(), rows });
  const name = backupFileName(now);
  saveFile(name, new Blob([text], { type: 'application/json' }));
  exportAsked.value = { name, at: now.getTime() };
  return name;
}

/**
 * The key in `storage.local` of when the user last exported. Not in a table: a table would be in the
 * backup, and restoring it in another browser would claim an export from there.
 */
const KEY = 'lastExport';

/** What the reminder of an export has to say. */
export interface ExportDue {
  /** The last export, in milliseconds since 1970, UTC; null where there was none yet. */
  lastAt: number | null;
}

/** The reminder to show; null if no export is due, or it is not known yet. */
export const exportDue = signal<ExportDue | null>(null);

/** The file that was handed to the browser last, until the user has said whether it is there; null where there is none. */
export const exportAsked = signal<{
  name: string;
  /** In milliseconds since 1970, UTC. */
  at: number;
} | null>(null);

/** The user says whether the file is there: only then it counts as an export. */
export async function answerExport(isThere: boolean): Promise<void> {
  const asked = exportAsked.value;
  if (!asked) return;
  if (isThere) await noteExport(asked.at);
  exportAsked.value = null;
  await checkExportDue();
}

/** Sets `exportDue`: if the last export is long ago and there is data to lose. @param now in milliseconds since 1970 */
export async function checkExportDue(now = Date.now()): Promise<void> {
  const isAnything = await read(isSomethingThere);
  const mark = await markNow(now);
  if (isAnything && !mark) await write({ lastAt: null, since: now, laterAt: null });
  const isDue = isAnything && mark !== null && isExportDue(mark, now);
  exportDue.value = isDue ? { lastAt: mark.lastAt } : null;
}

/** Records that everything was exported. @param at in milliseconds since 1970, UTC */
async function noteExport(at: number): Promise<void> {
  const mark = await markNow(at);
  await write({ since: mark?.since ?? at, laterAt: null, lastAt: at });
}

/** Hides the reminder for a while. */
export async function remindLater(now = Date.now()): Promise<void> {
  const mark = await markNow(now);
  if (mark) await write({ ...mark, laterAt: now });
  exportDue.value = null;
}

async function markNow(now: number): Promise<ExportMark | null> {
  return readExportMark((await localStorageArea.read([KEY]))[KEY], now);
}

function write(mark: ExportMark): Promise<void> {
  return localStorageArea.write({ [KEY]: mark });
}

async function isSomethingThere(rows: Tables): Promise<boolean> {
  const tables = TABLE_NAMES.filter((table) => TABLES[table].worth === 'much');
  const counts = await Promise.all(tables.map((table) => rows[table].count()));
  return counts.some((count) => count > 0);
}
