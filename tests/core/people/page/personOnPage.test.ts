import { describe, expect, it } from 'vitest';
import { type FoundPerson, readFoundPerson } from '../../../../core/people/page/foundPerson.ts';
import {
  limitedPersonFacts,
  type PageCard,
  type PersonFacts,
} from '../../../../core/people/page/personFacts.ts';
import { personOnPage } from '../../../../core/people/page/personOnPage.ts';
import { PERSON_LIMITS } from '../../../../core/people/person.ts';

const HOME = 'https://ada.example/about';

const page = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{ url: HOME, canonical: '', title: '', metas: {}, things: [], cards: [] },
  ...more,
});
const found = (more: Partial<FoundPerson> = {}): FoundPerson => ({
  ...{ name: 'Ada Lovelace', organisation: '', role: '', address: HOME },
  ...more,
});
const card = (more: Partial<PageCard> = {}): PageCard => ({
  ...{ name: 'Ada Lovelace', organisation: '', role: '', urls: [] },
  ...more,
});
const ada = (more: object = {}) => ({ '@type': 'Person', name: 'Ada Lovelace', ...more });

describe('a profile on a platform', () => {
  it.each<[what: string, url: string, title: string, FoundPerson | null]>([
    [
      'LinkedIn, signed in',
      'https://www.linkedin.com/in/ada-lovelace/?originalSubdomain=de#about',
      '(3) Ada Lovelace | LinkedIn',
      found({ address: 'https://www.linkedin.com/in/ada-lovelace/' }),
    ],
    [
      'LinkedIn, on a page of their profile',
      'https://www.linkedin.com/in/ada-lovelace/details/experience/',
      'Berufserfahrung | Ada Lovelace | LinkedIn',
      found({ address: 'https://www.linkedin.com/in/ada-lovelace/details/experience/' }),
    ],
    [
      'LinkedIn, for strangers',
      'https://de.linkedin.com/in/ada-lovelace',
      'Ada Lovelace – Chief Analyst – Analytical Engines GmbH | LinkedIn',
      found({
        organisation: 'Analytical Engines GmbH',
        role: 'Chief Analyst',
        address: 'https://de.linkedin.com/in/ada-lovelace',
      }),
    ],
    [
      'LinkedIn, with where they work alone',
      'https://de.linkedin.com/in/ada-lovelace',
      'Ada Lovelace - Analytical Engines | LinkedIn',
      found({
        organisation: 'Analytical Engines',
        address: 'https://de.linkedin.com/in/ada-lovelace',
      }),
    ],
    [
      'XING',
      'https://www.xing.com/profile/Ada_Lovelace3/cv',
      'Ada Lovelace - Geschäftsführerin - Analytical Engines GmbH | XING',
      found({
        organisation: 'Analytical Engines GmbH',
        role: 'Geschäftsführerin',
        address: 'https://www.xing.com/profile/Ada_Lovelace3/cv',
      }),
    ],
    [
      'GitHub',
      'https://github.com/ada?tab=repositories',
      'ada (Ada Lovelace) · GitHub',
      found({ address: 'https://github.com/ada' }),
    ],
    [
      'GitHub, without a name',
      'https://github.com/ada',
      'ada · GitHub',
      found({ name: '', address: 'https://github.com/ada' }),
    ],
    [
      'X',
      'https://x.com/AdaLovelace',
      '(1) Ada Lovelace (@adalovelace) / X',
      found({ address: 'https://x.com/AdaLovelace' }),
    ],
    [
      'Instagram, in German',
      'https://www.instagram.com/ada.lovelace/',
      'Ada Lovelace (@ada.lovelace) • Fotos und Videos auf Instagram',
      found({ address: 'https://www.instagram.com/ada.lovelace/' }),
    ],
    [
      'TikTok',
      'https://www.tiktok.com/@ada.lovelace?lang=de-DE',
      'Ada Lovelace (@ada.lovelace) | TikTok',
      found({ address: 'https://www.tiktok.com/@ada.lovelace' }),
    ],
    [
      'Mastodon',
      'https://mastodon.social/@ada',
      'Ada Lovelace (@ada@mastodon.social) - Mastodon',
      found({ address: 'https://mastodon.social/@ada' }),
    ],
    [
      'Bluesky',
      'https://bsky.app/profile/ada.bsky.social',
      'Ada Lovelace (@ada.bsky.social) — Bluesky',
      found({ address: 'https://bsky.app/profile/ada.bsky.social' }),
    ],
    [
      'Threads',
      'https://www.threads.com/@ada.lovelace',
      'Ada Lovelace (@ada.lovelace) • Threads, Say more',
      found({ address: 'https://www.threads.com/@ada.lovelace' }),
    ],
    [
      'Facebook, known by a number',
      'https://www.facebook.com/profile.php?id=100012345678901',
      '(20+) Ada Lovelace | Facebook',
      found({ address: 'https://www.facebook.com/profile.php?id=100012345678901' }),
    ],
    [
      'YouTube',
      'https://www.youtube.com/@ada/videos',
      'Ada Lovelace - YouTube',
      found({ address: 'https://www.youtube.com/@ada/videos' }),
    ],
    [
      'a title that is of another profile still',
      'https://x.com/adalovelace',
      'Charles Babbage (@babbage) / X',
      found({ name: '', address: 'https://x.com/adalovelace' }),
    ],
    ['a feed', 'https://www.linkedin.com/feed/', 'Feed | LinkedIn', null],
    ['a company', 'https://www.linkedin.com/company/engines', 'Engines | LinkedIn', null],
    ['a search', 'https://www.xing.com/search/members', 'Mitglieder | XING', null],
  ])('is read: %s', (_, url, title, expected) => {
    expect(personOnPage(page({ url, title }))).toEqual(expected);
  });

  it('is read from what LinkedIn says to search engines, without what it hides', () => {
    const url = 'https://uk.linkedin.com/in/ada-lovelace';
    const person = ada({
      jobTitle: ['******* *******', 'Chief Analyst'],
      worksFor: [
        { '@type': 'Organization', name: '**********' },
        { '@type': 'Organization', name: 'Analytical Engines', url: 'https://engines.example' },
      ],
      sameAs: url,
    });
    const post = {
      '@type': 'DiscussionForumPosting',
      author: { '@type': 'Person', name: 'Babbage' },
    };
    expect(
      personOnPage(
        page({
          url,
          title: 'Ada Lovelace – Analytical Engines | LinkedIn',
          things: [{ '@context': 'http://schema.org', '@graph': [person, post] }, person, post],
        }),
      ),
    ).toEqual(found({ organisation: 'Analytical Engines', role: 'Chief Analyst', address: url }));
  });

  it('is not read from data that a page before has left', () => {
    const babbage = { '@type': 'Person', name: 'Charles Babbage', url: 'https://x.com/babbage' };
    const things = [{ '@type': 'ProfilePage', mainEntity: babbage }];
    const metas = {
      'og:type': 'profile',
      'og:url': 'https://x.com/babbage',
      'profile:first_name': 'Charles',
    };
    const url = 'https://x.com/adalovelace';
    const title = 'Ada Lovelace (@adalovelace) / X';
    expect(personOnPage(page({ url, title, things, metas }))).toEqual(found({ address: url }));
  });

  it('is read from the Open Graph of Telegram, whose title names nobody', () => {
    const url = 'https://t.me/ada_lovelace';
    const metas = { 'og:title': 'Ada Lovelace' };
    const title = 'Telegram: Contact @ada_lovelace';
    expect(personOnPage(page({ url, title, metas }))).toEqual(found({ address: url }));
  });
});

describe('a page of its own', () => {
  const linkedin = 'https://www.linkedin.com/in/ada-lovelace';

  it('is read from the only person of its JSON-LD, with the profile that it names', () => {
    const person = ada({
      '@id': 'https://ada.example',
      jobTitle: 'Chief Analyst',
      worksFor: { '@type': 'Organization', name: 'Analytical &amp; Engines' },
      sameAs: ['https://engines.example/ada', linkedin, 'https://github.com/ada'],
    });
    expect(personOnPage(page({ things: [person] }))).toEqual(
      found({ organisation: 'Analytical & Engines', role: 'Chief Analyst', address: linkedin }),
    );
  });

  it.each<[string, unknown[]]>([
    ['its profile page', [{ '@type': 'ProfilePage', mainEntity: ada() }, { '@type': 'Article' }]],
    [
      'the subject of its about page, by reference, among others',
      [
        { '@type': 'AboutPage', about: { '@id': '#ada' } },
        ada({ '@id': '#ada' }),
        { '@type': 'Person', name: 'Charles Babbage' },
      ],
    ],
    [
      'the author whose archive it is (Yoast)',
      [
        {
          '@graph': [
            { '@type': ['CollectionPage', 'ProfilePage'], '@id': HOME, url: HOME },
            ada({ '@id': '#/schema/person/1', mainEntityOfPage: { '@id': HOME } }),
            { '@type': 'Person', name: 'Charles Babbage', url: 'https://ada.example/babbage' },
          ],
        },
      ],
    ],
    ['whoever has two names in it', [ada({ name: '', givenName: 'Ada', familyName: 'Lovelace' })]],
    ['whoever stands in it twice', [ada(), ada({ url: 'https://ada.example' })]],
    ['a type with its vocabulary', [ada({ '@type': ['https://schema.org/Person', 'Thing'] })]],
  ])('is that of %s', (_, things) => {
    expect(personOnPage(page({ things }))).toEqual(found());
  });

  it.each<[string, Partial<PersonFacts>]>([
    ['a list of people', { things: [ada(), { '@type': 'Person', name: 'Charles Babbage' }] }],
    [
      'an article, though it names its author',
      { things: [{ '@graph': [{ '@type': 'NewsArticle', author: { '@id': '#a' } }, ada()] }] },
    ],
    ['an author inside of an article', { things: [{ '@type': 'Article', author: ada() }] }],
    ['an organisation', { things: [{ '@type': 'Organization', name: 'Analytical Engines' }] }],
    ['a person without a name', { things: [{ '@type': 'Person', jobTitle: 'Analyst' }] }],
    ['several cards', { cards: [card(), card({ name: 'Charles Babbage' })] }],
    ['a page with a title alone', { title: 'Ada Lovelace – Analytical Engines' }],
    ['a website in the Open Graph', { metas: { 'og:type': 'website', 'og:title': 'Ada' } }],
    ['what is no data', { things: [null, 1, 'Ada', [], { '@type': {} }, { '@graph': 'x' }] }],
    ['a file', { url: 'file:///home/ada.html', things: [ada()] }],
    ['a page of the browser', { url: 'about:addons', things: [ada()] }],
  ])('is not %s', (_, facts) => {
    expect(personOnPage(page(facts))).toBeNull();
  });

  it('is read from its only card, or from the one with its address', () => {
    const own = card({
      organisation: ' Analytical\n Engines ',
      role: 'Analyst',
      urls: [`${HOME}/`],
    });
    const babbage = card({ name: 'Charles Babbage', urls: ['https://ada.example/babbage'] });
    const expected = found({ organisation: 'Analytical Engines', role: 'Analyst' });
    expect(personOnPage(page({ cards: [own] }))).toEqual(expected);
    expect(personOnPage(page({ cards: [babbage, own] }))).toEqual(expected);
    const elsewhere = card({ urls: ['https://engines.example', linkedin] });
    expect(personOnPage(page({ cards: [elsewhere] }))).toEqual(found({ address: linkedin }));
  });

  it.each([
    [{ 'profile:first_name': 'Ada', 'profile:last_name': ' Lovelace' }],
    [{ 'og:title': 'Ada Lovelace | Analytical Engines' }],
  ])('is read from the Open Graph: %j', (metas) => {
    expect(personOnPage(page({ metas: { 'og:type': 'profile', ...metas } }))).toEqual(found());
  });

  it('has the address that it calls its own, without a place in it', () => {
    const facts = { url: `${HOME}?session=1#top`, things: [ada()] };
    expect(personOnPage(page({ ...facts, canonical: HOME }))).toEqual(found());
    expect(personOnPage(page(facts))).toEqual(found({ address: `${HOME}?session=1` }));
    // No address that could be kept is none.
    expect(personOnPage(page({ url: 'http://localhost/ada', things: [ada()] }))).toEqual(
      found({ address: '' }),
    );
  });
});

describe('text from outside', () => {
  it('is one line of text, without invisible marks, and no longer than what is kept', () => {
    const name = `\u202e<b>Ada</b>\u0000\n ${'ö'.repeat(9000)}`;
    const person = ada({ name, jobTitle: '😀'.repeat(9000), worksFor: 'x'.repeat(9000) });
    const read = personOnPage(page({ things: [person] }));
    expect(read?.name).toBe(`<b>Ada</b> ${'ö'.repeat(PERSON_LIMITS.name - 11)}`);
    expect([...(read?.role ?? '')]).toHaveLength(PERSON_LIMITS.role);
    expect([...(read?.organisation ?? '')]).toHaveLength(PERSON_LIMITS.organisation);
    expect(readFoundPerson(read)).toEqual(read);
  });

  it('is limited before it is handed on', () => {
    const long = 'x'.repeat(9000);
    const cards = Array.from({ length: 99 }, () =>
      card({ name: long, urls: Array.from({ length: 99 }, () => HOME) }),
    );
    const metas = Object.fromEntries(Array.from({ length: 999 }, (_, i) => [`m${i}`, long]));
    const limited = limitedPersonFacts(
      page({ url: HOME + long, title: long, metas: { [long]: '', ...metas }, cards }),
    );
    expect(limited.url).toBe('');
    expect(limited.title).toHaveLength(5000);
    expect(Object.keys(limited.metas)).toHaveLength(499);
    expect(limited.metas.m1).toHaveLength(5000);
    expect(limited.cards).toHaveLength(20);
    expect(limited.cards[0]?.urls).toHaveLength(20);
    expect(limited.cards[0]?.name).toHaveLength(5000);
  });

  it.each([null, 'Ada', {}, { ...found(), name: 1 }, { ...found(), role: 'x'.repeat(401) }])(
    'is nobody that was found: %j',
    (stored) => {
      expect(readFoundPerson(stored)).toBeNull();
    },
  );
});
