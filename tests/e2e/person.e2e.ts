import { describe, expect } from 'vitest';
import type { Person as Entry } from '../../core/people/person';
import { person as somebody } from '../core/people/people';
import { rewrites } from './support/databases';
import { livedIn } from './support/livedIn';
import { UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const HOSTILE = '<img src=x onerror="document.title=\'hacked\'"> & "Ada"';
const MESSAGE = ['textbox', 'Deine Nachricht an Ada Lovelace'] as const;
const PERSONAL = ['textbox', 'Persönlich'] as const;
const NEW_CHANNEL = ['textbox', 'Link, @Name oder Nummer'] as const;

/** Knows these people, and opens the entry of the first. */
async function opensEntry(person: Person, ...people: Partial<Entry>[]): Promise<View> {
  const entries = people.map((each, i) => somebody({ id: `p${i}`, ...each }));
  const circles = [{ id: 'c1', name: 'Rechenwerke', rhythm: 'quarter' as const }];
  await livedIn(person, { people: entries, circles });
  const library = await person.opensLibrary('#people');
  await library.clicks(['button', entries[0]?.name ?? '']);
  await library.notes(['button', entries[0]?.name ?? ''], 'aria-expanded', 'true');
  return library;
}

/** Reloads. The address remembers whose entry was open. */
async function comesBack(library: View, name: string): Promise<void> {
  await library.reloads();
  await library.notes(['button', name], 'aria-expanded', 'true');
}

/** Replaces what is in a field and leaves it by the keyboard. */
async function fills(library: View, label: string, text: string): Promise<void> {
  await library.writes(['textbox', label], text);
  await library.presses('Tab');
  await library.sees('Gespeichert');
}

/** Chooses a day, of several fields of that name in the last, as the browser's own calendar would. */
function picks(library: View, label: string, day: string): Promise<void> {
  return library.page.evaluate(
    (name, value) => {
      const labels = [...document.querySelectorAll('label')];
      const field = labels.findLast((each) => each.textContent === name)?.querySelector('input');
      if (!field) throw new Error(`There is no field “${name}”`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    day,
  );
}

/** Pastes a text as a channel of a kind. */
async function pastesChannel(library: View, kind: string, text: string): Promise<void> {
  await library.chooses(['combobox', 'Kanal'], kind);
  await library.writes(NEW_CHANNEL, text);
  await library.presses('Enter');
}

/** How many pixels of the page can only be seen by scrolling sideways. */
const tooWide = (library: View) =>
  library.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

const hrefOf = async (library: View, name: string) =>
  (await library.finds(['link', name])).evaluate((link) => (link as HTMLAnchorElement).href);

describe('an entry', () => {
  test.inBoth('is changed in place, and is so after a reload', async ({ person }) => {
    const library = await opensEntry(person, { name: 'Ada' });
    await library.isAccessible();
    await library.unfolds('Mehr über Ada');
    await fills(library, 'Name', 'Ada Lovelace');
    await library.sees('noch nichts im Verlauf');
    await fills(library, 'Organisation', 'Analytical Engines');
    await fills(library, 'Rolle', '<b>Programmiererin</b>');
    await fills(library, 'Persönlich', `Lernt Cello.\n${HOSTILE}`);
    await fills(library, 'Beruflich', 'Sucht Noten.');
    await library.chooses(['combobox', 'Rhythmus'], 'alle zwei Wochen');
    await library.sees('noch nichts im Verlauf · alle zwei Wochen');
    await library.unfolds('in keinem Kreis');
    await library.clicks(['checkbox', 'Rechenwerke']);
    await library.sees('Rechenwerke');
    await library.writes(['textbox', 'Neuer Kreis'], 'Quartett');
    await library.presses('Enter');
    await library.seesTicked(['checkbox', 'Quartett']);
    await picks(library, 'Letzter Kontakt', '2020-05-04');
    await library.sees('zuletzt vor');
    await library.clicks(['switch', 'Gerade nicht vorschlagen']);
    await library.sees('wird gerade nicht vorgeschlagen');
    await picks(library, 'bis', '2096-12-24');
    await library.sees('Pause bis 24. Dezember 2096');
    // A name is not taken away: the words stay, with a sentence.
    await library.writes(['textbox', 'Name'], ' ');
    await library.presses('Enter');
    await library.sees('Schreib erst ein, zwei Worte.');
    await library.isAccessible();
    await library.writes(['textbox', 'Name'], 'Ada Lovelace');
    await library.presses('Enter');
    await library.doesNotSee('Schreib erst ein, zwei Worte.');

    await comesBack(library, 'Ada Lovelace');
    await library.sees('Analytical Engines · <b>Programmiererin</b>');
    await library.reads(PERSONAL, `Lernt Cello.\n${HOSTILE}`);
    await library.reads(['textbox', 'Beruflich'], 'Sucht Noten.');
    await library.reads(['combobox', 'Rhythmus'], 'two-weeks');
    await library.unfolds('Quartett · Rechenwerke');
    await library.seesTicked(['checkbox', 'Rechenwerke']);
    await library.seesTicked(['checkbox', 'Quartett']);
    await library.seesTicked(['switch', 'Gerade nicht vorschlagen']);
    await library.sees('Pause bis 24. Dezember 2096');
    await library.clicks(['switch', 'Gerade nicht vorschlagen']);
    await library.doesNotSee('Pause bis');
    expect(await library.page.title()).toBe('Menschen – Nahbar');
  });

  test('keeps a note that is half written when its tab is closed', async ({ person }) => {
    const library = await opensEntry(person, { name: 'Ada Lovelace' });
    await library.finds(PERSONAL);
    // Typed and gone within one task, before any pause could have saved it.
    await library.page.evaluate(() => {
      const labels = [...document.querySelectorAll('label')];
      const label = labels.find(({ textContent }) => textContent === 'Persönlich');
      const field = label?.querySelector('textarea') as HTMLTextAreaElement;
      field.value = 'Halb fert';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      location.replace('about:blank');
    });
    const again = await person.opensLibrary('#people');
    await again.clicks(['button', 'Ada Lovelace']);
    await again.reads(PERSONAL, 'Halb fert');
    await again.sees('Gespeichert');
  });

  test.inBoth('takes channels as they are pasted, and says what is none', async ({ person }) => {
    const library = await opensEntry(person, { name: 'Ada Lovelace' });
    await library.unfolds('Kanal hinzufügen');
    await library.isAt(['textbox', 'Link, @Name oder Nummer']);
    await pastesChannel(library, 'WhatsApp', '0170 / 123 45 67');
    await library.sees('+491701234567');
    await pastesChannel(library, 'Instagram', 'https://instagram.com/Ada.Lovelace/?hl=de');
    await library.sees('ada.lovelace');
    await pastesChannel(library, 'E-Mail', 'Ada Lovelace <ada@Example.org>');
    await library.sees('ada@example.org');
    await pastesChannel(library, 'X', 'ada-lovelace');
    await library.sees('„-“ kommt bei „X“ in keinem Namen vor.');
    await library.isAccessible();
    await library.reads(NEW_CHANNEL, 'ada-lovelace');

    // What belongs elsewhere may go there.
    await pastesChannel(library, 'Instagram', 'https://de.linkedin.com/in/ada-lovelace');
    await library.sees('sieht nach LinkedIn aus, nicht nach Instagram.');
    await library.clicks(['button', 'Als LinkedIn eintragen']);
    await library.hears('LinkedIn eingetragen.');
    await library.reads(NEW_CHANNEL, '');
    await pastesChannel(library, 'LinkedIn', 'ada-lovelace');
    await library.sees('Das steht schon da.');

    await library.clicks(['button', 'WhatsApp entfernen: +491701234567']);
    await library.sees('WhatsApp entfernt.');
    await library.isAt(['button', 'Instagram entfernen: ada.lovelace']);
    await library.clicks(UNDO);
    await library.sees('Rückgängig gemacht.');
    await comesBack(library, 'Ada Lovelace');
    const kept = await library.page.evaluate(() =>
      [...document.querySelectorAll('ul[aria-label="Kanäle"] li')].map((li) => li.textContent),
    );
    expect(kept).toEqual([
      'WhatsApp+491701234567Entfernen',
      'Instagramada.lovelaceEntfernen',
      'E-Mailada@example.orgEntfernen',
      'LinkedInada-lovelaceEntfernen',
    ]);
  });

  test.inBoth('remembers when there was contact, and what stays of it', async ({ person }) => {
    const library = await opensEntry(person, { name: 'Ada Lovelace' });
    await library.clicks(['button', 'Wir haben gesprochen: Ada Lovelace']);
    await library.sees('zuletzt heute');
    await library.counts(['button', 'Entfernen'], 0);
    await library.clicks(UNDO);
    await library.sees('noch nichts im Verlauf');

    await library.unfolds('Eintrag hinzufügen');
    await picks(library, 'Wann?', '2024-05-04');
    await library.chooses(['combobox', 'Wie?'], 'Telefon');
    await library.writes(['textbox', 'Was willst du dir merken?'], HOSTILE);
    await library.presses('Enter');
    // Read first: what was noted last stands above, and in the history.
    await library.sees('4. Mai 2024 · Telefon. <img');
    await library.sees('zuletzt vor');
    const note = ['textbox', 'Notiz zum Eintrag vom 4. Mai 2024'] as const;
    await library.reads(note, HOSTILE);
    await library.writes(note, 'Sie schickt den Entwurf.');
    await library.presses('Tab');
    await library.sees('Gespeichert');
    // What is done is out of the way again, and the focus where it began.
    await library.unfolds('Eintrag hinzufügen');
    await picks(library, 'Wann?', '2096-01-01');
    await library.clicks(['button', 'In den Verlauf eintragen']);
    await library.sees('Wähl heute oder einen früheren Tag.');

    await library.clicks(['button', 'Eintrag vom 4. Mai 2024 löschen']);
    await library.sees('noch nichts im Verlauf');
    await library.clicks(UNDO);
    await library.reads(note, 'Sie schickt den Entwurf.');
    await comesBack(library, 'Ada Lovelace');
    await library.reads(note, 'Sie schickt den Entwurf.');
  });

  test.inBoth(
    'becomes one with its twin, and two again; goes, and comes back',
    async ({ person }) => {
      const library = await opensEntry(
        person,
        { name: 'Ada Lovelace', personal: 'Lernt Cello.' },
        { name: 'Lovelace, Dr. Ada', organisation: 'Analytical Engines', personal: HOSTILE },
        { name: 'Grace Hopper', organisation: 'Navy' },
      );
      await library.picks(['Mehr zu Ada Lovelace', 'Mit einem anderen Eintrag zusammenführen']);
      await library.sees('Vielleicht dieselbe Person');
      await library.isAt(['searchbox', 'Name oder Organisation suchen']);
      await library.types('navy');
      await library.finds(['button', 'Grace Hopper Navy']);
      await library.presses('Control', 'a');
      await library.types('engin');
      await library.isAccessible();
      await library.presses('Tab');
      await library.presses('Enter');
      await library.sees('So sieht der gemeinsame Eintrag aus');
      await library.isAt(['button', 'Zusammenführen']);
      await library.sees(HOSTILE);
      await library.isAccessible();
      await library.presses('Enter');
      await library.sees('Aus zwei Einträgen ist einer geworden');
      await library.counts(['button', 'Ada Lovelace'], 0);
      await library.reads(PERSONAL, `Lernt Cello.\n\n${HOSTILE}`);
      await library.clicks(UNDO);
      await library.finds(['button', 'Ada Lovelace']);
      await library.finds(['button', 'Lovelace, Dr. Ada']);
      await library.reads(PERSONAL, 'Lernt Cello.');

      await library.picks(['Mehr zu Ada Lovelace', 'Löschen']);
      await library.sees('Ada Lovelace gelöscht.');
      await library.isAt(['button', 'Lovelace, Dr. Ada']);
      await library.clicks(UNDO);
      await library.sees('Rückgängig gemacht.');
      await comesBack(library, 'Ada Lovelace');
      await library.reads(PERSONAL, 'Lernt Cello.');
    },
  );
});

describe('a message', () => {
  test.inBoth(
    'begins with a line of ours, and goes by the channels that there are',
    async ({ person }) => {
      const library = await opensEntry(person, {
        name: 'Ada Lovelace',
        channels: [
          { kind: 'whatsapp', address: '+491701234567' },
          { kind: 'email', address: 'ada@example.org' },
          { kind: 'phone', address: '+4930123456' },
          { kind: 'linkedin', address: 'ada-lovelace' },
          { kind: 'web', address: `https://example.org/${'x'.repeat(150)}` },
          { kind: 'web', address: `https://example.org/${'y'.repeat(150)}` },
        ],
      });
      const words = () =>
        library.page.evaluate(
          () => document.querySelector<HTMLTextAreaElement>('[aria-label^="Deine"]')?.value ?? '',
        );
      await expect.poll(words).toMatch(/Ada/);
      const first = await words();
      await library.clicks(['button', 'Anders anfangen']);
      await expect.poll(words).not.toBe(first);
      await library.clicks(['button', 'Vorigen Text zurückholen']);
      await library.reads(MESSAGE, first);

      await library.writes(MESSAGE, HOSTILE);
      const whatsApp = new URL(await hrefOf(library, 'WhatsApp'));
      expect(whatsApp.origin + whatsApp.pathname).toBe('https://wa.me/491701234567');
      expect(whatsApp.searchParams.get('text')).toBe(HOSTILE);
      const mail = new URL(await hrefOf(library, 'E-Mail'));
      expect(mail.pathname).toBe('ada@example.org');
      expect(mail.searchParams.get('subject')).toBe('Ein kurzer Gruß');
      expect(mail.searchParams.get('body')).toBe(HOSTILE);
      expect(await hrefOf(library, 'Telefon')).toBe('tel:+4930123456');
      await library.resizes(320, 800);
      expect(await tooWide(library)).toBe(0);
      await comesBack(library, 'Ada Lovelace');
      await library.reads(MESSAGE, HOSTILE);

      // Nothing outside is opened here: the page is told to remember what it would have opened.
      await library.page.evaluate(() => {
        window.open = (url) => {
          document.title = String(url);
          return null;
        };
      });
      // By the keyboard: where a mouse goes down on a link, Chromium gets in touch with its host.
      await (await library.finds(['link', 'LinkedIn'])).focus();
      await library.presses('Enter');
      await library.sees('Dein Text ist kopiert: Füg ihn bei „LinkedIn“ ein.');
      expect(await person.readsClipboard()).toBe(HOSTILE);
      await expect
        .poll(() => library.page.title())
        .toBe('https://www.linkedin.com/in/ada-lovelace');
      await library.sees('Habt ihr voneinander gehört?');
      await library.isAccessible();
      await library.clicks(['button', 'Notieren']);
      await library.sees('zuletzt heute');
      await library.sees('LinkedIn');
      // What was said then is no draft for the next time.
      await comesBack(library, 'Ada Lovelace');
      await expect.poll(words).toMatch(/Ada/);
      expect(await words()).not.toBe(HOSTILE);
    },
  );

  test('keeps neighbours where they are when a field says what is wrong', async ({ person }) => {
    const library = await opensEntry(person, { name: 'Ada Lovelace' });
    await library.unfolds('Mehr über Ada Lovelace');
    const places = () =>
      library.page.evaluate(() =>
        [...document.querySelectorAll('main form :is(select, input, button)')]
          .filter((each) => each.closest('form')?.matches(':has([placeholder^="12."])'))
          .map((each) => {
            const { left, top } = each.getBoundingClientRect();
            return [each.tagName, Math.round(left), Math.round(top + scrollY)];
          }),
      );
    const kind = async () => (await places()).filter(([tag]) => tag !== 'BUTTON');
    for (const width of [1280, 390]) {
      await library.resizes(width, 3000);
      const before = await kind();
      expect(before).toHaveLength(2);
      await library.clicks(['button', 'Eintragen']);
      await library.sees('Gib einen Tag an');
      expect([width, await kind()]).toEqual([width, before]);
      await library.reloads();
      await library.unfolds('Mehr über Ada Lovelace');
    }
    await library.unfolds('Erinnerung hinzufügen');
    const add = ['button', 'Erinnern'] as const;
    const top = async () =>
      (await library.finds(add)).evaluate((each) => Math.round(each.getBoundingClientRect().top));
    const before = await top();
    await library.page.evaluate(() => {
      const day = document.querySelector<HTMLInputElement>('details form input[type=date]');
      if (day) day.value = '';
    });
    await library.clicks(add);
    await library.sees('Wähl heute oder einen späteren Tag.');
    expect(await top()).toBe(before);
  });

  test('says Sie to whom one says Sie, from the next opening on', async ({ person }) => {
    const library = await opensEntry(person, { name: 'Ada Lovelace' });
    const words = () =>
      library.page.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('[aria-label^="Deine"]')?.value ?? '',
      );
    await expect.poll(words).toMatch(/Ada!/);
    await library.unfolds('Mehr über Ada Lovelace');
    await library.chooses(['combobox', 'Anrede'], 'Sie');
    await library.sees('Gespeichert');
    await library.clicks(['button', 'Anders anfangen']);
    await expect.poll(words).toMatch(/Ada Lovelace!/);
    expect(await words()).not.toMatch(/\b(?:du|dich|dir|dein\p{L}*)\b/iu);
    await comesBack(library, 'Ada Lovelace');
    await library.unfolds('Mehr über Ada Lovelace');
    await library.reads(['combobox', 'Anrede'], 'sie');
    await expect.poll(words).toMatch(/Ada Lovelace!/);
    await library.isAccessible();
  });

  inEnglish('is for copying where no channel is known, in English', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.finds(['heading', 'People']);
    await rewrites(person, 'people', () => [{ ...somebody({ personal: 'x'.repeat(10_000) }) }]);
    await library.reloads();
    await library.clicks(['button', 'Ada Lovelace']);
    await library.sees('There is no channel for Ada Lovelace yet that Nahbar can open.');
    await library.writes(['textbox', 'Your message to Ada Lovelace'], 'Hello Ada');
    await library.clicks(['button', 'Copy the text']);
    await library.sees('Your text is copied.');
    expect(await person.readsClipboard()).toBe('Hello Ada');
    await library.isAccessible();
    // What is said goes with the text of which it was said.
    await library.clicks(['button', 'Another first line']);
    await library.doesNotSee('Your text is copied.');
    await library.clicks(['button', 'Copy the text']);
    await library.sees('Your text is copied.');
    await library.writes(['textbox', 'Your message to Ada Lovelace'], 'Hello again');
    await library.doesNotSee('Your text is copied.');
    await library.picks(['More for Ada Lovelace', 'Merge with another entry']);
    await library.sees('There is nobody else yet.');
    await library.isAccessible();
    await library.presses('Escape');
    await library.isAt(['button', 'More for Ada Lovelace']);
    await library.resizes(320, 800);
    expect(await tooWide(library)).toBe(0);
  });
});
