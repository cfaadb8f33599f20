import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOnPage, passageIn } from '../../../../core/quotes/capture/draftOnPage.ts';
import { type PageFacts, thingsIn } from '../../../../core/quotes/capture/pageFacts.ts';
import { citedName, personName } from '../../../../core/quotes/capture/personName.ts';

const page = (more: Partial<PageFacts>) =>
  draftOnPage({
    text: 'Ask well.',
    isInFront: true,
    mayBeUnseen: false,
    url: 'https://www.paper.example/a',
    title: '',
    language: '',
    fragment: null,
    citations: [],
    metas: {},
    things: [],
    ...more,
  });

const caseOf = (path: string) =>
  page(JSON.parse(readFileSync(`tests/fixtures/cases/${path}.json`, 'utf8')));

const article = (author: unknown) => page({ things: [{ '@type': 'NewsArticle', author }] }).speaker;

describe('the cases of real pages', () => {
  it('an encyclopaedia is nobody, and of no day', () => {
    const { speaker, source } = caseOf('06-wikipedia-wikiquote/facts-wikipedia');
    expect(speaker).toBe('');
    expect(source).toMatchObject({ title: 'Nähe', publisher: 'Wikipedia' });
    expect(source.date).toBeUndefined();
  });

  it.each([
    ['29-json-ld-nested-article/facts', 'Ada Beispiel'],
    ['30-json-ld-given-and-family-name/facts', 'Ada Beispiel'],
    ['31-institutions-as-speakers/facts-1', ''],
    ['31-institutions-as-speakers/facts-2', ''],
    ['33-bylines-with-more-than-names/facts-1', 'Ada Beispiel'],
    ['33-bylines-with-more-than-names/facts-2', 'Ada Beispiel'],
  ])('%s is by “%s”', (path, speaker) => expect(caseOf(path).speaker).toBe(speaker));

  it('have their day, and a title without the site', () => {
    expect(caseOf('29-json-ld-nested-article/facts').source.date).toBe('2026-01-02');
    expect(caseOf('32-site-name-with-a-hyphen/facts').source.title).toBe('Zinsen steigen');
  });
});

describe('whoever JSON-LD names', () => {
  it.each<[unknown, string]>([
    [{ '@type': 'Organization', name: 'Ada Beispiel' }, ''],
    [{ '@type': ['NewsMediaOrganization'], name: 'Der Bote' }, ''],
    [{ '@type': 'https://schema.org/Corporation', name: 'Der Bote' }, ''],
    [{ '@type': 'WebSite', name: 'Der Bote' }, ''],
    [{ '@type': 'schema:Person', name: 'Ada Beispiel' }, 'Ada Beispiel'],
    [{ name: { '@value': 'Ada Beispiel', '@language': 'de' } }, 'Ada Beispiel'],
    [{ '@type': 'Person', name: ['Ada Beispiel', 'A. Beispiel'] }, 'Ada Beispiel'],
    [{ '@type': 'Person', firstName: 'Ada', lastName: 'B' }, 'Ada B'],
    [{ '@type': 'Person', 'schema:name': 'Ada B' }, 'Ada B'],
    [{ '@type': 'Person', givenName: 'Ada', additionalName: 'M.', familyName: 'B' }, 'Ada M. B'],
    [{ name: 'Druck GmbH &amp; Co. KG' }, 'Druck GmbH & Co. KG'],
    [{ name: 'J&uuml;rgen O&#8217;Neill' }, 'Jürgen O’Neill'],
    [
      [
        { '@type': 'Organization', name: 'dpa' },
        { '@type': 'Person', name: 'Ada B' },
      ],
      'Ada B',
    ],
  ])('%j is “%s”', (author, speaker) => expect(article(author)).toBe(speaker));

  it.each([
    'TechArticle',
    'SatiricalArticle',
    'MedicalScholarlyArticle',
    'Report',
    'AboutPage',
    'Review',
    'PodcastEpisode',
    'Recipe',
    'Thesis',
    'SocialMediaPosting',
  ])('writes in a %s, which has its day', (type) => {
    const things = [{ '@type': type, author: { name: 'Ada B' }, datePublished: '2026-01-02' }];
    expect(page({ things })).toMatchObject({ speaker: 'Ada B', source: { date: '2026-01-02' } });
  });

  it('may have a role in an article, and be a person and an organisation at once', () => {
    expect(article({ '@type': 'Role', roleName: 'Autorin', author: { name: 'Ada B' } })).toBe(
      'Ada B',
    );
    expect(
      article({ '@type': 'OrganizationRole', author: { '@type': 'Organization', name: 'A' } }),
    ).toBe('');
    const things = [
      { '@type': 'BlogPosting', author: { '@id': '#ada' } },
      { '@type': ['Person', 'Organization'], '@id': '#ada', name: 'Ada B' },
    ];
    expect(page({ things }).speaker).toBe('Ada B');
  });

  it('may be described elsewhere, also within something else', () => {
    const things = [
      { '@type': 'WebPage', mainEntity: { '@type': 'Article', author: { '@id': '#ada' } } },
      { '@type': 'AboutPage', about: { '@id': '#ada', '@type': 'Person', givenName: 'Ada' } },
    ];
    expect(page({ things }).speaker).toBe('Ada');
    const site = [
      { '@type': 'Article', author: { '@id': '#us' } },
      { '@graph': [{ '@id': '#us', '@type': 'Organization', name: 'Ada Beispiel' }] },
    ];
    expect(page({ things: site }).speaker).toBe('');
  });

  it.each(['LiveBlogPosting', 'BackgroundNewsArticle', 'DiscussionForumPosting'])(
    'writes in a %s, also in an ordered list',
    (type) => {
      const author = { '@list': [{ '@type': 'Person', name: 'Ada Beispiel' }] };
      const things = [{ '@type': type, author, datePublished: '2026-01-02' }];
      expect(page({ things })).toMatchObject({
        speaker: 'Ada Beispiel',
        source: { date: '2026-01-02' },
      });
    },
  );

  it('is not who wrote what the page only lists', () => {
    const other = { '@type': 'Article', author: { name: 'Bob Beispiel' } };
    const list = { '@type': 'ItemList', itemListElement: [{ item: other }] };
    expect(page({ things: [list] }).speaker).toBe('');
  });

  it.each([
    '<!-- {"@type":"Article"} -->',
    '//<![CDATA[\n{"@type":"Article"}\n//]]>',
    '{"@type":"Article","description":"zwei\nZeilen\tund mehr"}',
  ])('stands in JSON as sites write it: %j', (json) => {
    expect(thingsIn([json])).toMatchObject([{ '@type': 'Article' }]);
  });
});

describe('a byline', () => {
  it.each([
    ['Autoren der Wikimedia-Projekte', ''],
    ['Contributors to Wikimedia projects', ''],
    ['dpa', ''],
    ['dpa-infocom', ''],
    ['Reuters', ''],
    ['Online-Redaktion', ''],
    ['Editorial Team', ''],
    ['Deutsche Welle (www.dw.com)', ''],
    ['Der Bote, Hamburg, Germany', ''],
    ['Der Bote | Hamburg', ''],
    ['abe', ''],
    ['BBC', ''],
    ['BBC News', ''],
    ['BR24', ''],
    ['Deutsche Welle', ''],
    ['Deutschlandfunk Kultur', ''],
    ['ZEIT ONLINE', ''],
    ['DIE ZEIT (Archiv)', ''],
    ['The New York Times', ''],
    ['tagesschau', ''],
    ['Redaktion Netzwerk', ''],
    ['MedienNetzwerk Bayern', ''],
    ['Pressestelle der Stadt München', ''],
    ['Stadt München', ''],
    ['Universität Bonn', ''],
    ['Ministerium für Wirtschaft', ''],
    ['Guest Contributor', ''],
    ['CNN, Berlin', ''],
    ['BBC / Ada Beispiel', 'Ada Beispiel'],
    ['Ada Beispiel, Deutsche Welle', 'Ada Beispiel'],
    ['Ada Beispiel, BBC News', 'Ada Beispiel'],
    ['Ada Beispiel, NDR', 'Ada Beispiel'],
    ['Ada Beispiel (Text) und Bo Muster (Fotos)', 'Ada Beispiel'],
    ['Text: Ada Beispiel; Fotos: Bo Muster', 'Ada Beispiel'],
    ['Ada Beispiel – Korrespondentin', 'Ada Beispiel'],
    ['Prof. Dr. Ada Beispiel, TU München', 'Prof. Dr. Ada Beispiel'],
    ['Ada Beispiel (@adab)', 'Ada Beispiel'],
    ['Ada Beispiel 23.11.2026', 'Ada Beispiel'],
    ['ADA BEISPIEL', 'ADA BEISPIEL'],
    ['Martin Luther King, III', 'Martin Luther King, III'],
    ['abe, dpa', ''],
    ['dpa, Ada Beispiel', 'Ada Beispiel'],
    ['AFP/Archiv', ''],
    ['© dpa', ''],
    ['Associated Press Reporter', ''],
    ['PR Newswire', ''],
    ['Spiegel TV', ''],
    ['Kölner Stadt-Anzeiger', ''],
    ['Stiftung Warentest', ''],
    ['Bundesregierung', ''],
    ['Europäische Kommission', ''],
    ['Max-Planck-Gesellschaft', ''],
    ['Fraunhofer-Institut für Optik', ''],
    ['Autorenteam', ''],
    ['Otto Sender', 'Otto Sender'],
    ['Jan Beispiel', 'Jan Beispiel'],
    ['April Mai', 'April Mai'],
    ['Ein Gastkommentar von Ada Beispiel', 'Ada Beispiel'],
    ['Eine Einordnung von Ada Beispiel', 'Ada Beispiel'],
    ['Gastautorin Ada Beispiel', 'Ada Beispiel'],
    ['Aus Berlin berichtet Ada Beispiel', 'Ada Beispiel'],
    ['Written by: Ada Beispiel', 'Ada Beispiel'],
    ['Posted by Ada Beispiel on January 2, 2026', 'Ada Beispiel'],
    ['Ada Beispiel · 2. Januar 2026', 'Ada Beispiel'],
    ['Ada Beispiel, 2. Mai 2026', 'Ada Beispiel'],
    ['Ada Beispiel | dpa', 'Ada Beispiel'],
    ['Ada Beispiel | Bo Muster', 'Ada Beispiel | Bo Muster'],
    ['Ada Beispiel/afp/dpa', 'Ada Beispiel'],
    ['Ada Beispiel, mit dpa', 'Ada Beispiel'],
    ['Ada Beispiel, z. Zt. Kiew', 'Ada Beispiel'],
    ['Ada Beispiel, freie Autorin', 'Ada Beispiel'],
    ['Ada Beispiel, Redakteurin Wirtschaft', 'Ada Beispiel'],
    ['Ada Beispiel <ada@bote.example>', 'Ada Beispiel'],
    ['Ada Beispiel (ada@bote.example)', 'Ada Beispiel'],
    ['Der Bote – Ada Beispiel', 'Ada Beispiel'],
    ['Der Bote – Hamburg', ''],
    ['Emily Post', 'Emily Post'],
    ['Sebastian Stern', 'Sebastian Stern'],
    ['Hu Jintao', 'Hu Jintao'],
    ['Ada Beispiel (dpa)', 'Ada Beispiel'],
    ['Ada Beispiel/dpa', 'Ada Beispiel'],
    ['dpa / Ada Beispiel', 'Ada Beispiel'],
    ['Ada Beispiel und dpa', 'Ada Beispiel'],
    ['Ada Beispiel mit Material von dpa', 'Ada Beispiel'],
    ['AFP, dpa', ''],
    ['Reuters, Berlin', ''],
    ['Der Bote/dpa', ''],
    ['Der Bote Redaktion', ''],
    ['Bayerischer Rundfunk', ''],
    ['Süddeutsche Zeitung, München', ''],
    ['Staff and agencies', ''],
    ['ARD-Studio Nairobi', ''],
    ['Der Bote / Ada Beispiel', 'Ada Beispiel'],
    ['Ada Beispiel for Der Bote', 'Ada Beispiel'],
    ['Ada Beispiel, The Associated Press', 'Ada Beispiel'],
    ['Ada Beispiel and agencies', 'Ada Beispiel'],
    ['Ada Beispiel, Senior Reporter', 'Ada Beispiel'],
    ['Ada Beispiel, ARD-Studio Nairobi', 'Ada Beispiel'],
    ['Ada Beispiel, Brüssel/Berlin', 'Ada Beispiel'],
    ['Kommentar von Ada Beispiel', 'Ada Beispiel'],
    ['Eine Analyse von Ada Beispiel', 'Ada Beispiel'],
    ['Interview: Ada Beispiel', 'Ada Beispiel'],
    ['Autor:in: Ada Beispiel', 'Ada Beispiel'],
    ['Ada Bei\u00adspiel\u200b', 'Ada Beispiel'],
    ['Ada Beispiel, New York', 'Ada Beispiel'],
    ['Ada Beispiel aus Nairobi', 'Ada Beispiel'],
    ['Von Ada Beispiel, Der Bote', 'Ada Beispiel'],
    ['Ein Gastbeitrag von Ada Beispiel', 'Ada Beispiel'],
    ['Ada Beispiel, Max Muster', 'Ada Beispiel, Max Muster'],
    ['Martin Luther King, Jr.', 'Martin Luther King, Jr.'],
    ['Ada Beispiel &amp; Max Muster', 'Ada Beispiel & Max Muster'],
    ['Anders Fogh Rasmussen', 'Anders Fogh Rasmussen'],
    ['Bella Beispiel', 'Bella Beispiel'],
  ])('“%s” is of “%s”', (text, name) => {
    expect(personName(text, ['Der Bote', 'bote.example'])).toBe(name);
  });

  it.each([
    [{ 'og:author': 'Ada Beispiel' }, 'Ada Beispiel'],
    [{ 'twitter:label1': 'Verfasst von', 'twitter:data1': 'Ada Beispiel' }, 'Ada Beispiel'],
    [{ 'twitter:label1': 'Lesezeit', 'twitter:data1': '2 Minuten' }, ''],
    [{ citation_author: 'Beispiel, Ada' }, 'Ada Beispiel'],
    [{ 'article:author': 'https://www.facebook.com/bote' }, ''],
  ])('in %j is “%s”', (metas, speaker) => expect(page({ metas }).speaker).toBe(speaker));
});

describe('the site', () => {
  it.each([
    ['Nähe – Wikiquote', 'https://de.wikiquote.org/wiki/N', {}, 'Nähe', 'Wikiquote'],
    [
      'Zinsen - ZEIT | Die-Zeit',
      'https://bote.example/a',
      { 'og:site_name': 'Die-Zeit' },
      'Zinsen - ZEIT',
      'Die-Zeit',
    ],
    [
      'Der Bote | Zinsen steigen',
      'https://bote.example/a',
      { 'og:site_name': 'Der Bote' },
      'Zinsen steigen',
      'Der Bote',
    ],
    [
      'A &amp; B – Der Bote',
      'https://bote.example/a',
      { 'og:site_name': 'Der Bote' },
      'A & B',
      'Der Bote',
    ],
    [
      'Zinsen steigen – Börsen\u2011Zeitung',
      'https://bote.example/a',
      { 'og:site_name': 'Börsen-Zeitung' },
      'Zinsen steigen',
      'Börsen-Zeitung',
    ],
    [
      'Zinsen steigen :: Der Bote',
      'https://bote.example/a',
      { 'og:site_name': 'Der Bote' },
      'Zinsen steigen',
      'Der Bote',
    ],
    ['Ada — Wikipédia', 'https://fr.wikipedia.org/wiki/A', {}, 'Ada', 'Wikipédia'],
    [
      'Ada - Wikipedia, la enciclopedia libre',
      'https://es.wikipedia.org/wiki/A',
      {},
      'Ada',
      'Wikipedia',
    ],
    [
      'Zinsen › Der Bote',
      'https://bote.example/a',
      { 'og:site_name': 'Der Bote' },
      'Zinsen',
      'Der Bote',
    ],
    [
      'Der Bote - Zinsen steigen',
      'https://bote.example/a',
      { 'og:site_name': 'Der Bote' },
      'Zinsen steigen',
      'Der Bote',
    ],
    ['Nah – und fern', 'https://bote.example/a', {}, 'Nah – und fern', 'bote.example'],
  ])('of “%s” is known', (title, url, metas, bare, publisher) => {
    expect(page({ title, url, metas }).source).toMatchObject({ title: bare, publisher });
  });

  it.each(['‒', '―', '~', '∙', '/'])('may stand behind %s', (mark) => {
    const metas = { 'og:site_name': 'Der Bote' };
    expect(page({ title: `Zinsen steigen ${mark} Der Bote`, metas }).source.title).toBe(
      'Zinsen steigen',
    );
  });
});

describe('a selection that says who speaks', () => {
  it.each([
    ['„Nähe entsteht im Gespräch“, sagt Ada Beispiel.', 'Nähe entsteht im Gespräch'],
    [
      '»Nähe entsteht im Gespräch«, schreibt Ada Beispiel in ihrem Buch.',
      'Nähe entsteht im Gespräch',
    ],
    ['„Nähe entsteht.“, so Ada Beispiel, Professorin in Bonn.', 'Nähe entsteht.'],
    ['„Nähe entsteht“, sagt die Forscherin Ada Beispiel.', 'Nähe entsteht'],
    ['Ada Beispiel sagt: „Nähe entsteht.“', 'Nähe entsteht.'],
    ['Wie Ada Beispiel sagt: „Nähe entsteht.“', 'Nähe entsteht.'],
    ['„Nähe entsteht“, betont die Soziologin Ada Beispiel von der Uni Bonn.', 'Nähe entsteht'],
    ['“Ask well,” said Ada Beispiel.', 'Ask well'],
    ['“Ask well,” Ada Beispiel said.', 'Ask well'],
    ['"Ask well," according to Ada Beispiel', 'Ask well'],
    ['Ada Beispiel told Der Bote: “Ask well.”', 'Ask well.'],
  ])('%s', (text, words) => {
    const draft = page({ text, metas: { author: 'Max Muster' } });
    expect([draft.original.text, draft.speaker]).toEqual([words, 'Ada Beispiel']);
  });

  it.each([
    '„Nähe“, sagt sie.',
    '„Nähe“ und „Ferne“, sagt Ada Beispiel',
    'Sie sagt: „Nähe.“',
    '„Nähe“, sagt Ada Beispiel, „ist alles.“',
  ])('stays as it is where it names nobody, or is of several parts: %s', (text) => {
    expect(passageIn(text).words).toBe(text);
  });
});

describe('50,000 hostile characters', () => {
  it.each([
    'a, ',
    'Ada ',
    '(',
    '/',
    '|',
    '&amp;',
    ' – ',
    '„',
    '"',
    'sagt ',
    'von ',
    '\n',
    'www.',
    '-',
  ])('of %j come to an end', (part) => {
    const text = part.repeat(50_000 / part.length);
    expect(typeof personName(text, ['Der Bote'])).toBe('string');
    expect(typeof citedName(text)).toBe('string');
    const title = `${text} | Der Bote`;
    const metas = { author: text, 'og:site_name': 'Der Bote', 'og:title': title };
    const things = thingsIn([`x${text}{`]);
    expect(
      page({ text: `„${text}“, sagt Ada`, title, metas, things }).source.title.length,
    ).toBeLessThan(400);
  });

  it('and things without end in each other do, too', () => {
    let thing: Record<string, unknown> = { '@type': 'Article' };
    for (let i = 0; i < 20_000; i++) thing = { '@type': 'WebPage', mainEntity: thing };
    const wide = { '@graph': Array.from({ length: 100_000 }, () => ({ '@type': 'Article' })) };
    expect(page({ things: [thing, wide] }).speaker).toBe('');
  });
});
