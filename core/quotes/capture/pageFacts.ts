import { QUOTE_LIMITS } from '../ownQuote.ts';
import type { FragmentParts } from './textFragment.ts';

/** What a page says about the passage that is selected in it, uninterpreted. */
export interface PageFacts {
  /** The selected text; empty where nothing is selected. */
  text: string;
  /** Whether there may be a selection that a script cannot see: see selectedPassage.ts. */
  mayBeUnseen: boolean;
  /** Whether its frame has the focus. */
  isInFront: boolean;
  /** Of the page, including its fragment. */
  url: string;
  title: string;
  /** The nearest `lang` (BCP 47); empty if there is none. */
  language: string;
  /** The text fragment for the passage; null if there is none. */
  fragment: FragmentParts | null;
  /** Lines near the passage that may name its speaker, the most likely first. */
  citations: readonly string[];
  /** The page's meta elements by lower-case name or property; the first of each. */
  metas: Readonly<Record<string, string>>;
  /** The page's JSON-LD objects. */
  things: readonly unknown[];
}

/** So much of a fact is looked at, in UTF-16 units: far more than is kept. */
export const FACT_LIMIT = 5_000;

/** How many lines near the passage and meta elements are read, and how much JSON-LD, in UTF-16 units. */
const [CITATIONS_LIMIT, METAS_LIMIT, JSON_LIMIT] = [20, 500, 1_000_000];

/**
 * The facts without what is longer or more than any honest page has, whose author may have written
 * anything there. Only the passage stays whole: the user has selected it, and is told how long it is.
 */
export function limitedFacts(facts: PageFacts): PageFacts {
  const { fragment, metas } = facts;
  const parts = Object.values(fragment ?? {}).join('');
  return {
    ...facts,
    // A link that is cut leads elsewhere: of a longer one is left what is too long to be kept.
    url: facts.url.slice(0, QUOTE_LIMITS.url + 1),
    title: facts.title.slice(0, FACT_LIMIT),
    language: facts.language.slice(0, FACT_LIMIT),
    fragment: parts.length > QUOTE_LIMITS.url ? null : fragment,
    citations: facts.citations.slice(0, CITATIONS_LIMIT).map((line) => line.slice(0, FACT_LIMIT)),
    metas: Object.fromEntries(
      Object.entries(metas)
        .slice(0, METAS_LIMIT)
        .filter(([name]) => name.length <= FACT_LIMIT)
        .map(([name, content]) => [name, content.slice(0, FACT_LIMIT)]),
    ),
  };
}

type Thing = Record<string, unknown>;

/** How many JSON-LD objects are examined, and how deeply nested. */
const [COUNT_LIMIT, DEPTH_LIMIT] = [2_000, 8];

/**
 * Properties under which the page's subject or its parts stand, as opposed to things it only refers to.
 */
const PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'associatedArticle'];

/** The JSON-LD objects of these types, outer ones first. */
export function thingsOf(things: readonly unknown[], types: RegExp): Thing[] {
  return withParts(things, PARTS).filter((thing) =>
    typesOf(thing).some((type) => types.test(type)),
  );
}

/** The types of an object, without the address of the vocabulary: `NewsArticle`. */
export function typesOf(thing: unknown): string[] {
  const types = isThing(thing) ? [thing['@type']].flat().slice(0, 20) : [];
  return types.map((type) =>
    typeof type === 'string' ? (type.slice(0, 200).split(/[/#:]/).at(-1) ?? '') : '',
  );
}

/** The string in a field; empty if there is none, the first of several. */
export function textIn(thing: unknown, field: string): string {
  const [value] = isThing(thing) ? [thing[field]].flat() : [];
  const text = isThing(value) ? value['@value'] : value;
  return typeof text === 'string' ? text : '';
}

/** The objects that satisfy `has`, by their `@id`; of several with the same one, the first. */
export function thingsById(
  things: readonly unknown[],
  has: (thing: unknown) => boolean,
): ReadonlyMap<string, unknown> {
  const named = withParts(things, null).filter(has);
  return new Map(named.toReversed().map((thing) => [textIn(thing, '@id'), thing]));
}

/**
 * All objects in the JSON-LD texts of a page: a single one each, a list or a graph. What cannot be parsed
 * is left out, and so is what is more than `JSON_LIMIT` together.
 */
export function thingsIn(texts: readonly string[]): unknown[] {
  const things: unknown[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (length > JSON_LIMIT) break;
    things.push(...thingsInOne(text));
  }
  return things;
}

function thingsInOne(json: string): unknown[] {
  const value = parsed(json) ?? parsed(asJson(json));
  const all = [value ?? []].flat();
  return all.flatMap((thing) => [thing, ...[(thing as Thing | null)?.['@graph'] ?? []].flat()]);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Some sites wrap JSON-LD in comments, or write raw line breaks in strings. */
function asJson(text: string): string {
  const script = text.replace('<![CDATA[', '').replace(']]>', '');
  const start = script.search(/[[{]/);
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return start === -1 ? '' : script.slice(start, end + 1).replace(/[\0-\x1f]+/g, ' ');
}

/** @param fields the properties to follow; null for all */
function withParts(things: readonly unknown[], fields: readonly string[] | null): Thing[] {
  const found = new Set<Thing>();
  let level: unknown[] = things.slice(0, COUNT_LIMIT);
  for (let depth = 0; depth < DEPTH_LIMIT && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const thing of level) {
      if (found.size >= COUNT_LIMIT) return [...found];
      if (!isThing(thing) || found.has(thing)) continue;
      found.add(thing);
      const parts = fields ? fields.map((field) => thing[field]) : Object.values(thing);
      for (const part of parts.flat().slice(0, COUNT_LIMIT)) if (isThing(part)) next.push(part);
    }
    level = next;
  }
  return [...found];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
