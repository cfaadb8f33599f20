import { describe, expect, it, vi } from 'vitest';
import { openReplicaStore } from '../../store/replica/replicaStore.ts';
import type { Tables } from '../../store/storageBackend.ts';
import { anArea } from './anArea.ts';

const ROW = 'row/hiddenQuotes/';
const never = () => Promise.reject(new Error('Nothing is rebuilt.'));
const count = (rows: Tables) => rows.hiddenQuotes.count();

/** An area whose answers are given when the test says so, in an order of its choice. */
function slowArea() {
  const area = anArea();
  const answers: (() => void)[] = [];
  const read: typeof area.read = async (keys) => {
    const values = await area.read(keys);
    await new Promise<void>((resolve) => answers.push(resolve));
    return values;
  };
  return { area: { ...area, read }, answers };
}

it('shows what is, also when an earlier question is answered later', async () => {
  const { area, answers } = slowArea();
  const seen = vi.fn();
  const end = openReplicaStore(area, async () => true, never).watch(count, seen, seen);
  await expect.poll(() => answers).toHaveLength(1);
  await area.write({ [`${ROW}a`]: { id: 'a', hiddenAt: 1 } });
  await expect.poll(() => answers).toHaveLength(2);
  for (const answer of answers.toReversed()) answer();
  await expect.poll(() => seen).toHaveBeenCalled();
  await new Promise(setImmediate);
  expect(seen.mock.calls).toEqual([[1]]);
  end();
});

it('says nothing once nobody wants to know', async () => {
  const { area, answers } = slowArea();
  const seen = vi.fn();
  const end = openReplicaStore(area, async () => true, never).watch(count, seen, seen);
  await expect.poll(() => answers).toHaveLength(1);
  end();
  answers[0]?.();
  await new Promise(setImmediate);
  expect(seen).not.toHaveBeenCalled();
});

it('remembers an act in a third place, as no database has it', async () => {
  const area = anArea();
  const header = { installId: 'me', placeId: '', generation: 6, reconciled: 1, counts: {} };
  await area.write({ witness: header });
  const remembers = vi.fn();
  vi.stubGlobal('localStorage', { setItem: remembers });
  await openReplicaStore(area, async () => true, never).write(['hiddenQuotes'], (rows) =>
    rows.hiddenQuotes.put({ id: 'a', hiddenAt: 1 }),
  );
  expect(remembers.mock.calls).toEqual([['hint.mark', '{"installId":"me","generation":6}']]);
  vi.unstubAllGlobals();
});

it('remembers an act beside those of an install that the replica has forgotten', async () => {
  const area = anArea();
  const fork = { id: 'a fork', placeId: '', generation: 0 };
  await area.write({ witness: { installId: '', placeId: '', generation: 1, fork, counts: {} } });
  const remembers = vi.fn();
  const getItem = () => '{"installId":"me","generation":7}';
  vi.stubGlobal('localStorage', { getItem, setItem: remembers });
  await openReplicaStore(area, async () => true, never).write(['hiddenQuotes'], (rows) =>
    rows.hiddenQuotes.put({ id: 'a', hiddenAt: 1 }),
  );
  const [[, note]] = remembers.mock.calls as [[string, string]];
  expect(JSON.parse(note)).toEqual({
    installId: 'me',
    generation: 7,
    fork: { id: 'a fork', generation: 2 },
  });
  vi.unstubAllGlobals();
});

describe('an act whose background is stopped', () => {
  const added = { id: 'a', hiddenAt: 1 };
  const add = vi.fn((rows: Pick<Tables, 'hiddenQuotes'>) => rows.hiddenQuotes.put(added));
  const stopped = new Error('The message port closed before a response was received.');

  it('is done, where that was after it was done', async () => {
    const area = anArea();
    const commit = vi.fn(async () => {
      await area.write({ [`${ROW}a`]: added });
      throw stopped;
    });
    await openReplicaStore(area, commit, never).write(['hiddenQuotes'], add);
    expect(commit).toHaveBeenCalledOnce();
  });

  it('is done once, where only the next background has written the copy', async () => {
    const area = anArea();
    const commit = vi
      .fn<() => Promise<boolean>>()
      .mockRejectedValueOnce(stopped)
      // It brings database and copy into step before it looks at what is asked.
      .mockImplementationOnce(async () => {
        await area.write({ [`${ROW}first`]: { id: 'first', hiddenAt: 1 } });
        return false;
      });
    const ids = ['first', 'second', 'third'];
    const made = await openReplicaStore(area, commit, never).write(
      ['hiddenQuotes'],
      async (rows) => {
        const id = ids.shift() as string;
        await rows.hiddenQuotes.put({ id, hiddenAt: 1 });
        return id;
      },
    );
    expect(made).toBe('first');
    expect(commit).toHaveBeenCalledTimes(2);
  });

  it('is asked for again, where it was not', async () => {
    const area = anArea();
    const commit = vi.fn<() => Promise<boolean>>().mockRejectedValueOnce(stopped);
    commit.mockResolvedValueOnce(true);
    await openReplicaStore(area, commit, never).write(['hiddenQuotes'], add);
    expect(commit).toHaveBeenCalledTimes(2);
  });

  it('may have been done, where nobody answers again', async () => {
    const commit = vi.fn<() => Promise<boolean>>().mockRejectedValue(stopped);
    await expect(
      openReplicaStore(anArea(), commit, never).write(['hiddenQuotes'], add),
    ).rejects.toMatchObject({ name: 'Unsure', cause: stopped });
    expect(commit).toHaveBeenCalledTimes(2);
  });
});
