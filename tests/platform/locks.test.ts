import { beforeEach, expect, it, vi } from 'vitest';
import { onHeldUp, withLock, withLockIfFree } from '../../platform/locks.ts';
import { losesPatience } from './impatience.ts';

const heard: boolean[] = [];
onHeldUp((isHeldUp) => heard.push(isHeldUp));

let letGo: () => void;

/** Somebody has the lock, and does not give it back before `letGo`. */
function hangs(): Promise<void> {
  return new Promise((taken) => {
    void withLock('write', () => {
      taken();
      return new Promise<void>((resolve) => {
        letGo = resolve;
      });
    });
  });
}

beforeEach(() => {
  heard.length = 0;
  losesPatience();
});

const says = async (hasLock: boolean) => hasLock;

it('runs an act under the lock if that is free', async () => {
  expect(await withLockIfFree('write', says)).toBe(true);
  expect(heard).toEqual([]);
});

it('waits for somebody who has the lock for a moment', async () => {
  await hangs();
  const act = withLockIfFree('write', says);
  letGo();
  expect(await act).toBe(true);
  expect(heard).toEqual([]);
});

it('goes on without a lock that is not given back, says so, and has it again when it is free', async () => {
  await hangs();
  expect(await withLockIfFree('write', says)).toBe(false);
  expect(heard).toEqual([true]);
  vi.mocked(AbortSignal.timeout).mockImplementation(() => {
    throw new Error('Who knows that the lock is not free does not wait for it.');
  });
  expect(await withLockIfFree('write', says)).toBe(false);
  expect(heard).toEqual([true]);
  letGo();
  await expect.poll(() => heard).toEqual([true, false]);
  vi.mocked(AbortSignal.timeout).mockImplementation(() => new AbortController().signal);
  expect(await withLockIfFree('write', says)).toBe(true);
});

it('throws what the act throws, and does not try it twice', async () => {
  const act = vi.fn(() => Promise.reject(new DOMException('its own', 'TimeoutError')));
  await expect(withLockIfFree('write', act)).rejects.toThrow('its own');
  expect(act).toHaveBeenCalledTimes(1);
});
