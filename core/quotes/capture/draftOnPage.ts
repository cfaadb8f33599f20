import { QUOTE_LIMITS, type QuoteDraft } from '../ownQuote.ts';
import { isWebLink, type Source } from '../quote.ts';
import type { PageFacts } from './pageFacts.ts';
import { speakerOn } from './speakerOn.ts';
import { linkTo } from './textFragment.ts';
import { textIn, thingsOf } from './thing.ts';

const ARTICLES = [
  'Article',
  'NewsArticle',
  'BlogPosting',
  'ScholarlyArticle',
  'WebPage',
  'Quotation',
];

const DATES = [
  'article:published_time',
  'citation_publication_date',
  'datepublished',
  'dc.date',
  'dcterms.created',
  'date',
];

/** The passage that is selected on a page, as a quote with everything that the page tells of it. */
export function draftOnPage(facts: PageFacts): QuoteDraft {
  return {
    topic: '',
    speaker: speakerOn(facts),
    original: {
      language: languageOf(facts.language),
      text: passageIn(facts.text),
      role: '',
      question: '',
    },
    translation: null,
    source: sourceOf(facts),
  };
}

/** The words of a selection: paragraphs stay, other white space is one space. */
export function passageIn(selected: string): string {
  return selected
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

function sourceOf(facts: PageFacts): Source {
  const { metas, things, fragment } = facts;
  const articles = thingsOf(things, ARTICLES);
  const host = hostOf(facts.url);
  const publisher =
    firstOf(metas['og:site_name'], ...articles.map((it) => textIn(it.publisher, 'name'))) || host;
  const title = firstOf(
    metas['og:title'],
    ...articles.map((it) => textIn(it, 'headline')),
    facts.title,
  );
  const url = fragment ? linkTo(facts.url, fragment) : facts.url;
  // A link that is too long for the passage still leads to the page.
  const link = url.length <= QUOTE_LIMITS.url ? url : facts.url;
  const date = firstDay(
    ...DATES.map((name) => metas[name]),
    ...articles.map((it) => it.datePublished),
  );
  return {
    title: short(withoutSite(title, [publisher, host])),
    author: '',
    publisher: short(publisher),
    series: null,
    ...(isWebLink(link) && link.length <= QUOTE_LIMITS.url && { url: link }),
    ...(date && { date }),
  };
}

function firstOf(...texts: (string | undefined)[]): string {
  return (
    texts.map((text) => (text ?? '').replace(/\s+/g, ' ').trim()).find((text) => text !== '') ?? ''
  );
}

/** A title without the name of its site behind it: `How to ask – The Paper`. */
function withoutSite(title: string, sites: readonly string[]): string {
  const end = /\s+[-–—|·:»]\s+([^-–—|·»]+)$/u.exec(title);
  const isSite = sites.some((site) => site.toLowerCase() === end?.[1]?.trim().toLowerCase());
  return end && isSite ? title.slice(0, end.index) : title;
}

/** In place of what is too long nothing is lost that cannot be read on the page. */
function short(text: string): string {
  const characters = [...text];
  return characters.length <= QUOTE_LIMITS.title
    ? text
    : `${characters
        .slice(0, QUOTE_LIMITS.title - 1)
        .join('')
        .trimEnd()}…`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** The first that is a day of the calendar, as `2026-11-22`; empty where none is. */
function firstDay(...dates: unknown[]): string {
  for (const date of dates) {
    const [, day] = /^\s*(\d{4}[-/]\d\d[-/]\d\d)/.exec(String(date ?? '')) ?? [];
    const iso = day?.replaceAll('/', '-');
    if (iso && !Number.isNaN(Date.parse(iso))) return iso;
  }
  return '';
}

function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}
