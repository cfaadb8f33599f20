import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from 'vitest';
import { alteredBuild } from './support/alteredBuild';
import { bothCopies } from './support/bothCopies';
import { HEART, quoteOn } from './support/newTabWords';
import type { Person } from './support/person';
import { testIn } from './support/test';

/** `storage.local` of pages and background answers with an error from `fails` on. */
const test = testIn({
  build: alteredBuild((folder) => {
    for (const script of ['background.js', 'boot.js', 'look.js', 'firstPanel.js']) {
      const file = join(folder, script);
      writeFileSync(file, `(${failsWhenTold})();\n${readFileSync(file, 'utf8')}`);
    }
  }),
});

/** Runs in the extension, before its own code. */
function failsWhenTold(): void {
  // biome-ignore lint/suspicious/noExplicitAny: it bends what has a type
  const { browser, chrome, localStorage } = globalThis as any;
  const { storage } = browser ?? chrome;
  let isBroken = localStorage?.getItem('broken') === 'true';
  // The background has no localStorage.
  if (!localStorage) storage.local.get('broken').then(({ broken }: never) => (isBroken = !!broken));
  storage.onChanged.addListener(({ broken }: { broken?: { newValue: boolean } }) => {
    if (broken) isBroken = broken.newValue;
  });
  for (const name of ['get', 'set', 'remove']) {
    const original = storage.local[name].bind(storage.local);
    storage.local[name] = (...given: unknown[]) => {
      if (!isBroken) return original(...given);
      const error = new Error('IO error');
      // With a callback, as the polyfill asks in Chromium, only what is thrown tells.
      if (typeof given.at(-1) === 'function') throw error;
      return Promise.reject(error);
    };
  }
}

function fails(person: Person, isBroken: boolean): Promise<void> {
  return person.backstage(`(async () => {
    localStorage.setItem('broken', ${isBroken});
    await (globalThis.browser ?? chrome).storage.local.set({ broken: ${isBroken} });
  })()`);
}

describe('a second copy that cannot be read', () => {
  test.inBoth('keeps nobody from the database', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.notes(HEART, 'aria-pressed', 'false');
    const quote = await quoteOn(tab);
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.closes();

    await fails(person, true);
    const library = await person.opensLibrary('#favourites');
    await library.sees(quote);
    await library.clicks(['textbox']);
    await library.types('Trotzdem');
    await library.sees('Gespeichert');
    await library.sees('Nahbar kann seine zweite Kopie gerade nicht schreiben');
    const { database } = await bothCopies(person);
    expect(Object.values(database)).toContainEqual(expect.objectContaining({ note: 'Trotzdem' }));
    await library.isAccessible();

    await fails(person, false);
    await library.reloads();
    await library.reads(['textbox'], 'Trotzdem');
    await expect
      .poll(async () => {
        const { database, copy } = await bothCopies(person);
        return isDeepStrictEqual(copy, database);
      })
      .toBe(true);
    // The product may rightly log that it cannot write.
    await person.complaints();
  });
});
