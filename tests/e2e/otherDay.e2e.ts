import { describe, expect } from 'vitest';
import type { DayStep } from '../../core/steps/day';
import { allRows } from './support/backups';
import { HEART, quoteOn, skipsFirstPerson } from './support/newTabWords';
import type { Person } from './support/person';
import { test } from './support/test';
import type { View } from './support/view';

declare global {
  /** In a page whose clock a test sets: turns it forward, and does what is due by then. */
  var turnClock: (ms: number) => void;
}

/** A new tab whose clock, and whose timers of more than a minute, go when the test says so. */
async function opensWithClock(person: Person): Promise<View> {
  const tab = await person.opens('manifest.json');
  await tab.page.evaluateOnNewDocument(() => {
    const RealDate = Date;
    const wait = setTimeout;
    let shift = 0;
    let waiting: { at: number; act: () => void }[] = [];
    const now = () => RealDate.now() + shift;
    globalThis.Date = class extends RealDate {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(now());
        else super(...(given as []));
      }
      static override now = now;
    } as DateConstructor;
    globalThis.setTimeout = ((act: () => void, ms = 0) => {
      if (ms < 60_000) return wait(act, ms);
      waiting.push({ at: now() + ms, act });
      return 0;
    }) as typeof setTimeout;
    globalThis.turnClock = (ms) => {
      shift += ms;
      const due = waiting.filter(({ at }) => at <= now());
      waiting = waiting.filter(({ at }) => at > now());
      for (const { act } of due) act();
    };
  });
  await tab.page.goto(`${person.origin}/newtab.html`);
  return tab;
}

const steps = async (person: Person) =>
  ((await allRows(person)).steps as DayStep[]).toSorted((a, b) => (a.day < b.day ? -1 : 1));

async function hasSteps(person: Person, count: number): Promise<void> {
  await expect.poll(async () => (await steps(person)).length).toBe(count);
}

const wordsOn = (tab: View) =>
  tab.page.evaluate(() => document.querySelector('#step p')?.textContent ?? '');

/** Has the quote change with the day. */
async function choosesDaily(person: Person): Promise<void> {
  const library = await person.opensLibrary('#settings');
  await library.clicks(['radio', 'jeden Tag']);
  await library.sees('Gespeichert.');
}

/** In Chromium: makes the tab's page be in another time zone. */
async function travels(tab: View): Promise<(timezoneId: string) => Promise<void>> {
  const session = await tab.page.createCDPSession();
  return (timezoneId) => session.send('Emulation.setTimezoneOverride', { timezoneId });
}

describe('a new tab that is looked at for long', () => {
  test('has the step of the next day after midnight, by itself', async ({ person }) => {
    const tab = await opensWithClock(person);
    await skipsFirstPerson(tab);
    await hasSteps(person, 1);
    await expect.poll(() => wordsOn(tab)).not.toBe('');
    const before = await wordsOn(tab);
    const quote = await quoteOn(tab);
    await tab.page.evaluate(() => turnClock(24 * 60 * 60 * 1000));
    await hasSteps(person, 2);
    await expect.poll(() => wordsOn(tab)).not.toBe(before);
    // That was not to change with the day.
    expect(await quoteOn(tab)).toBe(quote);
    const [yesterday, today] = await steps(person);
    expect(yesterday?.outcome).toBe('open');
    expect(today?.words).toBe(await wordsOn(tab));
  });

  test('looks at the day before an act, as in another time zone', async ({ person }) => {
    const tab = await person.opens('manifest.json');
    const goesTo = await travels(tab);
    // Between these two it is never the same day.
    await goesTo('Pacific/Pago_Pago');
    await tab.page.goto(`${person.origin}/newtab.html`);
    await skipsFirstPerson(tab);
    await hasSteps(person, 1);
    await goesTo('Pacific/Kiritimati');
    await tab.presses('a');
    await hasSteps(person, 2);
    // Nothing of yesterday was declined, and nothing of today.
    expect((await steps(person)).map(({ outcome }) => outcome)).toEqual(['open', 'open']);
  });

  test('has the quote of the next day, by itself', async ({ person }) => {
    await choosesDaily(person);
    const tab = await opensWithClock(person);
    await tab.counts(HEART, 1);
    const before = await quoteOn(tab);
    await tab.page.evaluate(() => turnClock(24 * 60 * 60 * 1000));
    await expect.poll(() => quoteOn(tab)).not.toBe(before);
  });

  test('has the quote of the day where its user has gone, on their return', async ({ person }) => {
    await choosesDaily(person);
    const tab = await person.opens('manifest.json');
    const goesTo = await travels(tab);
    await goesTo('Pacific/Pago_Pago');
    await tab.page.goto(`${person.origin}/newtab.html`);
    await tab.counts(HEART, 1);
    const before = await quoteOn(tab);
    await person.opensLibrary();
    await goesTo('Pacific/Kiritimati');
    await tab.comesToFront();
    await expect.poll(() => quoteOn(tab)).not.toBe(before);
  });
});
