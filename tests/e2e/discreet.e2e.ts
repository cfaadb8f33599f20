import { describe, expect } from 'vitest';
import type { Reminder } from '../../core/calls/reminder';
import type { SettingRow } from '../../core/settings/settings';
import { person as somebody } from '../core/people/people';
import { livedIn } from './support/livedIn';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const MINUTE = 60_000;

/** Somebody who is today's step, and a call with them that has just been announced. */
async function knowsAda(person: Person, settings: SettingRow[] = []): Promise<void> {
  const now = Date.now();
  const call: Reminder = {
    id: 'soon',
    at: now - 1000,
    startsAt: now + 20 * MINUTE,
    title: 'Jour fixe mit Ada',
    personId: 'ada',
    link: null,
    outcome: 'waiting',
  };
  await livedIn(person, {
    people: [somebody({ personal: 'Umzug', lastContactAt: now - 42 * 24 * 60 * MINUTE })],
    reminders: [call],
    settings,
    state: [{ key: 'hints', shown: ['checklist'] }],
    steps: [
      {
        id: `${new Date(now).toLocaleDateString('sv')}/1`,
        day: new Date(now).toLocaleDateString('sv'),
        stepId: '@person',
        words: 'Ada Lovelace',
        personId: 'ada',
        why: { kind: 'just-added' },
        outcome: 'open',
        doneAt: null,
        note: '',
        returnsOn: null,
      },
    ],
  });
}

const iconTitle = (person: Person) =>
  person.backstage<string>('(globalThis.browser ?? chrome).action.getTitle({})');

/** What screen readers were told, and is in the page still. */
const announced = (view: View) =>
  view.page.evaluate(() => document.querySelector('[aria-live][data-passing]')?.textContent);

describe('on a screen that others may see', () => {
  test.inBoth('what was only said does not stay in the page', async ({ person }) => {
    await knowsAda(person);
    const tab = await person.opensNewTab();
    await tab.clicks(['button', 'Anders anfangen']);
    await expect.poll(() => announced(tab)).toContain('Ada');
    await expect.poll(() => announced(tab), { timeout: 20_000 }).toBe('');
    await tab.clicks(['button', 'Anders anfangen']);
    await expect.poll(() => announced(tab)).toContain('Ada');
    await tab.clicks(['button', 'Erledigt']);
    await tab.finds(['button', 'Doch nicht erledigt']);
    expect(await announced(tab)).toBe('');
  });

  test.inBoth('nobody is named for an hour, by a key and back again', async ({ person }) => {
    await knowsAda(person);
    const tab = await person.opensNewTab();
    await tab.sees('Schreib Ada Lovelace');
    await tab.sees('Jour fixe mit Ada');
    // How many depends on how quick this machine is.
    await tab.sees('Minuten');
    await expect.poll(() => iconTitle(person)).toContain('Jour fixe mit Ada');

    await tab.clicks(['button', 'Anders anfangen']);
    await expect.poll(() => announced(tab)).toContain('Ada');
    await tab.presses('v');
    await tab.sees('Eine Stunde lang stehen hier keine Namen und keine Notizen.');
    expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Ada');
    await expect.poll(() => iconTitle(person)).not.toContain('Ada');
    await tab.isAccessible();
    const other = await person.opensNewTab();
    await other.sees('Eine Stunde lang');
    expect(await other.text()).not.toContain('Ada');
    await other.sees('Minuten');

    await other.clicks(['button', 'Namen wieder zeigen']);
    await other.sees('Schreib Ada Lovelace');
    await expect.poll(() => iconTitle(person)).toContain('Jour fixe mit Ada');
  });

  test.inBoth('nobody is named while a call is under way', async ({ person }) => {
    await knowsAda(person);
    const tab = await person.opensNewTab();
    await tab.sees('Schreib Ada Lovelace');
    await expect.poll(() => iconTitle(person)).toContain('Ada');
    const popup = await person.opensPopup();
    await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
    await popup.seesTicked(['checkbox', 'Neutraler Hintergrund']);
    await popup.closes();
    await tab.comesToFront();
    await tab.sees('Vor und in einem Call');
    expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Ada');
    await expect.poll(() => iconTitle(person)).not.toContain('Ada');
    await tab.clicks(['button', 'Call abschließen']);
    await tab.sees('Mit wem hast du gesprochen?');
  });

  inEnglish('it says so, and the menu begins it', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.picks(['More about the quote', 'Hide names for an hour']);
    await tab.sees('For an hour, no names and no notes are shown here.');
    await tab.picks(['More about the quote', 'Show names again']);
    await tab.sees('Who haven’t you spoken to in a long time?');
  });
});

describe('the line above the quote', () => {
  test.inBoth('says once where the checklist is, on the second tab', async ({ person }) => {
    const first = await person.opensNewTab();
    await first.clicks(['button', 'Lieber ein anderer Schritt']);
    await first.sees('Ein Schritt für heute');
    await first.doesNotSee('Vor dem nächsten Call');
    const second = await person.opensNewTab();
    await second.sees('Vor dem nächsten Call');
    await second.isAccessible();
    const third = await person.opensNewTab();
    await third.sees('Ein Schritt für heute');
    await third.doesNotSee('Vor dem nächsten Call');
    await second.comesToFront();
    await second.clicks(['button', 'Verstanden']);
    await second.doesNotSee('Vor dem nächsten Call');
  });

  test('is the clock and the next call, and stays under a notice', async ({ person }) => {
    await knowsAda(person, [{ key: 'clock', value: 'on' }]);
    const tab = await person.opensNewTab();
    const day = new Date().toLocaleDateString('de', { weekday: 'long', day: 'numeric' });
    /** What covers what, and what the line says. */
    const seen = () =>
      tab.page.evaluate(() => {
        const box = (what: string) => document.querySelector(what)?.getBoundingClientRect();
        const [line, quote, notice] = [box('#top'), box('#quote-text'), box('[role=status] > div')];
        const apart = (a?: DOMRect, b?: DOMRect) => !a || !b || a.bottom <= b.top;
        return {
          isNoticeShown: notice !== undefined,
          areApart: apart(line, notice) && apart(notice, quote) && apart(line, quote),
          isInSight: !!line && line.height > 0 && line.top >= 0 && line.right <= innerWidth,
          words: document.querySelector<HTMLElement>('#top')?.innerText ?? '',
        };
      });
    for (const [width, height] of [
      [1280, 800],
      [1280, 560],
      [390, 844],
    ] as const) {
      await tab.resizes(width, height);
      await tab.sees('Jour fixe mit Ada');
      await tab.sees(day);
      expect((await seen()).words).toMatch(/^\p{L}+, \d+\..*Jour fixe mit Ada/su);
      await tab.presses('d');
      await tab.sees('Erledigt. Schön.');
      expect(await seen()).toMatchObject({ isNoticeShown: true, areApart: true, isInSight: true });
      expect((await seen()).words).toMatch(/^\p{L}+, \d+\..*Jour fixe mit Ada/su);
      await tab.isAccessible();
      await tab.presses('u');
      await tab.sees('Schreib Ada Lovelace');
      await tab.clicks(['button', 'Schließen']);
      await tab.page.waitForFunction(() => !document.querySelector('[role=status] > div'));
    }
  });

  test('is the clock where it is asked for, and quote and step can go', async ({ person }) => {
    await livedIn(person, { state: [{ key: 'hints', shown: ['checklist'] }] });
    const library = await person.opensLibrary('#settings');
    // Quote, step and clock on the new tab, in this order.
    for (const [name, nth] of [
      ['aus', 0],
      ['aus', 1],
      ['an', 2],
    ] as const) {
      await library.clicks(['radio', name], nth);
      await library.hears('Gespeichert.');
    }
    await library.isAccessible();
    // The first tab learns of it, the next one shows no quote from the beginning.
    const first = await person.opensNewTab();
    const today = new Date().toLocaleDateString('de', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    await first.sees(today);
    await expect
      .poll(() => first.page.evaluate(() => localStorage.getItem('hint.look')))
      .toContain('"quoteOnTab":"off"');
    const tab = await person.opensNewTab();
    await tab.sees(today);
    await tab.sees('Einstellungen');
    expect(await tab.page.evaluate(() => document.querySelector('#quote-text'))).toBeNull();
    await tab.doesNotSee('Mit wem hast du lange nicht gesprochen?');
    await tab.doesNotSee('Gerade ist kein Zitat an der Reihe.');
    await tab.isAccessible();
  });
});
