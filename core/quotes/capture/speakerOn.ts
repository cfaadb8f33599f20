import { QUOTE_LIMITS } from '../ownQuote.ts';
import { describedElsewhere, type PageFacts, textIn, thingsOf, typesOf } from './pageFacts.ts';
import { citedName, personName, plainText } from './personName.ts';

/** Meta elements that name the author, the most reliable first. */
const AUTHORS = [
  'citation_author',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'og:article:author',
  'og:author',
  'byl',
  'twitter:creator:name',
];

const WRITTEN = [
  ...['Article', 'NewsArticle', 'BlogPosting', 'ReportageNewsArticle', 'OpinionNewsArticle'],
  ...['AnalysisNewsArticle', 'ScholarlyArticle', 'TechArticle', 'SocialMediaPosting', 'Posting'],
  ...['Report', 'WebPage', 'Book', 'CreativeWork'],
];

/** At most so many authors are named. */
const TOGETHER = 3;

/**
 * The speaker of the passage: named next to it, else by the page's `Quotation`, else the page's author.
 * Empty if none of these is a name. If there is an attribution that is no name, the page's author is
 * not taken.
 *
 * @param sites names of the site
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
    ...AUTHORS.map((name) => personName(givenFirst(name, metas[name] ?? ''), sites)),
    personName(labelled(metas), sites),
  ];
  return named.find((name) => name !== '') ?? '';
}

/** The page's `Quotation` objects for the passage; else the only one. */
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

/** Names in JSON-LD: a string, an object with a name, a reference to one, or a list of these. */
function namesOf(who: unknown, things: readonly unknown[], sites: readonly string[]): string {
  const names = [who].flat().map((each) => personName(nameOf(each, things), sites));
  const some = names.filter((name) => name !== '').slice(0, TOGETHER);
  const together = some.join(', ');
  return together.length <= QUOTE_LIMITS.speaker ? together : (some[0] ?? '');
}

function nameOf(who: unknown, things: readonly unknown[]): string {
  if (typeof who === 'string') return who;
  if (typesOf(who).some((type) => INSTITUTION.test(type))) return '';
  const name = ownName(who);
  const id = textIn(who, '@id');
  if (name !== '' || id === '') return name;
  const described = describedElsewhere(things, id, (thing) => ownName(thing) !== '');
  return typesOf(described).some((type) => INSTITUTION.test(type)) ? '' : ownName(described);
}

/** Types of schema.org that are not people. */
const INSTITUTION =
  /Organi[sz]ation$|^(?:Corporation|NGO|Brand|Project|ResearchProject|Consortium|Cooperative|LibrarySystem|Periodical|Newspaper|Magazine|WebSite|WebPage|WebApplication|SoftwareApplication|CollegeOrUniversity|School|Airline|FundingScheme|FundingAgency|GovernmentOffice|LocalBusiness|Place|Thing)$/;

function ownName(who: unknown): string {
  const parts = ['givenName', 'additionalName', 'familyName'].map((field) => textIn(who, field));
  return textIn(who, 'name') || parts.filter(Boolean).join(' ') || textIn(who, 'alternateName');
}

/** Library catalogues and journals write `Beispiel, Ada`. */
function givenFirst(meta: string, name: string): string {
  const [, family, given] = /^([^,;]{1,60}),\s?([^,;]{1,60})$/.exec(plainText(name)) ?? [];
  const isCatalogue = /^(?:citation_author|dc\.|dcterms\.)/.test(meta);
  return isCatalogue && family && given && !family.includes(' ') ? `${given} ${family}` : name;
}

/** The author in a Twitter card: `twitter:label1` is “Written by”, and `twitter:data1` the name. */
function labelled(metas: PageFacts['metas']): string {
  const isAuthor =
    /^(?:written by|author|geschrieben von|verfasst von|von|autor(?:in)?|écrit par|escrito por)$/i;
  const number = ['1', '2'].find((one) =>
    isAuthor.test((metas[`twitter:label${one}`] ?? '').trim()),
  );
  return number ? (metas[`twitter:data${number}`] ?? '') : '';
}
