import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { dayOf } from '../../core/calendar/day';
import { allRows, choosesFile, knowsSomebody } from './support/backups';
import { rewrites } from './support/databases';
import { UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { newFolder } from './support/profile';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const WHEN = ['combobox', 'Wann?'] as const;
const CHECKBOX = ['checkbox'] as const;
const CLOCK = 'main input[type=time]';
const DAY_FIELD = 'main input[type=date]';
const ABOUT = ['textbox', 'Thema (optional)'] as const;
const NAME = ['textbox', 'Name'] as const;
const LINK = ['textbox', 'Link (optional)'] as const;
const NOTIFY = ['button', 'Auch als Benachrichtigung'] as const;
const NEW = ['button', 'An einen Call erinnern'] as const;
const CANCEL = ['button', 'Abbrechen'] as const;
const NOTHING = 'Gerade keine Erinnerung.';
const MEET = 'https://meet.google.com/abc-defg-hij';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function opensNextCalls(person: Person): Promise<View> {
  const popup = await person.opensPopup();
  await popup.picks(['Mehr', 'An einen Call erinnern']);
  await popup.finds(WHEN);
  return popup;
}

/** Sets the clock, or another field, as its own keys would. */
const sets = (view: View, value: string, selector = CLOCK) =>
  view.page.evaluate(
    (selector, value) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`There is no ${selector}`);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    value,
  );

/** Has the browser answer its own question for the user, which no test can press. */
const answers = (view: View, isAllowed: boolean) =>
  view.page.evaluate(`{
    const { permissions } = globalThis.browser ?? chrome;
    permissions.request = () => Promise.resolve(${isAllowed});
  }`);

/** Puts calls to come where the background finds them, and has it look. */
async function has(person: Person, rows: { id: string; [field: string]: unknown }[]) {
  const changes = rows.map((row) => ({ table: 'reminders', key: row.id, row }));
  await person.backstage(`(async (changes) => {
    const { storage, runtime } = globalThis.browser ?? chrome;
    const { generation } = (await storage.local.get('witness')).witness;
    await runtime.sendMessage({ ask: 'commit', told: [{ generation, changes }] });
    await runtime.sendMessage({ ask: 'lookAtReminders', told: [] });
  })(${JSON.stringify(changes)})`);
}

const row = (id: string, at: number, changes: Record<string, unknown> = {}) => ({
  ...{ id, at, startsAt: null, title: '', personId: null, link: null, outcome: 'waiting' },
  ...changes,
});

interface SomeReminder {
  id: string;
  at: number;
  startsAt: number | null;
  title: string;
  link: string | null;
}

async function remindersOf(person: Person): Promise<SomeReminder[]> {
  const { reminders } = await allRows(person);
  return (reminders as SomeReminder[]).toSorted((a, b) => a.at - b.at);
}

describe('a call to come', () => {
  test.inBoth(
    'is noted in the popup, changed in place, removed, and brought back',
    async ({ person }) => {
      const popup = await opensNextCalls(person);
      await popup.sees(NOTHING);
      await popup.isAccessible();
      await popup.writes(ABOUT, 'Pitch');
      await popup.closes();

      // What was half written is there again.
      const again = await opensNextCalls(person);
      await again.reads(ABOUT, 'Pitch');
      await again.unfolds('Mit wem und wo?');
      await again.writes(NAME, 'Ada Lovelace');
      await again.presses('Enter');
      await again.notes(['button', 'Ada Lovelace'], 'aria-pressed', 'true');
      await again.writes(LINK, 'http://meet.google.com/abc-defg-hij');
      await again.presses('Enter');
      await again.hears('Gib eine Webadresse ein, die mit https beginnt.');
      await again.sees(NOTHING);
      await again.writes(LINK, MEET);
      const before = Date.now();
      await again.presses('Enter');
      await again.presses('Enter');
      await again.hears('Du wirst erinnert: ');
      // What was asked for is done: the form gives its place to the list.
      await again.counts(ABOUT, 0);
      await again.isAt(['heading', 'Nächste Calls']);
      await again.notes(['link', 'Zum Call „Pitch“'], 'href', MEET);
      await again.notes(['link', 'Zum Call „Pitch“'], 'rel', 'noreferrer');
      const [noted, ...others] = await remindersOf(person);
      expect(others).toEqual([]);
      expect(noted?.at).toBeGreaterThanOrEqual(before + 20 * MINUTE);
      expect(noted?.at).toBeLessThan(Date.now() + 20 * MINUTE + 1);

      // Without a title it is called after the person; a time that is over today is tomorrow's.
      await again.clicks(NEW);
      await again.reads(ABOUT, '');
      await again.chooses(WHEN, 'um …');
      await sets(again, '00:00');
      await again.hears('Heute ist das schon vorbei: Du wirst morgen erinnert.');
      await again.isAccessible();
      await again.unfolds('Mit wem und wo?');
      await again.writes(NAME, 'Ada');
      await again.presses('Enter');
      await again.notes(['button', 'Ada Lovelace'], 'aria-pressed', 'true');
      await again.clicks(['button', 'Erinnere mich']);
      await again.hears('Du wirst erinnert: morgen, 00:00 Uhr.');
      await again.sees('morgen, 00:00 Uhr Ada Lovelace');

      await (await again.finds(['button', '„Ada Lovelace“ ändern'])).focus();
      await again.presses('Enter');
      await expect
        .poll(() => again.page.evaluate(() => (document.activeElement as HTMLInputElement).type))
        .toBe('date');
      await again.clicks(ABOUT);
      await again.types('Rückruf');
      await again.clicks(['button', 'Speichern']);
      await again.hears('Gespeichert.');
      await again.isAt(['button', '„Rückruf“ ändern']);
      await again.sees('morgen, 00:00 Uhr Rückruf');
      await again.clicks(['button', '„Rückruf“ ändern']);
      await again.isAccessible();
      await sets(again, dayOf(Date.now() - DAY), DAY_FIELD);
      await again.clicks(['button', 'Speichern']);
      await again.hears('Gib einen Tag und eine Uhrzeit an, die noch kommen.');
      const moved = dayOf(Date.now() + 9 * DAY);
      await sets(again, moved, DAY_FIELD);
      await again.clicks(['button', 'Speichern']);
      await again.hears('Gespeichert.');
      expect((await remindersOf(person)).map(({ title, at }) => [title, dayOf(at)])).toContainEqual(
        ['Rückruf', moved],
      );
      // Escape closes that form alone, and Cancel the one for a new reminder, with what is in it.
      await again.clicks(['button', '„Rückruf“ ändern']);
      await again.clicks(ABOUT);
      await again.presses('Escape');
      await again.isAt(['button', '„Rückruf“ ändern']);
      await again.clicks(NEW);
      await again.writes(ABOUT, 'Doch nicht');
      await again.clicks(CANCEL);
      await again.counts(CHECKBOX, 9);
      await again.picks(['Mehr', 'An einen Call erinnern']);
      await again.reads(ABOUT, '');
      // Tomorrow can be said of a time that is still to come today.
      await again.chooses(WHEN, 'morgen um …');
      await sets(again, '23:59');
      await again.writes(ABOUT, 'Spät');
      await again.presses('Enter');
      await again.hears('Du wirst erinnert: morgen, 23:59 Uhr.');
      await again.clicks(['button', '„Pitch“ löschen']);
      await again.hears('„Pitch“ ist gelöscht.');
      await again.isAt(['button', '„Spät“ löschen']);
      await again.clicks(UNDO);
      await again.finds(['button', '„Pitch“ löschen']);
      await again.isAccessible();
    },
  );

  test.inBoth('is listed with its person, and Escape leads back', async ({ person }) => {
    await knowsSomebody(person);
    await has(person, [row('soon', Date.now() + 20 * MINUTE, { title: 'Pitch', personId: 'ada' })]);
    const popup = await person.opensPopup();
    await popup.counts(CHECKBOX, 9);
    await popup.sees('Pitch');
    await popup.page.evaluate(() => document.querySelector<HTMLElement>('footer button')?.click());
    await popup.sees('Pitch mit Ada Lovelace');
    await popup.counts(WHEN, 0);
    await popup.isAccessible();
    await popup.clicks(['button', 'An einen Call erinnern']);
    await popup.clicks(ABOUT);
    await popup.types('Halb');
    await popup.presses('Escape');
    await popup.counts(CHECKBOX, 9);
    await popup.isAt(['checkbox', 'Neutraler Hintergrund']);
    await popup.closes();
    await (await opensNextCalls(person)).reads(ABOUT, 'Halb');
  });

  test('is noted in the library, whose form closes behind it', async ({ person }) => {
    const library = await person.opensLibrary('#calls');
    await library.clicks(NEW);
    await library.isAt(WHEN);
    await library.isAccessible();
    await library.presses('Escape');
    await library.counts(WHEN, 0);
    await library.isAt(NEW);
    await library.presses('Enter');
    await library.clicks(CANCEL);
    await library.counts(WHEN, 0);
    await library.isAt(NEW);
    await library.presses('Enter');
    await library.writes(ABOUT, 'Pitch');
    await library.presses('Enter');
    await library.hears('Du wirst erinnert: ');
    await library.counts(WHEN, 0);
    await library.isAt(NEW);
    await library.notes(NEW, 'aria-expanded', 'false');
    await library.finds(['button', '„Pitch“ ändern']);
  });

  test.inBoth('finds somebody whom nobody has spoken to, letter by letter', async ({ person }) => {
    await knowsSomebody(person);
    await rewrites(person, 'people', (rows) =>
      rows.map((each) => ({ ...each, lastContactAt: null })),
    );
    const popup = await opensNextCalls(person);
    await popup.unfolds('Mit wem und wo?');
    await popup.clicks(NAME);
    await popup.types('Ada');
    await popup.reads(NAME, 'Ada');
    await popup.presses('Enter');
    await popup.notes(['button', 'Ada Lovelace'], 'aria-pressed', 'true');
  });

  test('that was said, or could not be, is put away', async ({ person }) => {
    await knowsSomebody(person);
    const now = Date.now();
    await has(person, [
      row('missed', now - 30 * MINUTE, { title: 'Redaktion' }),
      row('rung', now - 1000, { personId: 'ada', startsAt: now + 10 * MINUTE, link: MEET }),
    ]);
    await expect.poll(() => person.badge()).toBe('!');
    const popup = await opensNextCalls(person);
    await popup.sees('ohne Erinnerung, der Browser lief gerade nicht Redaktion');
    await popup.sees('gleich Ada Lovelace');
    await popup.isAccessible();
    await popup.clicks(['button', 'Erledigt: „Ada Lovelace“']);
    await popup.hears('„Ada Lovelace“ ist erledigt.');
    await expect.poll(() => person.badge()).toBe('');
    await popup.clicks(UNDO);
    await popup.finds(['button', 'Erledigt: „Ada Lovelace“']);
    await expect.poll(() => person.badge()).toBe('!');
    await popup.clicks(['button', 'Erledigt: „Redaktion“']);
    await popup.doesNotSee('ohne Erinnerung');
  });

  test.inBoth(
    'may be shown as a notification, if the user and the browser like',
    async ({ person }) => {
      await knowsSomebody(person);
      const library = await person.opensLibrary('#calls');
      await library.sees('der Browser fragt dich, ob Nahbar sie zeigen darf.');
      await answers(library, false);
      await library.clicks(NOTIFY);
      await library.hears('Der Browser hat es nicht erlaubt. Das Symbol zeigt es trotzdem.');
      await library.counts(NOTIFY, 0);
      await library.isAccessible();
      await library.reloads();
      await library.finds(NOTIFY);
      await answers(library, true);
      await library.clicks(NOTIFY);
      await library.hears('und bekommst eine Benachrichtigung.');
      await library.counts(NOTIFY, 0);
    },
  );

  inEnglish('speaks English by night', async ({ person }) => {
    await knowsSomebody(person);
    await has(person, [row('missed', Date.now() - 30 * MINUTE, { title: 'Stand-up' })]);
    const library = await person.opensLibrary('#calls');
    await library.sees('no reminder: the browser was not running');
    await library.unfolds('Today’s calls from your calendar');
    await library.sees('Export your calendar as an ICS file');
    await library.isAccessible();
    expect(await library.page.title()).toBe('Calls – Nahbar');
  });
});

describe('a planned call', () => {
  test.inBoth('is prepared by the checklist, and over with it', async ({ person }) => {
    await knowsSomebody(person);
    await has(person, [
      row('soon', Date.now() + 20 * MINUTE, { title: 'Sendeplan', personId: 'ada' }),
    ]);
    const popup = await person.opens('popup.html');
    await popup.picks(['Mehr', 'Mit wem und worüber?']);
    await popup.sees('Sendeplan um');
    await popup.notes(['button', 'Ada Lovelace'], 'aria-pressed', 'true');
    await popup.isAccessible();
    expect((await allRows(person)).calls).toEqual([]);
    await popup.clicks(['button', 'Fertig']);
    await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
    await popup.seesTicked(['checkbox', 'Neutraler Hintergrund']);
    await popup.picks(['Mehr', 'Mit wem und worüber?']);
    await popup.notes(['button', 'Ada Lovelace'], 'aria-pressed', 'true');
    await popup.writes(['textbox', 'Worüber du sprechen willst'], 'Sommerloch');
    await popup.sees('Gespeichert');
    await popup.clicks(['button', 'Fertig']);

    // It has not begun: nothing says that it is now.
    const library = await person.opensLibrary('#today');
    await library.sees('mit Ada Lovelace Sommerloch');
    expect(await library.text()).not.toContain('jetzt');
    await library.closes();
    await popup.comesToFront();
    const panel = await person.opensPanel(() =>
      popup.picks(['Mehr', 'In der Seitenleiste öffnen']),
    );
    await panel.sees('Call um');
    await panel.clicks(['button', 'Namen und Notizen sind ausgeblendet.']);
    await panel.finds(['heading', 'Ada Lovelace']);
    expect(await panel.text()).not.toContain('Im Call');

    await panel.clicks(['button', 'Call abschließen']);
    await panel.hears('Der Call ist vorbei.');
    await panel.clicks(UNDO);
    await panel.sees('Sommerloch');
    await panel.clicks(['button', 'Schließen']);
    await panel.clicks(['button', 'Call abschließen']);
    await panel.clicks(['button', 'Speichern']);
    await panel.hears('Notiert: Du hast mit Ada Lovelace gesprochen.');
    await panel.doesNotSee('Sendeplan');
    const newTab = await person.opensNewTab();
    await newTab.sees('Schritt');
    expect(await newTab.text()).not.toContain('Sendeplan');
  });
});

const folder = newFolder('calendars');

/** A calendar for today: `[start, title, more]`, where the start is as `235800`. */
function calendar(name: string, events: [start: string, title: string, more?: string][]): string {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const lines = events.flatMap(([start, title, more], i) => [
    'BEGIN:VEVENT',
    `UID:${i}@example.org`,
    `DTSTART:${day}T${start}Z`,
    'DURATION:PT1M',
    `SUMMARY:${title}`,
    ...(more ? [more] : []),
    'END:VEVENT',
  ]);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR'];
  return write(name, `${all.join('\r\n')}\r\n`);
}

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a calendar file', () => {
  test('shows what was called off by its title, and leaves it alone', async ({ person }) => {
    const library = await person.opensLibrary('#calls');
    await library.unfolds('Die Calls von heute aus deinem Kalender');
    await choosesFile(
      library,
      calendar('abgesagt.ics', [
        ['235800', 'Pitch'],
        ['235900', 'Abgesagt: Runde', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
      ]),
    );
    await library.sees('Heute in „abgesagt.ics“: 2 Termine');
    await library.sees('laut Titel abgesagt');
    await library.isAccessible();
    await library.clicks(['button', 'An 1 Call erinnern']);
    await library.hears('Nahbar erinnert dich an einen Call.');
    await library.doesNotSee('Abgesagt: Runde');
  });

  test.inBoth('fills in the calls of today that lie ahead, once', async ({ person }) => {
    const library = await person.opensLibrary('#calls');
    await library.sees(NOTHING);
    await library.unfolds('Die Calls von heute aus deinem Kalender');
    await choosesFile(library, write('seite.ics', '<!doctype html><title>Anmelden</title>'));
    await library.sees('„seite.ics“: ');
    await library.sees('Es wurde nichts geändert.');
    await library.isAccessible();
    await choosesFile(library, calendar('leer.ics', []));
    await library.sees('In „leer.ics“ steht für heute nichts');
    await library.clicks(['button', 'Schließen']);
    await library.isAt(['button', 'Kalenderdatei wählen']);

    const today = calendar('heute.ics', [
      ['000000', 'Frühstück'],
      ['235800', 'Pitch', `LOCATION:${MEET}`],
      ['235900', '<b>Rückblick</b>'],
      ['1x', 'Irgendwann'],
    ]);
    await choosesFile(library, today);
    await library.sees('Heute in „heute.ics“: 3 Termine');
    await library.sees('hat schon begonnen');
    await library.sees('<b>Rückblick</b>');
    await library.sees('meet.google.com');
    await library.sees('Ein Termin ausgelassen');
    await library.counts(['checkbox'], 2);
    await library.isAccessible();
    await library.clicks(['button', 'An 2 Calls erinnern']);
    await library.hears('Nahbar erinnert dich an 2 Calls.');
    await library.isAt(['button', 'Kalenderdatei wählen']);
    await library.clicks(UNDO);
    await library.sees(NOTHING);

    await choosesFile(library, today);
    await library.sees('23:59–00:00 Uhr');
    await library.clicks(['checkbox'], 1);
    await library.chooses(['combobox', 'Erinnere mich'], '10\u00a0Minuten vorher');
    await library.clicks(['button', 'An 1 Call erinnern']);
    await library.hears('Nahbar erinnert dich an einen Call.');
    await library.sees('um 23:58 Uhr Pitch');
    await library.notes(['link', 'Zum Call „Pitch“'], 'href', MEET);
    const [pitch] = await remindersOf(person);
    expect(Number(pitch?.startsAt) - Number(pitch?.at)).toBe(10 * MINUTE);

    await choosesFile(library, today);
    await library.sees('schon eingetragen');
    await library.clicks(['button', 'An 2 Calls erinnern']);
    await library.hears('Nahbar erinnert dich an 2 Calls.');
    expect(await remindersOf(person)).toHaveLength(2);
  });

  test('is taken again as its text: what was moved moves, what was cancelled goes', async ({
    person,
  }) => {
    const library = await person.opensLibrary('#calls');
    await library.unfolds('Die Calls von heute aus deinem Kalender');
    const pastes = (path: string) =>
      library.page.evaluate(
        (text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          const event = new ClipboardEvent('paste', { clipboardData, bubbles: true });
          document.body.dispatchEvent(event);
        },
        readFileSync(path, 'utf8'),
      );
    await pastes(
      calendar('vorher.ics', [
        ['235700', 'Pitch'],
        ['235800', 'Runde'],
      ]),
    );
    await library.sees('Heute in „Eingefügter Text“: 2 Termine');
    await library.clicks(['button', 'An 2 Calls erinnern']);
    await library.hears('Nahbar erinnert dich an 2 Calls.');
    await pastes(
      calendar('nachher.ics', [
        ['235900', 'Pitch'],
        ['235800', 'Runde', 'STATUS:CANCELLED'],
      ]),
    );
    await library.sees('Nicht mehr zu dieser Zeit im Kalender (verschoben oder abgesagt):');
    await library.isAccessible();
    await library.clicks(['button', 'An 1 Call erinnern']);
    await library.hears('Nahbar erinnert dich an einen Call. 2 Erinnerungen sind im Papierkorb.');
    const titles = async () =>
      ((await allRows(person)).reminders ?? []).map((one) => (one as { title: string }).title);
    expect(await titles()).toEqual(['Pitch']);
    await library.clicks(UNDO);
    await library.sees('um 23:58 Uhr Runde');
    expect((await titles()).toSorted()).toEqual(['Pitch', 'Runde']);
  });
});

describe('the text of an invitation', () => {
  const day = new Date(Date.now() + 9 * 24 * 60 * MINUTE);
  const date = `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`;
  const TEXT = `Thema: Redaktionsrunde\nZeit: ${date} um halb drei\n\nZoom-Meeting beitreten\n${MEET}\nKenncode: 123456`;
  const starts = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 14, 30).getTime();
  const pastes = (view: View, where: string, text: string) =>
    view.page.evaluate(
      (selector, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const event = new Event('paste', { bubbles: true, cancelable: true });
        // Firefox gives an event of its own no clipboard.
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        document.querySelector(selector)?.dispatchEvent(event);
      },
      where,
      text,
    );
  const FOUND = 'Stimmt das so?';

  test.inBoth('is pasted, confirmed and undone', async ({ person }) => {
    const library = await person.opensLibrary('#calls');
    await library.finds(['heading', 'Calls']);
    await pastes(library, 'body', TEXT);
    await library.sees(FOUND);
    await library.reads(['textbox', 'Thema (optional)'], 'Redaktionsrunde');
    await library.isAccessible();
    expect(await remindersOf(person)).toEqual([]);
    await library.clicks(['button', 'Erinnere mich']);
    await library.hears('Nahbar erinnert dich an einen Call.');
    expect(await remindersOf(person)).toMatchObject([
      { title: 'Redaktionsrunde', startsAt: starts, at: starts - 5 * MINUTE, link: MEET },
    ]);
    await library.isAt(['textbox', 'Text der Einladung']);
    await library.clicks(UNDO);
    await expect.poll(() => remindersOf(person)).toEqual([]);
    await library.clicks(['textbox', 'Text der Einladung']);
    await library.types('Hallo Ada, wie geht es dir?');
    await library.clicks(['button', 'Heraussuchen']);
    await library.hears('In dem Text steht weder eine Zeit noch der Link eines Calls.');
  });

  test('keeps what was corrected of it when the page is loaded anew', async ({ person }) => {
    const ABOUT = ['textbox', 'Thema (optional)'] as const;
    const library = await person.opensLibrary('#calls');
    await library.finds(['heading', 'Calls']);
    await pastes(library, 'body', TEXT);
    await library.writes(ABOUT, 'Runde mit Ada');
    await library.reloads();
    await library.sees(FOUND);
    await library.reads(ABOUT, 'Runde mit Ada');
    const heights = await library.page.evaluate(() =>
      [...document.querySelectorAll('form:has(h3) :is([type=date], [type=time], select)')].map(
        (field) => field.getBoundingClientRect().height,
      ),
    );
    expect(new Set(heights).size).toBe(1);
    await library.clicks(['button', 'Abbrechen']);
    await pastes(library, 'body', TEXT);
    await library.writes(ABOUT, 'Runde mit Bert');
    // Cut off, as by a full disk.
    await library.page.evaluate(() => {
      const [name = ''] = Object.keys(localStorage).filter((key) => key.endsWith('.confirm'));
      localStorage.setItem(name, '{"text":"Thema: Red');
    });
    await library.reloads();
    await library.sees(FOUND);
    await library.reads(ABOUT, 'Redaktionsrunde');
  });

  test.inBoth('pasted in the popup, waits in the library', async ({ person }) => {
    const popup = await opensNextCalls(person);
    await pastes(popup, 'form input', MEET);
    await popup.reads(LINK, MEET);
    await pastes(popup, 'form input', TEXT);
    await popup.notes(
      ['link', 'Zeit und Link der Einladung prüfen'],
      'href',
      '/library.html#calls',
    );
    await popup.closes();
    const library = await person.opensLibrary('#calls');
    await library.sees(FOUND);
    await library.clicks(['button', 'Abbrechen']);
    await library.reloads();
    await library.finds(['heading', 'Calls']);
    await library.doesNotSee(FOUND);
    expect(await remindersOf(person)).toEqual([]);
  });
});
