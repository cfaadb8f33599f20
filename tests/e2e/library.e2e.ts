import { describe, expect } from 'vitest';
import { leavesRows } from './support/leavesRows';
import { UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const DAY = 24 * 60 * 60 * 1000;

const row = (id: string, name: string, changes: object = {}) => ({
  ...{ id, name, organisation: '', role: '', circles: [], rhythm: 'month', channels: [] },
  ...{ personal: '', professional: '', lastContactAt: null, restsUntil: null, paused: false },
  addedAt: Date.UTC(2020, 0, 1),
  ...changes,
});

const lastSeen = (daysAgo: number) => ({ lastContactAt: Date.now() - daysAgo * DAY });

const title = (library: View) =>
  library.page.evaluate(() => [document.querySelector('h1')?.textContent, document.title]);

/** Where the words of the navigation lie, and how far the page reaches beyond the window. */
const navigation = (library: View) =>
  library.page.evaluate(() => {
    const links = [...document.querySelectorAll('nav[aria-label=Nahbar] a')];
    const boxes = links.map((link) => link.getBoundingClientRect());
    return {
      words: links.map((link) => link.textContent),
      tops: new Set(boxes.map(({ top }) => Math.round(top))).size,
      lines: Math.max(...boxes.map(({ height }) => height)),
      overlaps: boxes.some((box, i) => {
        const next = boxes[i + 1];
        return next && next.top === box.top && next.left < box.right;
      }),
      isWithin: boxes.every(({ left, right }) => left >= 0 && right <= innerWidth),
      excess: Math.max(
        0,
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    };
  });

/** The words to choose a place, a tab or a filter by that are not whole in the window and in their row. */
const cutOff = (library: View) =>
  library.page.evaluate(() =>
    [...document.querySelectorAll('nav a, fieldset button, h1, h1 ~ * button')]
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        const row = (each.parentElement as Element).getBoundingClientRect();
        const isInRow = left >= row.left - 1 && right <= row.right + 1;
        return left < 0 || right > innerWidth || !isInRow;
      })
      .map(({ textContent }) => textContent),
  );

async function fits(person: Person, words: readonly string[]) {
  const library = await person.opensLibrary();
  await library.counts(['link', words[4] ?? ''], 1);
  for (const width of [1280, 760, 390, 320]) {
    await library.resizes(width, 800);
    const seen = await navigation(library);
    expect(seen).toEqual({
      ...{ words, overlaps: false, isWithin: true, excess: 0 },
      // A column where there is room for one, and one line where there is not.
      tops: width > 760 ? 5 : 1,
      lines: width > 760 ? expect.closeTo(34, 0) : expect.closeTo(48, 0),
    });
  }
}

describe('the navigation', () => {
  test.inBoth('has five words that never wrap', ({ person }) =>
    fits(person, ['Heute', 'Menschen', 'Calls', 'Zitate', 'Einstellungen']),
  );

  inEnglish('never wraps in English either', ({ person }) =>
    fits(person, ['Today', 'People', 'Calls', 'Quotes', 'Settings']),
  );

  test('wraps, and with it tabs and filters, before large letters are cut off', async ({
    person,
  }) => {
    await leavesRows(person, { people: [row('ada', 'Ada')] });
    for (const [place, last] of [
      ['#people', ['button', 'Lange nichts gehört']],
      ['#favourites', ['link', 'Ausgeblendet']],
    ] as const) {
      const library = await person.opensLibrary(place);
      await library.finds(last);
      await library.resizes(320, 800);
      expect([place, await cutOff(library)]).toEqual([place, []]);
      // Twice as large letters, as the browser's settings make them.
      const session = await library.page.createCDPSession();
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await expect
        .poll(() => library.page.evaluate(() => getComputedStyle(document.body).fontSize))
        .toBe('32px');
      expect([place, await cutOff(library)]).toEqual([place, []]);
      expect((await navigation(library)).excess).toBe(0);
      await library.isAccessible();
      await library.closes();
    }
  });

  test.inBoth('leads to the five sections, by keyboard too', async ({ person }) => {
    const library = await person.opensLibrary();
    for (const section of ['Menschen', 'Calls', 'Zitate', 'Einstellungen', 'Heute']) {
      await (await library.finds(['link', section])).focus();
      await library.presses('Enter');
      await expect.poll(async () => (await title(library))[0]).toBe(section);
      await library.notes(['link', section], 'aria-current', 'page');
    }
  });
});

/** The addresses of the nine sections that the library once had: title, name of the page, section. */
const EARLIER = [
  ['#favourites', 'Zitate', 'Favoriten', 'Zitate'],
  ['#quotes', 'Zitate', 'Eigene', 'Zitate'],
  ['#quotes/deck/netzwerken-digital', 'Zitate', 'Eigene', 'Zitate'],
  ['#decks', 'Zitate', 'Sammlungen', 'Zitate'],
  ['#people', 'Menschen', 'Menschen', 'Menschen'],
  ['#steps', 'Schritte', 'Schritte', 'Heute'],
  ['#calls', 'Calls', 'Calls', 'Calls'],
  ['#hidden', 'Zitate', 'Ausgeblendet', 'Zitate'],
  ['#trash', 'Papierkorb', 'Papierkorb', 'Einstellungen'],
  ['#settings', 'Einstellungen', 'Einstellungen', 'Einstellungen'],
  ['#backup', 'Sicherung', 'Sicherung', 'Einstellungen'],
  ['#nowhere', 'Heute', 'Heute', 'Heute'],
] as const;

test.inBoth('an address of earlier still leads where it led', async ({ person }) => {
  for (const [hash, heading, name, section] of EARLIER) {
    const library = await person.opensLibrary(hash);
    await expect.poll(() => title(library)).toEqual([heading, `${name} – Nahbar`]);
    await library.notes(['link', section], 'aria-current', 'page');
    await library.closes();
  }
});

describe('today', () => {
  test('is kind where nothing is known', async ({ person }) => {
    const library = await person.opensLibrary();
    await library.sees('Hier stehen Menschen, sobald sie einen Rhythmus haben.');
    await library.sees('Heute steht kein Call an.');
    await library.sees('Mit wem hast du lange nicht gesprochen?');
    await library.sees('Noch ein leeres Blatt.');
    await library.isAccessible();
    await library.clicks(['link', 'Zu „Menschen“']);
    await library.isAccessible();
    expect(await title(library)).toEqual(['Menschen', 'Menschen – Nahbar']);
  });

  test.inBoth('says who would be next, what is on, and what was', async ({ person }) => {
    const noon = new Date().setHours(12, 0, 0, 0);
    await leavesRows(person, {
      people: [
        row('late', 'Ada Spät', {
          ...lastSeen(300),
          personal: 'Zieht nach Leipzig.\nUnd mehr.',
          channels: [{ kind: 'email', address: 'ada@example.org' }],
        }),
        row('later', 'Bert Später', lastSeen(200)),
        row('due', 'Carl Dran', lastSeen(40)),
        row('fourth', 'Dora Vierte', lastSeen(35)),
        row('seen', 'Emil Eben', lastSeen(0)),
        row('never', 'Frieda Ohne', { rhythm: 'none' }),
      ],
      contacts: [
        { id: 'c', personId: 'seen', at: Date.now(), channel: 'phone', note: 'Sucht Ton.' },
        { id: 'gone', personId: 'nobody', at: Date.now(), channel: null, note: 'Niemandes.' },
      ],
      reminders: [
        {
          ...{ id: 'r', at: noon, startsAt: null, title: 'Jour fixe', personId: 'due' },
          ...{ link: 'https://meet.google.com/abc-defg-hij', outcome: 'rung' },
        },
        {
          ...{ id: 's', at: noon + DAY, startsAt: null, title: 'Morgen erst', personId: null },
          ...{ link: null, outcome: 'waiting' },
        },
      ],
    });
    const library = await person.opensLibrary();
    const names = () =>
      library.page.evaluate(() =>
        [...document.querySelectorAll('[aria-label="Bei wem du dich melden könntest"] h3')].map(
          ({ textContent }) => textContent,
        ),
      );
    // At most three, and none of them is called late.
    await expect.poll(names).toEqual(['Ada Spät', 'Bert Später', 'Carl Dran']);
    expect(await library.text()).not.toMatch(/überfällig|verspätet|seit .* dran/i);
    await library.sees('zuletzt vor 9 Monaten · Zieht nach Leipzig.');
    await library.sees('Jour fixe');
    await library.sees('mit Carl Dran');
    await library.doesNotSee('Morgen erst');
    await library.notes(['link', 'Zum Call „Jour fixe“'], 'target', '_blank');
    await library.sees('Emil Eben: Sucht Ton.');
    await library.doesNotSee('Niemandes.');
    expect(
      await library.page.evaluate(() => document.querySelector('td[aria-current]')?.textContent),
    ).toBe(`${new Date().getDate()} in Kontakt`);
    await library.notes(['link', 'Kameraprobe'], 'href', '/greenroom.html');
    await library.isAccessible();

    await library.clicks(['button', 'Ada Spät schreiben']);
    await library.writes(['textbox', 'Deine Nachricht an Ada Spät'], 'Hallo!');
    await library.notes(
      ['link', 'E-Mail'],
      'href',
      'mailto:ada@example.org?subject=Ein%20kurzer%20Gru%C3%9F&body=Hallo!',
    );
    await library.isAccessible();
    await library.clicks(['link', 'Bert Später']);
    await library.notes(['button', 'Bert Später'], 'aria-expanded', 'true');
  });

  test('asks for nobody who was heard from today', async ({ person }) => {
    await leavesRows(person, { people: [row('seen', 'Emil Eben', lastSeen(0))] });
    const library = await person.opensLibrary();
    await library.sees('Gerade ist niemand dran.');
    await library.counts(['button', 'Emil Eben schreiben'], 0);
  });

  inEnglish('speaks English, by night', async ({ person }) => {
    await leavesRows(person, { people: [row('due', 'Ada', lastSeen(40))] });
    const library = await person.opensLibrary();
    await library.sees('Who you could get in touch with');
    await library.sees('last in touch 5 weeks ago');
    await library.isAccessible();
    expect(await library.text()).not.toMatch(/Heute|Schritt|Woche/);
  });
});

describe('a call that is prepared', () => {
  test('is on both pages, with what is noted of it, until it is over', async ({ person }) => {
    const call = {
      ...{ id: 'x', checklistId: 'base', startedAt: Date.now() - 60_000, ticked: [], room: null },
      ...{ endedAt: null, personIds: ['ada'], points: 'Nach dem Umzug fragen.', after: null },
    };
    await leavesRows(person, {
      people: [row('ada', 'Ada')],
      calls: [call],
      state: [{ key: 'currentCall', callId: 'x' }],
    });
    const library = await person.opensLibrary();
    await library.sees('jetzt Ada Nach dem Umzug fragen.');
    await library.doesNotSee('Heute steht kein Call an.');
    const calls = await person.opensLibrary('#calls');
    await calls.sees('Dieser Call jetzt Ada Nach dem Umzug fragen.');
    await calls.isAccessible();
    await leavesRows(person, { calls: [{ ...call, endedAt: Date.now() }] });
    await calls.sees('Vorbei');
    await calls.doesNotSee('Dieser Call');
  });
});

describe('calls that were', () => {
  const past = (id: string, daysAgo: number, changes: object) => ({
    ...{ id, checklistId: 'base', startedAt: Date.now() - daysAgo * DAY, ticked: [], room: null },
    ...{ endedAt: Date.now() - daysAgo * DAY + 1, personIds: [], points: '', after: null },
    ...changes,
  });

  const remove = (daysAgo: number, name: string) => {
    const day = new Date(Date.now() - daysAgo * DAY);
    const year = day.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
    const said = day.toLocaleDateString('de-DE', { day: 'numeric', month: 'short', year });
    return ['button', `Call vom ${said} löschen: ${name}`] as const;
  };

  test('stand with their people and what was noted, the latest first', async ({ person }) => {
    await leavesRows(person, {
      people: [row('ada', 'Ada'), row('bert', 'Bert')],
      calls: [
        past('a', 1, { personIds: ['ada', 'bert'], points: 'Liest das Treatment.' }),
        past('b', 2, { points: 'Ohne jemanden.' }),
        past('c', 200, { personIds: ['bert'], points: 'Vom Frühjahr.' }),
        past('d', 3, { ticked: ['water'] }),
      ],
    });
    const library = await person.opensLibrary('#calls');
    const listed = () =>
      library.page.evaluate(() =>
        [...document.querySelectorAll('[aria-label="Vorbei"] li div')].map((row) =>
          (row as HTMLElement).innerText.replace(/\s+/g, ' '),
        ),
      );
    const lately = ['Ada und Bert Liest das Treatment.', 'Ein Call Ohne jemanden.'];
    await expect.poll(listed).toEqual(lately);
    await library.isAccessible();
    await library.clicks(['button', 'Frühere zeigen']);
    await expect.poll(listed).toEqual([...lately, 'Bert Vom Frühjahr.']);
    await (await library.finds(remove(2, 'Ein Call'))).focus();
    await library.presses('Enter');
    await library.sees('Call gelöscht.');
    const others = [lately[0], 'Bert Vom Frühjahr.'];
    await expect.poll(listed).toEqual(others);
    await library.isAt(remove(200, 'Bert'));
    await library.clicks(UNDO);
    await expect.poll(listed).toEqual([...lately, 'Bert Vom Frühjahr.']);
    await library.clicks(remove(2, 'Ein Call'));
    await expect.poll(listed).toEqual(others);
    await library.clicks(['link', 'Ada und Bert']);
    await library.notes(['button', 'Ada'], 'aria-expanded', 'true');
    const trash = await person.opensLibrary('#trash');
    await trash.clicks(['button', 'Call „Ohne jemanden.“ zurückholen']);
    await trash.sees('Ist wieder da.');
    const again = await person.opensLibrary('#calls');
    await again.sees('Ohne jemanden.');
  });
});
