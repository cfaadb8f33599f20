import { describe, expect, it, vi } from 'vitest';
import { countsOf } from '../../core/backup/counts.ts';
import { resolutionOf } from '../../core/backup/reconciliation.ts';
import { addCounts, type Revision } from '../../core/backup/replicaHeader.ts';
import type { AllRows } from '../../core/tables.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { tablesInMemory } from '../../store/memoryBackend.ts';
import { rebuildReplica } from '../../store/replica/rebuild.ts';
import { applyToReplica, readReplica, readReplicaHeader } from '../../store/replica/replica.ts';
import { trackChanges } from '../../store/replica/trackChanges.ts';
import { allRows, type Database, type TablesWithRevision } from '../../store/storageBackend.ts';
import { anArea, leaveReplica } from './anArea.ts';

const mark = { installId: 'me', placeId: 'here', generation: 1 };
const theme = { key: 'theme', value: 'dark' } as const;
const hidden = { id: 'nd-empathie', hiddenAt: 5 };

describe('the copy', () => {
  it('follows an act, and tells what it should hold', async () => {
    const area = anArea();
    const rows = tablesInMemory();
    await leaveReplica(area, await allRows(rows), mark);
    const recording = trackChanges(rows);
    await recording.rows.settings.put(theme);
    await recording.rows.hiddenQuotes.put(hidden);
    await recording.rows.hiddenQuotes.delete(hidden.id);
    await recording.rows.hiddenQuotes.delete('never there');
    expect(recording.growth).toEqual({ settings: 1, hiddenQuotes: 0 });

    const counts = { ...countsOf(await allRows(rows)) };
    await applyToReplica(area, recording.changes(), { ...mark, generation: 2, counts });
    const copy = await readReplica(area);
    expect(copy.all).toEqual(await allRows(rows));
    expect(copy.isWhole).toBe(true);
    expect(await readReplicaHeader(area)).toMatchObject({ generation: 2, counts: { settings: 1 } });
  });

  it('leaves out what is no row, and knows that it is not whole then', async () => {
    const area = anArea();
    await leaveReplica(area, await allRows(tablesInMemory()), mark);
    const witness = await readReplicaHeader(area);
    await area.write({
      witness: { ...witness, counts: { settings: 1 } },
      'row/settings/theme': { key: 'rhythm', value: 'tab' },
      'row/settings/rhythm': 'tab',
      'row/toString/theme': theme,
      'row/__proto__/theme': theme,
      'row/settings/': { key: '', value: 'tab' },
      draft: 'a',
    });
    const copy = await readReplica(area);
    expect(Object.values(copy.all).flat()).toEqual([]);
    expect(copy.isWhole).toBe(false);
  });

  it('is rid of what it should not have when it is made anew', async () => {
    const area = anArea();
    await area.write({ 'row/settings/rhythm': { key: 'rhythm', value: 'tab' }, other: 1 });
    const rows = tablesInMemory();
    await rows.settings.put(theme);
    await isRebuilt(area, await allRows(rows), mark);
    expect(Object.keys(area.values).sort()).toEqual(['other', 'row/settings/theme', 'witness']);
  });

  it('takes a key with any characters', async () => {
    const area = anArea();
    const rows = tablesInMemory();
    await rows.hiddenQuotes.put({ id: 'a/b\n__proto__', hiddenAt: 1 });
    await leaveReplica(area, await allRows(rows), mark);
    expect((await readReplica(area)).all).toEqual(await allRows(rows));
  });
});

describe('an act on many rows', () => {
  const quote = (id: string) => ({ id, hiddenAt: 1 });
  const many = Array.from({ length: 700 }, (_, i) => quote(`new-${i}`));

  /** A copy with some rows, and an act that adds many, changes one and deletes one. */
  async function atWork() {
    const area = anArea();
    const rows = tablesInMemory();
    await rows.hiddenQuotes.bulkPut([quote('stays'), quote('changes'), quote('goes')]);
    const before = await allRows(rows);
    await leaveReplica(area, before, mark);
    const recording = trackChanges(rows);
    await recording.rows.hiddenQuotes.delete('stays');
    await recording.rows.hiddenQuotes.bulkPut([...many, { id: 'changes', hiddenAt: 2 }]);
    await recording.rows.hiddenQuotes.bulkDelete(['goes', 'new-3']);
    await recording.rows.hiddenQuotes.put(quote('stays'));
    const after = await allRows(rows);
    const counts = addCounts(countsOf(before), recording.growth);
    const witness = { ...mark, generation: 2, counts };
    const write = () => applyToReplica(area, recording.changes(), witness, recording.isNew);
    return { area, before, after, write };
  }

  /** Lets so many writes through, and no more. */
  function tornAfter(area: StorageArea, writes: number) {
    const write = area.write;
    let left = writes;
    area.write = async (values) => {
      left -= 1;
      if (left < 0) throw new Error('torn');
      return write(values);
    };
    return () => {
      area.write = write;
    };
  }

  it('comes in slices, none of them large', async () => {
    const { area, after, write } = await atWork();
    const spy = vi.spyOn(area, 'write');
    await write();
    expect(spy.mock.calls.map(([values]) => Object.keys(values).length)).toEqual([
      1, 250, 250, 200, 5,
    ]);
    const copy = await readReplica(area);
    expect(copy.isWhole).toBe(true);
    expect(sorted(copy.all)).toEqual(sorted(after));
    expect(copy.header?.generation).toBe(2);
  });

  it.each([0, 1, 2, 3, 4])(
    'is not there at all when it is torn after %i writes',
    async (writes) => {
      const { area, before, after, write } = await atWork();
      const mend = tornAfter(area, writes);
      await expect(write()).rejects.toThrow('torn');
      mend();
      const torn = await readReplica(area);
      expect(torn.isWhole).toBe(true);
      expect(sorted(torn.all)).toEqual(sorted(before));
      // What the database has done is a generation further.
      expect(
        resolutionOf(
          { revision: { ...mark, generation: 2 }, counts: countsOf(after) },
          torn.header,
        ),
      ).toBe('followDatabase');
      await isRebuilt(area, after, { ...mark, generation: 3 });
      const mended = await readReplica(area);
      expect([mended.isWhole, sorted(mended.all)]).toEqual([true, sorted(after)]);
      expect(Object.keys(area.values)).not.toContain('coming');
    },
  );

  it('that was torn without a database hides no small act on one of its rows', async () => {
    const { area, before, write } = await atWork();
    const mend = tornAfter(area, 3);
    await expect(write()).rejects.toThrow('torn');
    mend();
    const [name = ''] = area.values.coming as string[];
    const row = quote(name.slice('row/hiddenQuotes/'.length));
    const counts = addCounts(countsOf(before), { hiddenQuotes: 1 });
    const header = { ...mark, placeId: '', generation: 2, counts };
    await applyToReplica(area, [{ table: 'hiddenQuotes', key: row.id, row }], header);
    const copy = await readReplica(area);
    expect(copy.isWhole).toBe(true);
    expect(copy.all.hiddenQuotes).toContainEqual(row);
  });

  it('that was torn leaves nothing behind when another one comes', async () => {
    const { area, before, write } = await atWork();
    const mend = tornAfter(area, 3);
    await expect(write()).rejects.toThrow('torn');
    mend();
    const others = Array.from({ length: 300 }, (_, i) => quote(`other-${i}`));
    const changes = others.map((row) => ({ table: 'hiddenQuotes' as const, key: row.id, row }));
    const counts = addCounts(countsOf(before), { hiddenQuotes: 300 });
    await applyToReplica(area, changes, { ...mark, generation: 2, counts }, () => true);
    const copy = await readReplica(area);
    expect(copy.isWhole).toBe(true);
    expect(copy.all.hiddenQuotes).toHaveLength(before.hiddenQuotes.length + 300);
  });
});

/** Rebuilds the replica from a database with these rows. */
async function isRebuilt(area: StorageArea, all: AllRows, revision: Revision): Promise<void> {
  const witness = { get: async () => ({ key: 'mark', ...revision }) };
  const rows = { ...tablesInMemory(all), witness } as unknown as TablesWithRevision;
  const database = { read: async (query) => query(rows) } as Pick<Database, 'read'> as Database;
  await area.write({ witness: { ...revision, counts: countsOf(all), isPartial: true } });
  await rebuildReplica(database, area);
}

function sorted({ hiddenQuotes }: AllRows): string[] {
  return hiddenQuotes.map((row) => JSON.stringify(row)).sort();
}
