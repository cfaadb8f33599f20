import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledDecks } from '../../../content/decks.ts';
import { sameRows } from '../../../core/backup/backup.ts';
import { newCall } from '../../../core/calls/call.ts';
import { MINE } from '../../../core/quotes/deck.ts';
import { draftOf } from '../../../core/quotes/ownQuote.ts';
import { Refused } from '../../../core/refusal.ts';
import type { AllRows } from '../../../core/tables.ts';
import {
  previewRestore,
  restoreAsShown,
  restoreBackup,
  type Way,
} from '../../../store/backup/restore.ts';
import { write } from '../../../store/open.ts';
import { backupOf } from '../../core/backup/someBackup.ts';
import { everything, holds, talk } from '../realStore.ts';

// The rotation would go on, which is another story: here it stands still.
vi.mock(import('../../../store/quotes/rotation.ts'), async (original) => ({
  ...(await original()),
  refreshQuoteCache: async () => {},
}));

const place = vi.hoisted(() => ({
  snapshots: new Map<string, unknown>(),
  isFull: false,
  /** What happens between the snapshot and the act. */
  meanwhile: async () => {},
}));

vi.mock('../../../store/backup/readBackup.ts', () => ({
  readSnapshot: async (name: string) => ({ rows: place.snapshots.get(name) }),
}));
// Snapshots lie in a folder of the browser's.
vi.mock('../../../store/backup/snapshots.ts', () => ({
  removeSnapshot: async (name: string) => void place.snapshots.delete(name),
  takeSnapshot: async (rows: unknown) => {
    if (place.isFull) throw new DOMException('no room', 'QuotaExceededError');
    const name = `snapshot ${place.snapshots.size + 1}`;
    place.snapshots.set(name, structuredClone(rows));
    await place.meanwhile();
    return name;
  },
}));

const call = (id: string) => newCall(id, 'base', 1);
const mine = backupOf({ calls: [call('a'), call('b')], settings: [{ key: 'keys', value: 'off' }] });
const other = backupOf({ calls: [{ ...call('b'), startedAt: 2 }, call('c')] });
const isNow = async (rows: AllRows) => expect(sameRows(await everything(), rows)).toBe(true);

beforeEach(async () => {
  place.snapshots.clear();
  place.isFull = false;
  place.meanwhile = async () => {};
  await holds(mine.rows);
});

describe('a restore', () => {
  it('makes everything as the backup has it, and can be undone', async () => {
    const undo = await restoreBackup(other);
    await isNow(other.rows);
    expect([...place.snapshots.values()]).toEqual([mine.rows]);
    await undo();
    await isNow(mine.rows);
  });

  const title = bundledDecks[0]?.title ?? '';
  const deck = (id: string, name: string) => ({
    ...{ id, title: name, isOn: true, frequency: 'normal' as const, addedAt: 1 },
  });
  const quote = { id: 'q', deckId: 'gone', quote: { id: 'q', ...draftOf('Frag.') } };
  const damaged = backupOf({
    decks: [deck('a', 'Stoa'), deck('b', 'stoa'), deck('c', title)],
    quotes: [{ ...quote, tags: [], addedAt: 1 }],
    contacts: [talk('t', 1, { personId: 'nobody' })],
  });

  // A merge unites decks of one name.
  it.each<[Way, string[]]>([
    [{ way: 'replace' }, ['Stoa', 'stoa (2)']],
    [{ way: 'merge', preference: 'here' }, ['Stoa']],
    [{ way: 'merge', preference: 'backup' }, ['Stoa']],
  ])('by %j leaves no row that belongs to nobody, and no name twice', async (way, titles) => {
    await restoreBackup(damaged, way);
    const { decks, quotes, contacts, trash } = await everything();
    expect(decks.map((row) => row.title)).toEqual([...titles, `${title} (2)`, null]);
    expect(quotes).toMatchObject([{ id: 'q', deckId: MINE }]);
    expect(contacts).toEqual([]);
    expect(trash).toMatchObject([{ id: 'contact/t', row: { personId: 'nobody' } }]);
  });

  it('that is undone makes everything just what it was, also what belonged to nobody', async () => {
    await holds(damaged.rows);
    const undo = await restoreBackup(other);
    await undo();
    await isNow(damaged.rows);
  });

  it('keeps no snapshot of nothing, and can be undone all the same', async () => {
    await holds();
    const undo = await restoreBackup(mine);
    expect(place.snapshots.size).toBe(0);
    await undo();
    await isNow(backupOf().rows);
  });

  it('changes nothing where what is here cannot be kept first', async () => {
    place.isFull = true;
    await expect(restoreBackup(other)).rejects.toMatchObject({
      reason: { problem: { what: 'noSnapshot' } },
    });
    await isNow(mine.rows);
  });

  it('loses nothing that another page writes between the snapshot and the act', async () => {
    const late = { key: 'theme', value: 'dark' };
    place.meanwhile = async () => {
      place.meanwhile = async () => {};
      await write(['settings'], (rows) => rows.settings.put(late));
    };
    await restoreBackup(other);
    await isNow(other.rows);
    const [snapshot] = [...place.snapshots.values()] as AllRows[];
    expect(place.snapshots.size).toBe(1);
    expect(snapshot?.settings).toContainEqual(late);
  });

  it('gives up, and changes nothing, where other pages never stop writing', async () => {
    let n = 0;
    place.meanwhile = async () => {
      await write(['settings'], (rows) => rows.settings.put({ key: 'n', value: n++ }));
    };
    await expect(restoreBackup(other)).rejects.toThrow('Other pages keep writing');
    expect((await everything()).calls).toEqual(mine.rows.calls);
    expect(place.snapshots.size).toBe(0);
  });

  it('leaves no snapshot behind where it is refused, and does where it failed', async () => {
    const lock = vi.spyOn(navigator.locks, 'request');
    lock.mockRejectedValueOnce(new Refused({ because: 'nothingLasts' }));
    await expect(restoreBackup(other)).rejects.toBeInstanceOf(Refused);
    expect(place.snapshots.size).toBe(0);
    lock.mockRejectedValueOnce(new Error('disk full'));
    await expect(restoreBackup(other)).rejects.toThrow('disk full');
    expect(place.snapshots.size).toBe(1);
  });
});

describe('a restore as it was shown', () => {
  const ways: [Way][] = [[{ way: 'replace' }], [{ way: 'merge', preference: 'backup' }]];

  it.each(ways)('by %j is done, also where only the quotes have gone on', async (way) => {
    const shown = await previewRestore(other, way);
    await write(['state'], (rows) => rows.state.put({ key: 'steps', seed: 7 }));
    expect(await restoreAsShown(other, way, shown)).not.toBeNull();
    expect((await everything()).calls).toContainEqual({ ...call('b'), startedAt: 2 });
  });

  it.each(ways)('by %j is not done where it would do something else by now', async (way) => {
    const shown = await previewRestore(other, way);
    place.meanwhile = async () => {
      place.meanwhile = async () => {};
      await write(['calls'], (rows) => rows.calls.put(call('late')));
    };
    expect(await restoreAsShown(other, way, shown)).toBeNull();
    expect((await everything()).calls).toEqual([call('a'), call('b'), call('late')]);
    expect(place.snapshots.size).toBe(0);
  });

  it('is not done where there is something by now, and there was nothing', async () => {
    expect(await restoreAsShown(other, { way: 'replace' }, null)).toBeNull();
    await isNow(mine.rows);
  });
});
