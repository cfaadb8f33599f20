import { QUOTE_LIMITS } from '../ownQuote.ts';
import type { PageFacts } from './pageFacts.ts';
import { citedName, personName } from './personName.ts';
import { textIn, thingsOf } from './thing.ts';

/** Whom the page is by, in the order in which it is believed. */
const AUTHORS = [
  'citation_author',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'og:article:author',
  'twitter:creator:name',
];

const WRITTEN = [
  ...['Article', 'NewsArticle', 'BlogPosting', 'ReportageNewsArticle', 'OpinionNewsArticle'],
  ...['AnalysisNewsArticle', 'ScholarlyArticle', 'TechArticle', 'SocialMediaPosting', 'Posting'],
  ...['Report', 'WebPage', 'Book', 'CreativeWork'],
];

/** So many are named where several have written a page. */
const TOGETHER = 3;

/**
 * Who said it, as far as the page tells: whoever is named beside the passage, else whoever the page
 * says is quoted, else who has written the page. Empty where it tells nothing that is a name: nothing
 * rather than nonsense. Where a line beside the passage is no name, it is still not by the page's author.
 *
 * @param sites what the site is called
 */
export function speakerOn(facts: PageFacts, sites: readonly string[] = []): string {
  const { citations, metas, things, text } = facts;
  const cited = citations.filter((line) => /\p{L}/u.test(line));
  if (cited.length > 0) return cited.map(citedName).find((name) => name !== '') ?? '';
  const quoted = quotationsOf(things, text).flatMap((thing) => [
    thing.spokenByCharacter,
    thing.creator,
    thing.author,
  ]);
  const written = thingsOf(things, WRITTEN).map((thing) => thing.author ?? thing.creator);
  const named = [
    ...[...quoted, ...written].map((who) => namesOf(who, things, sites)),
    ...AUTHORS.map((name) => personName(metas[name] ?? '', sites)),
  ];
  return named.find((name) => name !== '') ?? '';
}

/** The quotations that the page describes: that of the passage; else the only one. */
function quotationsOf(things: readonly unknown[], text: string): Record<string, unknown>[] {
  const all = thingsOf(things, ['Quotation']);
  const letters = lettersOf(text);
  const same = all.filter((thing) => {
    const described = lettersOf(textIn(thing, 'text') || textIn(thing, 'abstract'));
    return described !== '' && (described.includes(letters) || letters.includes(described));
  });
  return same.length > 0 || all.length > 1 ? same : all.filter((thing) => !textIn(thing, 'text'));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The names in JSON-LD: a text, a thing with a name, one that is described elsewhere, or several. */
function namesOf(who: unknown, things: readonly unknown[], sites: readonly string[]): string {
  const names = [who].flat().map((each) => personName(nameOf(each, things), sites));
  const some = names.filter((name) => name !== '').slice(0, TOGETHER);
  const together = some.join(', ');
  return together.length <= QUOTE_LIMITS.speaker ? together : (some[0] ?? '');
}

function nameOf(who: unknown, things: readonly unknown[]): string {
  if (typeof who === 'string') return who;
  const name = textIn(who, 'name');
  const id = textIn(who, '@id');
  if (name !== '' || id === '') return name;
  const described = things.find((thing) => textIn(thing, '@id') === id && textIn(thing, 'name'));
  return textIn(described, 'name');
}
