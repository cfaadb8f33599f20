import { describe, expect, inject } from 'vitest';
import { someRow } from '../core/steps/someSteps';
import { HEART } from '../e2e/support/newTabWords';
import { waitFor } from '../e2e/support/patience';
import type { Person } from '../e2e/support/person';
import type { View } from '../e2e/support/view';
import { ends, hasStopped, stopsAt } from './support/background';
import { inForm, isShortForm } from './support/extent';
import { note as noteFigures } from './support/figures';
import { leadsALife, seesItsLife } from './support/life';
import { opensInContainer } from './support/otherPlaces';
import { agreement, type Kept, whatIsKept } from './support/state';
import { test, testIn } from './support/test';

const refusing = testIn({ databases: 'refusing' });
const inFirefox = inject('browserName') === 'firefox';
/** In the short form not every step is tried. */
const STRIDE = inForm({ short: 11, full: 1 });
const MOST_STEPS = 200;

describe('the background is stopped at every step', () => {
  test.skipIf(isShortForm)('of its first look', async ({ person }) => {
    await stopsEverywhere(person, 'first look', {
      prepares: () => forgetsEverything(person),
      acts: async () => {
        await person.opensLibrary('#favourites');
      },
      isDone: async () => (await shown(person)).includes('Noch nichts gespeichert.'),
      holds: async (library) => {
        await library.sees('Noch nichts gespeichert.');
        await agreement(person);
      },
    });
  });

  test('of a restoration', async ({ person }) => {
    const texts = await leadsALife(person);
    const before = await whatIsKept(person);
    await stopsEverywhere(person, 'restoration', {
      prepares: () => losesItsDatabase(person),
      acts: async () => {
        await person.opensLibrary('#favourites');
      },
      isDone: async () =>
        texts.every(async (text) => (await shown(person)).includes(text)) &&
        (await shown(person)).includes(texts[0] ?? ''),
      holds: async (library) => {
        for (const text of texts) await library.sees(text);
        const after = await agreement(person);
        expect(after.database).toEqual(before.database);
        expect(after.recovery).toMatchObject({ kind: 'restored' });
      },
    });
    await seesItsLife(person, texts);
  });

  test.skipIf(!inFirefox)('of a write for a container', async ({ person }) => {
    await leadsALife(person);
    let before: Kept = await whatIsKept(person);
    let popup: View;
    const boxes = () =>
      popup.page.evaluate(() => document.querySelectorAll('input[type=checkbox]:checked').length);
    let ticked = 0;
    await stopsEverywhere(person, 'write for a container', {
      prepares: async () => {
        before = await whatIsKept(person);
        popup = await opensInContainer(person, 'popup.html');
        await popup.finds(['checkbox']);
        ticked = await boxes();
      },
      acts: async () => {
        await popup.page.evaluate(() =>
          document.querySelector<HTMLElement>('input[type=checkbox]')?.click(),
        );
      },
      isDone: async () => (await boxes()) !== ticked,
      holds: async () => {
        await popup.closes();
        await agreement(person);
        const { database } = await whatIsKept(person);
        // Wholly or not at all.
        expect({ ...database, ...without(before) }).toEqual({ ...before.database });
      },
    });
  });

  test('of a step that a page without a database writes', async ({ person }) => {
    const texts = await leadsALife(person);
    await forgetsSteps(person);
    const before = await whatIsKept(person);
    await stopsEverywhere(person, 'proposal', {
      prepares: () => forgetsSteps(person),
      acts: () => person.backstage(`void ${TAKE_STEP}.catch(() => {})`),
      // Not by `whatIsKept`, which waits for its turn: a background that is stopped has it.
      isDone: () => person.backstage(HAS_STEP),
      holds: async (library) => {
        await library.sees(texts[0] ?? '');
        expect(await person.backstage(TAKE_STEP)).toBe(true);
        const after = await agreement(person);
        // One step and one number of the profile's own, and nothing else is touched.
        const places = Object.keys(after.database ?? {}).filter(isOfSteps);
        expect(places.map((place) => place.replace(/\/.*/, '')).sort()).toEqual(['state', 'steps']);
        expect(withoutSteps(after)).toEqual(withoutSteps(before));
      },
    });
    await seesItsLife(person, texts);
  });

  test('of a snapshot', async ({ person }) => {
    await leadsALife(person);
    const before = await whatIsKept(person);
    const due = () =>
      person.backstage(
        `(globalThis.browser ?? chrome).alarms.create('snapshot', { when: Date.now() })`,
      );
    await stopsEverywhere(person, 'snapshot', {
      prepares: async () => {
        await person.backstage(forgetSnapshots);
      },
      acts: async () => {
        await due();
      },
      isDone: async () => (await person.backstage(readSnapshots)).length > 0,
      holds: async () => {
        expect((await whatIsKept(person)).database).toEqual(before.database);
        // The next hour brings what this one could not, and nothing half is taken for a whole.
        await waitFor(
          'the next snapshot',
          async () => {
            await due();
            return (await person.backstage(readSnapshots)).length > 0;
          },
          15_000,
        );
      },
    });
  });
});

refusing(
  'the background is stopped at every step of an act: what the page says is true',
  async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.notes(HEART, 'aria-pressed', 'false');
    const isPressed = async () => {
      const heart = await tab.finds(HEART);
      return heart.evaluate((button) => button.getAttribute('aria-pressed') === 'true');
    };
    const isStored = () =>
      person.backstage<boolean>(`(globalThis.browser ?? chrome).storage.local.get(null).then((all) =>
      Object.entries(all).some(([key, row]) => key.startsWith('row/favourites/') && row !== null))`);
    let step = 1;
    for (; step < MOST_STEPS; step += STRIDE) {
      const before = await isPressed();
      await stopsAt(person, step);
      await tab.presses('f');
      const stopped = await waitFor(`step ${step} of the act, or its end`, async () => {
        if (await hasStopped(person)) return 'stopped';
        return (await isPressed()) !== before && 'done';
      });
      await ends(person);
      const said = await waitFor('the page to say what became of it', async () => {
        if ((await isPressed()) !== before) return 'done';
        return /nichts geändert|nicht sicher/.exec(await tab.text())?.[0];
      });
      if (said === 'done') expect(await isStored()).toBe(!before);
      if (said === 'nichts geändert') expect(await isStored()).toBe(before);
      if (stopped === 'done') break;
    }
    expect(step).toBeLessThan(MOST_STEPS);
    // The product may rightly log that it cannot open its database.
    await person.complaints();
  },
);

interface Action {
  prepares(): Promise<void>;
  acts(): Promise<void>;
  isDone(): Promise<boolean>;
  /** What has to be so after the background was stopped in the middle, on a page that opens then. */
  holds(library: View): Promise<void>;
}

async function stopsEverywhere(person: Person, name: string, action: Action): Promise<void> {
  let step = 1;
  for (; step < MOST_STEPS; step += STRIDE) {
    await action.prepares();
    await stopsAt(person, step);
    await action.acts();
    const stopped = await waitFor(`step ${step} of the ${name}, or its end`, async () => {
      if (await hasStopped(person)) return 'stopped';
      return (await action.isDone()) && 'done';
    });
    await ends(person);
    for (const view of person.views) await view.closes().catch(() => {});
    const library = await person.opensLibrary('#favourites');
    try {
      await action.holds(library);
    } catch (cause) {
      throw new Error(`After step ${step} of the ${name}`, { cause });
    }
    await library.closes();
    if (stopped === 'done') break;
  }
  expect(step).toBeLessThan(MOST_STEPS);
  const { browserName: browser } = person;
  const rounds = Math.ceil(step / STRIDE);
  noteFigures({ browser, test: `background stopped: ${name}`, rounds, acknowledged: 0, lost: 0 });
}

/** What the page that was opened last shows. */
async function shown(person: Person): Promise<string> {
  return (await person.views.at(-1)?.text()) ?? '';
}

/** The rows that a tick changes, as they were before. */
function without({ database }: Kept) {
  return Object.fromEntries(
    Object.entries(database ?? {}).filter(([place]) => /^(calls|state)\//.test(place)),
  );
}

/** Has the background write a step, and the number by which steps are chosen: as a page without a database. */
const TAKE_STEP = `(async () => {
  const { storage, runtime } = globalThis.browser ?? chrome;
  await runtime.sendMessage({ ask: 'settle', told: [] });
  const { generation } = (await storage.local.get('witness')).witness;
  const changes = ${JSON.stringify([
    { table: 'steps', key: '2026-11-28/1', row: someRow('2026-11-28', 'any') },
    { table: 'state', key: 'steps', row: { key: 'steps', seed: 1 } },
  ])};
  return runtime.sendMessage({ ask: 'commit', told: [{ generation, changes }] });
})()`;

const HAS_STEP = `(globalThis.browser ?? chrome).storage.local.get(null).then((all) =>
  Object.entries(all).some(([key, row]) => key.startsWith('row/steps/') && row !== null))`;

/** Takes the steps away, as an act of a page without a database. */
async function forgetsSteps(person: Person): Promise<void> {
  const changes = Object.keys((await whatIsKept(person)).copy)
    .filter(isOfSteps)
    .map((place) => {
      const [table, ...key] = place.split('/');
      return { table, key: key.join('/'), row: null };
    });
  const isDone = await person.backstage(`(async (changes) => {
    const { storage, runtime } = globalThis.browser ?? chrome;
    await runtime.sendMessage({ ask: 'settle', told: [] });
    const { generation } = (await storage.local.get('witness')).witness;
    return runtime.sendMessage({ ask: 'commit', told: [{ generation, changes }] });
  })(${JSON.stringify(changes)})`);
  expect(isDone).toBe(true);
}

/** Whether a row is of the steps, or the number by which they are chosen. */
function isOfSteps(place: string): boolean {
  return place.startsWith('steps/') || place === 'state/steps';
}

function withoutSteps({ database }: Kept) {
  return Object.fromEntries(Object.entries(database ?? {}).filter(([place]) => !isOfSteps(place)));
}

async function losesItsDatabase(person: Person): Promise<void> {
  await person.backstage(deleteDatabase);
  await person.backstage(`(globalThis.browser ?? chrome).storage.local.remove('recovery')`);
}

async function forgetsEverything(person: Person): Promise<void> {
  await person.backstage(deleteDatabase);
  await person.backstage(`(globalThis.browser ?? chrome).storage.local.clear()`);
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nahbar');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

async function forgetSnapshots(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('snapshots', { recursive: true }).catch(() => {});
}

/** The text of every snapshot. @throws where one is not whole */
async function readSnapshots(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  const texts: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (!name.endsWith('.gz')) continue;
    const file = await (handle as FileSystemFileHandle).getFile();
    const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'));
    texts.push(await new Response(unpacked).text());
  }
  return texts;
}
