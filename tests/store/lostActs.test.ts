import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { localStorageArea } from '../../platform/storageArea.ts';
import { openDatabase } from '../../store/database.ts';
import { losesPatience } from '../platform/impatience.ts';

const REMEMBERED = 'hint.mark';

const revision = { installId: 'me', placeId: 'here', generation: 3 };

let asked: string[] = [];
/** What the background answers once it has settled; null while it has not, as on a busy machine. */
let settle: string | null;
let noted: Map<string, string>;

beforeEach(async () => {
  // Each page opens its storage once.
  vi.resetModules();
  asked = [];
  settle = null;
  noted = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => noted.get(key) ?? null,
    setItem: (key: string, value: string) => noted.set(key, value),
  });
  fakeBrowser.runtime.onMessage.addListener((message, _, respond) => {
    const { ask } = message as { ask: string };
    asked.push(ask);
    if (ask === 'settle' && settle === null) return true;
    respond(ask === 'settle' ? settle : null);
    return true;
  });
  const database = await openDatabase(() => {});
  await database.write([], (rows) => rows.witness.put({ key: 'mark', ...revision }));
  database.close();
});

async function pageOpens(): Promise<void> {
  const { storageBackend } = await import('../../store/open.ts');
  await storageBackend();
}

describe('acts that the third place remembers', () => {
  it('are told where both others have lost them, though the replica has no header by then', async () => {
    noted.set(REMEMBERED, JSON.stringify({ installId: 'me', generation: 4 }));
    // Somebody is in the middle of an act.
    losesPatience();
    const act = Promise.withResolvers<void>();
    void navigator.locks.request('nahbar.write', () => act.promise);
    await pageOpens();
    await expect.poll(() => asked).toContain('miss');
    act.resolve();
  });

  it('are told where both have lost what was done without a database', async () => {
    const fork = { id: 'a fork', generation: 5 };
    noted.set(REMEMBERED, JSON.stringify({ installId: 'me', generation: 3, fork }));
    settle = 'here';
    // Of acts it has as many.
    await localStorageArea.write({
      witness: { ...revision, generation: 4, reconciled: 1, counts: {} },
    });
    await pageOpens();
    await expect.poll(() => asked).toContain('miss');
    // Once.
    await expect.poll(() => noted.get(REMEMBERED)).toBe('{"installId":"me","generation":3}');
  });

  it('are those of a fork as well, once the database contains it', async () => {
    noted.set(REMEMBERED, '{"installId":"me","generation":3}');
    settle = 'here';
    const merged = [{ id: 'a fork', generation: 5 }];
    await localStorageArea.write({
      witness: { ...revision, generation: 4, reconciled: 1, merged, counts: {} },
    });
    await pageOpens();
    await expect
      .poll(() => JSON.parse(noted.get(REMEMBERED) ?? '').fork)
      .toEqual({ id: 'a fork', generation: 5 });
    expect(asked).not.toContain('miss');
  });

  it.each([
    ['nothing', undefined],
    ['less', { installId: 'me', generation: 5 }],
  ])('are those of the replica from then on, where it knew %s', async (_, known) => {
    if (known) noted.set(REMEMBERED, JSON.stringify(known));
    settle = 'here';
    await localStorageArea.write({
      // Two of them were no acts.
      witness: { ...revision, generation: 9, reconciled: 2, counts: {} },
    });
    await pageOpens();
    await expect.poll(() => noted.get(REMEMBERED)).toBe('{"installId":"me","generation":7}');
    expect(asked).not.toContain('miss');
  });
});
