import { forceCloseDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { countsOf } from '../../core/backup/counts.ts';
import { completed } from '../../core/backup/migrations.ts';
import { Refused } from '../../core/refusal.ts';
import type { AllRows } from '../../core/tables.ts';
import { openDatabase, SCHEMA_VERSION } from '../../store/database.ts';
import { rebuildReplica } from '../../store/replica/rebuild.ts';
import { reconcileDatabase, reconcileWithoutDatabase } from '../../store/replica/reconcile.ts';
import { type Replica, readReplica } from '../../store/replica/replica.ts';
import { allRows, type Database, type Tables } from '../../store/storageBackend.ts';
import { asVersion4, noRows, someImport } from '../core/backup/someBackup.ts';
import {
  declaredStores,
  leaveDatabase,
  oldDatabase,
  RELEASED,
  storesNow,
} from '../support/oldDatabase.ts';
import { anArea, NO_SNAPSHOTS } from './anArea.ts';

let database: Database | undefined;

/** Opens the database, and so upgrades it. */
async function opened(): Promise<Database> {
  database = await openDatabase(() => {});
  return database;
}

/** Leaves a database as version 4 had it, with these rows. */
function leaves(rows: Partial<AllRows>): Promise<void> {
  const { version, stores } = oldDatabase('schema4.json');
  const known = Object.entries(asVersion4({ ...noRows, ...rows })).filter(
    ([name]) => name in stores,
  );
  return leaveDatabase({ version, stores, rows: Object.fromEntries(known) });
}

beforeEach(async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('nahbar').onsuccess = resolve;
  });
});
afterEach(() => database?.close());

const settings = [{ key: 'theme', value: 'dark' }];
const record = { id: '5', at: 5, fileName: 'a.vcf', people: [], circles: [], completed: [] };
const trash = [
  { id: 'hat/y', row: 7, discardedAt: 1 },
  { id: 'import/6', row: { id: 'another' }, discardedAt: 6 },
];

describe('an act', () => {
  it('keeps nobody waiting who asks about other tables', async () => {
    const { read, write } = await opened();
    let [isBegun, isOver] = [false, false];
    onTestFinished(() => {
      isOver = true;
    });
    const acting = write(['people'], async (rows) => {
      isBegun = true;
      // A transaction stays open as long as something is asked in it.
      while (!isOver) await rows.people.count();
    });
    await expect.poll(() => isBegun).toBe(true);
    expect(await read((rows) => rows.favourites.count())).toBe(0);
    isOver = true;
    await acting;
  });

  it('is given the tables that it names, and that of the revision', async () => {
    const { write } = await opened();
    const given = await write(['people', 'trash'], async (rows) => Object.keys(rows));
    expect(given).toEqual(['people', 'trash', 'witness']);
    // @ts-expect-error It did not name this one.
    const stray = write(['people'], (rows) => rows.favourites.count());
    await expect(stray).rejects.toThrow();
  });
});

describe('a connection that the browser has closed', () => {
  const theme = { key: 'theme', value: 'dark' };
  const themeIn = (rows: Tables) => rows.settings.get('theme');

  /** Closes the latest connection as Chromium does when the disk is full, and lets the next opening fail. */
  async function closed(): Promise<void> {
    const opening = vi.spyOn(indexedDB, 'open');
    await opened();
    const request = opening.mock.results.at(-1)?.value as IDBOpenDBRequest;
    forceCloseDatabase(request.result as never);
    opening.mockImplementationOnce(() => {
      throw new DOMException('Encountered full disk', 'QuotaExceededError');
    });
  }

  it('is opened again by the next act, as often as it takes', async () => {
    await closed();
    const act = () => database?.write(['settings'], (rows) => rows.settings.put(theme));
    await expect(act()).rejects.toEqual(new Refused({ because: 'diskFull' }));
    await act();
    expect(await database?.read(themeIn)).toEqual(theme);
  });

  it('is opened again by whoever reads', async () => {
    await closed();
    await expect(database?.read(themeIn)).rejects.toThrow('Encountered full disk');
    expect(await database?.read(themeIn)).toBeUndefined();
  });

  it('is opened again for what is watched', async () => {
    await closed();
    await expect(database?.read(themeIn)).rejects.toThrow('Encountered full disk');
    const watched = new Promise((seen, failed) => database?.watch(themeIn, seen, failed));
    expect(await watched).toBeUndefined();
  });

  it('is not opened again once it was let go', async () => {
    const { close, read } = await opened();
    close();
    await expect(read(themeIn)).rejects.toThrow('Database has been closed');
  });
});

describe('the database', () => {
  it('is built as the tables are declared', async () => {
    await opened();
    expect(await storesNow()).toEqual(declaredStores());
  });

  it('has a fixture of every version', () => {
    const versions = RELEASED.map((file) => oldDatabase(file).version);
    expect(versions).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => (i + 1) * 10));
  });

  it.each(RELEASED)('of %s is upgraded to what is declared, with every row', async (file) => {
    const old = oldDatabase(file);
    await leaveDatabase(old);
    const { witness: _, trash = [], ...others } = old.rows as unknown as AllRows & { witness: [] };
    const rows: object = await (await opened()).read(allRows);
    expect(await storesNow()).toEqual(declaredStores());
    for (const [name, all] of Object.entries(others)) {
      const wanted = (all as object[]).map((row) => completed(name as keyof AllRows, row));
      expect(rows[name as keyof typeof rows]).toEqual(expect.arrayContaining(wanted));
    }
    expect(rows).toMatchObject({ trash: trash.filter(({ id }) => !id.startsWith('import/')) });
  });

  it('moves the records of imports out of the trash, and nothing else', async () => {
    await leaves({ imports: [record], trash });
    expect(await (await opened()).read(allRows)).toEqual({ ...noRows, imports: [record], trash });
  });

  it('loses none of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(someImport, { selector: ({ id }) => id }),
        async (imports) => {
          await leaves({ imports });
          const rows = await (await opened()).read(allRows);
          database?.close();
          expect(new Map(rows.imports.map((row) => [row.id, row]))).toEqual(
            new Map(imports.map((row) => [row.id, row])),
          );
          expect(rows.trash).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the copy of an earlier version', () => {
  const all: AllRows = { ...noRows, settings, imports: [record], trash };

  /** Leaves a copy as version 4 wrote it. */
  function leftBy(placeId: string) {
    const rows = asVersion4(all);
    const area = anArea();
    for (const [table, some] of Object.entries(rows)) {
      for (const row of some as { id?: string; key?: string }[]) {
        area.values[`row/${table}/${row.id ?? row.key}`] = row;
      }
    }
    const counts = { settings: 1, trash: 3 };
    area.values.witness = { installId: 'me', placeId, generation: 3, counts };
    return area;
  }

  const isNew = ({ all: rows, isWhole, isMoved, header }: Replica) => {
    expect(rows).toEqual(all);
    expect([isWhole, isMoved]).toEqual([true, false]);
    expect(header?.counts).toEqual(countsOf(all));
  };

  it('is read as what it is now', async () => {
    const copy = await readReplica(leftBy('here'));
    expect(copy).toMatchObject({ all, isWhole: true, isMoved: true });
  });

  it('follows the database when that is upgraded, and nobody is told of a loss', async () => {
    await leaves(all);
    const area = leftBy('here');
    const upgraded = await opened();
    await upgraded.write([], (rows) =>
      rows.witness.put({ key: 'mark', installId: 'me', placeId: 'here', generation: 3 }),
    );
    const snapshots = { ...NO_SNAPSHOTS, lastRecords: async () => 4 };
    expect(await reconcileDatabase(upgraded, area, snapshots)).toBe('here');
    await rebuildReplica(upgraded, area);
    expect(await upgraded.read(allRows)).toEqual(all);
    isNew(await readReplica(area));
    expect(area.values).not.toHaveProperty('recovery');
  });

  it('brings back a database that was lost before it was upgraded', async () => {
    const area = leftBy('here');
    const empty = await opened();
    await reconcileDatabase(empty, area, NO_SNAPSHOTS);
    await rebuildReplica(empty, area);
    expect(await empty.read(allRows)).toEqual(all);
    isNew(await readReplica(area));
  });

  it('is made anew where there is no database, once', async () => {
    const area = leftBy('');
    await reconcileWithoutDatabase(area, NO_SNAPSHOTS);
    isNew(await readReplica(area));
    const after = structuredClone(area.values);
    await reconcileWithoutDatabase(area, NO_SNAPSHOTS);
    expect(area.values).toEqual(after);
  });
});
