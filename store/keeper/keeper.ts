import { RECOVERY, type Recovery } from '../../core/backup/recovery.ts';
import { grown, judge } from '../../core/backup/witness.ts';
import type { Area } from '../../platform/area.ts';
import { inTurn } from '../../platform/turns.ts';
import { type Copy, countsOf, follow, readCopy, rebuild } from '../copy/copy.ts';
import { type Change, recorded } from '../copy/recorded.ts';
import { testimonyOf, WITNESS, witnessIn } from '../copy/testimony.ts';
import { writeTwice } from '../copy/writeTwice.ts';
import { openDatabase } from '../database.ts';
import { rowsInMemory } from '../memory.ts';
import { type AllRows, allRows, type Database, type Rows, TABLES, type Table } from '../shelf.ts';
import type { Commit } from './requests.ts';

/**
 * Keeps database and copy in step, from the background: it is where the user's own database is,
 * whichever container or window a page is in.
 */
export class Keeper {
  #opening: Promise<Database | undefined> | undefined;

  /** @param lastSnapshot how many records the newest snapshot holds; null where there is none */
  constructor(
    readonly area: Area,
    readonly lastSnapshot: () => Promise<number | null>,
  ) {}

  /**
   * Brings database and copy into step: makes the copy anew where it is behind, and restores the
   * database from it where rows are missing there. Costs a look where they are in step already.
   *
   * @returns the `placeId` of the database; empty where there is none
   */
  settle(): Promise<string> {
    return inTurn('write', async () => {
      const database = await this.#database();
      return database
        ? settleHere(database, this.area, this.lastSnapshot)
        : settleNowhere(this.area);
    });
  }

  /**
   * Carries out an act of a page without the database.
   *
   * @returns false if the rows have changed since the page looked
   * @throws where it could not be written; then nothing is changed
   */
  async commit({ generation, changes }: Commit): Promise<boolean> {
    await this.settle();
    return inTurn('write', async () => {
      const witness = await witnessIn(this.area);
      if (witness?.generation !== generation) return false;
      const database = await this.#database();
      if (database) {
        await writeTwice(database, this.area, (rows) => apply(rows, changes), {});
      } else {
        const recording = recorded(rowsInMemory((await readCopy(this.area)).all));
        await apply(recording.rows, changes);
        const counts = grown(witness.counts, recording.growth);
        await follow(this.area, changes, { ...witness, counts, generation: generation + 1 });
      }
      return true;
    });
  }

  /** Tells the user that the latest acts are lost, here and in the copy. */
  async miss(): Promise<void> {
    await tell(this.area, { kind: 'bothLost', records: (await this.lastSnapshot()) ?? 0 });
  }

  /** Every row, from wherever they are. */
  async allRows(): Promise<AllRows> {
    const database = await this.#database();
    return database ? database.read(allRows) : (await readCopy(this.area)).all;
  }

  #database(): Promise<Database | undefined> {
    // After another page took it over, the next question opens it anew.
    this.#opening ??= openDatabase(() => {
      this.#opening = undefined;
    }).then((database) => {
      if (database.isNewerThanCode) throw new Error('The database is newer than this Nahbar.');
      return database;
    });
    return this.#opening.catch((error) => {
      this.#opening = undefined;
      console.warn('Nahbar cannot open its database.', error);
      return undefined;
    });
  }
}

async function settleHere(
  database: Database,
  area: Area,
  lastSnapshot: () => Promise<number | null>,
): Promise<string> {
  const testimony = await testimonyOf(database);
  const verdict = judge(testimony, await witnessIn(area));
  if (verdict === 'inStep') return testimony.mark?.placeId ?? '';
  const copy = await readCopy(area);
  const copied = TABLES.some((name) => copy.all[name].length > 0);
  const restores = copied && verdict !== 'copyBehind';
  const before = await database.read(allRows);
  const wholly = verdict === 'databaseBehind' && copy.isWhole;
  // Told before it is done: whoever is stopped in the middle would find nothing missing afterwards.
  const restored = restores ? united(before, copy.all, wholly) : before;
  const told = await lossOf(before, restored, copy, lastSnapshot);
  if (told) await tell(area, told);
  if (restores) await restore(database, copy, wholly);
  const mark = {
    installId: testimony.mark?.installId ?? copy.witness?.installId ?? crypto.randomUUID(),
    placeId: testimony.mark?.placeId ?? crypto.randomUUID(),
    generation: Math.max(testimony.mark?.generation ?? 0, copy.witness?.generation ?? 0) + 1,
  };
  const after = await database.write(async (rows) => {
    await rows.witness.put({ key: 'mark', ...mark });
    return allRows(rows);
  });
  await rebuild(area, after, mark);
  return mark.placeId;
}

/** What the user has to be told; null where nothing was lost. */
async function lossOf(
  before: AllRows,
  after: AllRows,
  { witness, all }: Copy,
  lastSnapshot: () => Promise<number | null>,
): Promise<Omit<Recovery, 'at'> | null> {
  const expected = Object.values(witness?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const [there, snapshot] = [size(after), await lastSnapshot()];
  // Where nobody remembers anything, only a snapshot can tell that there was something.
  const isLost = witness ? there < expected : there === 0 && size(all) === 0 && snapshot !== null;
  if (isLost) return { kind: 'bothLost', records: snapshot ?? 0 };
  const records = missing(before, after);
  // A copy that belongs to no place led all the time: nothing was lost.
  return records > 0 && witness?.placeId !== '' ? { kind: 'restored', records } : null;
}

/** Without a database, the copy is all there is: it leads, and belongs to no place. */
async function settleNowhere(area: Area): Promise<string> {
  const { witness, all } = await readCopy(area);
  if (witness?.placeId === '') return '';
  const installId = witness?.installId ?? crypto.randomUUID();
  const generation = (witness?.generation ?? 0) + 1;
  await area.write({ [WITNESS]: { installId, placeId: '', generation, counts: countsOf(all) } });
  return '';
}

/** @param wholly whether rows that the copy does not have are to go: it knows better */
function restore(database: Database, copy: Copy, wholly: boolean): Promise<void> {
  return database.write(async (rows) => {
    for (const name of TABLES) {
      const table = rows[name] as Table<object>;
      const copied = copy.all[name];
      const keys = new Set(copied.map((row) => keyOf(row)));
      for (const row of wholly ? await table.toArray() : []) {
        if (!keys.has(keyOf(row))) await table.delete(keyOf(row));
      }
      for (const row of copied) await table.put(row);
    }
  });
}

function tell(area: Area, what: Omit<Recovery, 'at'>): Promise<void> {
  return area.write({ [RECOVERY]: { ...what, at: Date.now() } satisfies Recovery });
}

/** The rows as `restore` will leave them. */
function united(before: AllRows, copied: AllRows, wholly: boolean): AllRows {
  const tables = TABLES.map((name) => {
    const kept = wholly ? [] : (before[name] as object[]);
    const rows = [...kept, ...(copied[name] as object[])];
    return [name, [...new Map(rows.map((row) => [keyOf(row), row])).values()]];
  });
  return Object.fromEntries(tables);
}

async function apply(rows: Rows, changes: readonly Change[]): Promise<void> {
  for (const { table, key, row } of changes) {
    if (row) await (rows[table] as Table<object>).put(row);
    else await rows[table].delete(key);
  }
}

/** How many rows of `after` were not in `before`. */
function missing(before: AllRows, after: AllRows): number {
  return TABLES.reduce((sum, name) => {
    const known = new Set(before[name].map((row) => keyOf(row)));
    return sum + after[name].filter((row) => !known.has(keyOf(row))).length;
  }, 0);
}

function size(all: AllRows): number {
  return TABLES.reduce((sum, name) => sum + all[name].length, 0);
}

function keyOf(row: object): string {
  return Reflect.get(row, 'id') ?? Reflect.get(row, 'key');
}
