import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { allRows, choosesFile, knowsSomebody } from './support/backups';
import { UNDO } from './support/newTabWords';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { newFolder } from './support/profile';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const WHEN = ['combobox', 'Wann?'] as const;
const CLOCK = 'main input[type=time]';
const ABOUT = ['textbox', 'Thema (wenn du magst)'] as const;
const NAME = ['textbox', 'Name'] as const;
const LINK = ['textbox', 'Link (wenn du magst)'] as const;
const NOTIFY = ['button', 'Auch als Mitteilung'] as const;
const NOTHING = 'Noch ist nichts vorgemerkt.';
const MEET = 'https://meet.google.com/abc-defg-hij';
const MINUTE = 60_000;

async function opensNextCalls(person: Person): Promise<View> {
  const popup = await person.opensPopup();
  // It says when the next one is, where there is one.
  const way = await popup.page.waitForSelector('footer button');
  await way?.evaluate((button) => (button as HTMLElement).click());
  await popup.finds(WHEN);
  return popup;
}

/** Opens what is behind one line. It has no role that both browsers agree on. */
/** Opens what is behind a line, once it is there. */
const unfolds = (view: View, line: string) =>
  waitFor(`the line “${line}”`, () =>
    view.page.evaluate((words) => {
      const lines = [...document.querySelectorAll('summary')];
      const found = lines.find(({ textContent }) => textContent === words);
      found?.click();
      return found !== undefined;
    }, line),
  );

/** Sets the clock of the first form, or of the `nth`, as its own keys would. */
const sets = (view: View, time: string) =>
  view.page.evaluate(
    (selector, value) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error('There is no clock');
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    CLOCK,
    time,
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
      await unfolds(again, 'Mit wem und wo?');
      await again.writes(NAME, 'Ada Lovelace');
      await again.presses('Enter');
      await again.finds(['button', 'Ada Lovelace wieder herausnehmen']);
      await again.writes(LINK, 'http://meet.google.com/abc-defg-hij');
      await again.presses('Enter');
      await again.hears('Das ist keine sichere Web-Adresse (https).');
      await again.sees(NOTHING);
      await again.writes(LINK, MEET);
      const before = Date.now();
      await again.presses('Enter');
      await again.presses('Enter');
      await again.hears('Vorgemerkt: ');
      await again.reads(ABOUT, '');
      await again.notes(['link', 'Zum Call „Pitch“'], 'href', MEET);
      await again.notes(['link', 'Zum Call „Pitch“'], 'rel', 'noreferrer');
      const [noted, ...others] = await remindersOf(person);
      expect(others).toEqual([]);
      expect(noted?.at).toBeGreaterThanOrEqual(before + 20 * MINUTE);
      expect(noted?.at).toBeLessThan(Date.now() + 20 * MINUTE + 1);

      // Without a title it is called after the person; a time that is over today is tomorrow's.
      await again.chooses(WHEN, 'um …');
      await sets(again, '00:00');
      await again.hears('Für heute ist das vorbei: Du wirst morgen erinnert.');
      await again.isAccessible();
      await again.writes(NAME, 'Ada');
      await again.presses('Enter');
      await again.finds(['button', 'Ada Lovelace wieder herausnehmen']);
      await again.clicks(['button', 'Erinnere mich']);
      await again.hears('Vorgemerkt: morgen, 00:00 Uhr.');
      await again.sees('morgen, 00:00 Uhr Ada Lovelace');

      await again.clicks(['button', '„Ada Lovelace“ ändern']);
      await again.clicks(ABOUT, 1);
      await again.types('Rückruf');
      await again.clicks(['button', 'Speichern']);
      await again.hears('Gespeichert.');
      await again.isAt(['button', '„Rückruf“ ändern']);
      await again.sees('morgen, 00:00 Uhr Rückruf');
      await again.clicks(['button', '„Pitch“ entfernen']);
      await again.hears('„Pitch“ ist entfernt.');
      await again.isAt(['button', '„Rückruf“ entfernen']);
      await again.clicks(UNDO);
      await again.finds(['button', '„Pitch“ entfernen']);
      await again.isAccessible();
    },
  );

  test('that was said, or could not be, is put away', async ({ person }) => {
    await knowsSomebody(person);
    const now = Date.now();
    await has(person, [
      row('missed', now - 30 * MINUTE, { title: 'Redaktion' }),
      row('rung', now - 1000, { personId: 'ada', startsAt: now + 10 * MINUTE, link: MEET }),
    ]);
    await expect.poll(() => person.badge()).toBe('!');
    const popup = await opensNextCalls(person);
    await popup.sees('verpasst, der Browser lief nicht Redaktion');
    await popup.sees('gleich Ada Lovelace');
    await popup.isAccessible();
    await popup.clicks(['button', 'Erledigt: „Ada Lovelace“']);
    await popup.hears('„Ada Lovelace“ ist erledigt.');
    await expect.poll(() => person.badge()).toBe('');
    await popup.clicks(UNDO);
    await popup.finds(['button', 'Erledigt: „Ada Lovelace“']);
    await expect.poll(() => person.badge()).toBe('!');
    await popup.clicks(['button', 'Erledigt: „Redaktion“']);
    await popup.doesNotSee('verpasst');
  });

  test.inBoth(
    'may be shown as a notification, if the user and the browser like',
    async ({ person }) => {
      await knowsSomebody(person);
      const library = await person.opensLibrary('#calls');
      await library.sees('der Browser fragt dich, ob er sie zeigen darf.');
      await answers(library, false);
      await library.clicks(NOTIFY);
      await library.hears('Der Browser hat es nicht erlaubt. Das Symbol zeigt es trotzdem.');
      await library.counts(NOTIFY, 0);
      await library.isAccessible();
      await library.reloads();
      await library.finds(NOTIFY);
      await answers(library, true);
      await library.clicks(NOTIFY);
      await library.hears('und eine Mitteilung kommt.');
      await library.counts(NOTIFY, 0);
    },
  );

  inEnglish('speaks English by night', async ({ person }) => {
    await knowsSomebody(person);
    await has(person, [row('missed', Date.now() - 30 * MINUTE, { title: 'Stand-up' })]);
    const library = await person.opensLibrary('#calls');
    await library.sees('missed: the browser was not running');
    await unfolds(library, 'Today’s calls from your calendar');
    await library.sees('Export your calendar as an ICS file');
    await library.isAccessible();
    expect(await library.page.title()).toBe('Calls – Nahbar');
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
    await unfolds(library, 'Die Calls von heute aus deinem Kalender');
    await choosesFile(
      library,
      calendar('abgesagt.ics', [
        ['235800', 'Pitch'],
        ['235900', 'Abgesagt: Runde', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
      ]),
    );
    await library.sees('Heute in „abgesagt.ics“: 2 Termine');
    await library.sees('abgesagt, sagt der Titel');
    await library.isAccessible();
    await library.clicks(['button', '1 Call vormerken']);
    await library.hears('Ein Call ist vorgemerkt.');
    await library.doesNotSee('Abgesagt: Runde');
  });

  test.inBoth('fills in the calls of today that lie ahead, once', async ({ person }) => {
    const library = await person.opensLibrary('#calls');
    await library.sees(NOTHING);
    await unfolds(library, 'Die Calls von heute aus deinem Kalender');
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
    await library.counts(['checkbox'], 4);
    await library.isAccessible();
    await library.clicks(['button', '2 Calls vormerken']);
    await library.hears('2 Calls sind vorgemerkt.');
    await library.isAt(['button', 'Kalenderdatei wählen']);
    await library.clicks(UNDO);
    await library.sees(NOTHING);

    await choosesFile(library, today);
    await library.sees('23:59 – 00:00');
    await library.clicks(['checkbox'], 1);
    await library.chooses(['combobox', 'Erinnere mich'], '10 Minuten vorher');
    await library.clicks(['button', '1 Call vormerken']);
    await library.hears('Ein Call ist vorgemerkt.');
    await library.sees('um 23:58 Uhr Pitch');
    await library.notes(['link', 'Zum Call „Pitch“'], 'href', MEET);
    const [pitch] = await remindersOf(person);
    expect(Number(pitch?.startsAt) - Number(pitch?.at)).toBe(10 * MINUTE);

    await choosesFile(library, today);
    await library.sees('schon vorgemerkt');
    await library.clicks(['button', '2 Calls vormerken']);
    await library.hears('2 Calls sind vorgemerkt.');
    expect(await remindersOf(person)).toHaveLength(2);
  });
});
