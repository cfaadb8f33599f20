import { describe, expect } from 'vitest';
import { wordsOfKind } from '../../content/callKinds';
import { leavesRows } from './support/leavesRows';
import { waitFor } from './support/patience';
import type { Person } from './support/person';
import { inEnglish, test, testIn } from './support/test';
import type { View } from './support/view';

const MEET = 'https://meet.google.com/abc-defg-hij';
const MENU = ['button', 'Mehr'] as const;
const FIRST = ['checkbox', 'Neutraler Hintergrund'] as const;
const SECOND = ['checkbox', 'Keine Dokumente oder Pläne im Bild'] as const;
const UNDO = ['button', 'Rückgängig'] as const;

/** The points of the kind „Zu zweit“. */
const NINE = [
  ...['neutral-background', 'nothing-confidential', 'light-on-face', 'microphone-and-headset'],
  ...['notifications-off', 'where-you-left-off', 'curious-question', 'time-after', 'home-knows'],
];

/** Somebody in a call with Jörg, with notes, after which there is another. */
async function isInCall(person: Person, told: object = {}): Promise<void> {
  const now = Date.now();
  const jörg = {
    ...{ id: 'jk', name: 'Jörg Köhler', role: 'Redaktion', organisation: 'Nordlicht Film' },
    ...{ circles: [], rhythm: 'month', channels: [], restsUntil: null, paused: false, addedAt: 1 },
    ...{ personal: 'Zieht um', professional: 'Budget', lastContactAt: now - 86_400_000 },
  };
  const call = {
    ...{ id: 'now', checklistId: 'one-to-one', startedAt: now - 60_000, endedAt: null },
    ...{ ticked: ['neutral-background'], room: 'meet/abc-defg-hij', personIds: ['jk'] },
    ...{ points: 'Budget zweite Staffel\nWer schneidet?', after: null, ...told },
  };
  const next = {
    ...{ id: 'next', at: now + 3_000_000, startsAt: null, title: 'Redaktionskonferenz' },
    ...{ personId: null, link: null, outcome: 'waiting' },
  };
  await leavesRows(person, {
    people: [jörg],
    calls: [call],
    state: [{ key: 'currentCall', callId: 'now' }],
    reminders: [next],
  });
}

/** What others who see the screen are not to read. */
const SECRETS = /Jörg|Budget|schneidet|Redaktionskonferenz|Nordlicht/;
const HIDDEN = 'Namen und Notizen sind ausgeblendet.';

interface Seen {
  /** The labels of the rows that are wholly in sight, with nothing over them. */
  rows: string[];
  /** What scrolls, or would have to. */
  scrolling: string[];
  window: [width: number, height: number];
}

/** What of the list can be seen at once. Runs in the popup. */
function seenIn(page: Document): Seen {
  const { innerWidth, innerHeight } = page.defaultView as Window;
  const rows = [...page.querySelectorAll('[role=group] label')].filter((row) => {
    const { left, right, top, bottom } = row.getBoundingClientRect();
    const isWithin = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const places = [top + 1, (top + bottom) / 2, bottom - 1];
    const words = (row.lastElementChild ?? row).getBoundingClientRect();
    return isWithin && places.every((y) => row.contains(page.elementFromPoint(words.left + 1, y)));
  });
  const scrolling = [page.documentElement, ...page.querySelectorAll('main, main *')].filter(
    (element) =>
      element.scrollHeight > element.clientHeight &&
      (element === page.documentElement ||
        /auto|scroll/.test(page.defaultView?.getComputedStyle(element).overflowY ?? '')),
  );
  return {
    rows: rows.map((row) => row.textContent ?? ''),
    scrolling: scrolling.map((element) => `${element.localName}.${element.className}`),
    window: [innerWidth, innerHeight],
  };
}

/** Opens the real popup, and sees all nine points of a kind in it without scrolling. */
async function showsNine(person: Person, language: 'de' | 'en', kind: string, says: string) {
  const popup = await person.opensRealPopup();
  await waitFor(`“${says}”`, async () => (await popup.text()).includes(says));
  const words = wordsOfKind(kind, language);
  const expected = (kind === 'base' ? Object.keys(wordsOfKind('base', language)) : NINE).map(
    (id) => words[id]?.label,
  );
  await expect.poll(async () => (await popup.measures(seenIn)).rows).toEqual(expected);
  const { scrolling, window } = await popup.measures(seenIn);
  expect(scrolling).toEqual([]);
  expect(window[0]).toBeLessThanOrEqual(400);
  expect(window[1]).toBeLessThanOrEqual(600);
  return popup;
}

describe.each([
  ['de', test, 'Vor dem Call', 'Alles bereit. Guten Call!', 'Namen und Notizen sind ausgeblendet.'],
  ['en', inEnglish, 'Before the call', 'All set. Have a good call!', 'Names and notes are hidden.'],
] as const)('the real popup in "%s"', (language, testHere, before, allSet, hidden) => {
  testHere.inBoth(
    'shows all nine points at once: without a call, in one, all set',
    async ({ person }) => {
      await person.opensNewTab();
      await (await showsNine(person, language, 'base', before)).closes();

      await isInCall(person);
      await person.opensCall(MEET);
      const inCall = await showsNine(person, language, 'one-to-one', 'Google Meet');
      expect(await inCall.text()).toContain(hidden);
      // The next call, without its title.
      expect(await inCall.text()).toMatch(/call\s+in /i);
      expect(await inCall.measures((page) => page.documentElement.outerHTML)).not.toMatch(SECRETS);
      await inCall.closes();

      await isInCall(person, { ticked: NINE });
      await (await showsNine(person, language, 'one-to-one', allSet)).closes();
    },
  );
});

/** The hints that can be seen. */
const hints = (view: View) =>
  view.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('li > p')]
      .filter((hint) => getComputedStyle(hint).visibility === 'visible')
      .map((hint) => hint.innerText),
  );

/** Where everything in the popup stands, but for the hints. */
const places = (view: View) =>
  view.page.evaluate(() =>
    [...document.querySelectorAll('h1, label, footer, select, a')].map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      return [top, left, width, height];
    }),
  );

describe('hints', () => {
  test.inBoth('are shown for one row at a time, and move nothing', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.isAt(FIRST);
    await expect
      .poll(() => hints(popup))
      .toEqual(['Hinter dir soll nichts von dem ablenken, was du sagst.']);
    const before = await places(popup);
    await popup.presses('ArrowDown');
    await expect.poll(() => hints(popup)).toEqual(['Was die Kamera sieht, können alle mitlesen.']);
    // The row under the mouse is the one that is asked about.
    await (await popup.finds(FIRST)).hover();
    await expect
      .poll(() => hints(popup))
      .toEqual(['Hinter dir soll nichts von dem ablenken, was du sagst.']);
    await popup.isAt(SECOND);
    expect(await places(popup)).toEqual(before);
  });
});

describe('the menu', () => {
  test.inBoth('is used with the keyboard alone, and returns the focus', async ({ person }) => {
    const popup = await person.opensPopup();
    await popup.isAt(FIRST);
    await (await popup.finds(MENU)).focus();
    await popup.presses('ArrowDown');
    await popup.notes(MENU, 'aria-expanded', 'true');
    await popup.isAt(['menuitem', 'In der Seitenleiste öffnen']);
    await popup.isAccessible();
    await popup.presses('ArrowUp');
    await popup.isAt(['menuitem', 'Einstellungen']);
    await popup.presses('ArrowDown');
    await popup.isAt(['menuitem', 'In der Seitenleiste öffnen']);
    await popup.presses('End');
    await popup.isAt(['menuitem', 'Einstellungen']);
    await popup.presses('Home');
    await popup.presses('m');
    await popup.isAt(['menuitem', 'Mit wem und worüber?']);
    await popup.presses('m');
    await popup.isAt(['menuitem', 'Menschen']);
    await popup.notes(['menuitem', 'Menschen'], 'href', '/library.html#people');
    await popup.presses('Escape');
    await popup.counts(['menu'], 0);
    await popup.isAt(MENU);
    await popup.presses('ArrowUp');
    await popup.isAt(['menuitem', 'Einstellungen']);
    await popup.presses('Tab');
    await popup.counts(['menu'], 0);
    await (await popup.finds(MENU)).focus();
    await popup.presses('Enter');
    await popup.isAt(['menuitem', 'In der Seitenleiste öffnen']);
    await popup.presses('ArrowDown');
    await popup.presses('Enter');
    await popup.sees('Mit wem?');
    await popup.clicks(['button', 'Fertig']);
    await popup.isAt(FIRST);
  });

  test('offers only what applies', async ({ person }) => {
    let popup = await person.opensPopup();
    const entries = async () => {
      await popup.clicks(MENU);
      await popup.finds(['menuitem']);
      const all = await popup.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].map((e) => e.innerText),
      );
      await popup.clicks(MENU);
      await popup.counts(['menu'], 0);
      return all;
    };
    const always = ['In der Seitenleiste öffnen', 'Mit wem und worüber?', 'An einen Call erinnern'];
    const taken = 'Person von dieser Seite eintragen';
    const last = ['Checkliste bearbeiten', taken, 'Menschen', 'Einstellungen'];
    expect(await entries()).toEqual([...always, ...last]);
    await popup.clicks(FIRST);
    await popup.seesTicked(FIRST);
    const inCall = ['Call abschließen', 'Für den nächsten Call zurücksetzen'];
    expect(await entries()).toEqual([...always, ...inCall, ...last]);
    // Without the points of the interview the way to the camera is kept here.
    const editor = await person.opensLibrary('#lists');
    for (const [, label] of [FIRST, SECOND]) {
      await editor.clicks(['button', `„${label}“ entfernen`]);
      await editor.counts(['button', `„${label}“ entfernen`], 0);
    }
    await editor.closes();
    popup = await person.opensPopup();
    await popup.counts(['checkbox'], 7);
    expect(await entries()).toContain('Mit der Kamera prüfen');
  });
});

/** What the notice lies over: of all that can be pressed and read beside it. */
const coveredByNotice = (view: View) =>
  view.page.evaluate(() => {
    const undo = [...document.querySelectorAll('button')].find(
      ({ innerText }) => innerText === 'Rückgängig',
    );
    const notice = undo?.closest('[role=status]')?.getBoundingClientRect();
    if (!notice) throw new Error('There is no notice');
    const others = [...document.querySelectorAll<HTMLElement>('main :is(label, a, button), h1')];
    const hidden = others.filter((other) => {
      const { top, bottom } = other.getBoundingClientRect();
      return bottom > notice.top + 1 && top < notice.bottom - 1;
    });
    return hidden.map(({ innerText }) => innerText);
  });

describe('a notice', () => {
  test.inBoth('covers neither what it speaks of, nor what is pressed next', async ({ person }) => {
    await person.opensNewTab();
    await isInCall(person);
    const popup = await person.opens('popup.html');
    await popup.resizes(400, 510);
    await popup.sees(HIDDEN);
    await popup.picks(['Mehr', 'Für den nächsten Call zurücksetzen']);
    await popup.finds(UNDO);
    expect(await coveredByNotice(popup)).toEqual([]);
    await expect
      .poll(async () => ((await popup.page.evaluate(`(${seenIn})(document)`)) as Seen).rows)
      .toHaveLength(9);
    await popup.clicks(UNDO);
    await popup.sees(HIDDEN);
    await popup.picks(['Mehr', 'Call abschließen']);
    await popup.finds(['button', 'Speichern']);
    await popup.finds(UNDO);
    expect(await coveredByNotice(popup)).toEqual([]);
    const window = await popup.page.evaluate(() => innerHeight);
    const save = await (await popup.finds(['button', 'Speichern'])).boundingBox();
    expect((save?.y ?? window) + (save?.height ?? 0)).toBeLessThanOrEqual(window);
    await popup.isAccessible();
  });
});

describe('after the call', () => {
  test.inBoth(
    'the question stands in the place of the list, with the notes in it',
    async ({ person }) => {
      await person.opensNewTab();
      await isInCall(person, { endedAt: Date.now(), after: 'open', endedBy: 'hang-up' });
      const popup = await person.opensPopup();
      await popup.sees('Nach dem Call');
      await popup.counts(['checkbox'], 0);
      await popup.notes(['button', 'Jörg Köhler'], 'aria-pressed', 'true');
      const note = ['textbox', 'Was willst du dir merken?'] as const;
      await popup.reads(note, 'Budget zweite Staffel\nWer schneidet?');
      await popup.isAt(note);
      await popup.clicks(['button', 'Jemand anderes']);
      await popup.isAt(['textbox', 'Name']);
      await popup.isAccessible();
      // The list is still there for the next call.
      await popup.picks(['Mehr', 'Zur Checkliste']);
      await popup.counts(['checkbox'], 9);
      await popup.clicks(FIRST);
      await popup.seesTicked(FIRST);
      await popup.picks(['Mehr', 'Wer war im letzten Call dabei?']);
      await popup.clicks(['button', 'Nichts notieren']);
      await popup.isAt(SECOND);
      await popup.counts(['button', 'Nichts notieren'], 0);
    },
  );
});

/** The fields without a label that can be seen. */
const unlabelled = (view: View) =>
  view.page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main :is(input, textarea, select)')]
      .filter((field) => field.checkVisibility())
      .filter(({ labels }) => ![...(labels ?? [])].some(({ innerText }) => innerText.trim() !== ''))
      .map((field) => field.outerHTML),
  );

const inForcedColours = testIn({ forcedColours: true });

describe('every state', () => {
  for (const [name, testHere] of [
    ['by day', test],
    ['in forced colours', inForcedColours],
  ] as const) {
    testHere(`is accessible, and labels its fields, ${name}`, async ({ person }) => {
      await person.opensNewTab();
      await isInCall(person);
      for (const page of ['popup.html', 'popup.html?panel']) {
        const view = await person.opens(page);
        await view.resizes(page === 'popup.html' ? 400 : 320, 600);
        await view.sees(HIDDEN);
        const look = async (state: string) => {
          await view.photographs(`${name}-${page.at(-1)}-${state}`);
          await view.isAccessible();
          expect([state, await unlabelled(view)]).toEqual([state, []]);
          const isTooWide = await view.page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth > clientWidth;
          });
          expect([state, isTooWide]).toEqual([state, false]);
        };
        await look('call');
        expect(await view.page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(
          SECRETS,
        );
        if (page !== 'popup.html') {
          await view.clicks(['button', HIDDEN]);
          await view.sees('Jörg Köhler');
          await view.sees('Wer schneidet?');
          await look('names');
        }
        await view.clicks(MENU);
        await view.finds(['menuitem']);
        await look('menu');
        await view.presses('Escape');
        for (const entry of ['Mit wem und worüber?', 'An einen Call erinnern']) {
          await view.picks(['Mehr', entry]);
          await view.finds(['button', 'Fertig']);
          await view.page.evaluate(() => {
            for (const closed of document.querySelectorAll('details')) closed.open = true;
          });
          await look(entry);
          await view.clicks(['button', 'Fertig']);
          await view.counts(['button', 'Fertig'], 0);
        }
        await view.closes();
      }
    });
  }
});
