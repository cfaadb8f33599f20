import { umlautsSpelledOut } from '../../people/personName.ts';
import { withoutOuterMarks } from '../../typography.ts';
import { draftOf, QUOTE_LIMITS, type QuoteDraft } from '../ownQuote.ts';
import { isWebLink, type Source } from '../quote.ts';
import { FACT_LIMIT, type PageFacts, textIn, thingsOf } from './pageFacts.ts';
import { citedName, plainText } from './personName.ts';
import { speakerOn } from './speakerOn.ts';
import { linkTo } from './textFragment.ts';

/** Types of schema.org with a title, a day and a publisher of their own. */
const ARTICLES =
  /(?:Article|Posting|Report|Review|Page|Episode|Recipe|HowTo|Chapter|Thesis|Quotation)$/;

const DATES = [
  'article:published_time',
  'citation_publication_date',
  'datepublished',
  'dc.date',
  'dcterms.created',
  'date',
];

/** A draft of a quote from the selected passage, with what the page says about its source. */
export function draftOnPage(facts: PageFacts): QuoteDraft {
  const { words, citation } = passageIn(facts.text, facts.citations);
  // Too long to be kept, also if every character takes two units: nobody needs to know whose it is.
  if (words.length > 2 * QUOTE_LIMITS.text) return draftOf(words);
  const citations = citation === '' ? facts.citations : [citation];
  const source = sourceOf(facts);
  return {
    topic: '',
    speaker: speakerOn({ ...facts, citations }, sitesOf(facts, source.publisher)),
    original: {
      language: languageOf(facts.language) || languageOf(facts.metas['og:locale'] ?? ''),
      text: words,
      role: '',
      question: '',
    },
    translation: null,
    source,
  };
}

function sourceOf(facts: PageFacts): Source {
  const { metas, things, fragment } = facts;
  const articles = thingsOf(things, ARTICLES);
  const host = hostOf(addressOf(facts.url));
  const publisher = firstOf(
    metas['og:site_name'],
    siteBehind(facts.title, host).split(',', 1)[0],
    ...articles.map((it) => textIn(it.publisher, 'name')),
    host,
  );
  const title = firstOf(
    metas['og:title'],
    ...articles.map((it) => textIn(it, 'headline')),
    facts.title,
  );
  const page = addressOf(facts.url);
  const url = fragment && isWebLink(page) ? linkTo(page, fragment) : page;
  // Without the text fragment, a link that is too long still leads to the page.
  const link = url.length <= QUOTE_LIMITS.url ? url : page;
  // A wiki's date of publication says nothing about its current text.
  const date = isWiki(facts, host)
    ? ''
    : firstDay(...DATES.map((name) => metas[name]), ...articles.map((it) => it.datePublished));
  return {
    title: short(withoutSite(title, sitesOf(facts, publisher))),
    author: '',
    publisher: short(publisher),
    series: null,
    ...(isWebLink(link) && link.length <= QUOTE_LIMITS.url && { url: link }),
    ...(date && { date }),
  };
}

function firstOf(...texts: (string | undefined)[]): string {
  return (
    texts.map((text) => plainText((text ?? '').slice(0, FACT_LIMIT))).find((text) => text !== '') ??
    ''
  );
}

/** The separator between a title and the name of its site. */
const BETWEEN = /(?:\s(?:[-‒–—―·∙⋅»«•›‹~/]|::?)|\s?\|)\s?$/u;

/** Removes the name of the site from either end of a title: `How to ask – The Paper`. */
function withoutSite(title: string, sites: readonly string[]): string {
  // Of the same length, and with the usual hyphen.
  const compared = (text: string) => text.toLowerCase().replace(/[\u2010\u2011]/g, '-');
  const small = compared(title);
  for (const site of sites.map(compared).filter(Boolean)) {
    const before = title.slice(0, -site.length);
    if (small.endsWith(site) && BETWEEN.test(before)) return before.replace(BETWEEN, '').trim();
    const behind = title.slice(site.length);
    const isFirst = small.startsWith(site) && /^(?:\s?\||\s[-–—])\s/u.test(behind);
    if (isFirst) return behind.replace(/^\s?[-|–—]\s/u, '').trim();
  }
  return title;
}

/** The names of the site. */
function sitesOf({ url, title, metas }: PageFacts, publisher: string): string[] {
  const host = hostOf(addressOf(url));
  const names = [publisher, metas['og:site_name'] ?? '', metas['application-name'] ?? ''];
  return [...new Set([...names.map(plainText), siteBehind(title, host), host])].filter(Boolean);
}

/** The last part of the title, if the site's domain spells it: `– Wikipedia`. */
function siteBehind(title: string, host: string): string {
  const last = plainText(title.slice(0, FACT_LIMIT)).split(/\s[-–—|·]\s/u);
  const name = last.length > 1 ? (last.at(-1) ?? '') : '';
  const letters = (text: string) =>
    umlautsSpelledOut(text)
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z\d]/g, '');
  const labels = host.split('.').slice(0, -1).map(letters);
  // `Wikipedia, la enciclopedia libre`
  const bare = letters(name.split(',', 1)[0] ?? '');
  return bare.length > 2 && labels.includes(bare) ? name : '';
}

const WIKIS =
  /(?:^|\.)(?:wiki(?:pedia|quote|source|books|news|voyage|versity|data)|wiktionary|wikimedia|fandom)\.(?:org|com)$/;

function isWiki({ metas }: PageFacts, host: string): boolean {
  return WIKIS.test(host) || /^MediaWiki\b/i.test(metas.generator ?? '');
}

/** Shortens a text; the whole can be read on the page. */
function short(text: string): string {
  const characters = [...text];
  return characters.length <= QUOTE_LIMITS.title
    ? text
    : `${characters
        .slice(0, QUOTE_LIMITS.title - 1)
        .join('')
        .trimEnd()}…`;
}

/** The address of the page that Firefox's reader view shows. */
function addressOf(url: string): string {
  if (!url.startsWith('about:reader?')) return url;
  return new URLSearchParams(url.slice(url.indexOf('?'))).get('url') ?? url;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** The first valid date, as `2026-11-22`; empty if there is none. */
function firstDay(...dates: unknown[]): string {
  for (const date of dates) {
    const [, day] =
      typeof date === 'string' ? (/^\s*(\d{4}[-/]\d\d[-/]\d\d)/.exec(date) ?? []) : [];
    const iso = day?.replaceAll('/', '-');
    // Some browsers accept the 31st of a shorter month.
    if (iso && isDay(iso)) return iso;
  }
  return '';
}

function isDay(iso: string): boolean {
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}

function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * Splits a selection into text and attribution. Paragraphs are kept, other white space is collapsed;
 * outer quotation marks are removed.
 *
 * @param citations the lines near the passage that name a speaker, and may be part of the selection
 */
export function passageIn(
  selected: string,
  citations: readonly string[] = [],
): { words: string; citation: string } {
  const lines = plain(selected);
  const told = saidIn(lines);
  if (told) return told;
  const cut = lines.lastIndexOf('\n');
  const last = lines.slice(cut + 1);
  const rest = lines.slice(0, Math.max(cut, 0)).trim();
  const isCitation =
    rest !== '' &&
    citedName(last) !== '' &&
    (citations.some((line) => plain(line) === last) ||
      (/^[—―–]/u.test(last) && /["”“»«’']$/u.test(rest)));
  return isCitation
    ? { words: withoutOuterMarks(rest), citation: last }
    : { words: withoutOuterMarks(lines), citation: '' };
}

function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** Verbs of saying, in lower case. */
const SAYS = new Set(
  (
    'sagt sagte meint meinte findet fand erklärt erklärte schreibt schrieb betont betonte fragt fragte antwortet ' +
    'antwortete erzählt erzählte so laut berichtet berichtete ergänzt ergänzte warnt warnte fordert forderte ' +
    'glaubt glaubte weiß says said writes wrote asks asked explains explained adds added argues argued notes noted ' +
    'recalls recalled told tells according'
  ).split(' '),
);

/** How long the text around a quotation may be, in UTF-16 units. */
const AROUND = 160;
/** Without `"`, which both opens and closes. */
const OPENING = '„“»«';
const CLOSING: Readonly<Record<string, string>> = {
  '„': '“”',
  '“': '”',
  '»': '«',
  '«': '»',
  '"': '"',
};

/**
 * The quotation and its speaker in a selection such as `„…“, sagt Ada Beispiel` or `Ada Beispiel said:
 * “…”`; null for any other, and if nobody is named or there are several quotations.
 */
function saidIn(lines: string): { words: string; citation: string } | null {
  const start = [...lines.slice(0, AROUND)].findIndex(
    (mark) => OPENING.includes(mark) || mark === '"',
  );
  const at = start === -1 ? -1 : lines.search(/[„“»«"]/u);
  const close = at === -1 ? '' : (CLOSING[lines.charAt(at)] ?? '');
  const end = Math.max(...[...close].map((mark) => lines.lastIndexOf(mark)), -1);
  if (end <= at || end < lines.length - AROUND) return null;
  const [before, within, behind] = [
    lines.slice(0, at),
    lines.slice(at + 1, end),
    lines.slice(end + 1),
  ];
  if (/[„“”»«"]/u.test(within) || within.trim() === '') return null;
  const around = before.trim() === '' ? behind : /^[.!?…]?$/u.test(behind.trim()) ? before : '';
  const citation = sayerIn(around);
  // A comma before `said` is not part of the quotation.
  return citation === '' ? null : { words: within.trim().replace(/,$/, ''), citation };
}

/** What follows a name: a place, or an institution. `von der` alone may be part of a name. */
const PLACE =
  /\s(?:in|im|bei|auf|am|on|at|gegenüber|to|from|of the|von (?:der|dem) (?=(?:Uni|Universität|Hochschule|TU|FU|HU|LMU|Stiftung|Firma|Gesellschaft|Initiative|Organisation)\b))\s?/u;

const PRONOUN = /^(?:er|sie|es|ich|wir|du|ihr|man|jemand|niemand|he|she|they|it|we|you|i|one)$/i;

/** The name next to a verb of saying; empty if there is none. */
function sayerIn(around: string): string {
  const bare = around.replace(/^[\s,;:–—-]+/u, '').replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '');
  const words = bare.split(/\s+/);
  const verb = words.findIndex((word) => SAYS.has(word.toLowerCase().replace(/[,:]$/, '')));
  if (verb === -1) return '';
  // `sagt die Forscherin Ada Beispiel`, `so Ada Beispiel, Forscherin`, `Ada Beispiel said in Berlin`.
  const after = words
    .slice(verb + 1)
    .join(' ')
    .replace(/^to\s/, '')
    .replace(/^(?:der|die|das|the)\s\p{L}{1,40}\s/u, '');
  const ahead = words
    .slice(0, verb)
    .join(' ')
    .replace(/^(?:wie|as)\s/iu, '')
    .replace(/^(?:der|die|das|the)\s\p{L}{1,40}\s/iu, '');
  const behind = after.split(PLACE)[0] ?? '';
  const names = [ahead, behind].filter((name) => !PRONOUN.test(name)).map(citedName);
  return names.find((name) => name !== '') ?? '';
}
