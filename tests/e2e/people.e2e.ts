import { describe, expect } from 'vitest';
import { allRows } from './support/backups';
import { leaveNewerDatabase, rewrites } from './support/databases';
import { UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const NAME = ['textbox', 'Neuer Name'] as const;
const SEARCH = ['searchbox', 'Menschen durchsuchen'] as const;
const ORDER = ['combobox', 'Reihenfolge'] as const;
const CIRCLE = ['combobox', 'Kreis'] as const;
const NEW_CIRCLE = ['textbox', 'Neuer Kreis'] as const;
const entry = (name: string) => ['button', name] as const;

/** The names on the list, from top to bottom. */
const listed = (library: View) =>
  library.page.evaluate(() =>
    [...document.querySelectorAll('main ul > li h2')].map((name) => name.textContent),
  );

async function adds(library: View, name: string) {
  await library.writes(NAME, name);
  await library.presses('Enter');
  await library.hears(`${name} ist dabei.`);
  await library.reads(NAME, '');
}

/** Somebody known since 2020, as the database has them. */
const row = (name: string, changes: Record<string, unknown> = {}) => ({
  id: `id-of-${name.replace(' ', '-')}`,
  name,
  organisation: '',
  role: '',
  circles: [],
  rhythm: 'month',
  channels: [],
  personal: '',
  professional: '',
  lastContactAt: null,
  restsUntil: null,
  paused: false,
  addedAt: Date.UTC(2020, 0, 1),
  ...changes,
});

/** The library of a user who knows these people. */
async function knows(person: Person, rows: Record<string, unknown>[]): Promise<View> {
  const library = await person.opensLibrary('#people');
  await library.sees('Noch niemand da.');
  await rewrites(person, 'people', () => rows);
  await library.reloads();
  await library.finds(SEARCH);
  return library;
}

describe('somebody new', () => {
  test.inBoth('takes a name, a rhythm and Enter, by keyboard alone', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.sees('Noch niemand da.');
    await library.isAccessible();
    const isAtName = () =>
      library.page.evaluate(() => document.activeElement?.ariaLabel === 'Neuer Name');
    while (!(await isAtName())) await library.presses('Tab');

    await library.types('Zoe Ubermut');
    await library.presses('Enter');
    await library.hears('Zoe Ubermut ist dabei.');
    await library.isAt(NAME);
    await library.reads(NAME, '');

    await library.pastes('Jürgen Weiß');
    await library.presses('Tab');
    await library.presses('ArrowDown');
    await library.presses('Tab');
    await library.presses('Enter');
    await library.hears('Jürgen Weiß ist dabei.');
    await library.isAt(NAME);
    await expect
      .poll(() => library.page.evaluate(() => document.querySelector('main li')?.textContent))
      .toContain('jedes Vierteljahr');

    await library.types('Ada Lovelace');
    await library.presses('Enter');
    await library.sees('3 Personen');
    // Who has just come stands where it is seen.
    expect(await listed(library)).toEqual(['Ada Lovelace', 'Jürgen Weiß', 'Zoe Ubermut']);
    await library.isAccessible();

    await person.restarts();
    const again = await person.opensLibrary('#people');
    await again.sees('3 Personen');
    for (const query of ['jurgen weiss', 'Juergen', 'WEIẞ jürgen']) {
      await again.writes(SEARCH, query);
      await again.sees('1 von 3 Personen');
      expect(await listed(again)).toEqual(['Jürgen Weiß']);
    }
  });

  test.inBoth('has the address that is pasted with the name', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    const added = async () =>
      ((await allRows(person)).people as { name: string; channels: object[] }[])
        .map(({ name, channels }) => ({ name, channels }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const ada = {
      name: 'Ada Lovelace',
      channels: [{ kind: 'email', address: 'ada@example.org' }],
    };
    await library.clicks(NAME);
    await library.pastes('"Ada Lovelace" <ada@example.org>');
    await library.presses('Enter');
    await library.hears('Ada Lovelace ist dabei.');
    await library.reads(NAME, '');
    await library.finds(entry('Ada Lovelace'));
    expect(await added()).toEqual([ada]);

    // Under whatever name, they are here already.
    await library.pastes('mailto:Ada@example.org');
    await library.presses('Enter');
    await library.sees('Ada Lovelace gibt es schon. Trotzdem hinzufügen?');
    await library.isAccessible();
    await library.writes(NAME, 'mailto:zoe@example.org');
    await library.presses('Enter');
    await library.hears('zoe@example.org ist dabei.');
    const zoe = {
      name: 'zoe@example.org',
      channels: [{ kind: 'email', address: 'zoe@example.org' }],
    };
    expect(await added()).toEqual([ada, zoe]);
  });

  test('is refused in a sentence, with nothing lost', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.writes(NAME, '   ');
    await library.presses('Enter');
    await library.hears('Schreib erst ein, zwei Worte.');
    await library.notes(NAME, 'aria-invalid', 'true');
    await library.writes(NAME, 'x'.repeat(121));
    await library.presses('Enter');
    await library.hears('Das sind 121 Zeichen, 120 passen hinein.');
    await library.isAccessible();
    await library.reads(NAME, 'x'.repeat(121));
    await library.presses('Backspace');
    await library.doesNotSee('Das sind 121 Zeichen');
    await library.presses('Enter');
    await library.sees('1 Person');

    await leaveNewerDatabase(person, 'nahbar');
    const newer = await person.opensLibrary('#people');
    await newer.sees('1 Person');
    await newer.picks(['Hinzufügen', 'Jemanden eintragen']);
    await newer.isAt(NAME);
    await newer.writes(NAME, 'Ada');
    await newer.presses('Enter');
    await newer.hears('Nicht gespeichert: Deine Daten stammen aus einer neueren Version.');
    await newer.reads(NAME, 'Ada');
  });

  test('may be half written, strange, or somebody’s namesake', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.finds(NAME);
    // Typed and gone within one task.
    await library.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('form input');
      if (!field) return;
      field.value = 'Ada Mül';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      location.replace('about:blank');
    });
    const again = await person.opensLibrary('#people');
    await again.reads(NAME, 'Ada Mül');
    const strange = ['<script>document.title = 1</script>', 'עדה לאבלייס', '👩🏽‍🚀 Mae'];
    for (const name of strange) await adds(again, name);
    expect(await listed(again)).toEqual(strange.toReversed());
    expect(await again.page.title()).toBe('Menschen – Nahbar');

    await adds(again, 'Ada Müller');
    await again.writes(NAME, 'ada mueller');
    await again.presses('Enter');
    await again.hears('Ada Müller gibt es schon. Trotzdem hinzufügen?');
    await again.isAccessible();
    await again.presses('Enter');
    await again.hears('ada mueller ist dabei.');
    await again.sees('5 Personen');
    await again.doesNotSee('gibt es schon');
  });
});

describe('the list of people', () => {
  test('is ordered, searched, and goes on as far as one scrolls', async ({ person }) => {
    const crowd = Array.from({ length: 70 }, (_, i) =>
      row(`Person ${i}`, { lastContactAt: Date.UTC(2024, 0, 1) + i }),
    );
    const library = await knows(person, [
      ...crowd,
      row('Ärmel', { lastContactAt: Date.UTC(2026, 0, 1), organisation: 'Straße & Söhne' }),
      row('Zander', { lastContactAt: Date.UTC(2019, 0, 1), addedAt: Date.UTC(2026, 0, 1) }),
      row('Bahl', { addedAt: Date.UTC(2020, 0, 2) }),
    ]);
    await library.sees('73 Personen');
    expect((await listed(library)).slice(0, 3)).toEqual(['Zander', 'Bahl', 'Person 0']);
    await library.chooses(ORDER, 'Nach Namen');
    await expect.poll(async () => (await listed(library)).slice(0, 2)).toEqual(['Ärmel', 'Bahl']);
    await library.chooses(ORDER, 'Zuletzt hinzugefügt');
    await expect.poll(async () => (await listed(library)).slice(0, 2)).toEqual(['Zander', 'Bahl']);

    await library.clicks(SEARCH);
    await library.types('strasse sohne');
    await library.sees('1 von 73 Personen');
    expect(await listed(library)).toEqual(['Ärmel']);
    await library.writes(SEARCH, 'gibt es nicht');
    await library.sees('Zu „gibt es nicht“ findet sich hier niemand.');
    await library.isAccessible();
    await library.writes(SEARCH, '');
    await expect
      .poll(async () => {
        await library.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        return (await listed(library)).length;
      })
      .toBe(73);
  });

  test.inBoth('leads by Enter to a person, and by Escape back to the list', async ({ person }) => {
    const library = await knows(person, [row('Ada'), row('Bahl'), row('Zander')]);
    await (await library.finds(entry('Ada'))).focus();
    await library.presses('Enter');
    await library.notes(entry('Ada'), 'aria-expanded', 'true');
    const isAtName = () =>
      library.page.evaluate(() => {
        const { textContent, tabIndex } = document.activeElement as HTMLElement;
        return textContent === 'Ada' && tabIndex === -1;
      });
    await expect.poll(isAtName).toBe(true);
    await library.presses('Tab');
    await library.isAt(['button', 'Wir haben gesprochen: Ada']);
    // A menu of its own is closed first.
    await library.clicks(['button', 'Mehr zu Ada']);
    await library.presses('Escape');
    await library.isAt(['button', 'Mehr zu Ada']);
    // As is one that was never seen: the key came before its first paint.
    await library.page.evaluate(async () => {
      const button = document.querySelector<HTMLElement>('[aria-label="Mehr zu Ada"]');
      button?.click();
      while (button?.ariaExpanded === 'false') await null;
      const press = { key: 'Escape', bubbles: true, cancelable: true };
      button?.dispatchEvent(new KeyboardEvent('keydown', press));
    });
    await library.notes(['button', 'Mehr zu Ada'], 'aria-expanded', 'false');
    await library.isAt(['button', 'Mehr zu Ada']);
    await library.presses('Escape');
    await library.isAt(entry('Ada'));
    await library.presses('Enter');
    await library.notes(entry('Ada'), 'aria-expanded', 'false');
    await library.isAt(entry('Ada'));
  });

  test('opens one entry at a time, which has an address', async ({ person }) => {
    const crowd = Array.from({ length: 40 }, (_, i) => row(`Person ${i}`, { lastContactAt: i }));
    const library = await knows(person, crowd);
    await library.clicks(entry('Person 3'));
    await library.notes(entry('Person 3'), 'aria-expanded', 'true');
    await library.clicks(entry('Person 1'));
    await library.notes(entry('Person 1'), 'aria-expanded', 'true');
    await library.notes(entry('Person 3'), 'aria-expanded', 'false');
    expect((await listed(library)).slice(0, 4).at(-1)).toBe('Person 3');
    const address = await library.page.evaluate(() => location.hash);
    expect(address).toBe('#people/id-of-Person-1');

    // Far down, so it comes to the top.
    const linked = await person.opensLibrary('#people/id-of-Person-39');
    await linked.notes(entry('Person 39'), 'aria-expanded', 'true');
    await linked.isAt(entry('Person 39'));
    expect((await listed(linked)).slice(0, 2)).toEqual(['Person 39', 'Person 0']);
    await linked.isAccessible();
    await linked.clicks(entry('Person 39'));
    await linked.notes(entry('Person 39'), 'aria-expanded', 'false');

    const gone = await person.opensLibrary('#people/nobody');
    await gone.sees('Diesen Eintrag gibt es nicht mehr.');
    await gone.sees('40 Personen');
  });

  inEnglish('speaks English by night, empty and full', async ({ person }) => {
    const library = await person.opensLibrary('#people');
    await library.sees('Nobody here yet.');
    await library.isAccessible();
    await library.writes(['textbox', 'New name'], 'Ada');
    await library.presses('Enter');
    await library.hears('Added Ada.');
    await library.sees('1 person');
    await library.picks(['Circles, channels and introduction', 'Edit circles']);
    await library.writes(['textbox', 'New circle'], 'Film');
    await library.presses('Enter');
    await library.hears('Circle “Film” created.');
    await library.isAccessible();
  });
});

describe('a circle', () => {
  test.inBoth(
    'is created, filtered by, renamed, and removed with a way back',
    async ({ person }) => {
      const library = await knows(person, [row('Ada'), row('Bahl', { circles: ['kept'] })]);
      await library.counts(CIRCLE, 0);
      await library.picks(['Kreise, Kanäle und Vorstellung', 'Kreise bearbeiten']);
      await library.writes(NEW_CIRCLE, 'Film');
      await library.presses('Enter');
      await library.hears('Kreis „Film“ angelegt.');
      await library.isAt(NEW_CIRCLE);
      await library.types('Film');
      await library.presses('Enter');
      await library.hears('Den Kreis „Film“ gibt es schon.');
      await library.writes(NEW_CIRCLE, '');
      await library.chooses(CIRCLE, 'Film');
      await library.sees('In diesem Kreis ist noch niemand.');

      // Bahl joins, as by the entry.
      let film = '';
      await rewrites(person, 'circles', (circles) => {
        film = String(circles[0]?.id);
        return circles;
      });
      await rewrites(person, 'people', () => [row('Bahl', { circles: [film], rhythm: null })]);
      await library.reloads();
      await library.chooses(CIRCLE, 'Film');
      await library.sees('1 von 2 Personen');
      expect(await listed(library)).toEqual(['Bahl']);
      await library.picks(['Kreise, Kanäle und Vorstellung', 'Kreise bearbeiten']);
      await library.chooses(['combobox', 'Standard-Rhythmus des Kreises „Film“'], 'jede Woche');
      await library.sees('Gespeichert');
      await library.sees('noch nichts im Verlauf · jede Woche');
      await library.writes(['textbox', 'Name des Kreises „Film“'], 'Doku');
      await library.presses('Enter');
      await library.finds(['textbox', 'Name des Kreises „Doku“']);
      await library.writes(['textbox', 'Name des Kreises „Doku“'], ' ');
      await library.presses('Enter');
      await library.hears('Schreib erst ein, zwei Worte.');
      await library.presses('Escape');
      await library.reads(['textbox', 'Name des Kreises „Doku“'], 'Doku');
      await library.isAccessible();

      await library.clicks(['button', 'Kreis „Doku“ löschen']);
      await library.sees('Kreis „Doku“ gelöscht. Die Menschen darin bleiben.');
      await library.isAt(NEW_CIRCLE);
      await library.counts(CIRCLE, 0);
      await library.sees('2 Personen');
      await library.clicks(UNDO);
      await library.chooses(CIRCLE, 'Doku');
      await library.sees('1 von 2 Personen');
      expect(await listed(library)).toEqual(['Bahl']);
    },
  );
});
