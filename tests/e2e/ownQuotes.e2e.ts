import { describe, expect } from 'vitest';
import { rewrites } from './support/databases';
import { HEART, quoteOn, UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const WRITE = ['button', 'Zitat schreiben'] as const;
const TEXT = ['textbox', 'Zitat'] as const;
const SOURCE = ['textbox', 'Quelle'] as const;
const LINK = ['textbox', 'Link'] as const;
const LANGUAGE = ['combobox', 'Sprache'] as const;
const SAVE = ['button', 'Speichern'] as const;
const SEARCH = ['searchbox', 'Zitate durchsuchen'] as const;
const DECK = ['combobox', 'Sammlung'] as const;
const TAG = ['combobox', 'Schlagwort'] as const;
const QUOTES = ['link', 'Eigene'] as const;
const DECKS = ['link', 'Sammlungen'] as const;
const NEW_DECK = ['textbox', 'Neue Sammlung'] as const;
const EMPTY = 'Noch kein eigenes Zitat.';

/** The quotes on the page, from top to bottom. */
const listed = (library: View) =>
  library.page.evaluate(() => [...document.querySelectorAll('blockquote')].map((q) => q.innerText));

/** A quote as the database has it. */
const row = (id: string, text: string, changes: Record<string, unknown> = {}) => ({
  id,
  deckId: 'mine',
  quote: {
    id,
    topic: '',
    speaker: 'Ada Lovelace',
    original: { language: 'de', text, role: '', question: '' },
    translation: null,
    source: { title: '', author: '', publisher: '', series: null },
  },
  tags: [],
  addedAt: Date.UTC(2020, 0, 1),
  ...changes,
});

const deck = (id: string, title: string | null, addedAt: number) => ({
  ...{ id, title, addedAt },
  isOn: true,
  frequency: 'normal',
});

/** The library of somebody with these quotes, and with decks called Bücher and Filme. */
async function has(person: Person, rows: Record<string, unknown>[], where = ''): Promise<View> {
  const library = await person.opensLibrary('#quotes');
  await library.finds([
    'heading',
    person.setting.language === 'en' ? 'Your quotes' : 'Deine Zitate',
  ]);
  await rewrites(person, 'decks', () => [
    deck('mine', null, 1),
    deck('books', 'Bücher', 2),
    deck('films', 'Filme', 3),
  ]);
  await rewrites(person, 'quotes', () => rows);
  await library.closes();
  return person.opensLibrary(`#quotes${where}`);
}

/** Waits for the focus on a field that suggests: its role is not the same in both browsers. */
const isAtField = (library: View, label: string) =>
  expect
    .poll(() => library.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(label);

describe('a quote of one’s own', () => {
  test.inBoth('is written, kept, mended and found again, by keyboard alone', async ({ person }) => {
    const library = await person.opensLibrary('#quotes');
    await library.sees(EMPTY);
    await library.isAccessible();
    await (await library.finds(WRITE)).focus();
    await library.presses('Enter');
    await library.isAt(TEXT);
    await library.isAccessible();
    await library.pastes('Mut ist oft nur ein Anruf.');
    await library.presses('Tab');
    await library.types('Hedy Lamarr');
    await library.presses('Tab');
    await library.isAt(SOURCE);
    await library.types('Ein Gespräch');
    await library.presses('Tab');
    await library.pastes('https://example.org/a#:~:text=Mut');
    await library.presses('Tab');
    await library.isAt(LANGUAGE);
    await library.reads(LANGUAGE, 'de');
    await library.presses('Tab');
    await library.types('#Mut, Anrufe; mut');
    await library.presses('Enter');
    await library.sees('Zitat gespeichert.');
    await library.isAt(WRITE);
    await library.sees('Hedy Lamarr „Ein Gespräch“ #Mut #Anrufe');
    await library.clicks(DECKS);
    await library.reads(['textbox', 'Name der Sammlung „Meine Zitate“'], 'Meine Zitate');
    await library.clicks(QUOTES);
    await library.sees('1 Zitat');
    await library.isAccessible();
    const linked = () =>
      library.page.evaluate(
        () => document.querySelector<HTMLAnchorElement>('figcaption a')?.href ?? '',
      );
    await expect.poll(linked).toBe('https://example.org/a#:~:text=Mut');

    const heart = ['button', 'Favorit: „Mut ist oft nur ein Anruf.“'] as const;
    await library.clicks(heart);
    await library.notes(heart, 'aria-pressed', 'true');
    await (await library.finds(['button', '„Mut ist oft nur ein Anruf.“ bearbeiten'])).focus();
    await library.presses('Enter');
    await library.isAt(TEXT);
    await library.isAccessible();
    await library.presses('Control', 'a');
    await library.pastes('Mut ist meistens nur ein Anruf.');
    await library.presses('Control', 'Enter');
    await library.sees('Änderungen gespeichert.');
    await library.isAt(['button', '„Mut ist meistens nur ein Anruf.“ bearbeiten']);
    await library.clicks(['button', '„Mut ist meistens nur ein Anruf.“ kopieren']);
    await expect
      .poll(() => person.readsClipboard())
      .toBe(
        '„Mut ist meistens nur ein Anruf.“\n– Hedy Lamarr, Ein Gespräch\nhttps://example.org/a#:~:text=Mut',
      );

    const favourites = await person.opensLibrary('#favourites');
    await favourites.sees('Mut ist meistens nur ein Anruf.');
    await favourites.sees('#Mut #Anrufe');
  });

  test('is refused with a sentence at the field, and its draft outlives the tab', async ({
    person,
  }) => {
    const library = await person.opensLibrary('#quotes');
    await library.clicks(WRITE);
    await library.clicks(SAVE);
    await library.hears('Schreib erst ein, zwei Worte.');
    await library.isAt(TEXT);
    await library.pastes('ä'.repeat(1_900));
    await library.sees('noch 100 Zeichen');
    await library.pastes('ä'.repeat(101));
    await library.hears('Das sind 2.001 Zeichen, 2.000 passen hinein.');
    await library.clicks(SAVE);
    await library.isAt(TEXT);
    await library.presses('Control', 'a');
    await library.pastes('Wer fragt, führt.');
    await library.writes(LINK, 'javascript:alert(1)');
    await library.clicks(SAVE);
    await library.hears('Das ist keine Webadresse.');
    await library.isAt(LINK);
    await library.isAccessible();

    await library.reloads();
    await library.reads(TEXT, 'Wer fragt, führt.');
    await library.reads(LINK, 'javascript:alert(1)');
    await library.clicks(['button', 'Abbrechen']);
    await library.sees('Entwurf verworfen.');
    await library.isAt(WRITE);
    await library.clicks(UNDO);
    await library.reads(TEXT, 'Wer fragt, führt.');
    await library.writes(LINK, '');
    await library.clicks(SAVE);
    await library.sees('Zitat gespeichert.');
    await library.reloads();
    await library.sees('1 Zitat');
    await library.counts(TEXT, 0);
  });

  test.inBoth(
    'is deleted and comes back; a long one and one from the right are shown whole',
    async ({ person }) => {
      const long = 'Fragen kostet nichts. '.repeat(90).trim();
      const library = await has(person, [
        row('a', long, { addedAt: 3 }),
        row('b', 'אם אין אני לי, מי לי?', { addedAt: 2 }),
        row('c', 'Kurz', { addedAt: 1 }),
      ]);
      const more = ['button', 'Ganz zeigen'] as const;
      await library.notes(more, 'aria-expanded', 'false');
      const height = () =>
        library.page.evaluate(() => document.querySelector('blockquote')?.clientHeight ?? 0);
      const folded = await height();
      await library.clicks(more);
      await expect.poll(height).toBeGreaterThan(2 * folded);
      await library.isAccessible();

      await library.clicks(['button', '„אם אין אני לי, מי לי?“ löschen']);
      await library.sees('Zitat gelöscht.');
      await library.isAt(['button', '„Kurz“ löschen']);
      await library.sees('2 Zitate');
      await library.clicks(UNDO);
      await library.sees('3 Zitate');
      expect((await listed(library))[1]).toBe('אם אין אני לי, מי לי?');
    },
  );

  test('opens by its address, with what was begun on it', async ({ person }) => {
    const rows = Array.from({ length: 40 }, (_, i) => row(`q${i}`, `Satz ${i}`, { addedAt: -i }));
    const library = await has(person, rows, '/q33');
    await library.isAt(TEXT);
    await library.reads(TEXT, 'Satz 33');
    const top = () =>
      library.page.evaluate(() => document.querySelector('li form')?.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    await library.presses('End');
    await library.types('!');
    await library.reloads();
    await library.reads(TEXT, 'Satz 33!');
    await library.clicks(SAVE);
    await library.isAt(['button', '„Satz 33!“ bearbeiten']);
    expect(await library.page.evaluate(() => location.hash)).toBe('#quotes');

    const gone = await person.opensLibrary('#quotes/gibt-es-nicht');
    await gone.sees('Dieses Zitat gibt es nicht mehr.');
  });
});

describe('the list of quotes', () => {
  test.inBoth(
    'is searched, filtered by deck and tag, and changed several at a time',
    async ({ person }) => {
      const library = await has(person, [
        row('a', 'Über die Straße', { tags: ['Wege'], addedAt: 4 }),
        row('b', 'Durch den Wald', { tags: ['Wege', 'Natur'], addedAt: 3, deckId: 'books' }),
        row('c', 'Am Meer', { tags: ['natur'], addedAt: 2 }),
        row('d', 'Im Kino', { addedAt: 1, deckId: 'films' }),
      ]);
      await library.sees('4 Zitate');
      await library.writes(SEARCH, 'strasse UBER');
      await library.sees('1 von 4 Zitaten');
      expect(await listed(library)).toEqual(['Über die Straße']);
      await library.writes(SEARCH, 'natur');
      await library.sees('2 von 4 Zitaten');
      await library.writes(SEARCH, 'gibt es nicht');
      await library.sees('In keinem Zitat hier steht „gibt es nicht“.');
      await library.isAccessible();
      await library.writes(SEARCH, '');
      await library.clicks(['button', 'Nur Zitate mit #Wege']);
      await library.sees('2 von 4 Zitaten');
      await library.reads(TAG, 'wege');
      await library.chooses(TAG, 'Alle Schlagwörter');
      await library.chooses(DECK, 'Bücher');
      await library.sees('1 Zitat');
      expect(await library.page.evaluate(() => location.hash)).toBe('#quotes/deck/books');
      await library.chooses(DECK, 'Alle eigenen');

      // One is moved by itself.
      await library.clicks(['button', '„Im Kino“ verschieben']);
      await library.isAt(['combobox', 'In welche Sammlung?']);
      await library.chooses(['combobox', 'In welche Sammlung?'], 'Bücher');
      await library.isAccessible();
      await library.clicks(['button', 'Verschieben']);
      await library.sees('In „Bücher“ verschoben.');
      await library.isAt(['button', '„Im Kino“ verschieben']);

      await library.clicks(['button', 'Mehrere auswählen']);
      for (const act of ['Verschieben', 'Schlagwort geben', 'Löschen']) {
        await library.notes(['button', act], 'disabled', '');
      }
      await library.clicks(['checkbox', '„Über die Straße“ auswählen']);
      await library.notes(['button', 'Löschen'], 'disabled', null);
      await library.clicks(['checkbox', '„Am Meer“ auswählen']);
      await library.sees('2 ausgewählt');
      await library.isAccessible();
      await library.clicks(['button', 'Verschieben']);
      await library.chooses(['combobox', 'In welche Sammlung?'], 'Filme');
      await library.presses('Enter');
      await library.clicks(['button', 'Verschieben'], -1);
      await library.sees('2 Zitate in „Filme“ verschoben.');
      await library.clicks(UNDO);
      await library.sees('Rückgängig gemacht.');
      await library.clicks(['button', 'Schlagwort geben']);
      await isAtField(library, 'Neues Schlagwort');
      await library.types('Reise');
      await library.presses('Enter');
      await library.sees('2 Zitate haben jetzt #Reise.');
      await library.sees('#natur #Reise');

      await library.clicks(['button', 'Alle 4']);
      await library.sees('4 ausgewählt');
      await library.clicks(['button', 'Löschen']);
      await library.sees('4 Zitate gelöscht.');
      await library.sees(EMPTY);
      await library.clicks(UNDO);
      await expect
        .poll(() => listed(library))
        .toEqual(['Über die Straße', 'Durch den Wald', 'Am Meer', 'Im Kino']);
    },
  );

  test('shows what comes with Nahbar, by what it is about, to be kept and not to be changed', async ({
    person,
  }) => {
    const library = await person.opensLibrary('#quotes/deck/netzwerken-digital');
    await library.sees('#Auf andere zugehen');
    await library.chooses(TAG, '#Empathie (3)');
    await library.sees('3 von 19 Zitaten');
    await library.writes(SEARCH, 'empathie');
    await library.sees('3 von 19 Zitaten');
    await library.counts(['button', 'Bearbeiten'], 0);
    await library.counts(['button', 'Mehrere auswählen'], 0);
    const [text = ''] = await listed(library);
    const heart = ['button', `Favorit: „${text.slice(0, 40)}…“`] as const;
    await library.clicks(heart);
    await library.notes(heart, 'aria-pressed', 'true');
    await library.isAccessible();
    const favourites = await person.opensLibrary('#favourites');
    await favourites.sees('1 Favorit');
    await favourites.sees('#Empathie');
  });

  inEnglish('speaks English by night, 320 pixels wide', async ({ person }) => {
    const library = await has(person, [row('a', 'Say it', { tags: ['courage'], addedAt: 1 })]);
    await library.resizes(320, 700);
    await library.sees('1 quote');
    await library.isAccessible();
    await library.clicks(['button', 'Write a quote']);
    await library.reads(['combobox', 'Language'], 'en');
    await library.isAccessible();
    const overflow = await library.page.evaluate(
      () => document.documentElement.scrollWidth - innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('decks', () => {
  test.inBoth(
    'are made, renamed, switched off, weighed and deleted with a way back',
    async ({ person }) => {
      const library = await has(person, [row('a', 'Eins'), row('b', 'Zwei', { deckId: 'books' })]);
      await library.clicks(DECKS);
      await library.writes(NEW_DECK, 'bücher');
      await library.presses('Enter');
      await library.hears('Die Sammlung „bücher“ gibt es schon.');
      await library.writes(NEW_DECK, 'Briefe');
      await library.presses('Enter');
      await library.hears('Sammlung „Briefe“ angelegt.');
      await library.writes(['textbox', 'Name der Sammlung „Briefe“'], 'Alte Briefe');
      await library.presses('Enter');
      await library.reads(['textbox', 'Name der Sammlung „Alte Briefe“'], 'Alte Briefe');
      await library.chooses(['combobox', 'Wie oft „Bücher“ drankommt'], 'oft');
      await library.hears('Gespeichert');

      const ours = 'Netzwerken digital – Steve Heng und Jim Sengl';
      for (const title of [ours, 'Meine Zitate', 'Bücher', 'Filme']) {
        await library.clicks(['checkbox', `„${title}“ auf neuen Tabs`]);
        await library.seesTicked(['checkbox', `„${title}“ auf neuen Tabs`], false);
      }
      await library.counts(['button', 'Sammlung „Bücher“ löschen'], 1);
      await library.doesNotSee('Alle Sammlungen sind ausgeschaltet.');
      await library.clicks(['checkbox', '„Alte Briefe“ auf neuen Tabs']);
      await library.hears('Alle Sammlungen sind ausgeschaltet.');
      await library.isAccessible();
      await library.clicks(['checkbox', '„Bücher“ auf neuen Tabs']);
      await library.doesNotSee('Alle Sammlungen sind ausgeschaltet.');

      const tab = await person.opensNewTab();
      await expect.poll(() => quoteOn(tab)).toBe('Zwei');
      await tab.clicks(HEART);
      await tab.notes(HEART, 'aria-pressed', 'true');

      await library.clicks(['button', 'Sammlung „Bücher“ löschen']);
      await library.sees('Sammlung „Bücher“ gelöscht, samt 1 Zitat.');
      await library.isAt(['button', 'Sammlung „Filme“ löschen']);
      await library.clicks(QUOTES);
      await library.sees('1 Zitat');
      await expect.poll(() => listed(library)).toEqual(['Eins']);
      await library.clicks(UNDO);
      await expect.poll(async () => (await listed(library)).length).toBe(2);
      await library.clicks(DECKS);
      await library.reads(['combobox', 'Wie oft „Bücher“ drankommt'], 'often');
    },
  );
});

describe('the tags of a favourite', () => {
  test.inBoth('are written beside it, suggested, found and filtered by', async ({ person }) => {
    const library = await has(person, [row('a', 'Eins', { tags: ['Mut'] }), row('b', 'Zwei')]);
    for (const text of ['Eins', 'Zwei']) {
      await library.clicks(['button', `Favorit: „${text}“`]);
      await library.notes(['button', `Favorit: „${text}“`], 'aria-pressed', 'true');
    }
    const favourites = await person.opensLibrary('#favourites');
    await favourites.sees('#Mut');
    await favourites.clicks(['button', 'Schlagwörter zu „Zwei“']);
    await isAtField(favourites, 'Schlagwörter zu „Zwei“');
    await favourites.types('Wege, m');
    const offered = () =>
      favourites.page.evaluate(() =>
        [...document.querySelectorAll('li datalist option')].map((o) => o.getAttribute('value')),
      );
    await expect.poll(offered).toEqual(['Wege, Mut']);
    await favourites.isAccessible();
    await favourites.types('ut');
    await favourites.reloads();
    // What was left half written is saved.
    await favourites.sees('Gespeichert');
    await favourites.clicks(['button', 'Fertig']);
    await favourites.isAt(['button', 'Schlagwörter zu „Zwei“']);
    await favourites.sees('#Wege #mut');
    await favourites.chooses(TAG, '#Wege (1)');
    await favourites.sees('1 von 2 Favoriten');
    await favourites.isAccessible();
    // The quote itself has them, too.
    await library.comesToFront();
    await library.sees('#Wege #mut');
  });
});
