import { describe, expect } from 'vitest';
import { choosesFile } from './support/backups';
import { rewrites } from './support/databases';
import { downloadedBackup } from './support/downloads';
import { leavesRows } from './support/leavesRows';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';

const now = Date.now();
const wording = { language: 'de', text: 'Über die Straße', role: 'Autorin', question: 'Wohin?' };
const quote = {
  ...{ id: 'whole', topic: 'empathy', speaker: 'Zoë Übermut', original: wording },
  translation: null,
  source: { title: 'Ein Buch', author: 'Zoë Übermut', publisher: 'Verlag', series: null },
};
const ADA = {
  ...{ id: 'ada', name: 'Ada Lovelace', organisation: '', role: '', circles: [], rhythm: 'month' },
  ...{ channels: [], personal: '', professional: '', lastContactAt: null, restsUntil: null },
  ...{ paused: false, addedAt: Date.UTC(2020, 0, 1) },
};
const CALL = {
  ...{ id: 'whole', checklistId: 'base', startedAt: now - 7_200_000, endedAt: now - 3_600_000 },
  ...{ ticked: [], room: null, personIds: ['ada'], points: 'Über den Umzug', after: 'answered' },
};

/** Of each list what has only its key and what it is found by. */
const DAMAGED: Readonly<Record<string, Record<string, unknown>>> = {
  favourites: { id: 'damaged' },
  quotes: { id: 'damaged', deckId: 'mine' },
  people: { id: 'damaged', lastContactAt: null },
  contacts: { id: 'damaged', personId: 'ada', at: now },
  circles: { id: 'damaged' },
  calls: { id: 'damaged', startedAt: now - 3_600_000 },
  reminders: { id: 'damaged', at: now + 3_600_000 },
  hiddenQuotes: { id: 'damaged' },
  steps: { id: 'damaged' },
  trash: { id: 'favourite/damaged' },
};

async function damages(person: Person): Promise<void> {
  for (const [table, row] of Object.entries(DAMAGED)) await rewrites(person, table, () => [row]);
}

/** A profile in which there is nothing else. */
async function damagesNew(person: Person): Promise<void> {
  const library = await person.opensLibrary('#favourites');
  // By then there are tables.
  await library.sees('Noch nichts gespeichert.');
  await library.closes();
  await damages(person);
}

/** Something of each list, and beside it what is damaged. */
async function leavesDamage(person: Person): Promise<void> {
  await leavesRows(person, {
    favourites: [{ id: 'whole', quote, note: '', tags: [], savedAt: now }],
    quotes: [{ id: 'whole', deckId: 'mine', quote, tags: [], addedAt: now }],
    people: [ADA],
    calls: [CALL],
  });
  await damages(person);
}

describe('rows that lack what they had', () => {
  test.inBoth('hide no other, and pages say how many they are', async ({ person }) => {
    await leavesDamage(person);
    const tab = await person.opensNewTab();
    await tab.sees('kann Nahbar nicht lesen');
    await tab.finds(['button', 'Mehr zum Schritt']);
    await tab.closes();
    const library = await person.opensLibrary('#favourites');
    await library.sees('1 Favorit');
    await library.sees('Über die Straße');
    await library.sees('Einen Eintrag kann Nahbar nicht lesen.');
    await library.isAccessible();
    await library.clicks(['link', 'Menschen']);
    await library.clicks(['button', 'Ada Lovelace']);
    await library.finds(['textbox', 'Deine Nachricht an Ada Lovelace']);
    await library.sees(
      'Einträge kann Nahbar nicht lesen. Vielleicht sind sie in einer Sicherung noch ganz.',
    );
    for (const [place, row] of [
      ['#quotes', 'Über die Straße'],
      ['#calls', 'Über den Umzug'],
      ['#today', 'Ada Lovelace'],
    ] as const) {
      const page = await person.opensLibrary(place);
      await page.sees(row);
      await page.sees('kann Nahbar nicht lesen');
      await page.closes();
    }
    await library.clicks(['link', 'Zu den Sicherungen']);
    await library.finds(['heading', 'Sicherung']);
  });

  test('do not lie over the new tab, and the way from the popup has a tab of its own', async ({
    person,
  }) => {
    await damagesNew(person);
    const tab = await person.opensNewTab();
    await tab.sees('kann Nahbar nicht lesen');
    const over = await tab.page.evaluate(() => {
      const [step, note] = ['#step', '[role=alert] > p'].map((place) =>
        document.querySelector(place)?.getBoundingClientRect(),
      );
      return !step || !note || note.top < step.bottom;
    });
    expect(over).toBe(false);
    const popup = await person.opensPopup();
    const way = await popup.finds(['link', 'Zu den Sicherungen']);
    expect(await way.evaluate((link) => link.getAttribute('target'))).toBe('_blank');
  });

  test('are not nothing, where a list has no others', async ({ person }) => {
    await damagesNew(person);
    const untrue = [];
    for (const [place, ...claims] of [
      ['#favourites', 'Noch nichts gespeichert.'],
      ['#quotes', 'Noch kein eigenes Zitat.'],
      ['#hidden', 'Du hast kein Zitat ausgeblendet.'],
      ['#people', 'Noch niemand da.'],
      ['#calls', 'Gerade keine Erinnerung.', 'Hier stehen später deine Calls'],
      ['#today', 'Hier stehen Menschen', 'Heute steht kein Call an.', 'Noch ein leeres Blatt.'],
      ['#month', 'In diesem Monat steht nichts im Verlauf.'],
      ['#steps', 'Noch steht hier nichts.'],
      ['#trash', 'Hier ist nichts.'],
    ] as const) {
      const page = await person.opensLibrary(place);
      await page.sees('Hier fehlt vielleicht etwas, das Nahbar nicht lesen kann.');
      const text = await page.text();
      untrue.push(...claims.filter((claim) => text.includes(claim)));
      await page.closes();
    }
    expect(untrue).toEqual([]);
  });

  test('are counted where no list can find them', async ({ person }) => {
    const library = await person.opensLibrary('#calls');
    await library.sees('Hier stehen später deine Calls');
    for (const table of ['calls', 'reminders', 'contacts']) {
      await rewrites(person, table, () => [{ id: 'unfound' }]);
    }
    await library.reloads();
    await library.sees('3 Einträge kann Nahbar nicht lesen.');
    await library.doesNotSee('Hier stehen später deine Calls');
  });

  test('are in no backup, so that all else can be restored from it', async ({ person }) => {
    await leavesDamage(person);
    const library = await person.opensLibrary('#backup');
    await library.clicks(['button', 'Alles als Datei sichern']);
    await library.sees('Dein Browser speichert „nahbar-');
    // It is said here, too, what is not in it.
    await library.sees('Einträge kann Nahbar nicht lesen');
    const path = await downloadedBackup();
    await person.reinstalls();
    const again = await person.opensLibrary('#backup');
    await choosesFile(again, path);
    await again.sees('1 Person');
    await again.clicks(['button', 'Wiederherstellen']);
    await again.sees('Jetzt gilt wieder der Stand vom');
    await again.doesNotSee('kann Nahbar nicht lesen');
  });

  inEnglish('are told of in English', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await rewrites(person, 'people', () => [{ id: 'damaged', lastContactAt: null }]);
    await library.reloads();
    await library.sees('Nahbar cannot read one entry. A backup may still have it whole.');
  });
});
