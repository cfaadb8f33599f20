import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tablesInMemory } from '../../store/memoryBackend.ts';
import { readReplica, rebuildReplica } from '../../store/replica/replica.ts';
import { writeBoth } from '../../store/replica/replicatedDatabase.ts';
import {
  allRows,
  type Database,
  type RevisionRow,
  type TablesWithRevision,
} from '../../store/storageBackend.ts';
import { anArea } from './anArea.ts';

const before: RevisionRow = { key: 'mark', installId: 'me', placeId: 'here', generation: 1 };
const hidden = { id: 'nd-empathie', hiddenAt: 5 };

let mark = before;
let puts: string[] = [];
const area = anArea();

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
  await rebuildReplica(area, await allRows(tablesInMemory()), before);
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
      {},
    );
    expect(puts.indexOf('mark')).toBeLessThan(puts.indexOf('nd-empathie is there'));
    expect(puts.filter((put) => put === 'mark')).toEqual(['mark']);
    expect(mark.generation).toBe(2);
    const { header, all } = await readReplica(area);
    expect(header?.generation).toBe(2);
    expect(all.hiddenQuotes).toHaveLength(2);
  });

  it('writes nothing when it changes nothing', async () => {
    const write = vi.spyOn(area, 'write');
    const act = writeBoth(
      database,
      area,
      ['hiddenQuotes'],
      (all) => all.hiddenQuotes.delete('none'),
      {},
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
      {},
    );
    await expect(act).rejects.toThrow('no');
    expect(mark).toEqual(before);
    expect((await readReplica(area)).header?.generation).toBe(1);
  });
});
