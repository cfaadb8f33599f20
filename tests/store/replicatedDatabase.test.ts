import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tablesInMemory } from '../../store/memoryBackend.ts';
import { readReplica } from '../../store/replica/replica.ts';
import { writeBoth } from '../../store/replica/replicatedDatabase.ts';
import {
  allRows,
  type Database,
  type RevisionRow,
  type TablesWithRevision,
} from '../../store/storageBackend.ts';
import { anArea, leaveReplica } from './anArea.ts';

const before: RevisionRow = { key: 'mark', installId: 'me', placeId: 'here', generation: 1 };
const hidden = { id: 'nd-empathie', hiddenAt: 5 };

let mark = before;
let puts: string[] = [];
const area = anArea();
const behind = vi.fn();

/** Tells of what was put, in that order; a transaction of its own kind takes the mark back. */
const database: Database = {
  isPersistent: true,
  isNewerThanCode: false,
  read: (query) => Promise.resolve(query(rows())),
  async write(_, act) {
    const kept = mark;
    try {
      return await act(rows());
    } catch (error) {
      mark = kept;
      throw error;
    }
  },
  watch: () => () => {},
  close: () => {},
};

function rows(): TablesWithRevision {
  const all = tablesInMemory();
  const hiddenQuotes = { ...all.hiddenQuotes };
  hiddenQuotes.put = async (row) => {
    puts.push(row.id);
    await Promise.resolve();
    puts.push(`${row.id} is there`);
  };
  const witness = {
    get: async () => mark,
    put: async (row: RevisionRow) => {
      puts.push('mark');
      mark = row;
    },
  } as unknown as TablesWithRevision['witness'];
  return { ...all, hiddenQuotes, witness };
}

beforeEach(async () => {
  mark = before;
  puts = [];
  await leaveReplica(area, await allRows(tablesInMemory()), before);
});

describe('an act that is kept twice', () => {
  it('is counted together with its first change, and once', async () => {
    await writeBoth(
      database,
      area,
      ['hiddenQuotes'],
      async ({ hiddenQuotes }) => {
        await hiddenQuotes.put(hidden);
        await hiddenQuotes.put({ ...hidden, id: 'another' });
      },
      behind,
    );
    expect(puts.indexOf('mark')).toBeLessThan(puts.indexOf('nd-empathie is there'));
    expect(puts.filter((put) => put === 'mark')).toEqual(['mark']);
    expect(mark.generation).toBe(2);
    const { header, all } = await readReplica(area);
    expect(header?.generation).toBe(2);
    expect(all.hiddenQuotes).toHaveLength(2);
  });

  it.each([
    ['is remembered in a third place', 'read' as const, 0],
    ['also where the replica cannot be read', 'read' as const, 1],
    ['also where the replica cannot be written', 'write' as const, 1],
  ])('%s', async (_, does, failures) => {
    const remembers = vi.fn();
    vi.stubGlobal('localStorage', { setItem: remembers });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fails = vi.spyOn(area, does);
    for (let i = 0; i < failures; i += 1) fails.mockRejectedValueOnce(new Error('IO error'));
    await writeBoth(
      database,
      area,
      ['hiddenQuotes'],
      (all) => all.hiddenQuotes.put(hidden),
      behind,
    );
    expect(remembers).toHaveBeenCalledExactlyOnceWith(
      'hint.mark',
      '{"installId":"me","generation":2}',
    );
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('writes nothing when it changes nothing', async () => {
    const write = vi.spyOn(area, 'write');
    const act = writeBoth(
      database,
      area,
      ['hiddenQuotes'],
      (all) => all.hiddenQuotes.delete('none'),
      behind,
    );
    await expect(act).resolves.toBeUndefined();
    expect(puts).toEqual([]);
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  });

  it('leaves nothing when it throws after its first change', async () => {
    const act = writeBoth(
      database,
      area,
      ['hiddenQuotes'],
      async ({ hiddenQuotes }) => {
        await hiddenQuotes.put(hidden);
        throw new Error('no');
      },
      behind,
    );
    await expect(act).rejects.toThrow('no');
    expect(mark).toEqual(before);
    expect((await readReplica(area)).header?.generation).toBe(1);
  });

  it('is taken back where the replica has acts that the database lacks', async () => {
    await area.write({ witness: { ...before, generation: 2, counts: {} } });
    const act = writeBoth(
      database,
      area,
      ['hiddenQuotes'],
      (all) => all.hiddenQuotes.put(hidden),
      behind,
    );
    await expect(act).rejects.toThrow();
    // So that nobody is told that nothing was changed, when it was.
    expect(mark).toEqual(before);
  });

  it('is taken back where database and replica have gone on apart, until that is seen to', async () => {
    mark = { ...before, generation: 3, apart: 1 };
    await area.write({ witness: { ...before, generation: 3, counts: {} } });
    const told = vi.fn();
    const act = writeBoth(
      database,
      area,
      ['hiddenQuotes'],
      (all) => all.hiddenQuotes.put(hidden),
      told,
    );
    await expect(act).rejects.toThrow();
    expect(mark).toMatchObject({ generation: 3, apart: 1 });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is done, though the replica cannot be read, and that is told', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const read = vi.spyOn(area, 'read').mockRejectedValue(new Error('IO error'));
    const write = vi.spyOn(area, 'write');
    const told = vi.fn();
    await writeBoth(database, area, ['hiddenQuotes'], (all) => all.hiddenQuotes.put(hidden), told);
    expect(mark.generation).toBe(2);
    // What the replica has is not known: nothing is written over it.
    expect(write).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledTimes(1);
    read.mockRestore();
    write.mockRestore();
  });
});
