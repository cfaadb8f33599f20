import { describe, expect } from 'vitest';
import { rewrites } from './support/databases';
import { HEART, PINS, quoteOn, UNDO } from './support/newTabWords';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import type { View } from './support/view';

const SEARCH = ['searchbox', 'Favoriten durchsuchen'] as const;

/** Saves the quotes of so many new tabs, and says what they are. */
async function savesQuotes(person: Person, count: number): Promise<string[]> {
  const tab = await person.opensNewTab();
  const saved: string[] = [];
  while (saved.length < count) {
    await tab.notes(HEART, 'aria-pressed', 'false');
    const text = await quoteOn(tab);
    saved.push(text);
    await tab.clicks(HEART);
    await tab.notes(HEART, 'aria-pressed', 'true');
    await tab.presses('n');
    await expect.poll(() => quoteOn(tab)).not.toBe(text);
  }
  return saved;
}

/** The accessible name of what is done to a quote, which has only its beginning. */
const brief = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The favourites on the page, from top to bottom. */
const listed = (library: View) =>
  library.page.evaluate(() => [...document.querySelectorAll('blockquote')].map((q) => q.innerText));

/** Writes a favourite as an older deck has left it. */
async function remembers(person: Person, changes: Record<string, unknown>) {
  const row = {
    id: 'of-a-deck-that-is-gone',
    note: '',
    tags: [],
    savedAt: 0,
    quote: {
      id: 'of-a-deck-that-is-gone',
      topic: 'empathy',
      speaker: 'Zoë Übermut',
      original: { language: 'de', text: 'Über die Straße', role: 'Autorin', question: 'Wohin?' },
      translation: null,
      source: { title: 'Ein Buch', author: 'Zoë Übermut', publisher: 'Verlag', series: null },
    },
    ...changes,
  };
  await rewrites(person, 'favourites', () => [row]);
}

describe('a favourite', () => {
  test.inBoth(
    'appears in every page that can be seen, and in any other when it is looked at',
    async ({ person }) => {
      const behind = await person.opensNewTab();
      await behind.picks(PINS);
      await behind.sees('Dieses Zitat bleibt');
      // A browser may hold back whatever a tab at the back hears: this one hears nothing at all. In Firefox it
      // does, for no script of a test comes before those of an extension there.
      await behind.page.evaluateOnNewDocument(() => {
        Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => {} });
      });
      await behind.reloads();
      await behind.notes(HEART, 'aria-pressed', 'false');

      const tab = await person.opensNewTab();
      await tab.notes(HEART, 'aria-pressed', 'false');
      const library = await person.opensWindow('library.html#favourites');
      await library.sees('Noch nichts gespeichert.');
      await tab.comesToFront();
      const text = await quoteOn(tab);
      await tab.page.evaluate(() =>
        document.querySelector<HTMLElement>('[aria-label="Favorit"]')?.click(),
      );
      await tab.notes(HEART, 'aria-pressed', 'true');
      await library.sees(text);
      const hidden = [library, behind].map(({ page }) => page.evaluate(() => document.hidden));
      expect(await Promise.all(hidden)).toEqual([false, true]);

      await behind.comesToFront();
      await behind.notes(HEART, 'aria-pressed', 'true');
    },
  );

  test.inBoth('is there after a restart, with its note', async ({ person }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const library = await person.opensLibrary('#favourites');
    await library.clicks(['textbox', `Notiz zu „${brief(text)}“`]);
    await library.types('An Ada denken');
    await library.sees('Gespeichert');
    await person.restarts();
    const again = await person.opensLibrary('#favourites');
    await again.sees(text);
    await again.reads(['textbox', `Notiz zu „${brief(text)}“`], 'An Ada denken');
  });

  test.inBoth('is removed, and comes back with its note', async ({ person }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const note = ['textbox', `Notiz zu „${brief(text)}“`] as const;
    const library = await person.opensLibrary('#favourites');
    await library.writes(note, 'Nicht vergessen');
    await library.sees('Gespeichert');
    await library.clicks(['button', `„${brief(text)}“ löschen`]);
    await library.sees('Favorit gelöscht.');
    await library.sees('Noch nichts gespeichert.');
    await library.isAccessible();
    await library.clicks(UNDO);
    await library.reads(note, 'Nicht vergessen');
  });

  test('survives a deck that no longer has it', async ({ person }) => {
    await savesQuotes(person, 1);
    await remembers(person, {});
    const library = await person.opensLibrary('#favourites');
    await library.sees('Über die Straße');
    await library.sees('Zoë Übermut · Autorin');
    await library.clicks(['button', '„Über die Straße“ kopieren']);
    await expect
      .poll(() => person.readsClipboard())
      .toBe('„Über die Straße“\n– Zoë Übermut, Ein Buch, Zoë Übermut, Verlag');
  });
});

describe('the list of favourites', () => {
  test('is searched as you type, by date or by speaker', async ({ person }) => {
    const saved = await savesQuotes(person, 3);
    await remembers(person, {});
    const library = await person.opensLibrary('#favourites');
    await library.sees('4 Favoriten');
    expect(await listed(library)).toEqual([...saved.toReversed(), 'Über die Straße']);

    await library.clicks(SEARCH);
    await library.types('uber die STRASSE');
    await library.sees('1 von 4 Favoriten');
    expect(await listed(library)).toEqual(['Über die Straße']);
    await library.presses('ArrowDown');
    const first = () =>
      library.page.evaluate(() => document.activeElement?.closest('li')?.matches(':first-child'));
    await expect.poll(first).toBe(true);
    await library.writes(SEARCH, 'gibt es nicht');
    await library.sees('In keinem Favoriten hier steht „gibt es nicht“.');
    await library.isAccessible();
    await library.writes(SEARCH, '');

    await library.chooses(['combobox', 'Reihenfolge'], 'Nach Namen');
    await expect.poll(async () => (await listed(library)).at(-1)).toBe('Über die Straße');
    await library.isAccessible();
  });

  test('goes on as far as one scrolls', async ({ person }) => {
    await (await person.opensNewTab()).notes(HEART, 'aria-pressed', 'false');
    for (let i = 0; i < 90; i++) await remembers(person, { id: `row-${i}`, savedAt: i });
    const library = await person.opensLibrary('#favourites');
    await library.sees('90 Favoriten');
    await expect
      .poll(async () => {
        await library.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        return (await listed(library)).length;
      })
      .toBe(90);
  });

  inEnglish('speaks English by night, empty and full', async ({ person }) => {
    const library = await person.opensLibrary('#favourites');
    await library.sees('Nothing saved yet.');
    await library.isAccessible();
    const tab = await person.opensNewTab();
    await tab.clicks(['button', 'Favourite']);
    await tab.sees('Saved to your favourites.');
    await library.comesToFront();
    await library.sees('1 favourite');
    await library.sees('translated');
    await library.isAccessible();
  });
});

describe('a note', () => {
  test('takes any text for text', async ({ person }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const note = ['textbox', `Notiz zu „${brief(text)}“`] as const;
    const strange = '<script>document.title = "hacked"</script> 🧘‍♀️ שלום &amp; "\'`';
    const library = await person.opensLibrary('#favourites');
    await library.writes(note, strange);
    await library.sees('Gespeichert');
    await library.reloads();
    await library.reads(note, strange);
    expect(await library.page.title()).toBe('Favoriten – Nahbar');
  });

  test('of 100,000 characters is refused in a sentence, and stays to be shortened', async ({
    person,
  }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const note = ['textbox', `Notiz zu „${brief(text)}“`] as const;
    const library = await person.opensLibrary('#favourites');
    await library.writes(note, 'Kurz');
    await library.sees('Gespeichert');
    await library.clicks(note);
    await library.presses('Control', 'a');
    await library.page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      field.value = 'x'.repeat(100_000);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await library.sees('Das sind 100.000 Zeichen, 10.000 passen hinein.');
    await library.isAccessible();
    await library.reloads();
    await library.reads(note, 'x'.repeat(100_000));
    await library.writes(note, 'Kürzer');
    await library.sees('Gespeichert');
    await library.reloads();
    await library.reads(note, 'Kürzer');
  });

  test.inBoth('that is half written outlives its tab', async ({ person }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const note = ['textbox', `Notiz zu „${brief(text)}“`] as const;
    const library = await person.opensLibrary('#favourites');
    // Typed and gone within one task, before any pause could have saved it.
    await library.finds(note);
    await library.page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.value = 'Halb fert';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      location.replace('about:blank');
    });
    const again = await person.opensLibrary('#favourites');
    await again.reads(note, 'Halb fert');
    await again.sees('Gespeichert');
  });

  test('is not lost when its favourite is removed in another tab meanwhile', async ({ person }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const note = ['textbox', `Notiz zu „${brief(text)}“`] as const;
    const library = await person.opensLibrary('#favourites');
    await library.finds(note);
    // Typed and removed within one task, before the pause after which it would have been saved.
    await library.page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.value = 'Beinahe weg';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.querySelector<HTMLElement>('[aria-label$="löschen"]')?.click();
    });
    await library.sees('Noch nichts gespeichert.');
    await library.clicks(UNDO);
    await library.reads(note, 'Beinahe weg');
    await library.reloads();
    await library.reads(note, 'Beinahe weg');
  });

  test.inBoth('written in one tab is read in the other', async ({ person }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const note = ['textbox', `Notiz zu „${brief(text)}“`] as const;
    const one = await person.opensLibrary('#favourites');
    const other = await person.opensLibrary('#favourites');
    await other.reads(note, '');
    await one.comesToFront();
    await one.writes(note, 'Von drüben');
    await one.sees('Gespeichert');
    await other.comesToFront();
    await other.reads(note, 'Von drüben');
  });
});
