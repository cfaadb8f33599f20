import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { allRows } from './support/backups';
import { downloads } from './support/downloads';
import { leavesRows } from './support/leavesRows';
import { UNDO } from './support/newTabWords';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const ROOM = 'https://meet.google.com/abc-defg-hij';
const MESSAGE = ['textbox', 'Deine Nachricht an Ada Lovelace'] as const;
const INVITE = ['button', 'Auf einen Kaffee einladen'] as const;
const LINK = ['textbox', 'Link zum Raum (optional)'] as const;

const ADA = {
  ...{ id: 'ada', name: 'Ada Lovelace', organisation: '', role: '', circles: [], rhythm: 'month' },
  ...{ channels: [{ kind: 'telegram', address: 'ada_lovelace' }], personal: '', professional: '' },
  ...{ lastContactAt: null, restsUntil: null, paused: false, addedAt: Date.UTC(2020, 0, 1) },
};

async function opensAda(person: Person, name = 'Ada Lovelace'): Promise<View> {
  await leavesRows(person, { people: [ADA] });
  const library = await person.opensLibrary('#people');
  await library.clicks(['button', name]);
  return library;
}

/** What stands in the field of the message. */
const messageIn = (library: View) =>
  library.page.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('#person-details textarea')?.value,
  );

describe('a coffee for two', () => {
  test.inBoth('is offered, agreed on with one click, reminded of and saved', async ({ person }) => {
    const library = await opensAda(person);
    await library.clicks(INVITE);
    await library.counts(['checkbox'], 3);
    await library.isAccessible();
    await library.writes(LINK, 'http://meet.google.com/abc-defg-hij');
    await library.clicks(['button', 'In die Nachricht schreiben']);
    await library.sees('Gib eine Webadresse ein, die mit https beginnt.');
    await library.isAt(LINK);
    // A word is no address, though a browser would take it for one.
    await library.writes(LINK, 'ja gerne');
    await library.presses('Enter');
    await library.sees('Gib eine Webadresse ein, die mit https beginnt.');
    await library.writes(LINK, 'meet.google.com/abc-defg-hij');
    // The third time is left out.
    const offered = await library.page.evaluate(() =>
      [...document.querySelectorAll('#person-details fieldset label')].map(
        (label) => label.textContent,
      ),
    );
    await library.clicks(['checkbox', offered[2] ?? '']);
    await library.clicks(['button', 'In die Nachricht schreiben']);
    await library.hears('Die Einladung steht in deiner Nachricht. Jetzt nur noch abschicken.');
    await library.isAt(MESSAGE);
    const message = await messageIn(library);
    expect(message).toBe(
      'Hallo Ada,\n\nhast du Lust auf einen Kaffee per Video? Fünfzehn Minuten, ohne ' +
        `Tagesordnung. Bei mir ginge es:\n\n– ${offered[0]}\n– ${offered[1]}\n\nMein Raum: ${ROOM}\n\nWas passt dir?`,
    );
    const href = await library.page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('#person-details ul a')?.href,
    );
    expect(new URL(href ?? '').searchParams.get('text')).toBe(message);

    // The answer comes another day.
    await library.reloads();
    await library.sees('Hat Ada Lovelace geantwortet? Wähl, was passt.');
    await library.isAccessible();
    await library.clicks(['button', `${offered[1]} passt`]);
    await library.hears(`Abgemacht: ${offered[1]}. Nahbar erinnert dich fünf Minuten vorher.`);
    const reminders = async () =>
      (await allRows(person)).reminders as { at: number; startsAt: number; link: string }[];
    expect(await reminders()).toMatchObject([
      { title: 'Kaffee mit Ada Lovelace', personId: 'ada', link: ROOM, outcome: 'waiting' },
    ]);
    await library.clicks(UNDO);
    await library.sees('Rückgängig gemacht.');
    expect(await reminders()).toEqual([]);
    await library.clicks(['button', `${offered[1]} passt`]);
    await library.sees(`Kaffee am ${offered[1]}`);
    await library.isAt(['button', 'Termin als Datei (.ics) speichern']);
    await library.isAccessible();
    await library.clicks(['button', 'Termin als Datei (.ics) speichern']);
    await library.hears('Dein Browser speichert „Kaffee-mit-Ada-Lovelace.ics“.');
    const path = join(downloads, 'Kaffee-mit-Ada-Lovelace.ics');
    await waitFor('the file to be whole', async () =>
      readFileSync(path, 'utf8').endsWith('END:VCALENDAR\r\n'),
    );
    const [{ startsAt, at } = { startsAt: 0, at: 0 }] = await reminders();
    expect(startsAt - at).toBe(5 * 60_000);
    const inUtc = new Date(startsAt).toISOString().replace(/[-:]|\.\d+/g, '');
    const file = readFileSync(path, 'utf8');
    expect(file).toContain(`DTSTART:${inUtc}\r\n`);
    expect(file).toContain(`LOCATION:${ROOM}\r\n`);

    // Something has come up: new times take the place of the one agreed on.
    await library.clicks(INVITE);
    await library.sees(
      `Abgemacht ist ${offered[1]}. Schlägst du neue Zeiten vor, kommt die Erinnerung daran in den Papierkorb.`,
    );
    await library.isAccessible();
    await library.clicks(['button', 'In die Nachricht schreiben']);
    await library.hears('Die Erinnerung an die alte Zeit liegt im Papierkorb.');
    expect(await reminders()).toEqual([]);
    await library.sees('Hat Ada Lovelace geantwortet? Wähl, was passt.');
    await library.clicks(UNDO);
    await library.sees(`Kaffee am ${offered[1]}`);
    expect(await reminders()).toMatchObject([{ startsAt }]);

    // The popup knows of it, and the next invitation of the room.
    const popup = await person.opensPopup();
    await popup.picks(['Mehr', 'An einen Call erinnern']);
    await popup.sees('Kaffee mit Ada Lovelace');
    await library.clicks(INVITE);
    await library.reads(LINK, ROOM);
    await library.presses('Escape');
    await library.counts(LINK, 0);
    await library.isAt(MESSAGE);
  });

  test('is no question any more once its times are over', async ({ person }) => {
    const HOUR = 60 * 60_000;
    const offer = (...times: number[]) => ({ times, link: null, reminderId: null });
    const [past, ahead] = [Date.now() - HOUR, Date.now() + 48 * HOUR];
    await leavesRows(person, {
      people: [ADA, { ...ADA, id: 'bert', name: 'Bert Brecht' }],
      settings: [
        {
          key: 'coffee',
          value: { room: null, offers: { ada: offer(past), bert: offer(past, ahead) } },
        },
      ],
    });
    const library = await person.opensLibrary('#people');
    await library.clicks(['button', 'Bert Brecht']);
    await library.sees('Hat Bert Brecht geantwortet? Wähl, was passt.');
    const fits = await library.page.evaluate(() =>
      [...document.querySelectorAll('#person-details button')]
        .map((button) => button.textContent ?? '')
        .filter((label) => label.endsWith(' passt')),
    );
    expect(fits).toHaveLength(1);
    await library.clicks(['button', fits[0] ?? '']);
    await library.sees('Termin als Datei (.ics) speichern');
    await library.clicks(['button', 'Einladung verwerfen']);
    await library.sees('Einladung verworfen. Die Erinnerung bleibt unter „Calls“.');
    await library.isAt(['textbox', 'Deine Nachricht an Bert Brecht']);
    await library.clicks(['button', 'Ada Lovelace']);
    await library.finds(MESSAGE);
    expect(await library.text()).not.toContain('Hat Ada Lovelace geantwortet?');
  });

  test.inBoth(
    'offers nobody what another was offered, and says what is taken',
    async ({ person }) => {
      const time = new Date(Date.now() + 48 * 60 * 60_000).setMinutes(0, 0, 0);
      const offer = (reminderId: string | null) => ({ times: [time], link: null, reminderId });
      await leavesRows(person, {
        people: [ADA, { ...ADA, id: 'bert', name: 'Bert Brecht' }],
        settings: [{ key: 'coffee', value: { room: null, offers: { bert: offer(null) } } }],
        reminders: [
          {
            ...{ id: 'pitch', at: time, startsAt: null, title: 'Pitch', personId: null },
            ...{ link: null, outcome: 'waiting' },
          },
        ],
      });
      const library = await person.opensLibrary('#people');
      await library.clicks(['button', 'Bert Brecht']);
      await library.sees('Uhr: Da steht schon „Pitch“ an.');
      await library.isAccessible();
      const offers = () =>
        library.page.evaluate(() =>
          [...document.querySelectorAll('#person-details fieldset label')].map(
            (label) => label.textContent,
          ),
        );
      await library.clicks(['button', 'Einladung verwerfen']);
      await library.sees('Einladung verworfen.');
      await library.clicks(INVITE);
      await library.counts(['checkbox'], 3);
      const his = await offers();
      await library.clicks(['button', 'In die Nachricht schreiben']);
      await library.sees('Hat Bert Brecht geantwortet? Wähl, was passt.');
      await library.clicks(['button', 'Ada Lovelace']);
      await library.clicks(INVITE);
      await library.counts(['checkbox'], 3);
      const hers = await offers();
      expect(hers.filter((one) => his.includes(one))).toEqual([]);
      // What has passed is no time to offer, and the field says so.
      await library.page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('input[type=datetime-local]');
        if (field) field.value = '2020-01-01T10:00';
      });
      await library.clicks(['button', 'Hinzufügen'], -1);
      await library.hears('Wähl eine Zeit, die noch kommt.');
      await expect
        .poll(() => library.page.evaluate(() => (document.activeElement as HTMLInputElement).type))
        .toBe('datetime-local');
    },
  );

  test.inBoth('is asked about once it is over, for the history', async ({ person }) => {
    const startsAt = Date.now() - 20 * 60_000;
    await leavesRows(person, {
      people: [ADA],
      settings: [
        {
          key: 'coffee',
          value: {
            room: null,
            offers: { ada: { times: [startsAt], link: null, reminderId: 'coffee' } },
          },
        },
      ],
      reminders: [
        {
          ...{ id: 'coffee', at: startsAt - 300_000, startsAt, title: 'Kaffee', personId: 'ada' },
          ...{ link: null, outcome: 'rung' },
        },
      ],
    });
    const library = await person.opensLibrary('#people');
    await library.clicks(['button', 'Ada Lovelace']);
    await library.sees('Habt ihr euch gesprochen?');
    await library.counts(['button', 'Termin als Datei (.ics) speichern'], 0);
    await library.isAccessible();
    await (await library.finds(['button', 'In den Verlauf eintragen'])).focus();
    await library.presses('Enter');
    await library.hears('Im Verlauf notiert.');
    await library.doesNotSee('Habt ihr euch gesprochen?');
    await library.isAt(MESSAGE);
    const { contacts } = await allRows(person);
    expect(contacts).toMatchObject([{ personId: 'ada', at: startsAt, channel: 'video-call' }]);
    await library.clicks(UNDO);
    await library.sees('Habt ihr euch gesprochen?');
    expect((await allRows(person)).contacts).toEqual([]);
  });

  inEnglish('is the same in English, by night', async ({ person }) => {
    const library = await opensAda(person);
    await library.clicks(['button', 'Invite for coffee']);
    await library.counts(['checkbox'], 3);
    await library.isAccessible();
    await library.clicks(['button', 'Put it in the message']);
    await library.hears('The invitation is in your message. Now send it.');
    await library.sees('Has Ada Lovelace answered? Choose the time that works.');
    expect(await messageIn(library)).toContain('Would you like to have a coffee over video?');
    const fits = await library.page.evaluate(
      () =>
        [...document.querySelectorAll('#person-details button')].find((button) =>
          button.textContent?.endsWith(' works'),
        )?.textContent ?? '',
    );
    await library.clicks(['button', fits]);
    await library.clicks(['button', 'Invite for coffee']);
    await library.sees('If you offer new times, the reminder goes to the trash.');
    await library.clicks(['button', 'Put it in the message']);
    await library.hears('The reminder for the old time is in the trash.');
  });
});

/** A new tab whose step names the person whose name is typed there. */
async function namesAda(person: Person): Promise<View> {
  const tab = await person.opensNewTab();
  await (await tab.finds(['textbox', 'Name'])).focus();
  await tab.types('Ada Lovelace');
  await tab.presses('Enter');
  return tab;
}

describe('the step of the day', () => {
  test.inBoth('leads to a coffee with whom it names, by keyboard', async ({ person }) => {
    const tab = await namesAda(person);
    await tab.isAt(MESSAGE);
    await (await tab.finds(['button', 'Mehr zum Schritt'])).focus();
    await tab.presses('Enter');
    await tab.isAt(['menuitem', 'Warum diese Person?']);
    await tab.presses('a');
    await tab.isAt(['menuitem', 'Auf einen Kaffee einladen']);
    await tab.presses('Enter');
    await tab.counts(['checkbox'], 3);
    await tab.isAt(['checkbox']);
    await tab.isAccessible();
    // Asked for once: the address is that of the person again.
    const hash = () => tab.page.evaluate(() => location.hash);
    await expect.poll(hash).toMatch(/^#people\/[\da-f-]+$/);
    await tab.presses('Escape');
    await tab.isAt(MESSAGE);
    await tab.counts(['checkbox'], 0);

    // The same step in the library, where the page stays the same; and the entry alone asks nothing.
    await tab.clicks(['link', 'Heute']);
    await tab.picks(['Mehr zum Schritt', 'Auf einen Kaffee einladen']);
    await tab.isAt(['checkbox']);
    await tab.clicks(['link', 'Heute']);
    await tab.picks(['Mehr zum Schritt', 'Eintrag ansehen']);
    await tab.finds(INVITE);
    await tab.counts(['checkbox'], 0);
  });

  inEnglish('leads there in English', async ({ person }) => {
    const tab = await namesAda(person);
    await tab.picks(['More about the step', 'Invite for coffee']);
    await tab.sees('Fifteen minutes over video');
    await tab.counts(['checkbox'], 3);
  });
});

describe('the introduction of oneself', () => {
  test('is written once, and put into a message', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await leavesRows(person, { people: [ADA] });
    await library.clicks(['button', 'Ada Lovelace']);
    await library.counts(['button', 'Mich vorstellen'], 0);
    await library.clicks(['button', 'Ada Lovelace']);
    await library.picks(['Kreise, Kanäle und Vorstellung', 'Und was machst du so?']);
    await library.writes(['textbox', 'In einem Satz (Deutsch)'], 'Ich mache Filme über Arbeit.');
    await library.isAccessible();
    await library.finds(['button', 'Kopieren: In einem Satz (Deutsch)']);
    await library.clicks(['button', 'Ada Lovelace']);
    await library.writes(MESSAGE, 'Hallo Ada,');
    await library.clicks(['button', 'Mich vorstellen']);
    await library.reads(MESSAGE, 'Hallo Ada,\n\nIch mache Filme über Arbeit.');

    // At hand in a call.
    const popup = await person.opensPopup();
    await popup.picks(['Mehr', 'Meine Vorstellung kopieren']);
    await popup.sees('Kopiert. Füg sie im Chat ein.');
  });
});
