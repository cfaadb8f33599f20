import {
  type Changes,
  type ChangesByTable,
  changesBetween,
  isWorthKeeping,
  sameRows,
} from '../../core/backup/backup.ts';
import { merged, type Preference } from '../../core/backup/merge.ts';
import { BadBackup } from '../../core/backup/problem.ts';
import { Refused } from '../../core/refusal.ts';
import { sameValue } from '../../core/sameValue.ts';
import { type AllRows, TABLE_NAMES, type TableName } from '../../core/tables.ts';
import { writeBootCache } from '../../platform/bootCache.ts';
import { replaceRows } from '../allRows.ts';
import { scheduleReminders } from '../calls/reminders.ts';
import { read, writeForGood } from '../open.ts';
import { dealAgain } from '../quotes/rotation.ts';
import { allRows } from '../storageBackend.ts';
import { readSnapshot } from './readBackup.ts';
import { removeSnapshot, takeSnapshot } from './snapshots.ts';

/** So often it is tried to find a moment in which no other page writes. */
const TRIES = 5;

/** How a backup comes into a profile: in place of what is there, or added to it. */
export type Way = { way: 'replace' } | { way: 'merge'; preference: Preference };

/** Whether there is anything here that a restore could change or take away. */
export async function isAnythingHere(): Promise<boolean> {
  return isWorthKeeping(await read(allRows));
}

/** What restoring a backup in this way would change now. */
export async function previewRestore(backup: { rows: AllRows }, way: Way): Promise<ChangesByTable> {
  const before = await read(allRows);
  return changesBy(before, wanted(before, backup.rows, way));
}

async function changesBy(before: AllRows, after: AllRows): Promise<ChangesByTable> {
  const changes: [TableName, Changes][] = [];
  for (const each of changesBetween(before, after)) {
    changes.push(each);
    // The page can answer in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return Object.fromEntries(changes) as ChangesByTable;
}

function wanted(before: AllRows, backup: AllRows, way: Way): AllRows {
  return way.way === 'replace' ? backup : merged(before, backup, way.preference);
}

/**
 * Brings a backup into this profile, in one act. What was there before is kept as a snapshot first.
 *
 * @returns what undoes it
 * @throws Refused where nothing lasts, or what is there cannot be kept first; nothing is changed
 */
export async function restoreBackup(
  backup: { rows: AllRows },
  way: Way = { way: 'replace' },
): Promise<() => Promise<void>> {
  const undo = await restored(backup, way, async () => true);
  if (!undo) throw new Error('It is always wanted.');
  return undo;
}

/**
 * The same, if it still does what the user has seen.
 *
 * @param shown what it was said to change; null where there was nothing here that it could change
 * @returns what undoes it; null where it would change something else by now, and nothing was done
 */
export function restoreAsShown(
  backup: { rows: AllRows },
  way: Way,
  shown: ChangesByTable | null,
): Promise<(() => Promise<void>) | null> {
  return restored(backup, way, async (before, after) => {
    if (!shown) return !isWorthKeeping(before);
    const changes = await changesBy(before, after);
    // Where the quotes stand moves with every new tab.
    return TABLE_NAMES.every(
      (table) => table === 'state' || sameValue(changes[table], shown[table]),
    );
  });
}

async function restored(
  backup: { rows: AllRows },
  way: Way,
  isWanted: (before: AllRows, after: AllRows) => Promise<boolean>,
): Promise<(() => Promise<void>) | null> {
  for (let i = 0; i < TRIES; i++) {
    const before = await read(allRows);
    const after = wanted(before, backup.rows, way);
    if (!(await isWanted(before, after))) return null;
    const safety = isWorthKeeping(before) ? await keep(before) : null;
    if (await replace(before, after, safety)) {
      return async () => {
        await restoreBackup(safety === null ? { rows: before } : await readSnapshot(safety));
      };
    }
  }
  throw new Error('Other pages keep writing, so nothing was restored.');
}

async function keep(rows: AllRows): Promise<string> {
  try {
    return await takeSnapshot(rows, Date.now(), 'safety');
  } catch (error) {
    console.warn('Nahbar cannot keep a snapshot.', error);
    throw new BadBackup({ what: 'noSnapshot' });
  }
}

/** @returns false where another page has changed the rows since they were read: nothing is done */
async function replace(before: AllRows, after: AllRows, safety: string | null): Promise<boolean> {
  const forget = async () => {
    if (safety !== null) await removeSnapshot(safety);
  };
  try {
    const isDone = await writeForGood(TABLE_NAMES, async (rows) => {
      if (!sameRows(await allRows(rows), before)) return false;
      await replaceRows(rows, before, after);
      return true;
    });
    if (!isDone) {
      await forget();
      return false;
    }
  } catch (error) {
    // A refusal has changed nothing. After any other failure the snapshot may be all there is.
    if (error instanceof Refused) await forget();
    throw error;
  }
  // What was dealt ahead belongs to the rotation that is gone.
  writeBootCache('quotes', '');
  await dealAgain();
  await scheduleReminders();
  return true;
}
