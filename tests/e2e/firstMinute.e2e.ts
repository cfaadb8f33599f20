import { describe, expect } from 'vitest';
import { allRows } from './support/backups';
import { quoteOn, skipsFirstPerson } from './support/newTabWords';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const NAME = ['textbox', 'Name'] as const;
const ADDRESS = ['textbox', 'Link, Nummer oder E-Mail'] as const;
const SHOW = ['button', 'Entwurf zeigen'] as const;
const QUESTION = 'Mit wem hast du lange nicht gesprochen?';

const hrefOf = async (view: View, name: string) =>
  (await view.finds(['link', name])).evaluate((link) => (link as HTMLAnchorElement).href);

describe('the first minute', () => {
  test.inBoth('is two fields and one click to a written message', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.sees(QUESTION);
    const quote = await quoteOn(tab);
    await tab.isAccessible();

    let acts = 0;
    await tab.writes(NAME, 'Jörg Köhler');
    acts += 1;
    await tab.writes(ADDRESS, '0170 / 123 45 67');
    acts += 1;
    await tab.clicks(SHOW);
    acts += 1;
    expect(acts).toBeLessThanOrEqual(3);

    const message = ['textbox', 'Deine Nachricht an Jörg Köhler'] as const;
    await tab.isAt(message);
    const draft = await (await tab.finds(message)).evaluate(
      (field) => (field as HTMLTextAreaElement).value,
    );
    expect(draft).toContain('Jörg');
    const whatsApp = new URL(await hrefOf(tab, 'WhatsApp'));
    expect(whatsApp.href).toContain('https://wa.me/491701234567');
    expect(whatsApp.searchParams.get('text')).toBe(draft);
    await tab.isAccessible();
    expect(await quoteOn(tab)).toBe(quote);

    // What was typed is a person with a rhythm, and stands on every tab of the day.
    expect((await allRows(person)).people).toMatchObject([
      { name: 'Jörg Köhler', rhythm: 'month', channels: [{ kind: 'whatsapp' }, { kind: 'phone' }] },
    ]);
    const next = await person.opensNewTab();
    await next.finds(message);
    await next.clicks(['button', 'Erledigt']);
    await next.sees('Du hast dich bei Jörg Köhler gemeldet.');
    await tab.comesToFront();
    await tab.sees('Du hast dich bei Jörg Köhler gemeldet.');
  });

  test('goes with the keyboard alone, and a name is enough', async ({ person }) => {
    const tab = await person.opensNewTab();
    await (await tab.finds(NAME)).focus();
    await tab.types('Zoë Übermut');
    await tab.presses('Enter');
    await tab.isAt(['textbox', 'Deine Nachricht an Zoë Übermut']);
    await tab.finds(['link', 'Einen Kanal eintragen']);
    await tab.finds(['button', 'Text kopieren']);
  });

  test.inBoth(
    'says what is wrong, keeps what was typed and changes nothing',
    async ({ person }) => {
      const tab = await person.opensNewTab();
      await tab.clicks(SHOW);
      await tab.sees('Trag zuerst einen Namen ein.');
      await tab.isAt(NAME);
      await tab.types('Jörg');
      await tab.writes(ADDRESS, '@joerg');
      await tab.presses('Enter');
      await tab.sees('Das erkennt Nahbar nicht.');
      await tab.isAt(ADDRESS);
      await tab.isAccessible();
      await tab.reloads();
      await tab.reads(NAME, 'Jörg');
      await tab.reads(ADDRESS, '@joerg');
      const { people, steps } = await allRows(person);
      expect([people, steps]).toEqual([[], []]);
    },
  );

  test.inBoth('knows an address that is pasted with the name', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.clicks(NAME);
    await tab.pastes('mailto:joerg@example.org');
    await tab.presses('Enter');
    await tab.sees('Trag zuerst einen Namen ein.');
    await tab.isAt(NAME);
    await tab.reads(NAME, '');
    await tab.reads(ADDRESS, 'mailto:joerg@example.org');
    await tab.writes(ADDRESS, '');
    await tab.writes(NAME, 'Jörg Köhler <joerg@example.org>');
    await tab.clicks(SHOW);
    await tab.isAt(['textbox', 'Deine Nachricht an Jörg Köhler']);
    expect(await hrefOf(tab, 'E-Mail')).toContain('mailto:joerg@example.org');
    expect((await allRows(person)).people).toMatchObject([
      { name: 'Jörg Köhler', channels: [{ kind: 'email', address: 'joerg@example.org' }] },
    ]);
  });

  test('may be without a person, and is asked once', async ({ person }) => {
    const tab = await person.opensNewTab();
    await skipsFirstPerson(tab);
    const next = await person.opensNewTab();
    await next.sees('Ein Schritt für heute');
    await next.doesNotSee(QUESTION);
  });

  inEnglish('fits a narrow window, by night', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.resizes(320, 640);
    await tab.writes(['textbox', 'Name'], 'Grace Hopper');
    await tab.writes(['textbox', 'Link, number or email'], 'grace@example.org');
    await tab.isAccessible();
    await tab.clicks(['button', 'Show a draft']);
    await tab.finds(['link', 'Email']);
    await tab.isAccessible();
    const sideways = await tab.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways).toBe(false);
  });
});
