import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { draftOnPage } from '../../core/quotes/capture/draftOnPage.ts';
import type { PageFacts } from '../../core/quotes/capture/pageFacts.ts';
import { allRows } from './support/backups';
import { extensionFolder } from './support/build';
import { waitFor } from './support/patience';
import { test } from './support/test';
import { KEPT_OUT, pressesInToast, saidBeside, toastGoes, toastWith } from './support/toast';
import type { View } from './support/view';

const ADDRESS = 'https://paper.example/text';
const ld = (thing: object) =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const P = '<p>Er sagte: <b id="q">Fragen öffnen Türen.</b></p>';
const AUTHOR = '<meta name="author" content="Ada Lovelace">';

/** What stands on a page, and who is quoted in its `#q`. */
const PAGES: [what: string, speaker: string, html: string][] = [
  ['nothing', '', P],
  ['an author', 'Ada Lovelace', AUTHOR + P],
  ['an account', '', `<meta name="author" content="admin">${P}`],
  ['an address', '', `<meta property="article:author" content="https://f.example/ada">${P}`],
  ['a handle', '', `<meta name="author" content="@ada">${P}`],
  ['a mail', '', `<meta name="author" content="ada@paper.example">${P}`],
  ['a host', '', `<meta name="author" content="paper.example">${P}`],
  [
    'an author with the site behind',
    'Ada Lovelace',
    `<meta property="og:site_name" content="DIE ZEITUNG"><meta name="author" content="Ada Lovelace, DIE ZEITUNG">${P}`,
  ],
  [
    'the site as an author',
    '',
    `<meta property="og:site_name" content="Die Zeitung"><meta name="author" content="Die Zeitung">${P}`,
  ],
  ['von', 'Ada Lovelace', `<meta name="author" content="Von Ada Lovelace">${P}`],
  [
    'an article',
    'Ada Lovelace',
    ld({ '@type': 'NewsArticle', author: { name: 'Ada Lovelace' } }) + P,
  ],
  [
    'several authors',
    'Ada Lovelace, Max Frisch',
    ld({ '@type': ['Article'], author: [{ name: 'Ada Lovelace' }, 'Max Frisch'] }) + P,
  ],
  [
    'an author elsewhere in the graph',
    'Ada Lovelace',
    ld({
      '@graph': [
        { '@type': 'Article', author: { '@id': '#ada' } },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Lovelace' },
      ],
    }) + P,
  ],
  [
    'JSON that is none',
    'Ada Lovelace',
    `<script type="application/ld+json">{</script>${AUTHOR}${P}`,
  ],
  [
    'a quotation of somebody',
    'Max Frisch',
    AUTHOR + ld({ '@type': 'Quotation', text: 'Fragen öffnen Türen', creator: 'Max Frisch' }) + P,
  ],
  [
    'other quotations',
    'Ada Lovelace',
    AUTHOR +
      ld([
        { '@type': 'Quotation', text: 'Anderes', creator: 'Max Frisch' },
        { '@type': 'Quotation', text: 'Noch anderes', creator: 'Max Frisch' },
      ]) +
      P,
  ],
  ['cite within', 'Max Frisch', `${AUTHOR}<blockquote>${P}<cite>Max Frisch</cite></blockquote>`],
  [
    'a caption with a work',
    'Aldous Huxley',
    `${AUTHOR}<figure><blockquote>${P}</blockquote><figcaption>—Aldous Huxley, <cite>Brave New World</cite></figcaption></figure>`,
  ],
  [
    'a footer with a work',
    '',
    `${AUTHOR}<blockquote>${P}<footer>Someone famous in <cite>Source Title</cite></footer></blockquote>`,
  ],
  [
    'a footer with a cite alone',
    'Toni Morrison',
    `<blockquote>${P}<footer>— <cite>Toni Morrison</cite></footer></blockquote>`,
  ],
  [
    'a last line',
    'Simone de Beauvoir',
    `${AUTHOR}<blockquote>${P}<p>— Simone de Beauvoir</p></blockquote>`,
  ],
  [
    'a last line after a break',
    'Oscar Wilde',
    `${AUTHOR}<div class="quoteText">“<span id="q">Be yourself.</span>”<br>― <span class="authorOrTitle">Oscar Wilde</span></div>`,
  ],
  [
    'the next paragraph',
    'Angela Merkel',
    `${AUTHOR}${P}<p>— Angela Merkel, Bundeskanzlerin (2015)</p>`,
  ],
  [
    'the next line, which is none',
    'Ada Lovelace',
    `${AUTHOR}${P}<p>— und so weiter, sagte er.</p>`,
  ],
  [
    'somebody with a title',
    'Martin Luther King, Jr.',
    `<blockquote>${P}<cite>Martin Luther King, Jr.</cite></blockquote>`,
  ],
  ['another script', '孔子', `<blockquote>${P}<cite>孔子</cite></blockquote>`],
  [
    'a caption that is a sentence',
    '',
    `${AUTHOR}<figure><blockquote>${P}</blockquote><figcaption>Das Foto zeigt eine Tür, die offen steht.</figcaption></figure>`,
  ],
  [
    'microdata',
    'Ada Lovelace',
    `<div itemscope itemtype="https://schema.org/Quotation">${P}<span itemprop="author">Ada Lovelace</span></div>`,
  ],
  [
    'a link in the citation',
    '',
    `<blockquote cite="https://x.example/">${P}<cite>https://x.example/</cite></blockquote>`,
  ],
];

const LINES = Array.from(
  { length: 60 },
  (_, i) => `<p>Zeile ${i} steht hier, und noch einmal.</p>`,
);
const LONG = `<!doctype html><html lang="de"><head><title>Lang</title><link rel="icon" href="data:,">
  <style>p { margin: 60px 0 }</style></head><body>${LINES.join('')}
  <p id="a">Über Ängste, Maß-Arbeit &amp; Öl: größer als „je“.</p>${LINES.join('')}
  <p id="twice">Noch einmal dasselbe.</p><h2>Dazwischen</h2><p>Noch einmal dasselbe.</p>
  <ul><li id="from">Erstens wird gefragt, und zwar gern.</li><li>Dann gehört.</li><li id="to">Zuletzt geantwortet.</li></ul>
  ${LINES.join('')}</body></html>`;

/** Selects from the beginning of one element to the end of another. */
const selects = (view: View, from: string, to = from) =>
  view.page.evaluate(
    (from, to) => {
      const [start, end] = [document.querySelector(from), document.querySelector(to)];
      if (!start || !end) throw new Error('There is nothing to select');
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    from,
    to,
  );

/** The script that is run in a page, as it was built. */
const capture = () =>
  readFileSync(join(extensionFolder(inject('browserName')), 'capture.js'), 'utf8');

interface Row {
  id: string;
  quote: { original: { text: string }; source: { url: string } };
}

describe('a passage', () => {
  test('is by whom the page says', async ({ person }) => {
    const page = await person.reads(ADDRESS, '<!doctype html><link rel="icon" href="data:,">');
    const script = capture();
    const found: string[][] = [];
    for (const [what, , html] of PAGES) {
      await page.page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, 'text/html');
        document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
      }, html);
      await selects(page, '#q');
      // As text: Firefox's driver leaves out what stands in an answer twice.
      const told = await page.page.evaluate(`JSON.stringify(eval(${JSON.stringify(script)}))`);
      const facts = JSON.parse(String(told)) as PageFacts;
      found.push([what, draftOnPage(facts).speaker]);
    }
    expect(found).toEqual(PAGES.map(([what, speaker]) => [what, speaker]));
  });

  test.inBoth('is found again by its link', async ({ person }) => {
    const page = await person.reads(ADDRESS, LONG);
    const passages = [
      ['#a', '#a', 'Über Ängste, Maß-Arbeit & Öl: größer als „je“.'],
      ['#twice', '#twice', 'Noch einmal dasselbe.'],
      ['#from', '#to', 'Erstens wird gefragt'],
    ] as const;
    for (const [from, to, words] of passages) {
      await selects(page, from, to);
      await person.savesSelection(page);
      await toastWith(person, ADDRESS, 'gespeichert');
      await pressesInToast(person, ADDRESS, 'Bearbeiten');
      await toastGoes(person, ADDRESS);
      const rows = (await allRows(person)).quotes as Row[];
      const row = rows.find(({ quote }) => quote.original.text.startsWith(words));
      const link = row?.quote.source.url ?? '';
      // A browser follows it only where a person has asked for it, or in a tab of its own.
      const again = await person.reads(link, LONG);
      const place = await waitFor(`${link} to be scrolled to`, () =>
        again.page.evaluate((from) => {
          const box = document.querySelector(from)?.getBoundingClientRect();
          return scrollY > 0 && box && box.bottom > 0 && box.top < innerHeight && box.top;
        }, from),
      );
      expect(place).toBeGreaterThan(0);
      expect(await again.page.evaluate(() => location.hash)).not.toContain(':~:');
      await again.closes();
      await page.comesToFront();
    }
  });

  test.inBoth(
    'that is chosen by three clicks is linked to without what follows it',
    async ({ person }) => {
      const page = await person.reads(
        ADDRESS,
        `<!doctype html><title>T</title><link rel="icon" href="data:,">
      <p>Davor steht dies.</p><p id="q">Fragen öffnen Türen.</p> <div hidden>Nichts.</div> <p>Danach jenes.</p>`,
      );
      const place = await page.page.$eval('#q', (element) => {
        const { x, y, height } = element.getBoundingClientRect();
        return { x: x + 20, y: y + height / 2 };
      });
      await page.comesToFront();
      await page.page.mouse.click(place.x, place.y, { count: 3 });
      await person.savesSelection(page);
      await toastWith(person, ADDRESS, 'gespeichert');
      const [row] = (await allRows(person)).quotes as Row[];
      expect(row?.quote.original.text).toBe('Fragen öffnen Türen.');
      const [, directive = ''] = (row?.quote.source.url ?? '').split('text=');
      expect(decodeURIComponent(directive)).toBe('Fragen öffnen Türen.');
    },
  );

  test.inFirefox(
    'of two places that are selected together tells that something is left out',
    async ({ person }) => {
      const page = await person.reads(
        ADDRESS,
        `<!doctype html><title>T</title><link rel="icon" href="data:,">
        <p id="a">Fragen öffnen Türen.</p><p>Das nicht.</p><p id="b">Und <i>Herzen</i>.</p>`,
      );
      const ends = await page.page.evaluate(() =>
        ['#a', '#b'].map((each) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(each) ?? document.body);
          const { left, right, y, height } = range.getBoundingClientRect();
          return { left, right, y: y + height / 2 };
        }),
      );
      await page.comesToFront();
      const { mouse, keyboard } = page.page;
      await keyboard.down('Control');
      for (const { left, right, y } of ends) {
        await mouse.move(left + 1, y);
        await mouse.down();
        await mouse.move(right + 4, y, { steps: 6 });
        await mouse.up();
      }
      await keyboard.up('Control');
      expect(await page.page.evaluate(() => getSelection()?.rangeCount)).toBe(2);
      await person.savesSelection(page);
      await toastWith(person, ADDRESS, 'gespeichert');
      const [row] = (await allRows(person)).quotes as Row[];
      expect(row?.quote.original.text).toBe('Fragen öffnen Türen. […] Und Herzen.');
      expect(await page.page.evaluate(() => getSelection()?.rangeCount)).toBe(2);
      const [, directive = ''] = (row?.quote.source.url ?? '').split('text=');
      expect(decodeURIComponent(directive)).toBe('Fragen öffnen Türen.');
    },
  );

  test.inBoth(
    'of a page that nobody may look into is saved by its words, and said under the icon',
    async ({ person }) => {
      const page = await person.opens(KEPT_OUT[person.browserName]);
      const words = await page.page.evaluate(() => {
        const heading = document.querySelector('h1');
        if (heading) getSelection()?.selectAllChildren(heading);
        return String(getSelection()).trim();
      });
      expect(words).not.toBe('');
      // By the key, no script sees what is selected: it says how it can be saved.
      await person.savesSelection(page);
      await saidBeside(person, 'Klick mit der rechten Maustaste');
      expect((await allRows(person)).quotes).toEqual([]);
      await person.savesByMenu(page);
      await saidBeside(person, 'Als Zitat gespeichert.');
      const [row] = (await allRows(person)).quotes as Row[];
      expect(row?.quote.original.text).toBe(words);
      expect(row?.quote.source.url).toBeUndefined();
      await waitFor('the icon to be quiet', async () => (await person.badgeInFront()) === '', 8000);
    },
  );

  test.inBoth('leaves the focus where it is, and goes with Escape', async ({ person }) => {
    const page = await person.reads(
      ADDRESS,
      `<!doctype html><title>T</title><link rel="icon" href="data:,">
      <a href="#x" id="link">Ein Link</a> <p id="q">Fragen öffnen Türen.</p>`,
    );
    await page.enters();
    await page.page.focus('#link');
    await selects(page, '#q');
    await person.savesSelection(page);
    expect(await toastWith(person, ADDRESS, 'gespeichert')).toMatchObject({ hasFocus: false });
    await page.comesToFront();
    await page.page.focus('#link');
    // Nobody but a person presses anything.
    await page.page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('[popover]')) {
        host.click();
        host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      }
    });
    await page.presses('Tab');
    expect(await toastWith(person, ADDRESS, 'gespeichert')).toMatchObject({ at: 'Rückgängig' });
    await page.presses('Enter');
    expect(await toastWith(person, ADDRESS, 'Rückgängig gemacht.')).toMatchObject({
      at: 'Schließen',
    });
    await page.presses('Escape');
    await toastGoes(person, ADDRESS);
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('link');
    expect((await allRows(person)).quotes).toEqual([]);
  });
});
