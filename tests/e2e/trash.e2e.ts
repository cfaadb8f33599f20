import { describe, expect } from 'vitest';
import { person as somebody } from '../core/people/people';
import { allRows } from './support/backups';
import { leavesRows } from './support/leavesRows';
import { UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';

const DAY = 24 * 60 * 60 * 1000;

function quote(id: string, text: string) {
  const original = { language: 'de', text, role: '', question: '' };
  const source = { title: '', author: '', publisher: '', series: null };
  return {
    id,
    deckId: 'film',
    quote: { id, topic: '', speaker: 'Ada', original, translation: null, source },
    tags: [],
    addedAt: 1,
  };
}

const deck = { id: 'film', title: 'Film', isOn: true, frequency: 'normal', addedAt: 1 };

/** Something of several kinds, as if it had been removed so many days ago. */
function discards(person: Person, daysAgo: number) {
  const discardedAt = Date.now() - daysAgo * DAY;
  return leavesRows(person, {
    trash: [
      { id: 'quote/eins', row: quote('eins', 'Wer fragt, führt.'), discardedAt },
      {
        id: 'deck/film',
        row: { id: 'film', deck, quotes: [quote('zwei', '<b>Zwei</b>'), quote('drei', 'Drei')] },
        discardedAt: discardedAt - 1,
      },
      { id: 'hut/x', row: { of: 'a newer Nahbar' }, discardedAt: discardedAt - 2 },
    ],
  });
}

/** The time of the background's next look has come, and it has looked. */
async function looksAfterItsData(person: Person): Promise<void> {
  await person.backstage(`(async () => {
    const { alarms, runtime } = globalThis.browser ?? chrome;
    await alarms.create('snapshot', { when: Date.now(), periodInMinutes: 15 });
    while ((await alarms.get('snapshot')).scheduledTime <= Date.now()) await runtime.sendMessage({ ask: 'settle', told: [] });
    // It is answered after what the look has written.
    await runtime.sendMessage({ ask: 'settle', told: [] });
  })()`);
}

describe('the trash', () => {
  test.inBoth('has what was removed, and gives it back', async ({ person }) => {
    const library = await person.opensLibrary('#trash');
    await library.sees('Hier ist nichts.');
    await library.isAccessible();
    await discards(person, 1);
    await library.sees('3 Einträge');
    await library.sees('Wer fragt, führt.');
    await library.sees('mit 2 Zitaten');
    await library.sees('Etwas aus einer neueren Version');
    await library.isAccessible();

    await library.clicks(['button', 'Sammlung „Film“ zurückholen']);
    await library.sees('Ist wieder da.');
    await library.sees('2 Einträge');
    const { quotes, decks } = await allRows(person);
    expect(decks).toEqual([deck]);
    expect(quotes).toEqual([quote('drei', 'Drei'), quote('zwei', '<b>Zwei</b>')]);
    await library.clicks(UNDO);
    await library.sees('3 Einträge');
    expect((await allRows(person)).quotes).toEqual([]);

    await library.presses('Escape');
    await library.clicks(['button', 'Zitat „Wer fragt, führt.“ endgültig löschen']);
    await library.sees('Endgültig gelöscht.');
    // Whoever works with the keyboard goes on in the next row.
    await library.isAt(['button', 'Sammlung „Film“ endgültig löschen']);
    await library.clicks(UNDO);
    await library.sees('Wer fragt, führt.');
    await library.clicks(['button', 'Papierkorb leeren']);
    await library.sees('Hier ist nichts.');
    await library.isAt(['heading', 'Papierkorb']);
    expect((await allRows(person)).trash).toEqual([]);
    await library.clicks(UNDO);
    await library.sees('3 Einträge');
  });

  test('does not call deleted who has become one with somebody else', async ({ person }) => {
    await leavesRows(person, {
      people: [
        somebody({ name: 'Ada Lovelace' }),
        somebody({ id: 'twin', name: 'Lovelace, Dr. Ada' }),
        somebody({ id: 'grace', name: 'Grace Hopper' }),
      ],
    });
    const library = await person.opensLibrary('#people');
    await library.clicks(['button', 'Ada Lovelace und Lovelace, Dr. Ada zusammenführen']);
    await library.sees('Vielleicht dieselbe Person');
    await library.presses('Tab');
    await library.presses('Enter');
    await library.isAt(['button', 'Zusammenführen']);
    await library.presses('Enter');
    await library.sees('Aus zwei Einträgen ist einer geworden');
    await library.clicks(['button', 'Grace Hopper']);
    await library.picks(['Mehr zu Grace Hopper', 'Löschen']);
    await library.sees('Grace Hopper gelöscht.');
    const trash = await person.opensLibrary('#trash');
    await trash.sees('2 Einträge');
    const told = await trash.page.evaluate(() =>
      [...document.querySelectorAll('main li')].map((row) =>
        [...row.querySelectorAll('p')].map((line) => line.textContent).join(' | '),
      ),
    );
    expect(told).toEqual([
      expect.stringMatching(/^Person \| Grace Hopper \| gelöscht am .*, bleibt bis /),
      expect.stringMatching(
        /^Person \| Lovelace, Dr\. Ada \| zusammengeführt mit Lovelace, Dr\. Ada am .*, bleibt bis /,
      ),
    ]);
    await trash.isAccessible();
  });

  test('lets go of it after thirty days', async ({ person }) => {
    await discards(person, 31);
    await leavesRows(person, {
      trash: [
        { id: 'quote/neu', row: quote('neu', 'Noch da.'), discardedAt: Date.now() - 29 * DAY },
      ],
    });
    const library = await person.opensLibrary('#trash');
    await library.sees('4 Einträge');
    await looksAfterItsData(person);
    await library.sees('1 Eintrag');
    await library.sees('Noch da.');
  });

  test.inBoth('lets go of nothing that no snapshot has', async ({ person }) => {
    await discards(person, 31);
    // A file where the folder of snapshots should be: none can be taken.
    await person.backstage(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('snapshots', { recursive: true }).catch(() => {});
      await root.getFileHandle('snapshots', { create: true });
    });
    const library = await person.opensLibrary('#trash');
    await library.sees('3 Einträge');
    await looksAfterItsData(person);
    await looksAfterItsData(person);
    expect((await allRows(person)).trash).toHaveLength(3);

    await person.backstage(async () => {
      await (await navigator.storage.getDirectory()).removeEntry('snapshots');
    });
    await looksAfterItsData(person);
    await library.sees('Hier ist nichts.');
  });

  inEnglish('takes what is removed in the library, by night', async ({ person }) => {
    await leavesRows(person, {
      circles: [{ id: 'film', name: 'Film', rhythm: null }],
      favourites: [
        { ...quote('f', 'Ask.'), deckId: undefined, addedAt: undefined, note: '', savedAt: 1 },
      ],
    });
    const library = await person.opensLibrary('#favourites');
    await library.clicks(['button', 'Delete “Ask.”']);
    await library.sees('Favourite deleted.');
    await library.clicks(['link', 'Settings']);
    await library.clicks(['link', 'Trash']);
    await library.sees('1 entry');
    await library.sees('deleted on ');
    await library.isAccessible();
    await library.clicks(['button', 'Put back: Favourite “Ask.”']);
    await library.sees('There is nothing here.');
    expect((await allRows(person)).favourites).toHaveLength(1);

    const row = { id: 'twin', person: somebody({ id: 'twin', name: 'Ada' }), contacts: [] };
    await leavesRows(person, {
      people: [somebody()],
      trash: [{ id: 'person/twin', row: { ...row, into: 'ada' }, discardedAt: Date.now() }],
    });
    await library.sees('merged with Ada Lovelace on ');
  });
});
