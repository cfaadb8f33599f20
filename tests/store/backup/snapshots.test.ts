import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupText } from '../../../core/backup/backup.ts';
import { gunzip } from '../../../core/files/gunzip.ts';
import { readSnapshot } from '../../../store/backup/readBackup.ts';
import {
  gzip,
  listSnapshots,
  takeSnapshot,
  takeSnapshotIfDue,
} from '../../../store/backup/snapshots.ts';
import { backupOf } from '../../core/backup/someBackup.ts';

const { folder } = vi.hoisted(() => ({ folder: new Map<string, File>() }));

vi.mock('../../../platform/appVersion.ts', () => ({ appVersion: () => '1.0.0' }));
vi.mock('../../../platform/worker.ts', () => import('../noWorker.ts'));
vi.mock('../../../platform/snapshotFolder.ts', () => ({
  inFolderTurn: (act: () => Promise<unknown>) => act(),
  listFiles: async () => [...folder.values()],
  readFile: async (name: string) => folder.get(name) ?? null,
  removeFile: async (name: string) => void folder.delete(name),
  removePartFiles: async () => {},
  writeFile: async (name: string, content: Blob) => {
    if (folder.has(name)) throw new Error(`${name} would be written over`);
    folder.set(name, new File([content], name));
  },
}));

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 12);
const profile = (n: number) => backupOf({ settings: [{ key: 'n', value: n }] }).rows;
const due = (n: number, now: number) => takeSnapshotIfDue(async () => profile(n), now);

beforeEach(() => folder.clear());

describe('a snapshot', () => {
  it('holds everything, and tells about itself without being unpacked', async () => {
    const name = await takeSnapshot(profile(1), NOW, 'safety');
    expect(name).toBe('2026-11-22T12-00-00-000.safety-1.json.gz');
    expect(await listSnapshots()).toEqual([
      {
        name,
        takenAt: NOW,
        kind: 'safety',
        records: 1,
        isDamaged: false,
        size: folder.get(name)?.size,
      },
    ]);
    expect(await readSnapshot(name)).toEqual({
      exportedAt: NOW,
      appVersion: '1.0.0',
      rows: profile(1),
    });
  });

  it('leaves out what is damaged, so that all else can be restored from it', async () => {
    const rows = profile(1);
    const damaged = { ...rows, people: [{ id: 'damaged' }] } as unknown as typeof rows;
    const name = await takeSnapshotIfDue(async () => damaged, NOW);
    expect(await readSnapshot(name ?? '')).toMatchObject({ rows });
    expect(await takeSnapshotIfDue(async () => damaged, NOW + DAY)).toBeNull();
  });

  it('keeps what is damaged before a change that would destroy it', async () => {
    const damaged = { ...profile(1), people: [{ id: 'damaged' }] } as never;
    const name = await takeSnapshot(damaged, NOW, 'safety');
    const file = await gunzip(folder.get(name) as File);
    expect(JSON.parse(new TextDecoder().decode(file)).rows.people).toEqual([{ id: 'damaged' }]);
  });

  it('never takes the place of another', async () => {
    await Promise.all([takeSnapshot(profile(1), NOW, 'safety')]);
    await takeSnapshot(profile(2), NOW, 'safety');
    expect((await listSnapshots()).map(({ takenAt }) => takenAt)).toEqual([NOW + 1, NOW]);
  });

  it('that is damaged or strange breaks no list', async () => {
    const names = ['2026-11-20T12-00-00.json.gz', 'x.txt', '2026-11-21T12-00-00.json.gz'];
    folder.set(names[0] ?? '', new File(['x'.repeat(99)], names[0] ?? ''));
    folder.set(names[1] ?? '', new File([''], names[1] ?? ''));
    folder.set(names[2] ?? '', new File([''], names[2] ?? ''));
    expect((await listSnapshots()).map(({ isDamaged }) => isDamaged)).toEqual([true, true]);
  });

  it.each([
    ['is cut off', async (file: Blob) => file.slice(0, file.size - 9)],
    ['is garbled', async () => new Blob(['x'.repeat(99)])],
    ['holds something else', async () => gzip('{"nahbar":"deck"}')],
  ])('that %s is refused', async (_, damage) => {
    const name = await takeSnapshot(profile(1), NOW, 'regular');
    folder.set(name, new File([await damage(folder.get(name) as Blob)], name));
    await expect(readSnapshot(name)).rejects.toMatchObject({ name: 'Refused' });
  });

  it('that is gone is refused', async () => {
    await expect(readSnapshot('none')).rejects.toMatchObject({
      reason: { problem: { what: 'unpackable' } },
    });
  });
});

describe('by itself', () => {
  it('takes one a day, where something has changed', async () => {
    expect(await due(1, NOW)).not.toBeNull();
    expect(await due(2, NOW + 23 * HOUR)).toBeNull();
    expect(await due(2, NOW + DAY)).not.toBeNull();
    expect(await due(2, NOW + 9 * DAY)).toBeNull();
    expect(await due(3, NOW + 9 * DAY)).not.toBeNull();
  });

  it('takes none where there is nothing to lose, and then forgets nothing either', async () => {
    await due(1, NOW);
    expect(await takeSnapshotIfDue(async () => backupOf().rows, NOW + 400 * DAY)).toBeNull();
    expect(await listSnapshots()).toHaveLength(1);
  });

  it('does not read the rows before a snapshot is due', async () => {
    await due(1, NOW);
    const rows = vi.fn();
    await takeSnapshotIfDue(rows, NOW + HOUR);
    expect(rows).not.toHaveBeenCalled();
  });

  it('keeps the newest of each day and week', async () => {
    for (let day = 0; day < 100; day++) await due(day, NOW + day * DAY);
    const ages = (await listSnapshots()).map(({ takenAt }) => 99 - (takenAt - NOW) / DAY);
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(ages.length).toBeLessThan(17);
    expect(ages.at(-1)).toBeGreaterThan(54);
  });

  it('takes one after the clock was set back, and keeps those from the future', async () => {
    await due(1, NOW + 400 * DAY);
    expect(await due(2, NOW)).not.toBeNull();
    expect(await due(3, NOW + HOUR)).toBeNull();
    expect(await due(3, NOW + DAY)).not.toBeNull();
    expect(await listSnapshots()).toHaveLength(3);
  });

  it('takes one when the last is damaged, though nothing has changed', async () => {
    const name = (await due(1, NOW)) ?? '';
    const file = folder.get(name) as File;
    folder.set(name, new File([file.slice(0, file.size - 9)], name));
    expect(await due(1, NOW + DAY)).not.toBeNull();
  });

  it('knows an older name for a snapshot', async () => {
    const text = backupText({ ...backupOf(), exportedAt: NOW, rows: profile(1) });
    const name = '2026-11-22T12-00-00.json.gz';
    folder.set(name, new File([await gzip(text)], name));
    expect(await due(2, NOW + HOUR)).toBeNull();
    expect(await due(1, NOW + DAY)).toBeNull();
  });
});
