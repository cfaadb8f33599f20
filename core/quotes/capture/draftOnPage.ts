import { umlautsSpelledOut } from '../../people/personName.ts';
import { QUOTE_LIMITS, type QuoteDraft } from '../ownQuote.ts';
import { isWebLink, type Source } from '../quote.ts';
import type { PageFacts } from './pageFacts.ts';
import { passageIn } from './passage.ts';
import { plainText } from './personName.ts';
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
  const { words, citation } = passageIn(facts.text, facts.citations);
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
    siteBehind(facts.title, host),
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
  // A link that is too long for the passage still leads to the page.
  const link = url.length <= QUOTE_LIMITS.url ? url : page;
  // What a wiki says today may be of any day since its page was begun.
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
    texts.map((text) => plainText((text ?? '').slice(0, LOOKED_AT))).find((text) => text !== '') ??
    ''
  );
}

/** So much of a text of a page is looked into, in UTF-16 units: far more than is kept. */
const LOOKED_AT = 5_000;

/** What stands between a title and its site. */
const BETWEEN = /(?:\s[-–—·:»•]|\s?\|)\s?$/u;

/** A title without the name of its site behind it, or before: `How to ask – The Paper`. */
function withoutSite(title: string, sites: readonly string[]): string {
  const small = title.toLowerCase();
  for (const site of sites.map((each) => each.toLowerCase()).filter(Boolean)) {
    const before = title.slice(0, -site.length);
    if (small.endsWith(site) && BETWEEN.test(before)) return before.replace(BETWEEN, '').trim();
    const behind = title.slice(site.length);
    const isFirst = small.startsWith(site) && /^(?:\s?\||\s[–—])\s/u.test(behind);
    if (isFirst) return behind.replace(/^\s?[|–—]\s/u, '').trim();
  }
  return title;
}

/** What the site is called. */
function sitesOf({ url, title, metas }: PageFacts, publisher: string): string[] {
  const host = hostOf(addressOf(url));
  const names = [publisher, metas['og:site_name'] ?? '', metas['application-name'] ?? ''];
  return [...new Set([...names.map(plainText), siteBehind(title, host), host])].filter(Boolean);
}

/** The last part of a page's title, where it is how the site's address is read: `– Wikipedia`. */
function siteBehind(title: string, host: string): string {
  const last = plainText(title.slice(0, LOOKED_AT)).split(/\s[-–—|·]\s/u);
  const name = last.length > 1 ? (last.at(-1) ?? '') : '';
  const letters = (text: string) =>
    umlautsSpelledOut(text)
      .toLowerCase()
      .replace(/[^a-z\d]/g, '');
  const labels = host.split('.').slice(0, -1).map(letters);
  return letters(name).length > 2 && labels.includes(letters(name)) ? name : '';
}

const WIKIS =
  /(?:^|\.)(?:wiki(?:pedia|quote|source|books|news|voyage|versity|data)|wiktionary|wikimedia|fandom)\.(?:org|com)$/;

function isWiki({ metas }: PageFacts, host: string): boolean {
  return WIKIS.test(host) || /^MediaWiki\b/i.test(metas.generator ?? '');
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

/** Where a page can be read that the browser shows in a view of its own: Firefox's reader. */
function addressOf(url: string): string {
  if (!url.startsWith('about:reader?')) return url;
  return new URLSearchParams(url.slice(url.indexOf('?'))).get('url') ?? url;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** The first that is a day of the calendar, as `2026-11-22`; empty where none is. */
function firstDay(...dates: unknown[]): string {
  for (const date of dates) {
    const [, day] = /^\s*(\d{4}[-/]\d\d[-/]\d\d)/.exec(String(date ?? '')) ?? [];
    const iso = day?.replaceAll('/', '-');
    // The 31st of a shorter month is no day, though some browsers take it for the next one.
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
