import { QUOTE_LIMITS } from '../ownQuote.ts';
import { type PageFacts, textIn, thingsById, thingsOf, typesOf } from './pageFacts.ts';
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

/** Types of schema.org that somebody has written. */
const WRITTEN =
  /(?:Article|Posting|Report|Review|Page|Episode|Recipe|HowTo|Chapter|Thesis|Book|CreativeWork)$/;

/** At most so many authors are named, of so many that are looked at. */
const [TOGETHER, LOOKED_AT] = [3, 20];

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
  const described = thingsById(things, (thing) => ownName(thing) !== '');
  const named = [
    ...[...quoted, ...written].map((who) => namesOf(who, described, sites)),
    ...AUTHORS.map((name) => personName(givenFirst(name, metas[name] ?? ''), sites)),
    personName(labelled(metas), sites),
  ];
  return named.find((name) => name !== '') ?? '';
}

/** The page's `Quotation` objects for the passage; else the only one. */
function quotationsOf(things: readonly unknown[], text: string): Record<string, unknown>[] {
  const all = thingsOf(things, /^Quotation$/);
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
function namesOf(who: unknown, described: Described, sites: readonly string[]): string {
  const all = [listed(who)].flat().slice(0, LOOKED_AT);
  const names = all.map((each) => personName(nameOf(each, described), sites));
  const some = names.filter((name) => name !== '').slice(0, TOGETHER);
  const together = some.join(', ');
  return together.length <= QUOTE_LIMITS.speaker ? together : (some[0] ?? '');
}

/** What an ordered list of JSON-LD holds; anything else as it is. */
function listed(who: unknown): unknown {
  const isList = typeof who === 'object' && who !== null && '@list' in who;
  return isList ? who['@list'] : who;
}

/** The page's objects that have a name, by their `@id`. */
type Described = ReadonlyMap<string, unknown>;

function nameOf(who: unknown, described: Described): string {
  if (typeof who === 'string') return who;
  if (isInstitution(who)) return '';
  // What somebody is in an article stands around them.
  if (typesOf(who).some((type) => /Role$/.test(type)) && isNested(who)) {
    return nameOf(who.author ?? who.creator, described);
  }
  const name = ownName(who);
  const id = textIn(who, '@id');
  if (name !== '' || id === '') return name;
  const elsewhere = described.get(id);
  return isInstitution(elsewhere) ? '' : ownName(elsewhere);
}

function isNested(who: unknown): who is { author?: unknown; creator?: unknown } {
  return typeof who === 'object' && who !== null && ('author' in who || 'creator' in who);
}

/** Blogs call the one person behind them both a person and an organisation. */
function isInstitution(who: unknown): boolean {
  const types = typesOf(who);
  return !types.includes('Person') && types.some((type) => INSTITUTION.test(type));
}

/** Types of schema.org that are not people. */
const INSTITUTION =
  /Organi[sz]ation$|^(?:Corporation|NGO|Brand|Project|ResearchProject|Consortium|Cooperative|LibrarySystem|Periodical|Newspaper|Magazine|WebSite|WebPage|WebApplication|SoftwareApplication|CollegeOrUniversity|School|Airline|FundingScheme|FundingAgency|GovernmentOffice|LocalBusiness|Place|Thing)$/;

function ownName(who: unknown): string {
  const parts = [
    textIn(who, 'givenName') || textIn(who, 'firstName'),
    textIn(who, 'additionalName'),
    textIn(who, 'familyName') || textIn(who, 'lastName'),
  ];
  return (
    textIn(who, 'name') ||
    textIn(who, 'schema:name') ||
    parts.filter(Boolean).join(' ') ||
    textIn(who, 'alternateName')
  );
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
