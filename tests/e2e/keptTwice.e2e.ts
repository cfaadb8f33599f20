import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from 'vitest';
import { allRows, leavesSnapshot } from './support/backups';
import { bothCopies, readArea } from './support/bothCopies';
import { HEART, quoteOn } from './support/newTabWords';
import type { Person } from './support/person';
import { test } from './support/test';

declare const chrome: import('webextension-polyfill').Browser;

const UNDERSTOOD = ['button', 'Verstanden'] as const;

/** A favourite with a note, a tick and a setting, and no page left open. */
async function leavesTraces(person: Person): Promise<string> {
  const tab = await person.opensNewTab();
  await tab.notes(HEART, 'aria-pressed', 'false');
  const quote = await quoteOn(tab);
  await tab.presses('f');
  await tab.notes(HEART, 'aria-pressed', 'true');
  const library = await person.opensLibrary('#favourites');
  await library.clicks(['textbox']);
  await library.types('Frag sie');
  await library.sees('Gespeichert');
  const settings = await person.opensLibrary('#settings');
  await settings.clicks(['radio', 'dunkel']);
  await settings.seesTicked(['radio', 'dunkel']);
  // The tabs deal quotes on their own, which nobody acknowledges: a tab that closes may tear that.
  await isAtRest(person);
  for (const view of [tab, library, settings]) await view.closes();
  await isAtRest(person);
  return quote;
}

/** Waits until no page has its turn, or waits for it, and both copies are the same. */
async function isAtRest(person: Person): Promise<void> {
  await expect
    .poll(async () => {
      const turns = await person.backstage(async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return held.length + pending.length;
      });
      const { database, copy } = await bothCopies(person);
      return turns === 0 && 'state/rotation' in copy && isDeepStrictEqual(copy, database);
    })
    .toBe(true);
}

describe('the copy', () => {
  test.inBoth('has an act when it is acknowledged', async ({ person }) => {
    await leavesTraces(person);
    const { database, copy } = await bothCopies(person);
    expect(copy).toEqual(database);
    expect(Object.values(copy)).toContainEqual(expect.objectContaining({ note: 'Frag sie' }));
    const { witness } = await person.backstage(readArea);
    expect(witness).toMatchObject({ counts: { favourites: 1, settings: 1 } });
  });

  test('forgets what is removed, and knows what is put back', async ({ person }) => {
    await leavesTraces(person);
    const library = await person.opensLibrary('#favourites');
    await library.sees('1 Favorit');
    await library.page.evaluate(() =>
      document.querySelector<HTMLElement>('[aria-label$="löschen"]')?.click(),
    );
    await library.sees('Rückgängig');
    const removed = await bothCopies(person);
    expect(removed.copy).toEqual(removed.database);
    expect(Object.keys(removed.copy).some((key) => key.startsWith('favourites/'))).toBe(false);
    await library.clicks(['button', 'Rückgängig']);
    await library.sees('Rückgängig gemacht.');
    const back = await bothCopies(person);
    expect(back.copy).toEqual(back.database);
    expect(Object.keys(back.copy).some((key) => key.startsWith('favourites/'))).toBe(true);
  });

  test.inBoth('is made anew when it was lost', async ({ person }) => {
    await leavesTraces(person);
    await person.backstage(() => chrome.storage.local.clear());
    await opensAndSettles(person);
    const { database, copy } = await bothCopies(person);
    expect(copy).toEqual(database);
  });

  test('is made anew when it is full of nonsense', async ({ person }) => {
    await leavesTraces(person);
    const { database } = await bothCopies(person);
    await person.backstage(() =>
      chrome.storage.local.set({
        witness: 5,
        'row/favourites/a': 'b',
        'row/nothing/c': { id: 'c' },
        'row/__proto__/d': { id: 'd' },
        'row/settings/theme': { key: 'rhythm', value: 'tab' },
      }),
    );
    await opensAndSettles(person);
    const after = await bothCopies(person);
    expect(after.copy).toEqual(after.database);
    expect(after.database).toEqual(database);
  });
});

describe('a copy that only says that it has everything', () => {
  test.inBoth('because it was emptied under an open page is whole again', async ({ person }) => {
    await leavesTraces(person);
    const library = await opensAndSettles(person);
    await person.backstage(() => chrome.storage.local.clear());
    await library.clicks(['textbox']);
    await library.types(' bald');
    await library.sees('Gespeichert');
    await agrees(person);
    expect((await bothCopies(person)).database).toHaveProperty('settings/theme');
  });

  test.inBoth('is looked at when the browser starts', async ({ person }) => {
    await leavesTraces(person);
    const { database } = await bothCopies(person);
    await person.backstage(() => chrome.storage.local.remove('row/settings/theme'));
    await person.restarts();
    await agrees(person);
    expect((await bothCopies(person)).database).toEqual(database);
  });
});

/** Waits until the copy has what the database has, and says so. */
async function agrees(person: Person): Promise<void> {
  await expect
    .poll(async () => {
      const { database, copy } = await bothCopies(person);
      const { witness } = await person.backstage(readArea);
      return isDeepStrictEqual(copy, database) && !('isPartial' in Object(witness));
    })
    .toBe(true);
}

/** Opens a page, and waits until its database and the copy are in order. */
async function opensAndSettles(person: Person) {
  const library = await person.opensLibrary('#favourites');
  await library.reads(['textbox'], 'Frag sie');
  return library;
}

describe('a database', () => {
  test.inBoth('that is gone comes back from the copy, and the user is told', async ({ person }) => {
    const quote = await leavesTraces(person);
    const before = await bothCopies(person);
    await person.backstage(deleteDatabase);

    const library = await person.opensLibrary('#favourites');
    await library.sees(quote);
    await library.sees('Einträge gefehlt. Nahbar hat sie aus seiner zweiten Kopie zurückgeholt.');
    await library.isAccessible();
    const after = await bothCopies(person);
    expect(after.database).toEqual(before.database);
    expect(after.copy).toEqual(before.database);

    const tab = await person.opensNewTab();
    await tab.sees('Einträge gefehlt');
    await library.clicks(UNDERSTOOD);
    await library.counts(UNDERSTOOD, 0);
    // It is behind the library, where Chromium answers no question about roles and names.
    await expect
      .poll(() => tab.page.evaluate(() => document.body.innerText))
      .not.toContain('gefehlt');
  });

  test('that has lost a row gets it back', async ({ person }) => {
    const quote = await leavesTraces(person);
    await person.backstage(emptyStore, 'favourites');
    const library = await person.opensLibrary('#favourites');
    await library.sees('In der Datenbank hat ein Eintrag gefehlt.');
    await library.sees(quote);
    await library.reads(['textbox'], 'Frag sie');
  });

  test.inBoth('that has lost its last acts gets them back', async ({ person }) => {
    await leavesTraces(person);
    const before = await bothCopies(person);
    await person.backstage(turnBack);
    await opensAndSettles(person);
    const after = await bothCopies(person);
    expect(after.database).toEqual(before.copy);
    expect(after.copy).toEqual(before.copy);
  });

  test.inBoth(
    'that is lost together with its copy is missed, and a snapshot is offered',
    async ({ person }) => {
      const quote = await leavesTraces(person);
      const rows = await allRows(person);
      const backup = { nahbar: 'backup', version: 1, exportedAt: '2026-11-20T08:00:00.000Z' };
      await leavesSnapshot(person, '2026-11-20T08-00-00-000.regular-3.json.gz', {
        gzipped: JSON.stringify({ ...backup, appVersion: '1.0.0', rows }),
      });
      await losesBoth(person);
      const library = await person.opensLibrary('#favourites');
      await library.sees('Ein Teil deiner Daten ist beschädigt, auch in der zweiten Kopie.');
      await library.sees('In der letzten Sicherung sind 3 Einträge.');
      await library.isAccessible();
      await library.clicks(['link', 'Zu den Sicherungen']);
      await library.clicks([
        'button',
        'Sicherung vom 20. November 2026 um 08:00\u00a0Uhr wiederherstellen',
      ]);
      await library.sees('Diese Sicherung wiederherstellen?');
      await library.clicks(['button', 'Wiederherstellen']);
      await library.sees('Rückgängig');
      await library.clicks(['link', 'Zitate']);
      await library.sees(quote);
      await library.reads(['textbox'], 'Frag sie');
    },
  );

  test('that is lost together with its copy and without a snapshot is missed', async ({
    person,
  }) => {
    await leavesTraces(person);
    await losesBoth(person);
    const library = await person.opensLibrary('#favourites');
    await library.sees('Auf diesem Gerät gibt es keine Sicherung davon');
  });
});

async function losesBoth(person: Person): Promise<void> {
  await person.backstage(deleteDatabase);
  await person.backstage(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => key.startsWith('row/')));
  });
}

describe('a message to the background', () => {
  test('that makes no sense changes nothing', async ({ person }) => {
    await leavesTraces(person);
    const before = await person.backstage(readArea);
    const generation = (before.witness as { generation: number }).generation;
    const row = { id: 'x', quote: {}, note: '', savedAt: 0 };
    const commits = (act: object) => ({ ask: 'commit', told: [act] });
    for (const message of [
      null,
      'settle',
      { ask: 'delete', told: [] },
      { ask: 'settle' },
      { ask: 'settle', told: ['this'] },
      { ask: 'commit', told: [] },
      commits({ generation: 'one', changes: [] }),
      commits({ generation, changes: [{ table: 'witness', key: 'mark', row }] }),
      commits({ generation, changes: [{ table: 'favourites', key: 'y', row }] }),
      commits({ generation, changes: [{ table: 'favourites', key: 'x', row: 1 }] }),
      { ask: 'enterCall', told: [{ id: 'one', url: 'https://meet.google.com/abc-defg-hij' }] },
      { ask: 'propose', told: [] },
      { ask: ['settle'], told: [] },
      // Somebody was faster.
      commits({ generation: generation - 1, changes: [{ table: 'favourites', key: 'x', row }] }),
    ]) {
      await person.backstage(
        (sent: unknown) => chrome.runtime.sendMessage(sent).catch(() => null),
        message,
      );
    }
    expect(await person.backstage(readArea)).toEqual(before);
  });
});

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nahbar');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Runs in a page. */
async function emptyStore(name: string): Promise<void> {
  const request = indexedDB.open('nahbar');
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const transaction = request.result.transaction(name, 'readwrite');
  transaction.objectStore(name).clear();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
}

/** Runs in a page: makes the database what it was before its last acts, which a cut log does. */
async function turnBack(): Promise<void> {
  const request = indexedDB.open('nahbar');
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const transaction = request.result.transaction(['witness', 'settings'], 'readwrite');
  const witness = transaction.objectStore('witness');
  const mark = witness.get('mark');
  mark.onsuccess = () => witness.put({ ...mark.result, generation: mark.result.generation - 1 });
  transaction.objectStore('settings').clear();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  request.result.close();
}
