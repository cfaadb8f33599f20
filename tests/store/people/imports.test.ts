import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findFault } from '../../../core/backup/schema.ts';
import { previewOf } from '../../../core/people/import/preview.ts';
import { openMemoryBackend, tablesInMemory } from '../../../store/memoryBackend.ts';
import { importPeople, undoImport } from '../../../store/people/imports.ts';
import { trackChanges } from '../../../store/replica/trackChanges.ts';
import { allRows, type StorageBackend } from '../../../store/storageBackend.ts';
import { readFixture } from '../../core/people/import/importing.ts';

const place = vi.hoisted(() => ({
  shelf: undefined as unknown as StorageBackend,
  snapshots: [] as string[],
  isFull: false,
}));

vi.mock('../../../store/open.ts', () => ({
  read: (query: never) => place.shelf.read(query),
  writeForGood: async (act: never) => place.shelf.write(act),
}));
vi.mock('../../../store/backup/snapshots.ts', () => ({
  removeSnapshot: async () => void place.snapshots.pop(),
  takeSnapshot: async () => {
    if (place.isFull) throw new DOMException('no room', 'QuotaExceededError');
    place.snapshots.push('safety');
    return 'safety';
  },
}));

const now = () => place.shelf.read(allRows);

async function takeOver(file: string) {
  const { people, circles } = await now();
  const { candidates, seen } = previewOf(readFixture(file), people, circles);
  return importPeople(candidates, seen, { fileName: file, rhythm: null, withCircles: true });
}

beforeEach(() => {
  place.shelf = openMemoryBackend();
  place.snapshots = [];
  place.isFull = false;
});

describe('an import', () => {
  it('is one act, and is taken back wholly', async () => {
    const { id, added } = await takeOver('googleContacts.csv');
    expect(added).toBe(3);
    const all = await now();
    expect([all.people.length, all.circles.length, all.imports.length]).toEqual([3, 1, 1]);
    expect(findFault(all)).toBeNull();
    // There was nothing to lose yet.
    expect(place.snapshots).toEqual([]);
    expect(await undoImport(id)).toEqual({ removed: 3, putBack: 0, left: 0 });
    expect(await now()).toEqual(await openMemoryBackend().read(allRows));
    expect(await undoImport(id)).toBeNull();
  });

  it('changes nothing the second time, and completes people from elsewhere', async () => {
    await takeOver('googleContacts.csv');
    const before = await now();
    expect(await takeOver('googleContacts.csv')).toMatchObject({ added: 0, completed: 0 });
    expect(await now()).toEqual(before);
    const { id, added, completed } = await takeOver('linkedin.csv');
    expect([added, completed]).toEqual([2, 1]);
    expect(findFault(await now())).toBeNull();
    expect(place.snapshots).toContain('safety');
    expect(await undoImport(id)).toEqual({ removed: 2, putBack: 1, left: 0 });
    expect((await now()).people).toEqual(before.people);
  });

  it('changes nothing where what is here cannot be kept first', async () => {
    await takeOver('googleContacts.csv');
    const before = await now();
    place.isFull = true;
    await expect(takeOver('linkedin.csv')).rejects.toMatchObject({
      reason: { problem: { what: 'noSnapshot' } },
    });
    expect(await now()).toEqual(before);
  });
});

describe('many rows at once', () => {
  it('are written down like one by one', async () => {
    const rows = tablesInMemory();
    await rows.circles.put({ id: 'a', name: 'A', rhythm: null });
    const recording = trackChanges(rows);
    await recording.rows.circles.bulkPut([
      { id: 'a', name: 'B', rhythm: null },
      { id: 'b', name: 'B', rhythm: null },
      { id: 'c', name: 'C', rhythm: null },
    ]);
    await recording.rows.circles.bulkDelete(['c', 'nobody']);
    expect(recording.growth).toEqual({ circles: 1 });
    expect(recording.changes().map(({ key, row }) => [key, row !== null])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
    expect(await rows.circles.count()).toBe(2);
  });
});
