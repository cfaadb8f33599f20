import { beforeEach, describe, expect } from 'vitest';
import { dayOf, daysAfter } from '../../core/calendar/day';
import type { Person as Entry } from '../../core/people/person';
import { person as somebody } from '../core/people/people';
import { allRows } from './support/backups';
import { leavesRows } from './support/leavesRows';
import { livedIn } from './support/livedIn';
import { EXPLAINS_PERSON, UNDO } from './support/newTabWords';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const DONE = ['button', 'Erledigt'] as const;
const WHAT = 'fragen, wie der Umzug war';

// Each try has its own: the suite may run across midnight.
let thisDay = '';
beforeEach(() => {
  thisDay = dayOf(Date.now());
});

const ada = (more: Partial<Entry> = {}) =>
  somebody({ channels: [{ kind: 'email', address: 'ada@example.org' }], ...more });

/** A birthday so many days from today. */
const birthday = (days: number) => ({
  ...{ kind: 'birthday' as const, label: '', year: null },
  on: daysAfter(thisDay, days).slice(5),
});

/** Chooses a day as the browser's own calendar would. */
function picksDay(view: View, label: string, day: string): Promise<void> {
  return view.page.evaluate(
    (name, value) => {
      const labels = [...document.querySelectorAll('label')];
      const field = labels.find((each) => each.textContent === name)?.querySelector('input');
      if (!field) throw new Error(`There is no field “${name}”`);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    day,
  );
}

const opensStep = async (view: View) => {
  await view.finds(DONE);
  return view;
};

describe('a follow-up', () => {
  test.inBoth('is the step of its day, done, and in the history then', async ({ person }) => {
    await livedIn(person, { people: [ada()] });
    const library = await person.opensLibrary('#people/ada');
    await library.unfolds('Erinnerung hinzufügen');
    await library.isAt(['textbox', 'Woran willst du denken?']);
    await library.types(WHAT);
    await picksDay(library, 'Wann?', thisDay);
    await library.clicks(['button', 'Erinnern']);
    await library.sees('Du wirst daran erinnert.');
    await library.finds(['button', `„${WHAT}“ ist erledigt`]);
    await library.isAccessible();

    const tab = await opensStep(await person.opensNewTab());
    await tab.sees(`Ada Lovelace: ${WHAT}`);
    await tab.isAccessible();
    await tab.picks(EXPLAINS_PERSON);
    await tab.sees('Daran wolltest du erinnert werden.');
    await tab.clicks(DONE);
    await tab.sees('Du hast dich bei Ada Lovelace gemeldet.');
    await tab.clicks(UNDO);
    await tab.sees(`Ada Lovelace: ${WHAT}`);
    await tab.presses('d');
    await tab.reads(['textbox', 'Was ist daraus geworden?'], WHAT);

    await library.comesToFront();
    await library.counts(['button', `„${WHAT}“ ist erledigt`], 0);
    await library.sees('zuletzt heute');
    const { contacts, people } = await allRows(person);
    expect(contacts).toMatchObject([{ personId: 'ada', note: WHAT }]);
    expect(people).toMatchObject([{ followUps: [] }]);
  });

  test.inBoth('is moved, and removed with an undo, by keyboard', async ({ person }) => {
    const followUps = [{ id: 'move', day: daysAfter(thisDay, 3), text: WHAT }];
    await livedIn(person, { people: [ada({ followUps })] });
    const today = await person.opensLibrary('#today');
    await today.sees(`Ada Lovelace, am`);
    await today.sees(WHAT);
    const library = await person.opensLibrary('#people/ada');
    await library.finds(['button', `„${WHAT}“ entfernen`]);
    await picksDay(library, `Tag für „${WHAT}“`, daysAfter(thisDay, 30));
    await library.sees('Gespeichert');
    await today.comesToFront();
    await today.doesNotSee(WHAT);
    await library.comesToFront();
    await (await library.finds(['button', `„${WHAT}“ entfernen`])).focus();
    await library.presses('Enter');
    await library.counts(['button', `„${WHAT}“ entfernen`], 0);
    // The focus follows once the row is gone.
    await expect
      .poll(() => library.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Erinnerung hinzufügen');
    await library.presses('Enter');
    await library.isAt(['textbox', 'Woran willst du denken?']);
    await library.clicks(UNDO);
    await library.finds(['button', `„${WHAT}“ entfernen`]);
    expect((await allRows(person)).people).toMatchObject([
      { followUps: [{ id: 'move', day: daysAfter(thisDay, 30), text: WHAT }] },
    ]);
    // Done before its day.
    await library.clicks(['button', `„${WHAT}“ ist erledigt`]);
    await library.counts(['button', `„${WHAT}“ ist erledigt`], 0);
    await library.sees('zuletzt heute');
    expect((await allRows(person)).contacts).toMatchObject([{ personId: 'ada', note: WHAT }]);
  });
});

describe('a birthday', () => {
  test.inBoth('is typed in, told of a week before, and the step of its day', async ({ person }) => {
    const bob = somebody({ id: 'bob', name: 'Bob Bahl', dates: [birthday(7)] });
    await livedIn(person, { people: [ada(), bob] });
    const library = await person.opensLibrary('#people/ada');
    await library.unfolds('Mehr über Ada Lovelace');
    const [, month = '', day = ''] = thisDay.split('-');
    await library.writes(['textbox', 'Tag'], '12.4.2084');
    await library.presses('Enter');
    await library.sees('Gib einen Tag an, etwa 12. April oder 12.4.1984.');
    await library.writes(['textbox', 'Tag'], `${Number(day)}.${Number(month)}.1980`);
    await library.presses('Enter');
    await library.sees('Geburtstag eingetragen.');
    await library.sees('1980');
    await library.isAccessible();
    const tab = await opensStep(await person.opensNewTab());
    await tab.sees('Ada Lovelace hat heute Geburtstag.');
    await tab.reads(
      ['textbox', 'Deine Nachricht an Ada Lovelace'],
      'Alles Gute zum Geburtstag, Ada! Ich hoffe, du hast einen schönen Tag.',
    );
    await tab.isAccessible();
    await tab.clicks(DONE);
    await tab.sees('Du hast dich bei Ada Lovelace gemeldet.');

    const today = await person.opensLibrary('#today');
    await today.sees('Bob Bahl hat am');
    await today.isAccessible();
  });

  test('is wished in the form in which one addresses them', async ({ person }) => {
    await livedIn(person, { people: [ada({ dates: [birthday(0)], address: 'sie' })] });
    const tab = await opensStep(await person.opensNewTab());
    await tab.reads(
      ['textbox', 'Deine Nachricht an Ada Lovelace'],
      'Alles Gute zum Geburtstag, Ada Lovelace! Ich hoffe, Sie haben einen schönen Tag.',
    );
  });

  inEnglish('speaks English, by night', async ({ person }) => {
    await leavesRows(person, { people: [ada({ dates: [birthday(0), birthday(1)] })] });
    const tab = await person.opensNewTab();
    await tab.sees('It is Ada Lovelace’s birthday today.');
    await tab.isAccessible();
    const today = await person.opensLibrary('#today');
    // The step says today's, and nothing says it twice.
    await today.sees('It is Ada Lovelace’s birthday today.');
    await today.sees('Ada Lovelace’s birthday is tomorrow.');
    await today.isAccessible();
  });
});

describe('a rhythm', () => {
  test.inBoth('is of any length', async ({ person }) => {
    await livedIn(person, { people: [ada({ rhythm: 'month' })] });
    const library = await person.opensLibrary('#people/ada');
    await library.chooses(['combobox', 'Rhythmus'], 'anderer Rhythmus …');
    await library.writes(['spinbutton', 'Alle …'], '10');
    await library.presses('Tab');
    await library.sees('alle 10 Wochen');
    await library.chooses(['combobox', 'Einheit'], 'Tage');
    await library.sees('alle 10 Tage');
    await library.isAccessible();
    await library.reloads();
    await library.reads(['spinbutton', 'Alle …'], '10');
    expect((await allRows(person)).people).toMatchObject([{ rhythm: '10-days' }]);
    await library.chooses(['combobox', 'Rhythmus'], 'jedes Jahr');
    await library.sees('jedes Jahr');
    await library.counts(['spinbutton', 'Alle …'], 0);
  });

  test('is passed over for one turn', async ({ person }) => {
    await livedIn(person, { people: [ada({ rhythm: 'month' })] });
    const library = await person.opensLibrary('#people/ada');
    await library.picks(['Mehr zu Ada Lovelace', 'Diesmal auslassen']);
    await library.sees('Diesmal ohne Ada Lovelace.');
    const { people } = await allRows(person);
    expect(people).toMatchObject([{ skippedAt: expect.any(Number), paused: false }]);
    await library.clicks(UNDO);
    await expect
      .poll(
        async () => ((await allRows(person)).people?.[0] as Entry | undefined)?.skippedAt ?? null,
      )
      .toBeNull();
  });
});
