import { QUOTE_LIMITS } from '../ownQuote.ts';
import { describedElsewhere, type PageFacts, textIn, thingsOf, typesOf } from './pageFacts.ts';
import { citedName, personName, plainText } from './personName.ts';

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
  'og:author',
  'byl',
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
    ...AUTHORS.map((name) => personName(givenFirst(name, metas[name] ?? ''), sites)),
    personName(labelled(metas), sites),
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
  if (typesOf(who).some((type) => INSTITUTION.test(type))) return '';
  const name = ownName(who);
  const id = textIn(who, '@id');
  if (name !== '' || id === '') return name;
  const described = describedElsewhere(things, id, (thing) => ownName(thing) !== '');
  return typesOf(described).some((type) => INSTITUTION.test(type)) ? '' : ownName(described);
}

/** The types of schema.org that are nobody: organisations of every kind, what they run, and where they are. */
const INSTITUTION =
  /Organi[sz]ation$|^(?:Corporation|NGO|Brand|Project|ResearchProject|Consortium|Cooperative|LibrarySystem|Periodical|Newspaper|Magazine|WebSite|WebPage|WebApplication|SoftwareApplication|CollegeOrUniversity|School|Airline|FundingScheme|FundingAgency|GovernmentOffice|LocalBusiness|Place|Thing)$/;

function ownName(who: unknown): string {
  const parts = ['givenName', 'additionalName', 'familyName'].map((field) => textIn(who, field));
  return textIn(who, 'name') || parts.filter(Boolean).join(' ') || textIn(who, 'alternateName');
}

/** Catalogues of libraries and journals write `Beispiel, Ada`. */
function givenFirst(meta: string, name: string): string {
  const [, family, given] = /^([^,;]{1,60}),\s?([^,;]{1,60})$/.exec(plainText(name)) ?? [];
  const isCatalogue = /^(?:citation_author|dc\.|dcterms\.)/.test(meta);
  return isCatalogue && family && given && !family.includes(' ') ? `${given} ${family}` : name;
}

/** What a card for other sites says: `twitter:label1` is “Written by”, and `twitter:data1` the name. */
function labelled(metas: PageFacts['metas']): string {
  const isAuthor =
    /^(?:written by|author|geschrieben von|verfasst von|von|autor(?:in)?|écrit par|escrito por)$/i;
  const number = ['1', '2'].find((one) =>
    isAuthor.test((metas[`twitter:label${one}`] ?? '').trim()),
  );
  return number ? (metas[`twitter:data${number}`] ?? '') : '';
}
