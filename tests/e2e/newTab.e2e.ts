import { describe, expect } from 'vitest';
import { bundledDecks } from '../../content/decks';
import { quoteTypeset } from '../../core/typography';
import { aDeck, aQuote } from '../store/quotes/someQuotes';
import { isInSight } from './support/inSight';
import { livedIn } from './support/livedIn';
import {
  COPY,
  HEART,
  HIDES,
  LISTS_KEYS,
  NEXT,
  PIN,
  PINS,
  PREVIOUS,
  quoteOn,
  UNDO,
} from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const [deck] = bundledDecks;
const quotes = deck?.quotes ?? [];

const readsHint = (view: View) => view.page.evaluate(() => localStorage.getItem('hint.quotes'));

/** How many quotes are dealt for the next tabs. */
const countsDealt = async (view: View): Promise<number> =>
  JSON.parse((await readsHint(view)) ?? 'null')?.upcoming.length ?? 0;

/** Presses "next" and waits until another quote stands there. */
async function goesOn(tab: View): Promise<string> {
  const before = await quoteOn(tab);
  await tab.presses('n');
  await expect.poll(() => quoteOn(tab)).not.toBe(before);
  return quoteOn(tab);
}

/** The quotes of tabs that were opened by the browser and not by a person, by the ids of the tabs. */
const shownIn = (person: Person, tabs: readonly number[]) =>
  person.backstage<
    Record<number, string>
  >(`Object.fromEntries(${JSON.stringify(tabs)}.map((tabId) => {
    const [page] = (globalThis.browser ?? chrome).extension.getViews({ tabId });
    return [tabId, page?.document.querySelector('#quote-text')?.textContent ?? ''];
  }))`);

const hasStarted = (person: Person, tabId: number) =>
  person.backstage<boolean>(`(() => {
    const [page] = (globalThis.browser ?? chrome).extension.getViews({ tabId: ${tabId} });
    return page?.document.documentElement.dataset.started === '';
  })()`);

describe('the quote on a new tab', () => {
  test.inBoth(
    'is one of the interview, with who said it and what was asked',
    async ({ person }) => {
      const tab = await person.opensNewTab();
      const shown = await quoteOn(tab);
      const quote = quotes.find(({ text }) => text === shown);
      expect(quote).toBeDefined();
      await tab.sees(quote?.speaker ?? '?');
      await tab.sees(quote?.question ?? '?');
    },
  );

  inEnglish('is our translation for readers of English, and says so', async ({ person }) => {
    const tab = await person.opensNewTab();
    const shown = await quoteOn(tab);
    expect(quotes.map(({ translation }) => translation)).toContain(shown);
    await tab.sees('translated');
  });

  test('is another one in every tab, and each comes once before any repeats', async ({
    person,
  }) => {
    const shown: string[] = [];
    const first = await person.opensNewTab();
    shown.push(await quoteOn(first));
    // The very first tab has no hint of what comes next: it is dealt once the database is open.
    await expect.poll(() => countsDealt(first)).toBeGreaterThan(0);
    // The others come as fast as they can be opened.
    for (let i = 0; i < 3; i++) shown.push(await quoteOn(await person.opensNewTab()));
    const last = await person.opensNewTab();
    shown.push(await quoteOn(last));
    await last.counts(HEART, 1);
    while (shown.length < quotes.length - 2) shown.push(await goesOn(last));

    // Whoever quits before the next quotes are dealt sees the last one once more.
    await expect.poll(() => countsDealt(last)).toBeGreaterThan(0);
    await person.restarts();
    const tab = await person.opensNewTab();
    await tab.counts(HEART, 1);
    shown.push(await quoteOn(tab), await goesOn(tab));
    const texts = quotes.map(({ text }) => quoteTypeset(text, 'de'));
    expect(shown.toSorted()).toEqual(texts.toSorted());
    expect(shown).not.toContain('');
    // And the next round begins.
    expect(shown).toContain(await goesOn(tab));
  });

  test.inBoth(
    'changes by button and by key, forth and back, and is read aloud',
    async ({ person }) => {
      const tab = await person.opensNewTab();
      const first = await quoteOn(tab);
      await tab.clicks(NEXT);
      await expect.poll(() => quoteOn(tab)).not.toBe(first);
      const second = await quoteOn(tab);
      await tab.hears(second);
      await tab.presses('ArrowRight');
      await expect.poll(() => quoteOn(tab)).not.toBe(second);
      await tab.clicks(PREVIOUS);
      await expect.poll(() => quoteOn(tab)).toBe(second);
      await tab.presses('p');
      await expect.poll(() => quoteOn(tab)).toBe(first);
      await tab.presses('p');
      await tab.sees('Davor kam noch keins.');
      expect(await quoteOn(tab)).toBe(first);
      await tab.presses('n');
      await expect.poll(() => quoteOn(tab)).toBe(second);
    },
  );

  test.inBoth('is there again on the way back to its tab', async ({ person }) => {
    const tab = await person.opensNewTab();
    await goesOn(tab);
    const shown = await goesOn(tab);
    await tab.presses('l');
    await expect.poll(() => tab.page.evaluate(() => location.href)).toContain('library.html');
    // Another tab takes the next one meanwhile.
    const other = await person.opensNewTab();
    expect(await quoteOn(other)).not.toBe(shown);
    await tab.comesToFront();
    await tab.page.evaluate(() => history.back());
    await tab.finds(HEART);
    expect(await quoteOn(tab)).toBe(shown);
    // It goes on from there, and a tab that is loaded anew has another.
    await goesOn(tab);
    const last = await quoteOn(tab);
    await tab.reloads();
    await expect.poll(() => quoteOn(tab)).not.toBe(last);
  });

  test.inBoth(
    'is another one in each of twenty tabs that are opened at once, and stays',
    async ({ person }) => {
      // More than the interview has, so that none comes again.
      const own = ['a', 'b', 'c', 'd'].map((id) => aQuote(id, { deckId: 'own' }));
      await livedIn(person, { decks: [aDeck('own')], quotes: own });
      const first = await person.opensNewTab();
      await expect.poll(() => readsHint(first)).not.toBeNull();
      const tabs = await person.backstage<number[]>(`(async () => {
        const { tabs } = globalThis.browser ?? chrome;
        const made = Array.from({ length: 20 }, () => tabs.create({ url: '/newtab.html', active: false }));
        return (await Promise.all(made)).map(({ id }) => id);
      })()`);
      await expect
        .poll(async () => new Set(Object.values(await shownIn(person, tabs))).size)
        .toBe(tabs.length);
      const before = await shownIn(person, tabs);
      for (const id of tabs) {
        await person.backstage(
          `(globalThis.browser ?? chrome).tabs.update(${id}, { active: true })`,
        );
        // Its app, which could show another.
        await expect.poll(() => hasStarted(person, id)).toBe(true);
      }
      expect(await shownIn(person, tabs)).toEqual(before);
    },
  );

  test.inBoth('is kept on every new tab when it is pinned', async ({ person }) => {
    const tab = await person.opensNewTab();
    const pinned = await quoteOn(tab);
    await tab.picks(PINS);
    await tab.sees('Dieses Zitat bleibt auf jedem neuen Tab.');
    await tab.notes(PIN, 'aria-pressed', 'true');
    await person.restarts();
    for (let i = 0; i < 2; i++) expect(await quoteOn(await person.opensNewTab())).toBe(pinned);
    const last = await person.opensNewTab();
    await last.notes(PIN, 'aria-pressed', 'true');
    await last.presses('k');
    await last.sees('Die Zitate wechseln sich wieder ab.');
    expect(await quoteOn(await person.opensNewTab())).not.toBe(pinned);
  });

  test.inBoth('is copied with its source', async ({ person }) => {
    const tab = await person.opensNewTab();
    const shown = await quoteOn(tab);
    await tab.clicks(COPY);
    await tab.sees('Zitat kopiert.');
    const copied = await person.readsClipboard();
    expect(copied).toContain(`„${shown}“\n– `);
    expect(copied).toContain('Marie-Charlotte Praetorius, MedienNetzwerk Bayern');
  });
});

describe('"not for me"', () => {
  test.inBoth('puts a quote aside until it is called back', async ({ person }) => {
    const tab = await person.opensNewTab();
    const unwanted = await quoteOn(tab);
    await tab.picks(HIDES);
    await tab.sees('Dieses Zitat siehst du nicht mehr.');
    await expect.poll(() => quoteOn(tab)).not.toBe(unwanted);
    await tab.clicks(UNDO);
    await expect.poll(() => quoteOn(tab)).toBe(unwanted);
    await tab.presses('x');
    await expect.poll(() => quoteOn(tab)).not.toBe(unwanted);

    const library = await person.opensLibrary('#hidden');
    await library.sees(unwanted);
    await library.isAccessible();
    await library.clicks(['button', `„${unwanted}“ wieder zeigen`]);
    await library.sees('Du hast kein Zitat ausgeblendet.');
  });

  test('is taken back with the pin, and after other things were done', async ({ person }) => {
    const tab = await person.opensNewTab();
    const pinned = await quoteOn(tab);
    await tab.presses('k');
    await tab.notes(PIN, 'aria-pressed', 'true');
    await tab.presses('x');
    await expect.poll(() => quoteOn(tab)).not.toBe(pinned);
    // What is said of an act later than its own effect would replace what is said of the next one.
    await tab.sees('Dieses Zitat siehst du nicht mehr.');
    await tab.presses('c');
    await tab.sees('Zitat kopiert.');
    await tab.presses('u');
    await expect.poll(() => quoteOn(tab)).toBe(pinned);
    await tab.notes(PIN, 'aria-pressed', 'true');
    await tab.presses('u');
    await tab.sees('Es gibt nichts rückgängig zu machen.');
  });

  test.inBoth('gives the pin back, however quickly the keys were pressed', async ({ person }) => {
    const tab = await person.opensNewTab();
    const pinned = await quoteOn(tab);
    await tab.finds(HEART);
    await tab.presses('k');
    await tab.presses('x');
    await expect.poll(() => quoteOn(tab)).not.toBe(pinned);
    await tab.presses('u');
    await expect.poll(() => quoteOn(tab)).toBe(pinned);
    await tab.notes(PIN, 'aria-pressed', 'true');
  });

  test('to every quote leaves a friendly page, and the way back', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.counts(HEART, 1);
    for (let shown = await quoteOn(tab); shown !== ''; shown = await quoteOn(tab)) {
      await tab.presses('x');
      await expect.poll(() => quoteOn(tab)).not.toBe(shown);
    }
    await tab.sees('Gerade ist kein Zitat an der Reihe.');
    await tab.counts(HEART, 0);
    await tab.isAccessible();

    const another = await person.opensNewTab();
    await another.sees('Gerade ist kein Zitat an der Reihe.');
    await another.clicks(['button', 'Wieder Zitate zeigen']);
    await expect.poll(() => quoteOn(another)).not.toBe('');
    expect(await another.page.evaluate(() => document.activeElement?.id)).toBe('quote');
    await expect.poll(() => quoteOn(tab)).not.toBe('');
  });
});

describe('the keys', () => {
  test('are listed under "?", in a dialog that gives the focus back', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.picks(LISTS_KEYS);
    await tab.sees('Tastenkürzel auf dem neuen Tab');
    await tab.isAccessible();
    await tab.presses('Escape');
    await tab.counts(['dialog'], 0);
    await tab.isAt(['button', 'Mehr zum Zitat']);
    await tab.presses('?');
    await tab.sees('Tastenkürzel auf dem neuen Tab');
    for (const height of [800, 480]) {
      await tab.resizes(1280, height);
      await isInSight(tab, ['button', 'Schließen']);
    }
    await tab.resizes(1280, 800);
    await tab.presses('?');
    await tab.counts(['dialog'], 0);
    await tab.presses('?');
    await tab.clicks(['button', 'Schließen']);
    await tab.counts(['dialog'], 0);
  });

  test('save and take back without the mouse', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.presses('f');
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.presses('f');
    await tab.sees('Aus deinen Favoriten entfernt.');
    await tab.presses('u');
    await tab.notes(HEART, 'aria-pressed', 'true');
  });

  test('can be switched off', async ({ person }) => {
    const library = await person.opensLibrary('#settings');
    await library.clicks(['radio', 'aus'], -1);
    await library.sees('Gespeichert.');
    const tab = await person.opensNewTab();
    await tab.notes(HEART, 'aria-pressed', 'false');
    const shown = await quoteOn(tab);
    await tab.presses('f');
    await tab.presses('n');
    // The button works on, and its answer comes after all that the keys could have done.
    await tab.clicks(COPY);
    await tab.sees('Zitat kopiert.');
    expect(await quoteOn(tab)).toBe(shown);
    await tab.notes(HEART, 'aria-pressed', 'false');
  });
});

describe('a hint', () => {
  const leavesHint = (view: View, text: string) =>
    view.page.evaluate((hint) => localStorage.setItem('hint.quotes', hint), text);

  test('that is damaged is no hint: a bundled quote is shown', async ({ person }) => {
    const library = await person.opensLibrary();
    for (const damaged of ['{"version":1,', '[]', '{"version":1,"rhythm":"tab","upcoming":[{}]}']) {
      await leavesHint(library, damaged);
      expect(await quoteOn(await person.opensNewTab())).toBe(
        'Netzwerken funktioniert auch digital.',
      );
      // The database knows better, and the next tab has a sound one.
      await expect.poll(() => readsHint(library)).toContain('"upcoming":[{"id"');
    }
  });

  test('of a quote that no deck knows makes room for one that is known', async ({ person }) => {
    const first = await person.opensNewTab();
    await first.counts(HEART, 1);
    await leavesHint(
      first,
      JSON.stringify({
        version: 1,
        rhythm: 'tab',
        standing: null,
        upcoming: [
          {
            id: 'gone',
            text: '<script>document.title = "hacked"</script>',
            speaker: 'Nobody',
            role: 'None',
            question: 'Which?',
            language: 'de',
            translated: false,
          },
        ],
      }),
    );
    const tab = await person.opensNewTab();
    await expect
      .poll(async () => quotes.map(({ text }) => text).includes(await quoteOn(tab)))
      .toBe(true);
    expect(await tab.page.title()).toBe('Nahbar');
  });
});

describe('the new tab is accessible', () => {
  test('by day, with a notice', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.presses('f');
    await tab.sees('Bei deinen Favoriten gespeichert.');
    await tab.isAccessible();
  });

  inEnglish('by night, narrow, with a notice', async ({ person }) => {
    const tab = await person.opensNewTab();
    await tab.resizes(320, 640);
    await tab.presses('x');
    await tab.sees('You will not see this quote again.');
    await tab.isAccessible();
    const sideways = await tab.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways).toBe(false);
  });
});
