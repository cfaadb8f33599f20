import { describe, expect } from 'vitest';
import { allRows } from './support/backups';
import { waitFor } from './support/patience';
import { test } from './support/test';
import { toastsOf, toastWith } from './support/toast';

const ADDRESS = 'https://strange.example/page';
const WORDS = 'Fragen öffnen Türen.';
const html = (body: string) =>
  `<!doctype html><title>T</title><link rel="icon" href="data:,"><body>${body}</body>`;

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]>>endobj
trailer<</Root 1 0 R>>`;

/** Selects what `node`, an expression, gives: all that is in it. */
const all = (node: string) => `
  const node = ${node};
  getSelection().setBaseAndExtent(node.firstChild, 0, node.lastChild, node.lastChild.length);`;

const shadow = (mode: string, within = WORDS) => `
  const host = document.createElement('x-shadow');
  document.body.append(host);
  const root = host.attachShadow({ mode: '${mode}' });
  root.innerHTML = '${within}';`;

interface Kind {
  body: string;
  type?: string;
  /** Run in the page. */
  select: string;
  /** What is saved; by default WORDS. */
  saved?: string;
}

/** Pages of which no line may keep the tab busy, and where a passage may be. */
const KINDS: Record<string, Kind> = {
  'an open shadow tree without a block': {
    body: html('<p>Davor.</p>'),
    select: `${shadow('open')} ${all('root')}`,
  },
  'a closed shadow tree': {
    body: html('<p>Davor.</p>'),
    select: `${shadow('closed')} ${all('root')}`,
  },
  'a shadow tree within another': {
    body: html('<p>Davor.</p>'),
    select: `${shadow('open', '<x-inner></x-inner>')}
      const inner = root.firstChild.attachShadow({ mode: 'closed' });
      inner.innerHTML = '${WORDS}'; ${all('inner')}`,
  },
  'an SVG document': {
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text id="q" y="40">${WORDS}</text></svg>`,
    type: 'image/svg+xml',
    select: all("document.querySelector('#q')"),
  },
  'an SVG picture in a page': {
    body: html(`<svg height="60"><text id="q" y="40">${WORDS}</text></svg>`),
    select: all("document.querySelector('#q')"),
  },
  'an XHTML document': {
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p id="q">${WORDS}</p></body></html>`,
    type: 'application/xhtml+xml',
    select: all("document.querySelector('#q')"),
  },
  'an XML document': {
    body: `<?xml version="1.0"?><?xml-stylesheet href="data:text/css,"?><text><q>${WORDS}</q></text>`,
    type: 'application/xml',
    select: all("document.querySelector('q')"),
  },
  MathML: {
    body: html(`<math><mtext id="q">${WORDS}</mtext></math>`),
    select: all("document.querySelector('#q')"),
  },
  'text that is edited': {
    body: html(`<div contenteditable id="q">${WORDS}</div>`),
    select: `document.querySelector('#q').focus(); ${all("document.querySelector('#q')")}`,
  },
  'display: contents': {
    body: html(
      `<div style="display: contents"><span style="display: contents" id="q">${WORDS}</span></div>`,
    ),
    select: all("document.querySelector('#q')"),
  },
  'a form whose fields are named like what is asked of it': {
    body: html(
      `<form><output name="parentNode"></output><output name="contains"></output><output name="closest"></output><span id="q">${WORDS}</span></form>`,
    ),
    select: all("document.querySelector('#q')"),
  },
  'one huge text': {
    body: html('<p id="q"></p>'),
    select: `
      const text = document.createTextNode('Ö  ä '.repeat(200_000) + '${WORDS}');
      document.querySelector('#q').append(text);
      getSelection().setBaseAndExtent(text, text.length - ${WORDS.length}, text, text.length);`,
  },
  'thousands of paragraphs': {
    body: html('<main></main>'),
    select: `
      document.querySelector('main').innerHTML = '<p>Eine <b>Zeile</b> unter vielen.</p>'.repeat(5_000) +
        '<p id="q">${WORDS}</p>' + '<p>Eine Zeile unter vielen.</p>'.repeat(5_000);
      ${all("document.querySelector('#q')")}`,
  },
  'elements within elements, without end': {
    body: html('<main></main>'),
    select: `
      let inner = document.querySelector('main');
      for (let i = 0; i < 3_000; i += 1) inner = inner.appendChild(document.createElement('span'));
      inner.textContent = '${WORDS}'; ${all('inner')}`,
  },
  'a frame': {
    body: html(`<iframe srcdoc="<p id=q>${WORDS}</p>"></iframe>`),
    select: `
      const frame = document.querySelector('iframe');
      frame.contentWindow.focus();
      const q = frame.contentDocument.querySelector('#q');
      frame.contentWindow.getSelection().selectAllChildren(q);`,
  },
};

describe('a passage is saved, and the tab answers, whatever the page is:', () => {
  for (const [what, { body, type, select, saved = WORDS }] of Object.entries(KINDS)) {
    test(what, async ({ person }) => {
      const headers = { ...(type && { 'Content-Type': `${type}; charset=utf-8` }) };
      const page = await person.reads(ADDRESS, body, headers);
      await page.page.evaluate(`{${select}}`);
      await person.savesSelection(page);
      const rows = await waitFor('the quote', async () => {
        const { quotes = [] } = await allRows(person);
        return quotes.length > 0 && quotes;
      });
      expect(rows).toMatchObject([{ quote: { original: { text: saved } } }]);
      expect(await page.page.evaluate('1 + 1')).toBe(2);
    });
  }

  test('nothing is selected in it', async ({ person }) => {
    const page = await person.reads(ADDRESS, html('<p>Davor.</p>'));
    await person.savesSelection(page);
    await toastWith(person, ADDRESS, 'Markiere erst die Stelle');
    expect((await allRows(person)).quotes).toEqual([]);
  });

  test('a PDF, of which the key says that only the menu sees what is selected', async ({
    person,
  }) => {
    const page = await person.reads(ADDRESS, PDF, { 'Content-Type': 'application/pdf' });
    await person.savesSelection(page);
    await waitFor('the words', async () => {
      const [toast] = await toastsOf(person, ADDRESS).catch(() => []);
      const said = await person.backstage(`(async () => {
        const { storage } = globalThis.browser ?? chrome;
        return (await storage.session.get('said')).said?.says ?? '';
      })()`);
      return `${toast?.says} ${said}`.includes('Klick mit der rechten Maustaste');
    });
    expect((await allRows(person)).quotes).toEqual([]);
  });
});
