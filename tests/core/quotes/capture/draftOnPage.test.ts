import { describe, expect, it } from 'vitest';
import { draftOnPage, passageIn } from '../../../../core/quotes/capture/draftOnPage.ts';
import type { PageFacts } from '../../../../core/quotes/capture/pageFacts.ts';
import { citedName, personName } from '../../../../core/quotes/capture/personName.ts';
import { readToastRequest } from '../../../../core/quotes/capture/toast.ts';
import { QUOTE_LIMITS } from '../../../../core/quotes/ownQuote.ts';

const facts = (more: Partial<PageFacts> = {}): PageFacts => ({
  text: 'Ask well.',
  mayBeUnseen: false,
  isInFront: true,
  url: 'https://www.paper.example/on-asking',
  title: 'On asking – The Paper',
  language: '',
  fragment: { textStart: 'Ask well.' },
  citations: [],
  metas: {},
  things: [],
  ...more,
});

describe('the name of somebody', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  by  Ada\nLovelace ', 'Ada Lovelace'],
    ['Von Ada Lovelace', 'Ada Lovelace'],
    ['Autorin: Ada Lovelace', 'Ada Lovelace'],
    ['— Ada Lovelace,', 'Ada Lovelace'],
    ['Ada Lovelace | The Paper', 'Ada Lovelace'],
    ['Ada Lovelace, THE PAPER', 'Ada Lovelace'],
    ['The Paper', ''],
    ['bell hooks', 'bell hooks'],
    ['Vonnegut', 'Vonnegut'],
    ['Byron', 'Byron'],
    ['J.R.R. Tolkien', 'J.R.R. Tolkien'],
    ['孔子', '孔子'],
    ['admin', ''],
    ['Die Redaktion', ''],
    ['[object Object]', ''],
    ['https://paper.example/ada', ''],
    ['www.paper.example', ''],
    ['paper.example/ada', ''],
    ['@ada', ''],
    ['ada@paper.example', ''],
    ['12345', ''],
    ['', ''],
    ['x'.repeat(101), ''],
  ])('in “%s” is “%s”', (text, name) => {
    expect(personName(text, ['The Paper', 'paper.example'])).toBe(name);
  });

  it.each([
    ['— Ada Lovelace, Notes (1843)', 'Ada Lovelace'],
    ['Martin Luther King, Jr.', 'Martin Luther King, Jr.'],
    ['― Simone de Beauvoir: Das andere Geschlecht', 'Simone de Beauvoir'],
    ['Johann Wolfgang von Goethe', 'Johann Wolfgang von Goethe'],
    ['Ludwig van Beethoven in', 'Ludwig van Beethoven'],
    ['Ursula K. Le Guin', 'Ursula K. Le Guin'],
    ['Das Foto zeigt eine Tür.', ''],
    ['Someone famous in', ''],
    ['The Importance of Being Earnest', ''],
    ['Was ist das?', ''],
    ['und so weiter', ''],
    ['Eine Geschichte von Liebe und Finsternis', ''],
    ['Ein Bericht von Ada Lovelace', 'Ada Lovelace'],
  ])('beside a quotation in “%s” is “%s”', (line, name) => {
    expect(citedName(line)).toBe(name);
  });
});

describe('the words of a selection', () => {
  it.each<[string, string, string]>([
    ['  One\t two  \n three ', 'One two\nthree', ''],
    ['One\r\n\r\n\n\n Two', 'One\n\nTwo', ''],
    ['„Wer fragt, führt.“', 'Wer fragt, führt.', ''],
    ['“Ask.” and “wait.”', '“Ask.” and “wait.”', ''],
    ['“Be yourself.”\n― Oscar Wilde', 'Be yourself.', '― Oscar Wilde'],
    // Somebody else speaks: in a dialogue it is a part of the passage.
    ['— Gehst du?\n— Ja', '— Gehst du?\n— Ja', ''],
    ['Frag.\nMax Frisch', 'Frag.', 'Max Frisch'],
    ['\u00a0\n ', '', ''],
  ])('%j', (selected, words, citation) => {
    expect(passageIn(selected, ['Max Frisch'])).toEqual({ words, citation });
  });
});

describe('a passage of a page', () => {
  it('has the title without the site, the site, the day, the language and a link', () => {
    const found = draftOnPage(
      facts({
        language: 'en_GB',
        metas: {
          'og:site_name': 'The Paper',
          'article:published_time': '2026-03-04T23:30:00-05:00',
        },
      }),
    );
    expect(found).toMatchObject({
      original: { text: 'Ask well.', language: 'en-GB' },
      source: {
        title: 'On asking',
        publisher: 'The Paper',
        date: '2026-03-04',
        url: 'https://www.paper.example/on-asking#:~:text=Ask%20well.',
      },
    });
  });

  it('has nothing that the page does not say', () => {
    const { speaker, original, source } = draftOnPage(facts({ title: '', fragment: null }));
    expect({ speaker, language: original.language, ...source }).toEqual({
      speaker: '',
      language: '',
      title: '',
      author: '',
      publisher: 'paper.example',
      series: null,
      url: 'https://www.paper.example/on-asking',
    });
  });

  it.each([
    ['2026-02-31', undefined],
    ['4 March 2026', undefined],
    ['2026/03/04', '2026-03-04'],
  ])('published on %s is of %s', (said, date) => {
    expect(draftOnPage(facts({ metas: { date: said } })).source.date).toBe(date);
  });

  it('is of the page itself where a reader’s view shows it', () => {
    const url = `about:reader?url=${encodeURIComponent('https://paper.example/a?b=c')}`;
    const { source } = draftOnPage(facts({ url }));
    expect(source.url).toBe('https://paper.example/a?b=c#:~:text=Ask%20well.');
    expect(source.publisher).toBe('paper.example');
  });

  it.each(['file:///home/ada/notes.html', 'about:blank', 'chrome://version/', ''])(
    'at %s has no link',
    (url) => expect(draftOnPage(facts({ url })).source.url).toBeUndefined(),
  );

  it('leads to the page alone where the link would be too long', () => {
    const fragment = { textStart: 'ä'.repeat(QUOTE_LIMITS.url) };
    expect(draftOnPage(facts({ fragment })).source.url).toBe(facts().url);
  });

  it('fits into its limits, whatever the page says', () => {
    const long = 'Ada '.repeat(24).trim();
    const { speaker, source } = draftOnPage(
      facts({
        title: 'x'.repeat(5000),
        metas: { 'og:site_name': 'y'.repeat(5000) },
        things: [{ '@type': 'Article', author: [long, long, long] }],
      }),
    );
    expect(speaker.length).toBeLessThanOrEqual(QUOTE_LIMITS.speaker);
    expect(source.title.length).toBeLessThanOrEqual(QUOTE_LIMITS.title);
    expect(source.publisher.length).toBeLessThanOrEqual(QUOTE_LIMITS.title);
  });
});

describe('what a toast asks', () => {
  it.each([null, 'undo', {}, { toast: 1, act: 'undo' }, { toast: 'a', act: 'all' }])(
    '%j is nothing',
    (message) => expect(readToastRequest(message)).toBeNull(),
  );

  it('is one of two acts', () => {
    const asked = { toast: 'a', act: 'undo', id: 'another' };
    expect(readToastRequest(asked)).toEqual({ toast: 'a', act: 'undo' });
  });
});
