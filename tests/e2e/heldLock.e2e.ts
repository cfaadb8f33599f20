import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from 'vitest';
import { bothCopies } from './support/bothCopies';
import { HEART, NEXT, quoteOn } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test, testIn } from './support/test';

const refusing = testIn({ databases: 'refusing' });

/** A page takes these locks, and does not give them back. */
function hangs(person: Person, ...locks: string[]): Promise<void> {
  return person.backstage(`Promise.all(${JSON.stringify(locks)}.map((name) =>
    new Promise((taken) => {
      navigator.locks.request('nahbar.' + name, () => {
        taken();
        return new Promise((letGo) => { (window.letGo ??= []).push(letGo); });
      });
    }))).then(() => {})`);
}

function goesOn(person: Person): Promise<void> {
  return person.backstage('void window.letGo.splice(0).forEach((letGo) => letGo())');
}

const HELD_UP = 'Ein anderes Fenster von Nahbar ist schon lange beschäftigt';

describe('a page that hangs in the middle of an act', () => {
  test.inBoth('holds up no other page, and they say so', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.notes(HEART, 'aria-pressed', 'false');
    const quote = await quoteOn(tab);
    await hangs(person, 'write', 'deal', 'settings');
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.sees(HELD_UP);
    await tab.isAccessible();
    await tab.clicks(NEXT);
    await expect.poll(() => quoteOn(tab)).not.toBe(quote);

    const library = await person.opensLibrary('#settings');
    await library.clicks(['radio', 'dunkel']);
    await library.seesTicked(['radio', 'dunkel']);
    await library.sees(HELD_UP);
    // A setting waits for one lock after the other.
    await expect
      .poll(async () => (await bothCopies(person)).database)
      .toMatchObject({ 'settings/theme': { value: 'dark' } });
    const { database } = await bothCopies(person);
    expect(Object.keys(database).some((key) => key.startsWith('favourites/'))).toBe(true);

    await goesOn(person);
    await tab.doesNotSee(HELD_UP);
    await library.doesNotSee(HELD_UP);
    // What was done without the lock comes into the second copy by itself.
    await expect
      .poll(async () => {
        const { database, copy } = await bothCopies(person);
        return isDeepStrictEqual(copy, database) && 'settings/theme' in copy;
      })
      .toBe(true);
  });

  test('does not keep a page from opening, though the second copy is behind', async ({
    person,
  }) => {
    const tab = await person.opensNewTab();
    const quote = await quoteOn(tab);
    await tab.notes(HEART, 'aria-pressed', 'false');
    await hangs(person, 'write');
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    const library = await person.opensLibrary('#favourites');
    await library.sees(quote);
    await library.clicks(['textbox']);
    await library.types('Trotzdem');
    await library.sees('Gespeichert');
    await goesOn(person);
  });

  refusing.inBoth('is told of where nobody can go on without it', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.notes(HEART, 'aria-pressed', 'false');
    await hangs(person, 'write');
    await tab.presses('f');
    await tab.sees(HELD_UP);
    await tab.notes(HEART, 'aria-pressed', 'false');
    await goesOn(person);
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.doesNotSee(HELD_UP);
    // The product may rightly log that it cannot open its database.
    await person.complaints();
  });

  inEnglish('is told of by night', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.notes(['button', 'Favourite'], 'aria-pressed', 'false');
    await hangs(person, 'write');
    await tab.presses('f');
    await tab.sees('Another window of Nahbar has been busy for a while');
    await tab.isAccessible();
    await goesOn(person);
  });
});
