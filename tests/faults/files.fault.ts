import { describe, expect } from 'vitest';
import { waitFor } from '../e2e/support/patience';
import type { Person } from '../e2e/support/person';
import { type Damage, damages } from './support/damage';
import { isShortForm } from './support/extent';
import { note } from './support/figures';
import { leadsALife, seesItsLife } from './support/life';
import { agreement, type Kept, whatIsKept } from './support/state';
import { test } from './support/test';

const DAMAGES: Damage[] = isShortForm ? ['garbled'] : ['garbled', 'truncated', 'removed'];
const RESTORED = 'Nahbar hat sie aus seiner zweiten Kopie zurückgeholt.';

describe.each(DAMAGES)('files that were %s while the browser was closed', (damage) => {
  test('of the database: all is back from the copy, and the person is told', async ({ person }) => {
    const texts = await leadsALife(person);
    const before = await agreement(person);
    await person.quits();
    damages(person, 'database', damage);
    await person.returns();
    const library = await seesItsLife(person, texts);
    const after = await agreement(person);
    expect(after.database).toEqual(before.database);
    await library.hears(RESTORED);
    await library.isAccessible();
    await library.clicks(['button', 'Verstanden']);
    await library.doesNotSee(RESTORED);
    const popup = await person.opensPopup();
    await popup.seesTicked(['checkbox', 'Neutraler Hintergrund']);
    expect(await popup.text()).not.toContain(RESTORED);
    note({ browser: person.browserName, test: `database files ${damage}`, ...onceWith(before) });
  });

  test('of the copy: it is made anew', async ({ person }) => {
    const texts = await leadsALife(person);
    const before = await whatIsKept(person);
    await person.quits();
    damages(person, 'copy', damage);
    await person.returns();
    await seesItsLife(person, texts);
    const after = await agreement(person);
    expect(after.database).toEqual(before.database);
    note({
      browser: person.browserName,
      test: `storage.local files ${damage}`,
      ...onceWith(before),
    });
  });

  test('of both: the person is told, and the last snapshot brings all back', async ({ person }) => {
    const texts = await leadsALife(person);
    const before = await whatIsKept(person);
    await takesSnapshot(person);
    await person.quits();
    damages(person, 'database', damage);
    damages(person, 'copy', damage);
    await person.returns();
    const library = await person.opensLibrary('#favourites');
    await library.hears('Ein Teil deiner Daten ist beschädigt, auch in der zweiten Kopie.');
    await library.clicks(['link', 'Zu den Sicherungen']);
    // Its name has the time in it.
    await waitFor('a snapshot to choose', () =>
      library.page.evaluate(() => {
        const button = document.querySelector<HTMLElement>('[aria-label^="Sicherung vom"]');
        button?.click();
        return button !== null;
      }),
    );
    await library.sees('Diese Sicherung wiederherstellen?');
    // Where the damage has left something, there is a choice.
    await (await library.page.$('input[name="way"]:not(:checked)'))?.click();
    await library.clicks(['button', 'Wiederherstellen']);
    await library.sees('Jetzt gilt wieder der Stand vom');
    await seesItsLife(person, texts);
    const after = await agreement(person);
    expect(after.database).toMatchObject(before.database ?? {});
    note({ browser: person.browserName, test: `both places ${damage}`, ...onceWith(before) });
  });
});

/** Lets the background take a snapshot now, as it does by the clock. */
async function takesSnapshot(person: Person): Promise<void> {
  await person.backstage(
    `(globalThis.browser ?? chrome).alarms.create('snapshot', { when: Date.now() })`,
  );
  await waitFor(
    'a snapshot',
    () =>
      person.backstage(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('snapshots');
        for await (const name of folder.keys()) return name.endsWith('.gz');
        return false;
      }),
    60_000,
  );
}

function onceWith({ copy }: Kept) {
  return { rounds: 1, acknowledged: Object.keys(copy).length, lost: 0 };
}
