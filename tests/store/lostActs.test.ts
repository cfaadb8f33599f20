import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '../../store/database.ts';
import { storageBackend } from '../../store/open.ts';

const asked: string[] = [];

fakeBrowser.runtime.onMessage.addListener((message, _, respond) => {
  asked.push((message as { ask: string }).ask);
  // The background has not settled yet, as on a busy machine.
  if ((message as { ask: string }).ask === 'settle') return true;
  respond(null);
  return true;
});

beforeEach(() => {
  const remembered = JSON.stringify({ installId: 'me', generation: 4 });
  vi.stubGlobal('localStorage', { getItem: () => remembered, setItem: () => {} });
});

it('that both places have lost are told, though the replica has no header by then', async () => {
  const database = await openDatabase(() => {});
  await database.write([], (rows) =>
    rows.witness.put({ key: 'mark', installId: 'me', placeId: 'here', generation: 3 }),
  );
  database.close();
  // Somebody is in the middle of an act.
  void navigator.locks.request('nahbar.write', () => new Promise(() => {}));
  await storageBackend();
  await expect.poll(() => asked, { timeout: 10_000 }).toContain('miss');
});
