import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withLock } from '../../platform/locks.ts';
import { openDatabase } from '../../store/database.ts';
import { hasSameRows, rebuildReplica } from '../../store/replica/rebuild.ts';
import { doubtReplica } from '../../store/replica/reconcile.ts';
import { Reconciler } from '../../store/replica/reconciler.ts';
import { readReplica } from '../../store/replica/replica.ts';
import { writeBoth } from '../../store/replica/replicatedDatabase.ts';
import { allRows, type Database } from '../../store/storageBackend.ts';
import { noRows } from '../core/backup/someBackup.ts';
import { anArea, leaveReplica, NO_SNAPSHOTS } from './anArea.ts';

const mark = { installId: 'me', placeId: 'here', generation: 1 };
const quote = (i: number | string, hiddenAt = 1) => ({ id: `quote-${i}`, hiddenAt });
const many = Array.from({ length: 1000 }, (_, i) => quote(i));

let database: Database;

beforeEach(async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('nahbar').onsuccess = resolve;
  });
  database = await openDatabase(() => {});
  await database.write([], (rows) => rows.witness.put({ key: 'mark', ...mark }));
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

async function holds(hiddenQuotes: { id: string; hiddenAt: number }[]): Promise<void> {
  await database.write(['hiddenQuotes'], async (rows) => {
    const known = await rows.hiddenQuotes.toArray();
    await rows.hiddenQuotes.bulkDelete(known.map(({ id }) => id));
    await rows.hiddenQuotes.bulkPut(hiddenQuotes);
  });
}

async function aReplica(hiddenQuotes: { id: string; hiddenAt: number }[]) {
  const area = anArea();
  await leaveReplica(area, { ...noRows, hiddenQuotes }, mark);
  return area;
}

const inOrder = (rows: readonly { id: string }[]) =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

async function expectAgreement(area: ReturnType<typeof anArea>): Promise<void> {
  const [rows, replica] = [await database.read(allRows), await readReplica(area)];
  expect(replica.isWhole).toBe(true);
  expect(inOrder(replica.all.hiddenQuotes)).toEqual(inOrder(rows.hiddenQuotes));
}

describe('rebuilding', () => {
  it('writes what differs and nothing else', async () => {
    const area = await aReplica(many);
    await holds([...many.slice(3), quote(0, 2), quote('more')]);
    await doubtReplica(database, area);
    const write = vi.spyOn(area, 'write');
    await rebuildReplica(database, area);
    await expectAgreement(area);
    const written = write.mock.calls.flatMap(([values]) => Object.keys(values));
    expect(written).toEqual(['row/hiddenQuotes/quote-0', 'row/hiddenQuotes/quote-more', 'witness']);
    expect(area.values).not.toHaveProperty('row/hiddenQuotes/quote-1');
  });

  it('comes in slices, and lets acts in between', async () => {
    const area = anArea();
    await holds(many);
    await doubtReplica(database, area);
    const sizes: number[] = [];
    const acts: Promise<string>[] = [];
    const write = area.write;
    area.write = async (values) => {
      sizes.push(Object.keys(values).length);
      if (acts.length === 0) {
        // It asks for the lock in the middle of the first slice.
        acts.push(
          withLock('write', () =>
            writeBoth(
              database,
              area,
              ['hiddenQuotes'],
              async (rows) => {
                await rows.hiddenQuotes.delete('quote-999');
                await rows.hiddenQuotes.put(quote('new'));
                return `after ${sizes.length}`;
              },
              () => {},
            ),
          ),
        );
      }
      return write(values);
    };
    await rebuildReplica(database, area);
    expect(await acts[0]).toBe('after 1');
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    await expectAgreement(area);
  });

  it('is not over if an act did not reach the replica meanwhile', async () => {
    const area = anArea();
    await holds(many.slice(0, 3));
    await doubtReplica(database, area);
    await database.write([], (rows) => rows.witness.put({ key: 'mark', ...mark, generation: 9 }));
    await expect(rebuildReplica(database, area)).rejects.toThrow('did not reach');
    expect((await readReplica(area)).header?.isPartial).toBe(true);
  });

  it.each(['while it is rebuilt', 'before it is doubted'])(
    'leaves a snapshot alone that the help page restores %s',
    async (when) => {
      const area = await aReplica(many);
      await holds([...many, quote('since')]);
      const restored = many.slice(500).map(({ id }) => ({ id, hiddenAt: 7 }));
      const restoring = () =>
        withLock('write', async () => {
          for (const { id } of many) area.values[`row/hiddenQuotes/${id}`] = null;
          await leaveReplica(
            area,
            { ...noRows, hiddenQuotes: restored },
            { ...mark, placeId: '', generation: 9 },
          );
        });
      if (when === 'while it is rebuilt') {
        await holds([...many.slice(1), quote(0, 2)]);
        await doubtReplica(database, area);
        const write = area.write;
        let restoration: Promise<void> | undefined;
        area.write = async (values) => {
          await write(values);
          // It asks for the lock in the middle of the first slice.
          restoration ??= restoring();
        };
        await rebuildReplica(database, area).catch(() => {});
        await restoration;
      } else {
        await restoring();
        await doubtReplica(database, area);
      }
      const replica = await readReplica(area);
      expect(replica.isWhole).toBe(true);
      expect(inOrder(replica.all.hiddenQuotes)).toEqual(inOrder(restored));
      const reconciler = new Reconciler(area, NO_SNAPSHOTS);
      await reconciler.settle();
      expect(inOrder((await database.read(allRows)).hiddenQuotes)).toEqual(inOrder(restored));
    },
  );

  it('ends with the same rows, whatever was there', async () => {
    const ids = fc.uniqueArray(
      fc.constantFrom('a', 'b', '\uffff', '\uffff\uffffz', 'ä/\n', '__proto__'),
    );
    const rows = ids.map((all) => all.map((id) => quote(id, 1)));
    const stray = fc.dictionary(
      fc.constantFrom('row/hiddenQuotes/a', 'row/x/y', 'coming', 'forked/settings/a', 'row/'),
      fc.constantFrom(null, 5, 'text', ['row/hiddenQuotes/quote-a']),
    );
    await fc.assert(
      fc.asyncProperty(rows, rows, stray, async (here, there, others) => {
        const area = await aReplica(there.map((row) => ({ ...row, hiddenAt: 2 })));
        Object.assign(area.values, others, { lastExport: 1 });
        await holds(here);
        await doubtReplica(database, area);
        await rebuildReplica(database, area);
        await expectAgreement(area);
        expect(area.values).toHaveProperty('lastExport');
      }),
      { numRuns: 30 },
    );
  });

  it('waits longer each time that it fails, and says so meanwhile', async () => {
    const area = anArea();
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000_000);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const background = new Reconciler(area, NO_SNAPSHOTS);
    await background.settle();
    await holds(many);
    let tries = 0;
    const write = area.write;
    area.write = async (values) => {
      if ('witness' in values) return write(values);
      tries += 1;
      throw new Error('full');
    };
    const attempts: number[] = [];
    for (const seconds of [0, 0.5, 1.5, 2, 3, 8]) {
      now.mockReturnValue(1_000_000 + seconds * 1000);
      await expect(background.rebuild()).rejects.toThrow('could not be rebuilt');
      attempts.push(tries);
    }
    expect(attempts).toEqual([1, 1, 2, 2, 2, 3]);
    area.write = write;
    now.mockReturnValue(1_000_000 + 60_000);
    await background.rebuild();
    await expectAgreement(area);
  });
});

describe('a replica that says that it is in step', () => {
  it.each([
    [
      'has lost rows',
      (values: Record<string, unknown>) => delete values['row/hiddenQuotes/quote-7'],
    ],
    [
      'has rows that were deleted',
      (values: Record<string, unknown>) => {
        values['row/hiddenQuotes/quote-x'] = quote('x');
      },
    ],
    [
      'was emptied but for its header',
      (values: Record<string, unknown>) => {
        for (const key of Object.keys(values)) if (key !== 'witness') delete values[key];
      },
    ],
  ])('and %s is noticed and mended', async (_, damage) => {
    const area = anArea();
    await holds(many.slice(0, 300));
    const background = new Reconciler(area, NO_SNAPSHOTS);
    await background.verify();
    await expectAgreement(area);
    damage(area.values);
    await background.settle();
    await expect(expectAgreement(area)).rejects.toThrow();
    await background.verify();
    await expectAgreement(area);
  });

  it('and is, is left alone', async () => {
    const area = anArea();
    await holds(many.slice(0, 300));
    const background = new Reconciler(area, NO_SNAPSHOTS);
    await background.verify();
    // A deleted row leaves an entry.
    await background.write(['hiddenQuotes'], async (rows) => rows.hiddenQuotes.delete('quote-7'));
    expect(area.values).toMatchObject({ 'row/hiddenQuotes/quote-7': null });
    expect(await hasSameRows(database, area)).toBe(true);
    const before = structuredClone(area.values);
    await background.verify();
    expect(area.values).toEqual(before);
  });
});
