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

type Thing = Record<string, unknown>;

/** How many JSON-LD objects are examined, and how deeply nested. */
const [COUNT_LIMIT, DEPTH_LIMIT] = [2_000, 8];

/**
 * Properties under which the page's subject or its parts stand, as opposed to things it only refers to.
 */
const PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'associatedArticle'];

/** The JSON-LD objects of these types, outer ones first. */
export function thingsOf(things: readonly unknown[], types: readonly string[]): Thing[] {
  return withParts(things, PARTS).filter((thing) =>
    typesOf(thing).some((type) => types.includes(type)),
  );
}

/** The types of an object, without the address of the vocabulary: `NewsArticle`. */
export function typesOf(thing: unknown): string[] {
  const types = isThing(thing) ? [thing['@type']].flat().slice(0, 20) : [];
  return types.map((type) => String(type).slice(0, 200).split(/[/#:]/).at(-1) ?? '');
}

/** The string in a field; empty if there is none, the first of several. */
export function textIn(thing: unknown, field: string): string {
  const [value] = isThing(thing) ? [thing[field]].flat() : [];
  const text = isThing(value) ? value['@value'] : value;
  return typeof text === 'string' ? text : '';
}

/** The object with this `@id` that satisfies `has`; null if there is none. */
export function describedElsewhere(
  things: readonly unknown[],
  id: string,
  has: (thing: unknown) => boolean,
): unknown {
  return withParts(things, null).find((thing) => textIn(thing, '@id') === id && has(thing)) ?? null;
}

/** All objects in a JSON-LD text: a single one, a list or a graph; none if it cannot be parsed. */
export function thingsIn(json: string): unknown[] {
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
