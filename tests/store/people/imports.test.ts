import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findFault } from '../../../core/backup/schema.ts';
import { previewOf } from '../../../core/people/import/preview.ts';
import { tablesInMemory } from '../../../store/memoryBackend.ts';
import { importPeople, undoImport } from '../../../store/people/imports.ts';
import { trackChanges } from '../../../store/replica/trackChanges.ts';
import { noRows } from '../../core/backup/someBackup.ts';
import { readFixture } from '../../core/people/import/importing.ts';
import { everything, holds } from '../realStore.ts';

const place = vi.hoisted(() => ({ snapshots: [] as string[], isFull: false }));

// Snapshots lie in a folder of the browser's.
vi.mock('../../../store/backup/snapshots.ts', () => ({
  removeSnapshot: async () => void place.snapshots.pop(),
  takeSnapshot: async () => {
    if (place.isFull) throw new DOMException('no room', 'QuotaExceededError');
    place.snapshots.push('safety');
    return 'safety';
  },
}));

async function takeOver(file: string) {
  const { people, circles } = await everything();
  const { candidates, seen } = previewOf(readFixture(file), people, circles);
  return importPeople(candidates, seen, { fileName: file, rhythm: null, withCircles: true });
}

beforeEach(async () => {
  await holds();
  place.snapshots = [];
  place.isFull = false;
});

describe('an import', () => {
  it('is one act, and is taken back wholly', async () => {
    const { id, added } = await takeOver('googleContacts.csv');
    expect(added).toBe(3);
    const all = await everything();
    expect([all.people.length, all.circles.length, all.imports.length]).toEqual([3, 1, 1]);
    expect(findFault(all)).toBeNull();
    // There was nothing to lose yet.
    expect(place.snapshots).toEqual([]);
    expect(await undoImport(id)).toEqual({ removed: 3, putBack: 0, left: 0 });
    expect(await everything()).toEqual(noRows);
    expect(await undoImport(id)).toBeNull();
  });

  it('changes nothing the second time, and completes people from elsewhere', async () => {
    await takeOver('googleContacts.csv');
    const before = await everything();
    expect(await takeOver('googleContacts.csv')).toMatchObject({ added: 0, completed: 0 });
    expect(await everything()).toEqual(before);
    const { id, added, completed } = await takeOver('linkedin.csv');
    expect([added, completed]).toEqual([2, 1]);
    expect(findFault(await everything())).toBeNull();
    expect(place.snapshots).toContain('safety');
    expect(await undoImport(id)).toEqual({ removed: 2, putBack: 1, left: 0 });
    expect((await everything()).people).toEqual(before.people);
  });

  it('changes nothing where what is here cannot be kept first', async () => {
    await takeOver('googleContacts.csv');
    const before = await everything();
    place.isFull = true;
    await expect(takeOver('linkedin.csv')).rejects.toMatchObject({
      reason: { problem: { what: 'noSnapshot' } },
    });
    expect(await everything()).toEqual(before);
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
