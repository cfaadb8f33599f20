import {
  PENDING_ROWS,
  REPLICA_HEADER,
  ROW_PREFIX,
  rowKeyOf,
} from '../../core/backup/replicaHeader.ts';
import { lockOf } from '../../platform/locks.ts';
import { area, type Kept, readKept, rowsIn } from './copy.ts';
import { keyIn, type Row, type Stored, type Tables } from './database.ts';
import { inTime, PATIENCE_MS } from './reading.ts';

/** The key in `storage.local` of what was there before a snapshot was put back. */
export const BEFORE = 'before-restore';

/** How everything was before a snapshot was put back. */
export interface Before {
  /** In milliseconds since 1970, UTC. */
  at: number;
  /** The rows of the replica and its header, as they were. */
  copy: Kept;
  /** The rows that led: those of the database where it could be read, else those of the replica. */
  tables: Tables;
  /** The header that was written with the snapshot. */
  restored: Row;
}

/**
 * Makes the replica what a snapshot holds, in one write. Its header is ahead of the database and
 * belongs to no place, so that at the next start the database is restored from it.
 *
 * @throws what the browser reports; then nothing is changed
 */
export function putBack(tables: Tables, stored: Stored | null): Promise<void> {
  return inTurn(async () => {
    const kept = await readKept();
    const values = asCopy(tables, kept, revisionIn(stored));
    const before: Before = {
      at: Date.now(),
      copy: copyIn(kept),
      tables: leading(kept, stored),
      restored: values[REPLICA_HEADER] as Row,
    };
    // In one write: if it fails, there is nothing either that could be taken back.
    await area().set({ ...values, [BEFORE]: before });
  });
}

/**
 * Takes the last `putBack` back.
 *
 * @throws what the browser reports; then nothing is changed
 */
export function undo(before: Before): Promise<void> {
  return inTurn(async () => {
    const kept = await readKept();
    const isUntouched = JSON.stringify(kept[REPLICA_HEADER]) === JSON.stringify(before.restored);
    // As soon as Nahbar has run, the database is what the snapshot was: it has to be led back, too.
    const values = isUntouched
      ? { ...asDeleted(kept), [REPLICA_HEADER]: null, ...before.copy }
      : asCopy(before.tables, kept, undefined);
    await area().set(values);
    await area().remove(BEFORE);
  });
}

/** The rows of the replica, its header, and what is on its way. */
function copyIn(kept: Kept): Kept {
  const entries = Object.entries(kept);
  const isOfCopy = (key: string) =>
    key.startsWith(ROW_PREFIX) || key === REPLICA_HEADER || key === PENDING_ROWS;
  return Object.fromEntries(entries.filter(([key]) => isOfCopy(key)));
}

function asCopy(tables: Tables, kept: Kept, revision: Row | undefined): Kept {
  const rows: Kept = {};
  const counts: Record<string, number> = {};
  for (const [table, all] of Object.entries(tables)) {
    if (table === REPLICA_HEADER) continue;
    counts[table] = 0;
    for (const row of all) {
      const key = keyIn(table, row);
      if (key === undefined) continue;
      const name = rowKeyOf({ table, key });
      counts[table] += rows[name] ? 0 : 1;
      rows[name] = row;
    }
  }
  const known = headerOf(kept);
  const header = {
    installId: known?.installId ?? revision?.installId ?? crypto.randomUUID(),
    placeId: '',
    generation: Math.max(generationOf(known), generationOf(revision)) + 1,
    counts,
  };
  return { ...asDeleted(kept), ...rows, [REPLICA_HEADER]: header };
}

function asDeleted(kept: Kept): Kept {
  const keys = Object.keys(kept).filter(
    (key) => key.startsWith(ROW_PREFIX) || key === PENDING_ROWS,
  );
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/** In a container of Firefox the database that is found here is another than the replica's. */
function leading(kept: Kept, stored: Stored | null): Tables {
  const [revision, header] = [revisionIn(stored), headerOf(kept)];
  const isAhead =
    revision?.placeId === header?.placeId && generationOf(revision) >= generationOf(header);
  return stored && (!header || isAhead) ? stored.tables : rowsIn(kept);
}

function revisionIn(stored: Stored | null): Row | undefined {
  return stored?.tables[REPLICA_HEADER]?.[0];
}

function headerOf(kept: Kept): Row | undefined {
  return (kept[REPLICA_HEADER] ?? undefined) as Row | undefined;
}

function generationOf(revision: Row | undefined): number {
  return Number.isSafeInteger(revision?.generation) ? (revision?.generation as number) : 0;
}

/** When nobody else writes; or without a turn, if somebody who hangs does not give it back. */
async function inTurn(act: () => Promise<void>): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let hadTurn = false;
  const turn = navigator.locks.request(lockOf('write'), { signal }, () => {
    hadTurn = true;
    return inTime(act());
  });
  await turn.catch((error) => {
    if (hadTurn) throw error;
    return inTime(act());
  });
}
