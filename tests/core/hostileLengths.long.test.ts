import { describe, expect, it } from 'vitest';
import { invitedTo, readCallHost, recognizeRoom } from '../../core/calls/room.ts';
import { CHANNELS } from '../../core/people/channel.ts';
import { firstNameOf, saidOrganisation } from '../../core/people/openingPhrases.ts';
import { readChannel } from '../../core/people/readChannel.ts';
import { draftOnPage } from '../../core/quotes/capture/draftOnPage.ts';
import {
  FACT_LIMIT,
  limitedFacts,
  type PageFacts,
  thingsIn,
} from '../../core/quotes/capture/pageFacts.ts';
import { linkTo, plainFragment, uniqueFragment } from '../../core/quotes/capture/textFragment.ts';
import { QUOTE_LIMITS } from '../../core/quotes/ownQuote.ts';
import { expectLinear } from './growth.ts';
import { readCard } from './people/import/importing.ts';
import { readText } from './quotes/deckFile/reading.ts';

// Text that was made to keep programs busy.

const PARTS = [
  'a',
  ' ',
  '\t',
  '(',
  '[',
  '[a](',
  '/',
  '.',
  ',',
  '- ',
  '— A',
  '> ',
  '&#',
  '"',
  '„',
  '\\',
  '%2',
  '@a.',
  ':mailto:',
  '\u2028',
];

const facts = (more: Partial<PageFacts>): PageFacts => ({
  ...{ text: 'Frag.', mayBeUnseen: false, isInFront: true, url: 'https://a.example/', title: '' },
  ...{ language: '', fragment: null, citations: [], metas: {}, things: [], ...more },
});

/** What foreign text goes through. What it says to that is another matter. */
const READERS: Record<string, (text: string) => unknown> = {
  'the facts of a page': (text) =>
    draftOnPage(
      limitedFacts(
        facts({
          ...{
            url: `https://a.example/${text}`,
            title: `${text} | A`,
            citations: [text, `— ${text}`],
          },
          metas: { author: text, 'og:site_name': text, 'og:title': text },
          things: thingsIn([`{"@type":"Article","author":${JSON.stringify(text)}}`, text]),
        }),
      ),
    ),
  'a selected passage': (text) => draftOnPage(limitedFacts(facts({ text: `„${text}“, sagt Ada` }))),
  'the text of a page': (text) => [
    linkTo('https://a.example/', plainFragment(`${text} a`) ?? { textStart: 'a' }),
    uniqueFragment({ before: text, passage: 'Frag gern.', behind: text }),
  ],
  'the address of a call': (text) =>
    [
      'teams.microsoft.com/dl/launcher/a?url=',
      'teams.microsoft.com/l/meetup-join/19:',
      'zoom.us/j/',
      'x.webex.com/',
      'a.example/',
    ].map((start) => [
      recognizeRoom(`https://${start}${text}`, []),
      invitedTo(`https://${start}${text}`, []),
    ]),
  'a host': (text) => readCallHost(text, 'jitsi'),
  'a channel': (text) => CHANNELS.map((kind) => readChannel(kind, text)),
  'a card': (text) =>
    readCard('3.0', `FN:${text}`, `TEL:${text}`, `URL:${text}`, `NOTE;X=${text}:a`),
  'quotes in Markdown': (text) => readText(`# A\n\n> ${text}\n\n- ${text}\n`, 'a.md'),
  'quotes in plain text': (text) => readText(`${text}\n— ${text}\n`, 'a.txt'),
  'a table of quotes': (text) => readText(`text;speaker\n${text};${text}\n`, 'a.csv'),
  'a name': (text) => [firstNameOf(text), saidOrganisation(text)],
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it.each(PARTS)('made of %j is read in linear time', (part) => {
    expectLinear((length) => read(`${part.repeat(length / part.length)}!`), 200_000);
  });
});

it('reads no more of a page than could be kept, but all of what is selected', () => {
  const long = 'x'.repeat(200_000);
  const {
    text,
    fragment,
    things: _,
    ...read
  } = limitedFacts(
    facts({
      ...{ text: long, url: `https://a.example/${long}`, title: long, language: long },
      ...{ citations: Array(1_000).fill(long), fragment: { textStart: long } },
      metas: Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`m${i}`, long])),
    }),
  );
  expect(text).toBe(long);
  expect(fragment).toBeNull();
  expect(read.url.length).toBe(QUOTE_LIMITS.url + 1);
  expect(JSON.stringify(read).length).toBeLessThan(600 * FACT_LIMIT);
  // A link that is cut would lead elsewhere.
  expect(draftOnPage(facts({ url: read.url })).source.url).toBeUndefined();
});

it('parses no more JSON-LD than an honest page has, and names only what is a name', () => {
  const thing = '{"@type":"Article","author":"Ada"}';
  expect(thingsIn([thing, `{"a":"${'x'.repeat(2_000_000)}"}`, thing])).toHaveLength(1);
  const odd = { '@type': { toString: 1 }, author: { '@type': [{ toString: 1 }], name: 'Ada' } };
  const draft = draftOnPage(facts({ things: [odd, { '@type': 'Article', datePublished: odd }] }));
  expect(draft.source.date).toBeUndefined();
});
