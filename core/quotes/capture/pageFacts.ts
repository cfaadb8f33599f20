import type { FragmentParts } from './textFragment.ts';

/** What a page tells of a passage that is selected in it, unweighed. */
export interface PageFacts {
  /** The selected text; empty where nothing is selected. */
  text: string;
  /** Whether nothing is selected that a script could see, and yet something may be: see selectedPassage.ts. */
  mayBeUnseen: boolean;
  /** Whether it is in the frame of the page in which its reader is. */
  isInFront: boolean;
  /** Of the page, with what follows its `#`. */
  url: string;
  title: string;
  /** The language that the nearest element names, by BCP 47; empty where none does. */
  language: string;
  /** How a link finds the passage; null where nothing does. */
  fragment: FragmentParts | null;
  /** The lines beside the passage that say who said it, the most likely first. */
  citations: readonly string[];
  /** What the page says of itself, by name or property in small letters; of each the first. */
  metas: Readonly<Record<string, string>>;
  /** What it says of itself in JSON-LD, each thing by itself. */
  things: readonly unknown[];
}

type Thing = Record<string, unknown>;

/** How many things of a page are looked at, and how deep they may stand in each other. */
const [COUNT_LIMIT, DEPTH_LIMIT] = [2_000, 8];

/** Under what a thing stands that the page is about, or that it consists of; not what it only names. */
const PARTS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'associatedArticle'];

/** The things of these types among those that a page describes in JSON-LD, the outer ones first. */
export function thingsOf(things: readonly unknown[], types: readonly string[]): Thing[] {
  return withParts(things, PARTS).filter((thing) =>
    typesOf(thing).some((type) => types.includes(type)),
  );
}

/** What a thing is, without the address of the vocabulary: `NewsArticle`. */
export function typesOf(thing: unknown): string[] {
  const types = isThing(thing) ? [thing['@type']].flat().slice(0, 20) : [];
  return types.map((type) => String(type).slice(0, 200).split(/[/#:]/).at(-1) ?? '');
}

/** The text that a thing has under `field`; empty where it has none. Of several the first. */
export function textIn(thing: unknown, field: string): string {
  const [value] = isThing(thing) ? [thing[field]].flat() : [];
  const text = isThing(value) ? value['@value'] : value;
  return typeof text === 'string' ? text : '';
}

/** The thing that is described elsewhere under the same `@id`, with a text in `field`; else null. */
export function describedElsewhere(
  things: readonly unknown[],
  id: string,
  has: (thing: unknown) => boolean,
): unknown {
  return withParts(things, null).find((thing) => textIn(thing, '@id') === id && has(thing)) ?? null;
}

/** Every thing in a JSON-LD text: alone, in a list, or in a graph; none where it is not to be read. */
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

/** Sites wrap it in comments, and leave the line breaks of a text as they are. */
function asJson(text: string): string {
  const script = text.replace('<![CDATA[', '').replace(']]>', '');
  const start = script.search(/[[{]/);
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return start === -1 ? '' : script.slice(start, end + 1).replace(/[\0-\x1f]+/g, ' ');
}

/** @param fields those that are followed; null for all */
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
