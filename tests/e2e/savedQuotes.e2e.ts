import { describe, expect } from 'vitest';
import { allRows } from './support/backups';
import type { Person } from './support/person';
import { inEnglish, test } from './support/test';
import { pressesInToast, toastWith } from './support/toast';
import type { View } from './support/view';

const ADDRESS = 'https://paper.example/on-asking?id=7#part-2';
const PASSAGE = 'Ask well – then, listen & wait';
const PAGE = `<!doctype html><html lang="en-GB"><head><title>On asking – The Paper</title>
  <link rel="icon" href="data:,"><meta property="og:site_name" content="The Paper">
  <meta name="author" content="https://paper.example/ada">
  <meta property="article:published_time" content="2026-03-04T10:00:00+01:00">
  <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"name":"Ada Lovelace"}]}]}</script>
  <style>* { display: none !important } html, body, p { display: block !important }
  i { display: inline !important }</style></head>
  <body><p id="one">Before it. ${PASSAGE.replace('&', '&amp;')}. After it.</p>
  <p lang="de" id="two">Noch ein Satz, <i>kursiv</i>  und
  weiter.</p><p id="long">${'Zu lang. '.repeat(400)}</p></body></html>`;

interface Row {
  id: string;
  deckId: string;
  quote: {
    speaker: string;
    original: { text: string; language: string };
    source: Record<string, string>;
  };
}

const saved = async (person: Person) => (await allRows(person)).quotes as Row[];

/** Selects words within an element as a reader would, by their letters; all of it without any. */
function selects(view: View, selector: string, words?: string): Promise<void> {
  return view.page.$eval(
    selector,
    (element, words) => {
      const node = element.firstChild as Text;
      const at = words === undefined ? 0 : node.data.indexOf(words);
      const selection = getSelection() as Selection;
      if (words === undefined) selection.selectAllChildren(element);
      else selection.setBaseAndExtent(node, at, node, at + words.length);
    },
    words,
  );
}

describe('a passage of any page', () => {
  test.inBoth(
    'is saved with all that the page tells of it, once, and taken back',
    async ({ person }) => {
      // Its policy lets nothing in, and its styles hide everything.
      const policy = {
        'Content-Security-Policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
      };
      const page = await person.reads(ADDRESS, PAGE, policy);
      await selects(page, '#one', PASSAGE);
      await person.savesSelection(page);
      const toast = await toastWith(person, ADDRESS, 'Als Zitat gespeichert.');
      expect(toast).toMatchObject({ buttons: ['Rückgängig', 'Bearbeiten'], hasFocus: false });
      const [row] = await saved(person);
      expect(row).toMatchObject({
        deckId: 'mine',
        quote: {
          speaker: 'Ada Lovelace',
          original: { text: PASSAGE, language: 'en-GB' },
          source: { title: 'On asking', publisher: 'The Paper', date: '2026-03-04' },
        },
      });
      const [, anchor, directive = ''] =
        /#(.*):~:text=(.*)$/.exec(row?.quote.source.url ?? '') ?? [];
      expect(anchor).toBe('part-2');
      const found = directive.split(',').map(decodeURIComponent).join('');
      expect(found).toContain(PASSAGE);
      expect(await page.page.evaluate(() => String(getSelection()))).toBe(PASSAGE);

      await person.savesSelection(page);
      const again = await toastWith(person, ADDRESS, 'Das hast du schon gespeichert.');
      expect(again.buttons).toEqual(['Bearbeiten']);
      expect(await saved(person)).toEqual([row]);

      await selects(page, '#two');
      await person.savesSelection(page);
      // The toast from before says a sentence that is much the same.
      await expect
        .poll(async () => (await saved(person)).map(({ quote }) => quote.original))
        .toContainEqual(
          expect.objectContaining({ text: 'Noch ein Satz, kursiv und weiter.', language: 'de' }),
        );
      await pressesInToast(person, ADDRESS, 'Rückgängig');
      await toastWith(person, ADDRESS, 'Rückgängig gemacht.');
      expect(await saved(person)).toEqual([row]);
    },
  );

  test('that is none, or too long, is refused in a sentence', async ({ person }) => {
    const page = await person.reads(ADDRESS, PAGE);
    await person.savesSelection(page);
    await toastWith(person, ADDRESS, 'Markiere erst die Stelle');
    await selects(page, '#long');
    await person.savesSelection(page);
    await toastWith(person, ADDRESS, 'in ein Zitat passen 2.000');
    expect(await saved(person)).toEqual([]);
  });

  inEnglish('is edited in the library', async ({ person }) => {
    const page = await person.reads(ADDRESS, PAGE);
    await selects(page, '#one', PASSAGE);
    await person.savesSelection(page);
    await toastWith(person, ADDRESS, 'Saved as a quote.');
    const [row] = await saved(person);
    await pressesInToast(person, ADDRESS, 'Edit');
    await expect
      .poll(() =>
        person.backstage(`(async () => {
          const { tabs } = globalThis.browser ?? chrome;
          return (await tabs.query({})).map(({ url }) => url).join(' ');
        })()`),
      )
      .toContain(`library.html#quotes/${row?.id}`);
  });
});
