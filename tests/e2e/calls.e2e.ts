import { describe, expect } from 'vitest';
import { alarmRings, ends, isAwake, sleepsOn } from '../faults/support/background';
import { allRows } from './support/backups';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { test } from './support/test';
import type { View } from './support/view';

const MEET = 'https://meet.google.com/abc-defg-hij';
const OTHER = 'https://whereby.com/ada-lovelace';
const NO_CALL = 'https://meet.google.com/landing';
const FIRST = ['checkbox', 'Neutraler Hintergrund'] as const;
const SECOND = ['checkbox', 'Keine Dokumente oder Pläne im Bild'] as const;
const KIND = ['combobox', 'Art des Calls'] as const;
const NAME = ['textbox', 'Name'] as const;
const NOTE = ['textbox', 'Was willst du dir merken?'] as const;
const ADA = ['button', 'Ada Lovelace'] as const;
const BESIDE = ['Mehr', 'Mit wem und worüber?'] as const;
const OVER = ['Mehr', 'Call abschließen'] as const;

describe('the popup over the tab of a call', () => {
  test.inBoth('says which call it is, and remembers of what kind', async ({ person }) => {
    const call = await person.opensCall(MEET);
    await meets(person, 'Google Meet');
    const popup = await person.opensPopup();
    await popup.sees('Google Meet');
    await popup.chooses(KIND, 'Teambesprechung');
    await popup.sees('Jemand, dem du danken magst');
    await popup.clicks(FIRST);
    await popup.seesTicked(FIRST);
    await popup.isAccessible();
    await popup.closes();

    const other = await person.opensCall(OTHER);
    await meets(person, 'Whereby');
    const second = await person.opensPopup();
    await second.seesTicked(FIRST, false);
    await second.doesNotSee('Jemand, dem du danken magst');
    await second.closes();
    await other.closes();
    await call.closes();

    // The same room again: the call before it was over when the other one began.
    await person.opensCall(`${MEET}?authuser=1`);
    await meets(person, 'Google Meet');
    const third = await person.opensPopup();
    await third.sees('Jemand, dem du danken magst');
  });

  test('says nothing over any other page', async ({ person }) => {
    await person.opensCall(NO_CALL);
    const real = await person.opensRealPopup();
    await waitFor('the list', async () => (await real.text()).includes(FIRST[1]));
    expect(await real.text()).not.toContain('Google Meet');
    await real.closes();
  });
});

describe('after a call', () => {
  test.inBoth('is asked once who it was, and the contact is logged', async ({ person }) => {
    const call = await person.opensCall(MEET);
    await meets(person, 'Google Meet');
    await call.closes();
    const popup = await person.opensPopup();
    await popup.sees('Mit wem hast du gesprochen?');
    await popup.isAccessible();
    await popup.clicks(NAME);
    await popup.types('Ada Lovelace');
    await popup.presses('Enter');
    await popup.notes(ADA, 'aria-pressed', 'true');
    await popup.writes(NOTE, 'Sie sucht jemanden');
    await popup.clicks(['button', 'Speichern']);
    await popup.hears('Notiert: Du hast mit Ada Lovelace gesprochen.');
    await popup.counts(['button', 'Speichern'], 0);
    await popup.closes();
    const newTab = await person.opensNewTab();
    await newTab.sees('Ein Schritt für heute');
    const library = await person.opensLibrary('#people');
    await library.sees('Ada Lovelace');
    await library.clicks(['button', 'Ada Lovelace']);
    const today = new Date().toLocaleDateString('de', { dateStyle: 'long' });
    await library.reads(['textbox', `Notiz zum Eintrag vom ${today}`], 'Sie sucht jemanden');
  });

  test.inBoth(
    'is asked where the background was stopped, or the browser closed, meanwhile',
    async ({ person }) => {
      const call = await person.opensCall(MEET);
      await meets(person, 'Google Meet');
      await ends(person);
      await call.closes();
      const popup = await person.opensPopup();
      await popup.sees('Mit wem hast du gesprochen?');
      await popup.clicks(['button', 'Nichts notieren']);
      await popup.doesNotSee('Mit wem hast du gesprochen?');
      await popup.closes();

      await person.opensCall(OTHER);
      await meets(person, 'Whereby');
      await person.restarts();
      const newTab = await person.opensNewTab();
      await newTab.sees('Mit wem hast du gesprochen?');
    },
  );

  test.inBoth('answers in one tap on the new tab, and can be taken back', async ({ person }) => {
    await adds(person, 'Ada Lovelace');
    const popup = await person.opensPopup();
    await popup.picks(BESIDE);
    await popup.clicks(NAME);
    await popup.types('Ada');
    await popup.clicks(ADA);
    await popup.notes(ADA, 'aria-pressed', 'true');
    await popup.clicks(['button', 'Fertig']);
    await popup.picks(OVER);
    await popup.hears('Der Call ist vorbei.');
    await popup.closes();
    const newTab = await person.opensNewTab();
    await newTab.sees('Mit wem hast du gesprochen?');
    await newTab.isAccessible();
    await newTab.clicks(['button', 'Ada Lovelace']);
    await newTab.hears('Notiert: Du hast mit Ada Lovelace gesprochen.');
    // The day's step named her: it is done with that.
    await newTab.sees('Erledigt');
    await newTab.doesNotSee('Mit wem hast du gesprochen?');
    await newTab.clicks(['button', 'Rückgängig']);
    await newTab.sees('Mit wem hast du gesprochen?');
    await newTab.clicks(['button', 'Nichts notieren']);
    await newTab.sees('Ein Schritt für heute');
    const again = await person.opensNewTab();
    await again.sees('Ein Schritt für heute');
  });
});

describe('the background of Firefox', () => {
  test.inFirefox(
    'sleeps on when pages come and go, as long as there is no call',
    async ({ person }) => {
      await sleepsOn(person);
    },
  );

  test.inFirefox(
    'is woken by the tab of a call, which it followed only later',
    async ({ person }) => {
      await sleepsOn(person);
      const call = await person.opensCall(MEET);
      await meets(person, 'Google Meet');
      await isNoted(person);
      await ends(person);
      await alarmRings(person);
      await waitFor('the alarm to wake the background', () => isAwake(person));
      await waitFor('the call to be followed', async () => {
        await ends(person);
        const page = await person.opensCall(NO_CALL);
        await page.closes();
        return isAwake(person);
      });
      await ends(person);
      await call.closes();
      await waitFor('the end of the call to wake the background', () => isAwake(person));
      const newTab = await person.opensNewTab();
      await newTab.sees('Mit wem hast du gesprochen?');
    },
  );

  test.inFirefox('learns soon of the end of a call that it did not hear', async ({ person }) => {
    await sleepsOn(person);
    const call = await person.opensCall(MEET);
    await meets(person, 'Google Meet');
    await isNoted(person);
    await ends(person);
    await call.closes();
    expect(await isAwake(person)).toBe(false);
    await alarmRings(person);
    const popup = await person.opensPopup();
    await popup.sees('Mit wem hast du gesprochen?');
  });
});

describe('what was noted in a call', () => {
  test.inBoth(
    'is offered after it, and is kept with somebody who was added there',
    async ({ person }) => {
      const panel = await person.opens('popup.html');
      await panel.picks(BESIDE);
      await panel.writes(['textbox', 'Worüber du sprechen willst'], 'Budget steht');
      await panel.clicks(NAME);
      await panel.types('Ada Lovelace');
      await panel.presses('Enter');
      await panel.notes(ADA, 'aria-pressed', 'true');
      await panel.clicks(['button', 'Fertig']);
      // Others may see the screen by now.
      await panel.sees('Namen und Notizen sind ausgeblendet.');
      // Nor where only screen readers read.
      expect(await panel.page.evaluate(() => document.body.outerHTML)).not.toContain('Ada');
      await panel.clicks(['button', 'Namen und Notizen sind ausgeblendet.']);
      await panel.notes(ADA, 'aria-pressed', 'true');
      await panel.clicks(['button', 'Fertig']);
      await panel.picks(OVER);
      await panel.notes(ADA, 'aria-pressed', 'true');
      await panel.reads(NOTE, 'Budget steht');
      await panel.clicks(['button', 'Speichern']);
      await panel.hears('Notiert: Du hast mit Ada Lovelace gesprochen.');
      const { contacts, people } = await allRows(person);
      expect(contacts).toMatchObject([{ channel: 'video-call', note: 'Budget steht' }]);
      expect(people).toMatchObject([{ name: 'Ada Lovelace', rhythm: 'month' }]);
    },
  );
});

describe('the panel beside a call', () => {
  test.inBoth('keeps in step with the popup', async ({ person }) => {
    const opener = await person.opens('popup.html');
    const panel = await person.opensPanel(() =>
      opener.picks(['Mehr', 'In der Seitenleiste öffnen']),
    );
    await panel.sees('Vor dem Call');
    await panel.isAccessible();
    const popup = await person.opens('popup.html');
    await presses(popup, FIRST);
    await popup.seesTicked(FIRST);
    // It shows what is open; what was ticked elsewhere goes when it is looked at anew.
    await panel.sees('1 von 9 erledigt');
    await presses(panel, SECOND);
    await popup.seesTicked(SECOND);
    await panel.writes(['textbox', 'Noch ein Stichwort'], 'Budget');
    await panel.presses('Enter');
    // What the panel shows is not what the popup shows where others see the screen.
    await popup.sees('Namen und Notizen sind ausgeblendet.');
    await popup.doesNotSee('Budget');
    await panel.clicks(['checkbox', 'Budget']);
    await panel.seesTicked(['checkbox', 'Budget']);
    await panel.clicks(['button', 'Vor dem Call 2 von 9']);
    await panel.counts(FIRST, 0);
    await panel.isAccessible();
    await panel.clicks(['button', 'Vor dem Call 2 von 9']);
    await panel.counts(FIRST, 0);
    await panel.clicks(['button', 'Erledigte zeigen (2)']);
    await panel.seesTicked(FIRST);
  });
});

/** Opens the real popup over the tab in front, which then knows the call. */
async function meets(person: Person, provider: string): Promise<void> {
  const real = await person.opensRealPopup();
  await waitFor(`the call on ${provider}`, async () => (await real.text()).includes(provider));
  await real.closes();
}

/** Waits until the background knows which tab the call is in, which is after the popup does. */
async function isNoted(person: Person): Promise<void> {
  await waitFor('the tab to be noted', () =>
    person.backstage(
      `browser.storage.session.get('callTabs').then(({ callTabs = {} }) => Object.keys(callTabs).length > 0)`,
    ),
  );
}

async function adds(person: Person, name: string): Promise<void> {
  const library = await person.opensLibrary('#people');
  await library.writes(['textbox', 'Neuer Name'], name);
  await library.presses('Enter');
  await library.hears(name);
  await library.closes();
}

/** By the page itself: driving it would cost time, and move tabs to the front and to the back. */
async function presses(view: View, item: readonly ['checkbox', string]): Promise<void> {
  const box = await view.finds(item);
  await box.evaluate((element) => (element as HTMLElement).click());
}
