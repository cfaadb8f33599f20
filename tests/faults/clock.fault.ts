import { expect, inject } from 'vitest';
import { quoteOn } from '../e2e/support/newTabWords';
import { waitFor } from '../e2e/support/patience';
import type { Person } from '../e2e/support/person';
import type { View } from '../e2e/support/view';
import { isShortForm } from './support/extent';
import { agreement, whatIsKept } from './support/state';
import { test } from './support/test';

const inChromium = inject('browserName') === 'chromium';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Opens a page of the extension that lives by another clock.
 *
 * @param at what the clock shows, in milliseconds since 1970, UTC
 */
async function opensAt(person: Person, address: string, at: number, zone: string): Promise<View> {
  const view = await person.opens('manifest.json');
  const session = await view.page.createCDPSession();
  await session.send('Emulation.setTimezoneOverride', { timezoneId: zone });
  await view.page.evaluateOnNewDocument((shift: number) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(Real.now() + shift);
        else super(...(given as []));
      }
      static override now() {
        return Real.now() + shift;
      }
    } as DateConstructor;
  }, at - Date.now());
  await view.page.goto(`${person.origin}/${address}`);
  return view;
}

/** The quote of a tab that is opened at a time, once the app has written what comes next. */
async function quoteAt(person: Person, at: number, zone: string): Promise<string> {
  const tab = await opensAt(person, 'newtab.html', at, zone);
  await expect.poll(() => quoteOn(tab)).not.toBe('');
  await tab.finds(['button', 'Favorit']);
  await expect
    .poll(() => tab.page.evaluate(() => localStorage.getItem('hint.quotes')))
    .toContain('"upcoming":[{');
  const text = await quoteOn(tab);
  await tab.closes();
  return text;
}

async function chooses(person: Person, rhythm: string): Promise<void> {
  const settings = await person.opensLibrary('#settings');
  await settings.clicks(['radio', rhythm]);
  await settings.seesTicked(['radio', rhythm]);
  await expect
    .poll(() => settings.page.evaluate(() => localStorage.getItem('hint.quotes')))
    .not.toContain('"rhythm":"tab"');
  await settings.closes();
}

test.skipIf(!inChromium)(
  'a quote of the hour stands through the night of the DST change',
  async ({ person }) => {
    await quoteAt(person, Date.UTC(2026, 9, 24, 12), 'Europe/Berlin');
    await chooses(person, 'jede Stunde');
    // 2026-10-25 in Berlin: 02:30 comes twice, at 00:30 and at 01:30 UTC.
    const night = Date.UTC(2026, 9, 25, 0, 30);
    const first = await quoteAt(person, night, 'Europe/Berlin');
    expect(await quoteAt(person, night + 20 * MINUTE, 'Europe/Berlin')).toBe(first);
    expect(await quoteAt(person, night + HOUR, 'Europe/Berlin')).toBe(first);
    const next = await quoteAt(person, night + 2 * HOUR, 'Europe/Berlin');
    expect(next).not.toBe(first);
  },
);

test.skipIf(!inChromium || isShortForm)(
  'a quote of the day stands, and another comes when the day changes',
  async ({ person }) => {
    await quoteAt(person, Date.UTC(2026, 2, 28, 12), 'Europe/Berlin');
    await chooses(person, 'jeden Tag');
    const noon = Date.UTC(2026, 2, 29, 12);
    const first = await quoteAt(person, noon, 'Europe/Berlin');
    expect(await quoteAt(person, noon + 3 * HOUR, 'Europe/Berlin')).toBe(first);
    // West of the date line it is the day before; the clock set back by a week; and then right again.
    const seen = [first];
    for (const [at, zone] of [
      [noon - 24 * HOUR, 'Europe/Berlin'],
      [noon - 7 * 24 * HOUR, 'Europe/Berlin'],
      [noon + 24 * HOUR, 'Pacific/Kiritimati'],
    ] as const) {
      const text = await quoteAt(person, at, zone);
      expect(seen).not.toContain(text);
      expect(await quoteAt(person, at + MINUTE, zone)).toBe(text);
      seen.push(text);
    }
  },
);

test.skipIf(!inChromium)(
  'a call outlives a clock that is set back a little, and not one by a day',
  async ({ person }) => {
    const now = Date.now();
    const popup = await opensAt(person, 'popup.html', now, 'Europe/Berlin');
    await popup.clicks(['checkbox', 'Neutraler Hintergrund']);
    await popup.hears('1 von 9 erledigt');
    await popup.closes();
    for (const [shift, ticked] of [
      [-HOUR, true],
      [3 * HOUR, true],
      [-24 * HOUR, false],
      [5 * HOUR, false],
    ] as const) {
      const later = await opensAt(person, 'popup.html', now + shift, 'America/Los_Angeles');
      await later.seesTicked(['checkbox', 'Neutraler Hintergrund'], ticked);
      await later.closes();
    }
  },
);

test('the step of the day is the same when the clock goes back, and none is doubled', async ({
  person,
}) => {
  await (await person.opensLibrary('#favourites')).sees('Noch nichts gespeichert.');
  const noon = new Date().setHours(12, 0, 0, 0);
  const rows = async (at: number) => {
    await asksAt(person, at);
    const kept = await agreement(person);
    return Object.entries(kept.database ?? {})
      .filter(([place]) => place.startsWith('steps/'))
      .map(([, row]) => row);
  };
  const today = await rows(noon);
  expect(today).toHaveLength(1);
  expect(await rows(noon - 11 * HOUR)).toEqual(today);
  expect(await rows(noon + 11 * HOUR)).toEqual(today);
  // Two days are two steps, also for a clock that goes to and fro between them.
  const both = await rows(noon + 24 * HOUR);
  expect(both).toHaveLength(2);
  expect(both).toEqual(expect.arrayContaining(today));
  for (const days of [0, 1, 0]) expect(await rows(noon + 24 * days * HOUR)).toEqual(both);
});

/** Has a new tab, which lives by another clock, show the step of its day. */
async function asksAt(person: Person, at: number): Promise<void> {
  const tab = await person.opensNewTab();
  await tab.page.evaluate(`(${setClock})(globalThis, ${at})`);
  await tab.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const time = new Date(at);
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');
  await waitFor(`a step of ${day}`, async () => {
    // A new profile is asked for a first person before it has a step.
    await tab.page.evaluate(() =>
      document.querySelector<HTMLElement>('#step form button[type=button]')?.click(),
    );
    const places = Object.keys((await whatIsKept(person)).database ?? {});
    return places.some((place) => place.startsWith(`steps/${day}/`));
  });
}

// biome-ignore lint/suspicious/noExplicitAny: it runs elsewhere, and bends what has a type there
function setClock(scope: any, at: number): void {
  scope.nahbarRealNow ??= scope.Date.now.bind(scope.Date);
  const shift = at - scope.nahbarRealNow();
  scope.Date.now = () => scope.nahbarRealNow() + shift;
}
