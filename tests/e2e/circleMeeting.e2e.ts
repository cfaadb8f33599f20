import { beforeEach, describe, expect } from 'vitest';
import { dayOf, daysAfter } from '../../core/calendar/day';
import type { Person as Entry } from '../../core/people/person';
import { person as somebody } from '../core/people/people';
import { allRows } from './support/backups';
import { bothCopies } from './support/bothCopies';
import { leavesRows } from './support/leavesRows';
import { livedIn } from './support/livedIn';
import { UNDO } from './support/newTabWords';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const LINK = 'https://meet.example/film';
const film = {
  ...{ id: 'film', name: 'Film', rhythm: 'month' as const },
  nextMeeting: { day: '', time: '19:30' },
};
// Each try has its own: the suite may run across midnight.
let thisDay = '';
beforeEach(() => {
  thisDay = dayOf(Date.now());
  film.nextMeeting.day = thisDay;
});
const member = (id: string, name: string, more: Partial<Entry> = {}) =>
  somebody({ id, name, circles: ['film'], ...more });
const members = [
  member('ada', 'Ada Lovelace'),
  member('bob', 'Bob Bahl', { lastContactAt: Date.now() - 40 * 86_400_000 }),
  member('eva', 'Eva Ernst'),
];
const MET = ['button', 'Wir haben uns getroffen: Film'] as const;
const WHOM = ['textbox', 'Wen hast du dort kennengelernt?'] as const;

/** Chooses a value as the browser's own calendar or clock would. */
function picks(view: View, label: string, value: string): Promise<void> {
  return view.page.evaluate(
    (name, chosen) => {
      const labels = [...document.querySelectorAll('label')];
      const field = labels.find((each) => each.textContent === name)?.querySelector('input');
      if (!field) throw new Error(`There is no field “${name}”`);
      field.value = chosen;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    value,
  );
}

const circleNow = async (person: Parameters<typeof allRows>[0]) =>
  (await allRows(person)).circles?.[0];

describe('a circle with an address', () => {
  test.inBoth('meets, asks whom one got to know, and all by keyboard', async ({ person }) => {
    await livedIn(person, { people: members, circles: [{ ...film, nextMeeting: null }] });
    const library = await person.opensLibrary('#people/circles/film');
    // The link leads to the line that is open already; the fields follow it.
    await expect
      .poll(() => library.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Treffen von „Film“');
    await library.presses('Tab');
    await library.isAt(['textbox', 'Wo ihr euch trefft']);
    await library.types('http://meet.example');
    await library.presses('Enter');
    await library.sees('Gib eine Webadresse ein, die mit https beginnt.');
    await library.presses('Control', 'a');
    await library.types(LINK);
    await library.presses('Enter');
    await library.finds(['link', 'Link öffnen: Treffen von „Film“']);
    await picks(library, 'Nächstes Treffen', daysAfter(thisDay, 1));
    await library.sees('Uhrzeit (optional)');
    await picks(library, 'Uhrzeit (optional)', '19:30');
    await expect
      .poll(() => circleNow(person))
      .toEqual({
        ...film,
        meetsAt: LINK,
        nextMeeting: { day: daysAfter(thisDay, 1), time: '19:30' },
      });
    const today = await person.opensLibrary('#today');
    await today.sees('Der Kreis „Film“ trifft sich morgen um 19:30 Uhr.');
    await library.comesToFront();
    await picks(library, 'Nächstes Treffen', thisDay);
    await today.comesToFront();
    await today.sees('Der Kreis „Film“ trifft sich heute um 19:30 Uhr.');
    const link = await today.finds(['link', 'Link öffnen: Treffen von „Film“']);
    expect(await link.evaluate((element) => element.getAttribute('href'))).toBe(LINK);
    await today.isAccessible();

    // From what is coming to the circle, and on.
    await (
      await today.finds(['link', 'Der Kreis „Film“ trifft sich heute um 19:30\u00a0Uhr.'])
    ).focus();
    await today.presses('Enter');
    await (await today.finds(MET)).focus();
    await today.presses('Enter');
    await today.isAt(['checkbox', 'Ada Lovelace']);
    await today.isAccessible();
    await today.presses('Tab');
    await today.isAt(['checkbox', 'Bob Bahl']);
    await today.presses('Space');
    await today.seesTicked(['checkbox', 'Bob Bahl'], false);
    await (await today.finds(['textbox', 'Was willst du dir merken?'])).focus();
    await today.types('Der neue Schnitt steht');
    await today.presses('Enter');
    await today.sees('Notiert im Verlauf von 2 Personen.');
    await today.isAt(WHOM);
    await today.isAccessible();

    const { contacts } = await allRows(person);
    const said = { channel: 'video-call', note: 'Der neue Schnitt steht' };
    expect(contacts).toHaveLength(2);
    expect(contacts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personId: 'ada', ...said }),
        expect.objectContaining({ personId: 'eva', ...said }),
      ]),
    );
    expect(await circleNow(person)).toMatchObject({ nextMeeting: null });

    // Somebody of that name is there already, and is not added unasked.
    await today.types('Eva Ernst');
    await today.presses('Enter');
    await today.sees('Eva Ernst gibt es schon. Trotzdem hinzufügen?');
    await today.presses('Control', 'a');
    await today.types('Grace Hopper');
    await today.presses('Enter');
    await today.sees('Grace Hopper ist dabei.');
    await today.isAt(WHOM);
    await today.reads(WHOM, '');
    await today.presses('Escape');
    await today.isAt(MET);
    await today.counts(WHOM, 0);
    const found = ((await allRows(person)).people ?? []) as unknown as Entry[];
    const grace = found.find(({ name }) => name === 'Grace Hopper');
    const date = new Date().toLocaleDateString('de', { dateStyle: 'long' });
    expect(grace).toMatchObject({ circles: ['film'], rhythm: null, howMet: `Film, ${date}` });
    const hers = await person.opensLibrary(`#people/${grace?.id}`);
    await hers.unfolds('Mehr über Grace Hopper');
    await hers.reads(['textbox', 'Kennengelernt'], `Film, ${date}`);
    await hers.sees('zuletzt heute');
  });

  test.inBoth('may be of any size: the others come as one scrolls', async ({ person }) => {
    const name = (i: number) => `Mensch ${String(i).padStart(3, '0')}`;
    const many = Array.from({ length: 400 }, (_, i) => member(`m${i}`, name(i)));
    await livedIn(person, { people: many, circles: [film] });
    const library = await person.opensLibrary('#people/circles/film');
    await library.clicks(MET);
    await library.isAt(['checkbox', name(0)]);
    const count = (view: View, what: string) =>
      view.page.evaluate((selector) => document.querySelectorAll(selector).length, what);
    expect(await count(library, 'fieldset label')).toBeLessThan(300);
    await expect
      .poll(() =>
        library.page.evaluate(() => {
          const all = [...document.querySelectorAll('fieldset label')];
          all.at(-1)?.scrollIntoView();
          return all.length;
        }),
      )
      .toBe(400);
    await library.clicks(['checkbox', name(399)]);
    await library.clicks(['button', 'In den Verlauf eintragen']);
    await library.sees('Notiert im Verlauf von 399 Personen.');
    expect((await allRows(person)).contacts).toHaveLength(399);
    const month = await person.opensLibrary(`#month/${thisDay.slice(0, 7)}`);
    await month.sees('Noch 30 zeigen');
    expect(await count(month, 'main li h3')).toBeLessThan(300);
    const today = await person.opensLibrary('#today');
    await today.sees('Noch 30 zeigen');
    expect(await count(today, 'aside li')).toBeLessThan(300);
  });

  test.inBoth('is undone in one act, and stands again among what is coming', async ({ person }) => {
    await livedIn(person, { people: members, circles: [film] });
    const before = await allRows(person);
    const library = await person.opensLibrary('#people/circles/film');
    await library.clicks(MET);
    await library.clicks(['button', 'In den Verlauf eintragen']);
    await library.sees('Notiert im Verlauf von 3 Personen.');
    expect((await allRows(person)).contacts).toHaveLength(4);
    await library.clicks(UNDO);
    await library.finds(MET);
    await library.counts(WHOM, 0);
    const after = await allRows(person);
    expect(after.contacts ?? []).toEqual(before.contacts ?? []);
    expect(after.people).toEqual(before.people);
    expect(after.circles).toEqual([film]);
    const { database, copy } = await bothCopies(person);
    expect(copy['circles/film']).toEqual(film);
    expect(database['circles/film']).toEqual(film);
    const today = await person.opensLibrary('#today');
    await today.sees('Der Kreis „Film“ trifft sich heute um 19:30 Uhr.');
  });

  test.inBoth('goes to the trash with its meetings, and comes back', async ({ person }) => {
    await livedIn(person, { people: members, circles: [{ ...film, meetsAt: LINK }] });
    const today = await person.opensLibrary('#today');
    await today.sees('Der Kreis „Film“ trifft sich heute');
    const library = await person.opensLibrary('#people/circles/film');
    await library.clicks(['button', 'Kreis „Film“ löschen']);
    await library.sees('Kreis „Film“ gelöscht.');
    await today.comesToFront();
    await today.doesNotSee('Der Kreis „Film“ trifft sich heute');
    const trash = await person.opensLibrary('#trash');
    await trash.clicks(['button', 'Kreis „Film“ zurückholen']);
    await today.comesToFront();
    await today.sees('Der Kreis „Film“ trifft sich heute');
    expect(await circleNow(person)).toEqual({ ...film, meetsAt: LINK });
  });

  test('may be met by nobody that is known, on another day', async ({ person }) => {
    await livedIn(person, { people: members, circles: [{ ...film, meetsAt: 'Café Luitpold' }] });
    const today = await person.opensLibrary('#today');
    await today.sees('Der Kreis „Film“ trifft sich heute um 19:30 Uhr. Café Luitpold');
    const library = await person.opensLibrary('#people/circles/film');
    await library.clicks(MET);
    await library.clicks(['button', 'Niemand']);
    await library.seesTicked(['checkbox', 'Ada Lovelace'], false);
    await picks(library, 'Wann?', daysAfter(thisDay, 1));
    await library.clicks(['button', 'In den Verlauf eintragen']);
    await library.sees('Wähl heute oder einen früheren Tag.');
    await picks(library, 'Wann?', thisDay);
    await library.clicks(['button', 'In den Verlauf eintragen']);
    await library.sees('Das Treffen ist vorbei.');
    await library.clicks(['button', 'Niemanden']);
    await library.isAt(MET);
    expect(await circleNow(person)).toMatchObject({ nextMeeting: null });
    const gone = await person.opensLibrary('#people/circles/none');
    await gone.sees('Diesen Eintrag gibt es nicht mehr.');
    await gone.finds(['textbox', 'Neuer Kreis']);
  });

  inEnglish('speaks English, by night', async ({ person }) => {
    await leavesRows(person, { people: members, circles: [{ ...film, meetsAt: LINK }] });
    const today = await person.opensLibrary('#today');
    await today.sees('The circle “Film” meets today at');
    await today.isAccessible();
    const library = await person.opensLibrary('#people/circles/film');
    await library.clicks(['button', 'We met: Film']);
    await library.sees('Who was there?');
    await library.isAccessible();
    await library.resizes(320, 640);
    await library.isAccessible();
    await library.clicks(['button', 'Add to the history']);
    await library.sees('Noted in the history of 3 people.');
    await library.isAt(['textbox', 'Who did you get to know there?']);
    await library.isAccessible();
  });
});

describe('the rhythm of a circle, and of somebody new', () => {
  test.inBoth('is of any length', async ({ person }) => {
    await livedIn(person, { people: [members[0] as Entry], circles: [film] });
    const library = await person.opensLibrary('#people/circles/film');
    const RHYTHM = ['combobox', 'Standard-Rhythmus des Kreises „Film“'] as const;
    await library.chooses(RHYTHM, 'anderer Rhythmus …');
    await library.writes(['spinbutton', 'Alle …'], '0');
    await library.presses('Tab');
    await library.sees('Gib eine ganze Zahl von 1 bis 99 ein.');
    await library.writes(['spinbutton', 'Alle …'], '5');
    await library.presses('Tab');
    await library.sees('alle 5 Wochen');
    await library.isAccessible();
    await library.reloads();
    await library.reads(['spinbutton', 'Alle …'], '5');
    expect(await circleNow(person)).toMatchObject({ rhythm: '5-weeks' });

    await library.clicks(['button', 'Fertig']);
    await library.counts(RHYTHM, 0);
    await library.reloads();
    await library.picks(['Hinzufügen', 'Jemanden eintragen']);
    await library.chooses(['combobox', 'Rhythmus für den Anfang'], 'anderer Rhythmus …');
    await library.writes(['textbox', 'Neuer Name'], 'Grace');
    await library.presses('Enter');
    await library.sees('Gib eine ganze Zahl von 1 bis 99 ein.');
    await library.writes(['spinbutton', 'Alle …'], '10');
    // At once, before the field has told anybody of it.
    await library.presses('Enter');
    await library.hears('Grace ist dabei.');
    await library.isAccessible();
    const people = ((await allRows(person)).people ?? []) as unknown as Entry[];
    expect(people.find(({ name }) => name === 'Grace')).toMatchObject({ rhythm: '10-weeks' });
  });
});
