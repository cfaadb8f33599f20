import { expect, it, vi } from 'vitest';
import { openReplicaStore } from '../../store/replica/replicaStore.ts';
import type { Tables } from '../../store/storageBackend.ts';
import { anArea } from './anArea.ts';

const ROW = 'row/hiddenQuotes/';
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
  const end = openReplicaStore(area, async () => true).watch(count, seen, seen);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  await area.write({ [`${ROW}a`]: { id: 'a', hiddenAt: 1 } });
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  for (const answer of answers.toReversed()) answer();
  await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  await new Promise(setImmediate);
  expect(seen.mock.calls).toEqual([[1]]);
  end();
});

it('says nothing once nobody wants to know', async () => {
  const { area, answers } = slowArea();
  const seen = vi.fn();
  const end = openReplicaStore(area, async () => true).watch(count, seen, seen);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  end();
  answers[0]?.();
  await new Promise(setImmediate);
  expect(seen).not.toHaveBeenCalled();
});
