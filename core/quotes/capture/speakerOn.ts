import type { PageFacts } from './pageFacts.ts';
import { textIn, thingsOf } from './thing.ts';

/** Names that say who runs a page, or that nobody was named. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|root|user|guest|gast|author|autor(?:in)?|unknown|unbekannt|anonymous|anonym|staff|editor|redaktion|default|null|undefined|none|n\/?a|test)$/i;

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

/**
 * Who said it, as far as the page tells: whoever is named beside the passage, else whoever the page
 * says is quoted, else who has written the page. Empty where it tells nothing that is a name: nothing
 * rather than nonsense.
 */
export function speakerOn({ citations, metas, things }: PageFacts): string {
  const quoted = thingsOf(things, ['Quotation']).flatMap((thing) => [
    thing.spokenByCharacter,
    thing.creator,
    thing.author,
  ]);
  const written = thingsOf(things, [
    ...['Article', 'NewsArticle', 'BlogPosting', 'ReportageNewsArticle', 'OpinionNewsArticle'],
    ...['ScholarlyArticle', 'TechArticle', 'SocialMediaPosting', 'WebPage', 'Book'],
  ]).map((thing) => thing.author ?? thing.creator);
  const named = [
    ...citations,
    ...quoted.map(nameOf),
    ...written.map(nameOf),
    ...AUTHORS.map((name) => metas[name] ?? ''),
  ];
  return named.map(asName).find((name) => name !== '') ?? '';
}

/** The name of a person in JSON-LD: a text, a thing with a name, or several of these. */
function nameOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .slice(0, 3)
      .map(nameOf)
      .filter((name) => name !== '')
      .join(', ');
  }
  if (typeof value === 'string') return value;
  return textIn(value, 'name');
}

/** `text` as a name, without what stands around one; empty where it is none. */
function asName(text: string): string {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s\-–—―~]+/, '')
    .replace(/^(?:by|von|written by|geschrieben von|autor(?:in)?:|author:)\s+/i, '')
    .replace(/[\s,;:|–—-]+$/, '');
  const isLink = /:\/\/|^www\.|^@|@.+\.|\/.*\//.test(name);
  return name.length > 100 || isLink || NOBODY.test(name) || !/\p{L}/u.test(name) ? '' : name;
}
