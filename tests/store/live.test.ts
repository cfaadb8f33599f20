import { effect } from '@preact/signals';
import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { live } from '../../store/live.ts';
import { databaseHealth, read } from '../../store/open.ts';
import { rebuildReplica } from '../../store/recovery.ts';
import type { Tables } from '../../store/storageBackend.ts';
import { holds } from './realStore.ts';

it('says that the database cannot be read, and no longer once it can', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const opening = vi.spyOn(indexedDB, 'open');
  await holds({ settings: [{ key: 'theme', value: 'dark' }] });
  // The background has begun to, and is to be done before the disk is full.
  await rebuildReplica();
  const connections = opening.mock.results.map(({ value }) => (value as IDBOpenDBRequest).result);
  opening.mockImplementation(() => {
    throw new DOMException('Encountered full disk', 'QuotaExceededError');
  });
  for (const connection of connections) {
    const closed = new Promise((resolve) => connection.addEventListener('close', resolve));
    forceCloseDatabase(connection as never);
    await closed;
  }
  const themeIn = (rows: Tables) => rows.settings.get('theme');
  // What Dexie tries by itself.
  await expect(read(themeIn)).rejects.toThrow();

  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  const theme = live(() => themeIn);
  onTestFinished(effect(() => void theme.value));
  await expect.poll(() => databaseHealth.value).toBe('unreadable');
  expect(theme.value).toBeUndefined();

  opening.mockRestore();
  page.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => databaseHealth.value).toBe('ready');
  expect(theme.value).toMatchObject({ value: 'dark' });
});
