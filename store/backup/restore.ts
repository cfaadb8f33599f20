import { kindNames } from '../../content/callKinds.ts';
import { bundledDecks } from '../../content/decks.ts';
import {
  type Changes,
  type ChangesByTable,
  changesBetween,
  isWorthKeeping,
  sameRows,
} from '../../core/backup/backup.ts';
import { consistent } from '../../core/backup/consistent.ts';
import { merged, type Preference } from '../../core/backup/merge.ts';
import { BadBackup } from '../../core/backup/problem.ts';
import { Refused } from '../../core/refusal.ts';
import { sameValue } from '../../core/sameValue.ts';
import { type AllRows, TABLE_NAMES, type TableName } from '../../core/tables.ts';
import { writeBootCache } from '../../platform/bootCache.ts';
import { uiLanguage } from '../../platform/language.ts';
import { replaceRows } from '../allRows.ts';
import { scheduleReminders } from '../calls/reminders.ts';
import { updateToolbarBadge } from '../calls/toolbarBadge.ts';
import { read, writeForGood } from '../open.ts';
import { refreshQuoteCache } from '../quotes/rotation.ts';
import { allRows } from '../storageBackend.ts';
import type { Undo } from '../undo.ts';
import { readSnapshot } from './readBackup.ts';
import { removeSnapshot, takeSnapshot } from './snapshots.ts';

/** How often a restore is attempted when other pages write at the same time. */
const TRIES = 5;

/** How a backup is restored: it replaces all rows, or is merged with them. */
export type Way = { way: 'replace' } | { way: 'merge'; preference: Preference };

/** Whether the profile has data that a restore could change or remove. */
export async function hasData(): Promise<boolean> {
  return isWorthKeeping(await read(allRows));
}

/** What restoring a backup in this way would change. */
export async function previewRestore(backup: { rows: AllRows }, way: Way): Promise<ChangesByTable> {
  const before = await read(allRows);
  return changesBy(before, rowsAfter(before, backup.rows, way));
}

async function changesBy(before: AllRows, after: AllRows): Promise<ChangesByTable> {
  const changes: [TableName, Changes][] = [];
  for (const each of changesBetween(before, after)) {
    changes.push(each);
    // Keeps the page responsive between tables.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return Object.fromEntries(changes) as ChangesByTable;
}

/** What was exported is consistent, and comes back record for record; a file that somebody changed may not be. */
function rowsAfter(before: AllRows, backup: AllRows, way: Way): AllRows {
  const taken = {
    decks: bundledDecks.map(({ title }) => title),
    kinds: Object.values(kindNames[uiLanguage]),
  };
  const rows = way.way === 'replace' ? backup : merged(before, backup, way.preference);
  return consistent(rows, taken, Date.now());
}

/**
 * Restores a backup in one act, after a safety snapshot of the rows that are there.
 *
 * @returns undoes it
 * @throws Refused where nothing lasts, or if the snapshot cannot be taken; then nothing is changed
 */
export async function restoreBackup(
  backup: { rows: AllRows },
  way: Way = { way: 'replace' },
): Promise<Undo> {
  return restoredAnyhow((before) => rowsAfter(before, backup.rows, way));
}

/**
 * As `restoreBackup`, unless the rows have changed since the user saw the preview.
 *
 * @param shown the changes that the preview showed; null if it showed that the profile was empty
 * @returns undoes it; null if it would change something else by now: then nothing was done
 */
export function restoreAsShown(
  backup: { rows: AllRows },
  way: Way,
  shown: ChangesByTable | null,
): Promise<Undo | null> {
  const wanted = (before: AllRows) => rowsAfter(before, backup.rows, way);
  return restored(wanted, async (before, after) => {
    if (!shown) return !isWorthKeeping(before);
    const changes = await changesBy(before, after);
    // Every new tab changes the rotation in `state`, which is of no interest here.
    return TABLE_NAMES.every(
      (table) => table === 'state' || sameValue(changes[table], shown[table]),
    );
  });
}

async function restoredAnyhow(wanted: (before: AllRows) => AllRows): Promise<Undo> {
  const undo = await restored(wanted, async () => true);
  if (!undo) throw new Error('This restore has no condition.');
  return undo;
}

async function restored(
  wanted: (before: AllRows) => AllRows,
  isWanted: (before: AllRows, after: AllRows) => Promise<boolean>,
): Promise<Undo | null> {
  for (let i = 0; i < TRIES; i++) {
    const before = await read(allRows);
    const after = wanted(before);
    if (!(await isWanted(before, after))) return null;
    const safety = isWorthKeeping(before) ? await takeSafetySnapshot(before) : null;
    if (await replace(before, after, safety)) {
      return async () => {
        const { rows } = safety === null ? { rows: before } : await readSnapshot(safety);
        // Just as it was.
        await restoredAnyhow(() => rows);
        return 0;
      };
    }
  }
  throw new Error('Other pages keep writing, so nothing was restored.');
}

async function takeSafetySnapshot(rows: AllRows): Promise<string> {
  try {
    return await takeSnapshot(rows, Date.now(), 'safety');
  } catch (error) {
    console.warn('Nahbar cannot keep a snapshot.', error);
    throw new BadBackup({ what: 'noSnapshot' });
  }
}

/** @returns false if another page has changed the rows since they were read: then nothing was done */
async function replace(before: AllRows, after: AllRows, safety: string | null): Promise<boolean> {
  const removeSafety = async () => {
    if (safety !== null) await removeSnapshot(safety);
  };
  try {
    const isDone = await writeForGood(TABLE_NAMES, async (rows) => {
      if (!sameRows(await allRows(rows), before)) return false;
      await replaceRows(rows, before, after);
      return true;
    });
    if (!isDone) {
      await removeSafety();
      return false;
    }
  } catch (error) {
    // A refusal has changed nothing. After any other error the snapshot may be the only intact copy.
    if (error instanceof Refused) await removeSafety();
    throw error;
  }
  // The cached quotes belong to the rotation that was replaced.
  writeBootCache('quotes', '');
  await refreshQuoteCache();
  await scheduleReminders();
  void updateToolbarBadge();
  return true;
}
