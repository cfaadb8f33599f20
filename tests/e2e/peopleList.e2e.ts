import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { allRows, choosesFile } from './support/backups';
import { downloads } from './support/downloads';
import { leavesRows } from './support/leavesRows';
import { UNDO } from './support/newTabWords';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const DAY = 24 * 60 * 60 * 1000;
const SEARCH = ['searchbox', 'Menschen durchsuchen'] as const;
const ORDER = ['combobox', 'Reihenfolge'] as const;

const row = (name: string, changes: object = {}) => ({
  ...{ id: `id-of-${name.replaceAll(' ', '-')}`, name, organisation: '', role: '', circles: [] },
  ...{ rhythm: 'month', channels: [], personal: '', professional: '', lastContactAt: null },
  ...{ restsUntil: null, paused: false, addedAt: Date.UTC(2020, 0, 1) },
  ...changes,
});

const ago = (days: number) => ({ lastContactAt: Date.now() - days * DAY });

const MAIL = { kind: 'email', address: 'ada@example.org' };
const PHONE = { kind: 'phone', address: '+4930123456' };
const at = (days: number) => ({ at: Date.now() - days * DAY });

const listed = (library: View) =>
  library.page.evaluate(() =>
    [...document.querySelectorAll('main ul > li h2')].map((name) => name.textContent),
  );

async function knows(person: Person, tables: Parameters<typeof leavesRows>[1]): Promise<View> {
  await leavesRows(person, tables);
  const library = await person.opensLibrary('#people');
  await library.finds(['searchbox']);
  return library;
}

describe('a search', () => {
  test('finds what was noted of a contact, long ago as well', async ({ person }) => {
    const library = await knows(person, {
      people: [row('Ada', ago(4)), row('Bert', ago(3))],
      contacts: [
        { id: 'old', personId: 'id-of-Ada', ...at(90), channel: null, note: 'Sucht Schnitt.' },
        { id: 'new', personId: 'id-of-Ada', ...at(4), channel: 'phone', note: 'War kurz.' },
      ],
    });
    await library.writes(SEARCH, 'schnitt');
    await library.sees('1 von 2 Personen');
    expect(await listed(library)).toEqual(['Ada']);
    await library.writes(SEARCH, '');
    await library.sees('2 Personen');
  });
});

describe('a row of the list', () => {
  test('says when somebody would be next, the last note, and how to reach them', async ({
    person,
  }) => {
    const library = await knows(person, {
      people: [
        row('Ada', { ...ago(40), organisation: 'Nordlicht', channels: [MAIL, PHONE] }),
        row('Bert', { rhythm: 'none', ...ago(3) }),
        row('Carl', { paused: true }),
      ],
      contacts: [
        { id: 'old', personId: 'id-of-Ada', at: Date.now() - 90 * DAY, channel: null, note: 'Alt' },
        { id: 'new', personId: 'id-of-Ada', ...at(40), channel: 'phone', note: 'Sucht Schnitt.' },
      ],
    });
    const rows = () =>
      library.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main ul > li')].map((li) =>
          li.innerText.replace(/\s+/g, ' ').trim(),
        ),
      );
    await expect
      .poll(rows)
      .toEqual([
        'Carl Pause noch nichts im Verlauf · jeden Monat',
        'Ada Nordlicht heute Sucht Schnitt.',
        'Bert ohne Rhythmus zuletzt vor 3 Tagen',
      ]);
    await library.counts(['image', 'E-Mail und Telefon'], 1);
    await library.isAccessible();
  });
});

describe('the list', () => {
  test('is filtered by who is due soon and who was silent for long', async ({ person }) => {
    const library = await knows(person, {
      people: [row('Dran', ago(40)), row('Still', ago(400)), row('Eben', ago(1))],
    });
    await library.sees('3 Personen');
    await library.clicks(['button', 'Bald dran']);
    await library.sees('2 von 3 Personen');
    expect(await listed(library)).toEqual(['Still', 'Dran']);
    await library.clicks(['button', 'Lange nichts gehört']);
    await library.sees('1 von 3 Personen');
    await library.isAccessible();
    await library.clicks(['button', 'Alle']);
    await library.sees('3 Personen');
  });

  test('finds by the name first, and keeps its order', async ({ person }) => {
    const library = await knows(person, {
      people: [
        row('Ada Lovelace', { ...ago(300), personal: 'Kennt Jörg Müller.' }),
        row('Jörg Amann', ago(200)),
        row('Maria Jörgens', ago(150)),
        row('Jörg Müller', ago(10)),
      ],
    });
    await library.writes(SEARCH, 'Jörg M');
    await expect
      .poll(() => listed(library))
      .toEqual(['Jörg Müller', 'Maria Jörgens', 'Jörg Amann', 'Ada Lovelace']);
    await library.writes(SEARCH, '');
    await library.chooses(ORDER, 'Wer als Nächstes dran ist');
    await library.reloads();
    await library.reads(ORDER, 'next');
    expect(await listed(library)).toEqual([
      ...['Ada Lovelace', 'Jörg Amann', 'Maria Jörgens', 'Jörg Müller'],
    ]);
  });

  test.inBoth('changes several at once, each with a way back', async ({ person }) => {
    const library = await knows(person, {
      people: [row('Ada', ago(3)), row('Bert', ago(2)), row('Carl', ago(1))],
      circles: [{ id: 'film', name: 'Film', rhythm: null }],
    });
    const told = async (key: 'rhythm' | 'paused' | 'circles') =>
      ((await allRows(person)).people ?? []).map(
        (one) => (one as unknown as Record<string, unknown>)[key],
      );
    await library.picks(['Mehr', 'Mehrere auswählen']);
    await library.notes(['button', 'Löschen'], 'disabled', '');
    await library.clicks(['checkbox', 'Ada auswählen']);
    await library.clicks(['checkbox', 'Carl auswählen']);
    await library.sees('2 ausgewählt');
    await library.isAccessible();
    await library.chooses(['combobox', 'Rhythmus'], 'jede Woche');
    await library.sees('2 Personen: jede Woche.');
    expect(await told('rhythm')).toEqual(['week', 'month', 'week']);
    await library.reads(['combobox', 'Rhythmus'], '');
    await library.chooses(['combobox', 'Rhythmus'], 'anderer Rhythmus …');
    await library.isAccessible();
    await library.clicks(['button', 'Übernehmen']);
    await library.sees('Gib eine ganze Zahl von 1 bis 99 ein.');
    await library.writes(['spinbutton', 'Alle …'], '10');
    await library.presses('Enter');
    await library.sees('2 Personen: alle 10 Wochen.');
    await library.isAt(['combobox', 'Rhythmus']);
    expect(await told('rhythm')).toEqual(['10-weeks', 'month', '10-weeks']);
    await library.chooses(['combobox', 'In einen Kreis'], 'Film');
    await library.sees('Jetzt im Kreis „Film“.');
    expect(await told('circles')).toEqual([['film'], [], ['film']]);
    await library.clicks(['button', 'Gerade nicht vorschlagen']);
    await library.sees('Vorerst nicht mehr vorgeschlagen.');
    expect(await told('paused')).toEqual([true, false, true]);
    await library.clicks(UNDO);
    await library.sees('Rückgängig gemacht.');
    expect(await told('paused')).toEqual([false, false, false]);
    await library.clicks(['button', 'Löschen']);
    await library.sees('2 Personen gelöscht.');
    expect(await listed(library)).toEqual(['Bert']);
    expect((await allRows(person)).trash).toHaveLength(2);
    await library.clicks(UNDO);
    await library.sees('3 Personen');
    await library.clicks(['button', 'Fertig']);
    await library.counts(['checkbox', 'Ada auswählen'], 0);
  });

  test('suggests who may be there twice', async ({ person }) => {
    const library = await knows(person, {
      people: [row('Ada Lovelace'), row('Lovelace, Dr. Ada'), row('Grace Hopper')],
    });
    await library.sees('Vielleicht doppelt');
    await library.isAccessible();
    await library.clicks(['button', 'Ada Lovelace und Lovelace, Dr. Ada zusammenführen']);
    await library.sees('Vielleicht dieselbe Person');
    await library.presses('Escape');
    await library.sees('3 Personen');
  });

  test.inBoth('is told that two of one name are two', async ({ person }) => {
    const library = await knows(person, {
      people: [
        row('Ada Lovelace', { organisation: 'Film' }),
        row('Ada Lovelace', { id: 'y', organisation: 'Funk' }),
        row('Grace Hopper'),
        row('Hopper, Grace', { id: 'z' }),
      ],
    });
    await library.sees('Ada Lovelace (Film) und Ada Lovelace (Funk)');
    await library.isAccessible();
    await library.resizes(320, 640);
    await library.isAccessible();
    const sideways = () =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await library.page.evaluate(sideways)).toBe(0);
    const widthOfNames = () =>
      (document.querySelector('[aria-labelledby=twins] li span') as HTMLElement).offsetWidth;
    expect(await library.page.evaluate(widthOfNames)).toBeGreaterThan(200);
    await library.resizes(1280, 800);
    const TWO = [
      'button',
      'Ada Lovelace (Film) und Ada Lovelace (Funk) sind zwei Personen',
    ] as const;
    await (await library.finds(TWO)).focus();
    await library.presses('Enter');
    await library.hears('Nahbar hält die beiden nicht mehr für doppelt.');
    await library.counts(TWO, 0);
    await library.isAt(['button', 'Grace Hopper und Hopper, Grace sind zwei Personen']);
    await library.clicks(UNDO);
    await library.finds(TWO);
    await library.clicks(TWO);
    await library.clicks(['button', 'Grace Hopper und Hopper, Grace sind zwei Personen']);
    await library.doesNotSee('Vielleicht doppelt');
    await library.isAt(['heading', 'Menschen']);
    await library.reloads();
    await library.sees('4 Personen');
    await library.doesNotSee('Vielleicht doppelt');
    expect((await allRows(person)).people).toHaveLength(4);
  });
});

describe('a channel', () => {
  test.inBoth('is recognized as it is pasted, and a name is asked for', async ({ person }) => {
    const library = await knows(person, { people: [row('Ada')] });
    await library.clicks(['button', 'Ada']);
    await library.unfolds('Kanal hinzufügen');
    const NEW = ['textbox', 'Link, @Name oder Nummer'] as const;
    for (const [text, kind] of [
      ['0170 / 123 45 67', 'Telefon'],
      ['https://de.linkedin.com/in/ada-lovelace?x=1', 'LinkedIn'],
      ['Ada <ada@Example.org>', 'E-Mail'],
    ] as const) {
      await library.writes(NEW, text);
      await library.presses('Enter');
      await library.hears(`${kind} eingetragen.`);
      await library.reads(NEW, '');
    }
    await library.writes(NEW, '@ada.lovelace');
    await library.presses('Enter');
    await library.hears('Bei welchem Dienst heißt die Person so?');
    await library.isAccessible();
    await library.clicks(['button', 'Als Instagram eintragen']);
    await library.hears('Instagram eingetragen.');
    await library.writes(NEW, 'wer weiß');
    await library.presses('Enter');
    await library.hears('Das erkennt Nahbar nicht.');
  });
});

describe('the list of channels is open', () => {
  const NEW = ['textbox', 'Link, @Name oder Nummer'] as const;

  test('knows what is pasted by itself, and takes whatever the user names', async ({ person }) => {
    const library = await knows(person, { people: [row('Ada')] });
    await library.clicks(['button', 'Ada']);
    await library.unfolds('Kanal hinzufügen');
    for (const [text, kind] of [
      ['@ada@chaos.social', 'Mastodon'],
      ['https://signal.me/#p/+491701234567', 'Signal'],
      ['t.me/ada_lovelace', 'Telegram'],
      ['@ada.bsky.social', 'Bluesky'],
      ['@ada:matrix.org', 'Matrix'],
    ] as const) {
      await library.writes(NEW, text);
      await library.presses('Enter');
      await library.hears(`${kind} eingetragen.`);
    }
    await library.chooses(['combobox', 'Kanal'], 'Anderer Kanal');
    await library.writes(NEW, 'https://example.org/forum/ada');
    await library.presses('Enter');
    await library.hears('Gib dem Kanal zuerst einen Namen.');
    await library.writes(['textbox', 'Wie heißt der Kanal?'], 'Filmforum');
    await library.isAccessible();
    await library.clicks(['button', 'Hinzufügen'], 1);
    await library.hears('Filmforum eingetragen.');
    await library.finds(['link', 'https://example.org/forum/ada']);
    await library.finds(['link', 'Filmforum']);
    const ways = await library.page.evaluate(() =>
      [...document.querySelectorAll('ul[aria-label="Kanäle von Ada"] a')].map((a) =>
        a.getAttribute('href')?.replace(/text=.*/, 'text='),
      ),
    );
    expect(ways).toEqual([
      'https://chaos.social/@ada',
      'https://signal.me/#p/+491701234567',
      'https://t.me/ada_lovelace?text=',
      'https://bsky.app/profile/ada.bsky.social',
      'https://matrix.to/#/%40ada%3Amatrix.org',
      'https://example.org/forum/ada',
    ]);
  });
});

describe('people go out again', () => {
  test.inBoth('as vCard and as a table, and are known when they come back', async ({ person }) => {
    const library = await knows(person, {
      people: [
        row('Ada Lovelace', {
          organisation: 'Rechenwerke',
          channels: [MAIL, { kind: 'mastodon', address: '@ada@chaos.social' }],
          professional: 'Lernt Cello; seit März.',
          circles: ['film'],
          followUps: [{ id: 'move', day: '2030-12-12', text: 'Wie war der Umzug?' }],
          paused: true,
        }),
        row('=Jörg', { channels: [{ kind: 'other', address: 'joerg.42', label: 'Forum' }] }),
      ],
      circles: [{ id: 'film', name: 'Film', rhythm: null }],
    });
    const saves = async (entry: string, name: string) => {
      await library.picks(['Mehr', entry]);
      await library.hears(`Dein Browser speichert „${name}“.`);
      const path = join(downloads, name);
      await waitFor('the file to be whole', async () => readFileSync(path, 'utf8').endsWith('\n'));
      return path;
    };
    const table = await saves('Alle als Tabelle (CSV) speichern', 'Menschen.csv');
    expect(readFileSync(table, 'utf8')).toContain("'=Jörg;");
    expect(readFileSync(table, 'utf8')).toContain(
      '"2030-12-12: Wie war der Umzug?";"auf Weiteres"',
    );
    const cards = await saves('Alle als vCard speichern', 'Menschen.vcf');
    await library.chooses(['combobox', 'Kreis'], 'Film');
    const circle = await saves('Diesen Kreis als vCard speichern', 'Film.vcf');
    expect(readFileSync(circle, 'utf8').match(/^FN:.*$/gm)).toEqual(['FN:Ada Lovelace']);
    await library.clicks(['button', 'Ada Lovelace']);
    await library.picks(['Mehr zu Ada Lovelace', 'Als vCard speichern']);
    await library.hears('Dein Browser speichert „Ada-Lovelace.vcf“.');

    await library.picks(['Hinzufügen', 'Kontakte aus einer Datei übernehmen']);
    await choosesFile(library, cards);
    await library.sees('Niemand darin ist neu, und die Datei weiß über niemanden etwas Neues.');
  });
});

const hashOf = (library: View) => library.page.evaluate(() => location.hash);
const steps = (library: View) => library.page.evaluate(() => history.length);

describe('the search', () => {
  test.inBoth('leads on by key, to the first who was found', async ({ person }) => {
    const people = ['Ada', 'Bert', 'Berta'].map((name, i) => row(name, ago(300 - i)));
    const library = await knows(person, { people });
    await library.clicks(SEARCH);
    // Nobody was asked for.
    await library.presses('Enter');
    await library.presses('ArrowDown');
    await library.isAt(['button', 'Ada']);
    await library.notes(['button', 'Ada'], 'aria-expanded', 'false');
    for (const width of [1280, 390]) {
      await library.resizes(width, 800);
      await library.writes(SEARCH, 'bert');
      await library.hears('2 von 3 Personen');
      await library.presses('ArrowDown');
      await library.isAt(['button', 'Bert']);
      await library.notes(['button', 'Bert'], 'aria-expanded', 'false');
      await library.clicks(SEARCH);
      await library.presses('Enter');
      await library.notes(['button', 'Bert'], 'aria-expanded', 'true');
      const at = () => library.page.evaluate(() => document.activeElement?.textContent);
      await expect.poll(at).toBe('Bert');
      if (width === 1280) {
        // Who is open already is gone to, and not closed.
        await library.clicks(SEARCH);
        await library.presses('Enter');
        await library.isAt(['button', 'Bert']);
        await library.notes(['button', 'Bert'], 'aria-expanded', 'true');
      }
      await library.page.goBack();
      await library.isAt(['button', 'Bert']);
      await library.notes(['button', 'Bert'], 'aria-expanded', 'false');
    }
    await library.writes(SEARCH, 'niemand');
    await library.presses('Enter', 'ArrowDown');
    await library.isAt(SEARCH);
  });
});

describe('the way back of the browser', () => {
  test.inBoth('leads from a person to their row, however wide', async ({ person }) => {
    const library = await knows(person, {
      people: ['Ada', 'Bert', 'Carl'].map((name, i) => row(name, ago(300 - i))),
    });
    for (const width of [390, 1280]) {
      await library.resizes(width, 800);
      const before = await steps(library);
      for (const way of ['browser', 'page', 'row'] as const) {
        await library.clicks(['button', 'Bert']);
        await library.finds(['textbox', 'Persönlich']);
        expect(await hashOf(library)).toBe('#people/id-of-Bert');
        if (way === 'browser') await library.page.goBack();
        if (way === 'page' && width === 390) await library.clicks(['button', 'Menschen']);
        else if (way !== 'browser') await library.clicks(['button', 'Bert']);
        await library.counts(['textbox', 'Persönlich'], 0);
        await library.isAt(['button', 'Bert']);
        await expect.poll(() => hashOf(library)).toBe('#people');
      }
      // However often: one step forward, which is there again. Nothing has changed places.
      if (width === 390) expect(await steps(library)).toBe(before + 1);
      await library.page.goForward();
      await library.finds(['textbox', 'Persönlich']);
      expect(await listed(library)).toEqual(['Ada', 'Bert', 'Carl']);
      await library.page.goBack();
      await library.counts(['textbox', 'Persönlich'], 0);
    }
    // From person to person is no step: back is the list.
    await library.clicks(['button', 'Ada']);
    await library.finds(['textbox', 'Persönlich']);
    await library.clicks(['button', 'Carl']);
    await expect.poll(() => hashOf(library)).toBe('#people/id-of-Carl');
    await library.clicks(['button', 'Wir haben gesprochen: Carl']);
    await library.page.goBack();
    await library.isAt(['button', 'Carl']);
    expect(await hashOf(library)).toBe('#people');
  });

  test('leads to where a link was, if that has opened the person', async ({ person }) => {
    await leavesRows(person, { people: [row('Ada', ago(40)), row('Bert', ago(50))] });
    const library = await person.opensLibrary('#settings');
    await library.page.evaluate(() => {
      location.hash = '#people/id-of-Ada';
    });
    await library.isAt(['button', 'Ada']);
    expect(await listed(library)).toEqual(['Ada', 'Bert']);
    await library.clicks(['button', 'Bert']);
    await library.notes(['button', 'Bert'], 'aria-expanded', 'true');
    await library.page.goBack();
    await library.finds(['heading', 'Einstellungen']);
  });
});

describe('a page that is loaded anew', () => {
  // Rows far below the window are skipped, and then Firefox's tree of accessible things lacks them.
  const isOpen = (view: View) => () =>
    view.page.evaluate(
      () => document.querySelector('[data-person="id-of-Jonas"]')?.ariaExpanded ?? 'no row',
    );

  test.inBoth('has its order, and the entry that was open', async ({ person }) => {
    const crowd = Array.from({ length: 40 }, (_, i) => row(`Person ${i}`, ago(400 - i)));
    const library = await knows(person, { people: [...crowd, row('Jonas', ago(0))] });
    await library.chooses(ORDER, 'Am längsten nichts gehört');
    await library.writes(SEARCH, 'Jonas');
    await library.clicks(['button', 'Jonas']);
    await library.finds(['textbox', 'Persönlich']);
    for (const width of [1280, 390]) {
      await library.resizes(width, 800);
      await library.reloads();
      await library.finds(['textbox', 'Persönlich']);
      await expect.poll(isOpen(library)).toBe('true');
      const names = await listed(library);
      expect([names[0], names.at(-1), names.length]).toEqual(['Person 0', 'Jonas', 41]);
      expect(await library.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    }
    // As does one to which a link had led.
    const linked = await person.opensLibrary('#people/id-of-Jonas');
    await linked.isAt(['button', 'Jonas']);
    expect((await listed(linked))[0]).toBe('Jonas');
    await linked.reloads();
    await linked.finds(['textbox', 'Persönlich']);
    expect((await listed(linked))[0]).toBe('Person 0');
    expect(await linked.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
});

describe('where there is little room', () => {
  test('a row says where somebody works if that can be read, and else leaves it out', async ({
    person,
  }) => {
    const library = await knows(person, {
      people: [
        row('Yasmin El-Amrani', { organisation: 'Praxis am Park', rhythm: 'none' }),
        row('Ada', { organisation: 'Nordlicht' }),
      ],
    });
    const jobs = () =>
      library.page.evaluate(() =>
        [...document.querySelectorAll('main ul > li h2 + span')].map((job) => {
          const { top, width } = job.getBoundingClientRect();
          const line = (job.parentElement as Element).getBoundingClientRect();
          return top >= line.bottom ? 0 : width;
        }),
      );
    for (let width = 300; width <= 420; width += 10) {
      await library.resizes(width, 800);
      const widths = await jobs();
      expect(widths).toHaveLength(2);
      for (const each of widths) expect([width, each === 0 || each >= 40]).toEqual([width, true]);
      expect(Math.max(...widths)).toBeGreaterThan(40);
    }
    await library.isAccessible();
  });

  test('a person is a page of their own, with a way back', async ({ person }) => {
    const library = await knows(person, { people: [row('Ada'), row('Bert')] });
    await library.resizes(390, 800);
    await library.clicks(['button', 'Ada']);
    await library.finds(['textbox', 'Persönlich']);
    await library.counts(['button', 'Bert'], 0);
    await library.isAccessible();
    await library.clicks(['button', 'Menschen']);
    await library.finds(['button', 'Bert']);
    await library.counts(['textbox', 'Persönlich'], 0);
    await expect.poll(() => hashOf(library)).toBe('#people');
    await library.isAt(['button', 'Ada']);
  });

  inEnglish('the same in English, by night', async ({ person }) => {
    const library = await knows(person, { people: [row('Ada', ago(40))] });
    await library.sees('today');
    await library.clicks(['button', 'Ada']);
    await library.isAccessible();
    await library.resizes(320, 800);
    await library.isAccessible();
    const excess = await library.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(Math.max(0, excess)).toBe(0);
  });
});
