import { describe, expect } from 'vitest';
import { stepWords } from '../../content/steps';
import { dayOf } from '../../core/calendar/day';
import { isHomeDay } from '../../core/steps/choose';
import { unbroken } from '../../core/typography';
import { person as somebody } from '../core/people/people';
import { allRows } from './support/backups';
import { rewrites } from './support/databases';
import { livedIn } from './support/livedIn';
import {
  EXPLAINS_PERSON,
  EXPLAINS_STEP,
  HIDES_STEP,
  LEAVES_PERSON,
  quoteOn,
  UNDO,
} from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test, testIn } from './support/test';
import type { View } from './support/view';

const refusing = testIn({ databases: 'refusing' });

const DONE = ['button', 'Erledigt'] as const;
const LATER = ['button', 'Später'] as const;
const TOMORROW = ['button', 'Morgen'] as const;
const NEXT_WEEK = ['button', 'Nächste Woche'] as const;
const ANOTHER = ['button', 'Anderer Vorschlag'] as const;
const MORE = ['button', 'Mehr zum Schritt'] as const;
const REOPEN = ['button', 'Doch nicht erledigt'] as const;
const TODAY = ['button', 'Doch heute'] as const;
const NOTE = ['textbox', 'Was ist daraus geworden?'] as const;

const OPENS_NOTE = ['button', 'Notiz'] as const;

const DAY = 24 * 60 * 60 * 1000;

/** The words of the step; empty while there is none. */
const wordsOn = (tab: View) =>
  tab.page.evaluate(() => document.querySelector('#step p')?.textContent ?? '');

/** Opens a new tab, and waits for its step. */
async function opensWithStep(person: Person): Promise<[View, string]> {
  const tab = await person.opensNewTab();
  const has = (what: string) =>
    tab.page.evaluate((selector) => document.querySelector(selector) !== null, what);
  await expect.poll(() => has('#step > *')).toBe(true);
  if (await has('#step form')) await tab.page.click('#step form button[type=button]');
  await expect.poll(() => has('#step form')).toBe(false);
  await expect.poll(() => wordsOn(tab)).not.toBe('');
  return [tab, await wordsOn(tab)];
}

/** Waits until another step stands there. */
async function seesOther(tab: View, than: string): Promise<string> {
  await expect.poll(() => wordsOn(tab)).not.toBe(than);
  return wordsOn(tab);
}

const focusIsInStep = (tab: View) =>
  tab.page.evaluate(() => document.querySelector('#step')?.contains(document.activeElement));

/** Where the quote stands on the page. */
const placeOfQuote = (tab: View) =>
  tab.page.evaluate(() => {
    const { x, y, width, height } = (
      document.querySelector('#quote-text') as Element
    ).getBoundingClientRect();
    // Firefox adds a few millionths of a pixel where a page is scrolled.
    return [x, y + scrollY, width, height].map((length) => Math.round(length * 100) / 100);
  });

/** Takes the step off the page, or puts it back, and leaves its place. */
const showsStep = (tab: View, isShown: boolean) =>
  tab.page.evaluate(
    (display) => {
      (document.querySelector('#step > *') as HTMLElement).style.display = display;
    },
    isShown ? '' : 'none',
  );

/** Somebody who is due, with six weeks of silence. */
const ada = () =>
  somebody({
    rhythm: 'month',
    lastContactAt: Date.now() - 42 * DAY,
    channels: [{ kind: 'whatsapp', address: '+491701234567' }],
  });

describe('the step of the day', () => {
  test.inBoth(
    'is there on the first tab, the same in every other, and after a restart',
    async ({ person }) => {
      const [first, words] = await opensWithStep(person);
      expect(Object.values(await stepWords.de()).map(unbroken)).toContain(words);
      await first.isAccessible();
      const [, same] = await opensWithStep(person);
      expect(same).toBe(words);
      await person.restarts();
      const [, after] = await opensWithStep(person);
      expect(after).toBe(words);
    },
  );

  test('never moves the quote, whatever is done with it', async ({ person }) => {
    const [tab] = await opensWithStep(person);
    for (const [width, height] of [
      [1280, 800],
      [800, 500],
      [320, 640],
    ] as const) {
      await tab.resizes(width, height);
      const place = await placeOfQuote(tab);
      await tab.picks(EXPLAINS_STEP);
      await tab.clicks(LATER);
      await tab.finds(TOMORROW);
      expect(await placeOfQuote(tab)).toEqual(place);
      await tab.isAccessible();
      await tab.clicks(LATER);
      await tab.clicks(DONE);
      await tab.finds(NOTE);
      expect(await placeOfQuote(tab)).toEqual(place);
      await tab.clicks(UNDO);
      await tab.finds(DONE);
      // What was said lies over the foot of a low window for a while.
      await tab.clicks(['button', 'Schließen']);
      // And where it was before there was a step.
      await showsStep(tab, false);
      expect(await placeOfQuote(tab)).toEqual(place);
      await showsStep(tab, true);
    }
  });

  test.inBoth('is done in every tab, with what came of it', async ({ person }) => {
    const [other, words] = await opensWithStep(person);
    const [tab] = await opensWithStep(person);
    await tab.clicks(DONE);
    await tab.sees('Erledigt. Schön.');
    await tab.isAt(NOTE);
    await tab.types('Wir telefonieren am Freitag');
    await tab.sees('Gespeichert');
    await tab.isAccessible();
    // Whoever looks at another tab is told of it in a line; the note is there when it is asked for.
    await other.comesToFront();
    await other.finds(OPENS_NOTE);
    await other.counts(NOTE, 0);
    await other.counts(DONE, 0);
    await other.isAccessible();
    await person.restarts();
    const [later, same] = await opensWithStep(person);
    expect(same).toBe(words);
    await later.finds(REOPEN);
    await later.counts(NOTE, 0);
    await later.doesNotSee('Wir telefonieren am Freitag');
    await (await later.finds(OPENS_NOTE)).focus();
    await later.presses('Enter');
    await later.isAt(NOTE);
    await later.reads(NOTE, 'Wir telefonieren am Freitag');
    // Nothing is there any more that could be taken back; and still it was a slip.
    await later.clicks(REOPEN);
    await later.finds(DONE);
    expect(await focusIsInStep(later)).toBe(true);
    await later.clicks(DONE);
    await later.reads(NOTE, 'Wir telefonieren am Freitag');
  });

  test.inBoth('puts no key that follows into a field', async ({ person }) => {
    const [tab] = await opensWithStep(person);
    await tab.clicks(DONE);
    await tab.isAt(NOTE);
    await (await tab.finds(REOPEN)).focus();
    await tab.presses('Enter');
    await tab.isAt(DONE);
    await tab.presses('u');
    await tab.isAt(REOPEN);
    await tab.presses('u');
    await tab.isAt(DONE);
    await tab.presses('d');
    await tab.isAt(REOPEN);
    await tab.presses('u');
    await tab.isAt(DONE);
    expect((await allRows(person)).steps).toMatchObject([{ outcome: 'open', note: '' }]);
  });

  test('is where the next Tab leads after a key from nowhere', async ({ person }) => {
    await opensWithStep(person);
    const tab = await person.opensNewTab();
    await tab.finds(DONE);
    expect(await tab.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await tab.presses('d');
    await tab.finds(NOTE);
    // Into no field: it was not asked for.
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('step');
    await tab.presses('Tab');
    await tab.isAt(REOPEN);
    // Who is somewhere stays there.
    const next = ['button', 'Weiter'] as const;
    await (await tab.finds(next)).focus();
    await tab.presses('u');
    await tab.finds(DONE);
    await tab.presses('d');
    await tab.finds(NOTE);
    await tab.isAt(next);
  });

  test.inBoth('waits until later, with nothing but the keyboard', async ({ person }) => {
    const [tab, words] = await opensWithStep(person);
    await (await tab.finds(MORE)).focus();
    await tab.presses('Enter');
    await tab.isAt(['menuitem', EXPLAINS_STEP[1]]);
    await tab.presses('Enter');
    await tab.isAt(MORE);
    await (await tab.finds(DONE)).focus();
    await tab.presses('Tab');
    await tab.presses('Space');
    await tab.presses('Tab');
    await tab.isAt(TOMORROW);
    await tab.presses('Tab');
    await tab.isAt(NEXT_WEEK);
    await tab.presses('Enter');
    const day = new Date(Date.now() + 7 * DAY).toLocaleDateString('de', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    await tab.sees(`Kommt am ${day} wieder.`);
    expect(await wordsOn(tab)).toBe(words);
    await tab.hears('Für später gemerkt.');
    expect(await focusIsInStep(tab)).toBe(true);
    await tab.isAccessible();
    await tab.presses('u');
    await tab.finds(DONE);
    await tab.presses('t');
    await tab.sees('Kommt morgen wieder.');
    await tab.clicks(TODAY);
    await tab.finds(DONE);
    await tab.presses('d');
    await tab.sees('Erledigt. Schön.');
  });

  test.inBoth('makes room for another, three times a day', async ({ person }) => {
    const [other] = await opensWithStep(person);
    const [tab, first] = await opensWithStep(person);
    const seen = [first];
    await (await tab.finds(ANOTHER)).focus();
    for (let i = 0; i < 3; i++) {
      await tab.isAt(ANOTHER);
      await tab.presses('Enter');
      seen.push(await seesOther(tab, seen.at(-1) ?? ''));
      await tab.hears(seen.at(-1) ?? '');
    }
    expect(new Set(seen).size).toBe(4);
    await tab.counts(ANOTHER, 0);
    await tab.sees('Andere Vorschläge gibt es morgen wieder.');
    await tab.isAt(DONE);
    await other.sees(seen.at(-1) ?? '');
    await tab.presses('a');
    await tab.clicks(UNDO);
    await tab.sees(seen[2] ?? '');
    await tab.finds(ANOTHER);
  });

  test.inBoth(
    'that is not for this person goes, and comes back if that was a slip',
    async ({ person }) => {
      const [tab, unwanted] = await opensWithStep(person);
      const quote = await quoteOn(tab);
      await tab.picks(HIDES_STEP);
      await tab.sees('Diesen Schritt siehst du nicht mehr.');
      const next = await seesOther(tab, unwanted);
      expect(next).not.toBe('');
      await tab.isAt(MORE);
      await tab.clicks(UNDO);
      await tab.sees(unwanted);
      expect(await quoteOn(tab)).toBe(quote);
    },
  );

  refusing.inBoth('is chosen, done and kept where no database opens', async ({ person }) => {
    const [tab, words] = await opensWithStep(person);
    await tab.clicks(DONE);
    await tab.isAt(NOTE);
    await tab.sees('Erledigt. Schön.');
    await person.restarts();
    const [later, same] = await opensWithStep(person);
    expect(same).toBe(words);
    await later.clicks(OPENS_NOTE);
    await later.isAt(NOTE);
  });

  inEnglish('speaks English, by night', async ({ person }) => {
    const [tab, words] = await opensWithStep(person);
    expect(Object.values(await stepWords.en())).toContain(words);
    await tab.picks(['More about the step', 'Why this step?']);
    await tab.clicks(['button', 'Later']);
    await tab.isAccessible();
    await tab.clicks(['button', 'Tomorrow']);
    await tab.sees('It comes back tomorrow.');
    await tab.presses('u');
    await tab.clicks(['button', 'Done']);
    await tab.finds(['textbox', 'What came of it?']);
    await tab.isAccessible();
  });
});

/** By this number of a profile's own, today is for people, also on a weekend. */
const notHome = () => {
  const today = dayOf(Date.now());
  const seed = [0, 1, 2].find((each) => !isHomeDay(today, each)) ?? 0;
  return { key: 'steps' as const, seed };
};

describe('a person who is due', () => {
  test('has only just been added, and rests once they were spoken to', async ({ person }) => {
    await livedIn(person, { state: [notHome()] });
    const library = await person.opensLibrary('#people');
    await library.clicks(['textbox', 'Neuer Name']);
    await library.types('Ada Lovelace');
    await library.presses('Enter');
    await library.hears('Ada Lovelace ist dabei.');
    const [tab, words] = await opensWithStep(person);
    expect(words).toBe('Schreib Ada Lovelace ein paar Zeilen.');
    await tab.presses('d');
    await tab.sees('Du hast dich bei Ada Lovelace gemeldet.');
    await library.comesToFront();
    await library.sees('zuletzt heute');
  });

  test('is named, and their rhythm starts again when they were spoken to', async ({ person }) => {
    await livedIn(person, { people: [ada()], state: [notHome()] });
    const [tab, words] = await opensWithStep(person);
    expect(words).toBe('Schreib Ada Lovelace. Zuletzt hattet ihr vor 6\u00a0Wochen Kontakt.');
    await tab.picks(EXPLAINS_PERSON);
    await tab.sees(
      'Euer Rhythmus ist „jeden Monat“, zuletzt war es vor 6 Wochen; niemand sonst wäre deutlich eher an der Reihe gewesen.',
    );
    const before = Date.now();
    await tab.clicks(DONE);
    await tab.sees('Du hast dich bei Ada Lovelace gemeldet.');
    await tab.isAt(NOTE);
    const { contacts, people } = await allRows(person);
    // The date that was entered by hand has become a contact of its own.
    expect(contacts).toHaveLength(2);
    const [met] = people as { lastContactAt: number }[];
    expect(met?.lastContactAt).toBeGreaterThanOrEqual(before);
    await tab.clicks(UNDO);
    await tab.sees(words);
    expect((await allRows(person)).contacts).toEqual([]);
  });

  test('has the note of today once on the page of today', async ({ person }) => {
    await livedIn(person, { people: [ada()], state: [notHome()] });
    const library = await person.opensLibrary('#today');
    await library.clicks(DONE);
    await library.isAt(NOTE);
    await library.types('Wir telefonieren am Freitag');
    await library.sees('Gespeichert');
    await library.sees('Ada Lovelace');
    await library.doesNotSee('Wir telefonieren am Freitag');
    await library.reloads();
    await library.sees('Ada Lovelace: Wir telefonieren am Freitag');
    await library.finds(OPENS_NOTE);
    await library.counts(NOTE, 0);
    await library.isAccessible();
  });

  test.inBoth(
    'is written to where all is that is known of them, and that settles the day',
    async ({ person }) => {
      await livedIn(person, {
        people: [{ ...ada(), personal: 'Umzug nach Leipzig' }],
        state: [notHome()],
      });
      const [tab, words] = await opensWithStep(person);
      await tab.isAccessible();
      const library = await person.opensLibrary(`#people/${ada().id}`);
      await library.finds(['textbox', 'Deine Nachricht an Ada Lovelace']);
      await library.isAccessible();
      await library.clicks(['button', 'Wir haben gesprochen: Ada Lovelace']);
      await library.sees('Notiert: Du hattest Kontakt mit Ada Lovelace');
      await tab.comesToFront();
      await tab.sees('Du hast dich bei Ada Lovelace gemeldet.');
      await library.comesToFront();
      await library.clicks(UNDO);
      await tab.comesToFront();
      await tab.sees(words);
    },
  );

  test('is not written to by a key that follows when it was not done after all', async ({
    person,
  }) => {
    await livedIn(person, { people: [ada()], state: [notHome()] });
    const [tab, words] = await opensWithStep(person);
    await tab.clicks(DONE);
    await tab.isAt(NOTE);
    await tab.clicks(REOPEN);
    await tab.sees(words);
    await tab.isAt(DONE);
    await tab.presses('u');
    await tab.sees('Du hast dich bei Ada Lovelace gemeldet.');
    await tab.isAt(REOPEN);
    await tab.presses('u');
    await tab.sees(words);
    await tab.isAt(DONE);
  });

  test('may be left in peace, and is not named when life was faster', async ({ person }) => {
    await livedIn(person, { people: [ada()], state: [notHome()] });
    const [tab, words] = await opensWithStep(person);
    await tab.picks(LEAVES_PERSON);
    await tab.sees('Ada Lovelace wird nicht mehr vorgeschlagen.');
    await seesOther(tab, words);
    expect((await allRows(person)).people).toMatchObject([{ paused: true }]);
    await tab.clicks(UNDO);
    await tab.sees(words);
    await rewrites(person, 'people', (rows) =>
      rows.map((row) => ({ ...row, lastContactAt: Date.now() })),
    );
    await tab.reloads();
    await tab.sees('Der Schritt zu Ada Lovelace hat sich erledigt.');
    await tab.isAccessible();
    await tab.clicks(ANOTHER);
    await seesOther(tab, 'Der Schritt zu Ada Lovelace hat sich erledigt.');
    await tab.finds(DONE);
  });
});
