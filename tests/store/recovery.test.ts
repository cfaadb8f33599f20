import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RECOVERY, type Recovery } from '../../core/backup/replicaHeader.ts';
import { localStorageArea } from '../../platform/storageArea.ts';
import { followRecovery, rebuildReplica, recovery, replicaTrouble } from '../../store/recovery.ts';

let answer: () => Promise<void>;
const asked = vi.fn();

fakeBrowser.runtime.onMessage.addListener((message) => {
  asked(message);
  return answer();
});

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockClear();
  return () => vi.useRealTimers();
});

it('tells of a loss that is announced while it looks for an earlier one', async () => {
  const [restored, bothLost]: Recovery[] = [
    { kind: 'restored', records: 3, at: 1 },
    { kind: 'bothLost', records: 9, at: 2 },
  ];
  const reading = Promise.withResolvers<Record<string, unknown>>();
  vi.spyOn(localStorageArea, 'read').mockReturnValueOnce(reading.promise);
  const following = followRecovery();
  await localStorageArea.write({ [RECOVERY]: bothLost });
  reading.resolve({ [RECOVERY]: restored });
  await following;
  expect(recovery.value).toEqual(bothLost);
});

it('tells of a rebuild after a second, and no more when it is over', async () => {
  let isOver = () => {};
  answer = () => new Promise((resolve) => (isOver = resolve));
  const rebuilding = Promise.all([rebuildReplica(), rebuildReplica()]);
  await vi.advanceTimersByTimeAsync(900);
  expect(replicaTrouble.value).toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  expect(replicaTrouble.value).toBe('rebuilding');
  isOver();
  await rebuilding;
  expect(replicaTrouble.value).toBeNull();
  // For both who wanted it.
  expect(asked.mock.calls).toEqual([[{ ask: 'rebuild', told: [] }]]);
});

it('does not tell of one that is quick', async () => {
  answer = async () => {};
  await rebuildReplica();
  await vi.advanceTimersByTimeAsync(2000);
  expect(replicaTrouble.value).toBeNull();
});

it('tells at once of one that failed, and asks again', async () => {
  answer = () => Promise.reject(new Error('The replica could not be rebuilt.'));
  await expect(rebuildReplica()).rejects.toThrow('could not be rebuilt');
  expect(replicaTrouble.value).toBe('unwritable');
  answer = async () => {};
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(replicaTrouble.value).toBeNull();
});
