import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beDiscreet, discretion, endDiscretion } from '../../../store/calls/discretion.ts';
import { minute } from '../../../store/today.ts';
import { holds } from '../realStore.ts';

beforeEach(() => holds({}));
afterEach(() => vi.useRealTimers());

it('begins at once, and not with the next minute', async () => {
  const stop = discretion.subscribe(() => {});
  await expect.poll(() => discretion.value).toBeNull();
  vi.useFakeTimers({ toFake: ['Date'], now: minute.value + 30_000 });
  await beDiscreet();
  await expect.poll(() => discretion.value).toBe('asked');
  await endDiscretion();
  await expect.poll(() => discretion.value).toBeNull();
  stop();
});
