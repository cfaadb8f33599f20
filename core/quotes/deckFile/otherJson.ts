/** Finds lists of quotes in the JSON of other programs. */

import { isNameLike } from './attribution.ts';
import type { DeckFile, DeckFileKind } from './deckFile.ts';
import { addBonjourrLine, addPair, isPair } from './foreignLists.ts';
import { addEntry, fieldOf, isObject, type JsonObject, textIn, textOf } from './jsonEntry.ts';
import { addPlainText } from './readText.ts';

/** A list of quotes in a JSON file, and how to add one of its entries. */
export interface List {
  entries: readonly unknown[];
  addEntryTo: (file: DeckFile, row: number, entry: unknown) => void;
}

export interface Lists {
  kind: DeckFileKind;
  lists: readonly List[];
}

/** How many entries are examined to recognize a list. */
const PEEK = 20;

/**
 * Bonjourr's settings: `quotes.userlist` has a line `Author, text` per quote, and pairs before version
 * 1.19. Null if it is something else.
 */
export function bonjourrSettings(value: JsonObject): Lists | null {
  const quotes = fieldOf(value, 'quotes');
  if (!isObject(quotes)) return null;
  const list = fieldOf(quotes, 'userlist');
  if (typeof list === 'string') {
    const lines = list.split(/\r\n?|\n/).filter((each) => each.trim() !== '');
    return { kind: 'bonjourr', lists: [{ entries: lines, addEntryTo: addBonjourrLine }] };
  }
  const pairs = Array.isArray(list) ? list : [];
  return { kind: 'bonjourr', lists: [{ entries: pairs, addEntryTo: addPair }] };
}

/**
 * News Feed Eradicator's storage: `customQuotes` up to version 2, `quoteLists` since version 3, one of
 * which may only refer to built-in quotes. Null if it is something else.
 */
export function newsFeedLists(value: JsonObject): Lists | null {
  const custom = fieldOf(value, 'customQuotes');
  if (Array.isArray(custom)) {
    return { kind: 'newsFeedEradicator', lists: [{ entries: custom, addEntryTo: addEntry }] };
  }
  const lists = fieldOf(value, 'quoteLists');
  if (!Array.isArray(lists)) return null;
  return { kind: 'newsFeedEradicator', lists: lists.filter(isObject).map(newsFeedList) };
}

function newsFeedList(list: JsonObject): List {
  const quotes = fieldOf(list, 'quotes');
  const off = fieldOf(list, 'disabledQuoteIds');
  const hidden = new Set<unknown>(Array.isArray(off) ? off : []);
  return {
    entries: Array.isArray(quotes) ? quotes : [],
    addEntryTo: (file, row, entry) => {
      const id = isObject(entry) ? textIn(entry, 'id') : undefined;
      if (id !== undefined && hidden.has(id)) file.skipped.push({ row, why: 'hidden' });
      else addEntry(file, row, entry);
    },
  };
}

/** A list of objects, pairs or strings; null if it is none of these. */
export function foreignList(value: unknown): Lists | null {
  if (!Array.isArray(value)) return null;
  const entries: readonly unknown[] = value.some(hasHighlights)
    ? value.flatMap(highlightsOf)
    : value;
  const first = entries.slice(0, PEEK);
  if (first.some(isPair)) return { kind: 'bonjourr', lists: [{ entries, addEntryTo: addPair }] };
  const objects = first.filter(isObject).filter((entry) => textOf(entry) !== undefined);
  if (objects.length > 0) {
    return { kind: kindOf(objects), lists: [{ entries, addEntryTo: addEntry }] };
  }
  const isOfTexts = first.some((entry) => typeof entry === 'string');
  return isOfTexts ? { kind: 'text', lists: [{ entries, addEntryTo: addPlainText }] } : null;
}

/** A book of Readwise: its highlights have the text, and the book has title and author. */
function hasHighlights(entry: unknown): boolean {
  return isObject(entry) && Array.isArray(fieldOf(entry, 'highlights')) && !textOf(entry);
}

function highlightsOf(entry: unknown): unknown[] {
  if (!isObject(entry) || !hasHighlights(entry)) return [entry];
  const { author, title } = entry;
  const highlights = fieldOf(entry, 'highlights') as readonly unknown[];
  return highlights.map((one) => (isObject(one) ? { author, title, ...one } : one));
}

/** Names of lists, the most specific first. */
const LISTS =
  'quotes zitate quotations highlights results data items entries records list docs rows content sprüche'.split(
    ' ',
  );
/** How deep a list may be nested. */
const DEPTH_LIMIT = 3;

/**
 * Searches an object for a list of quotes: under a usual name, or the only one that looks like one; an
 * object whose values are entries; or people with lists of what they said. Null if there is none.
 */
export function listWithin(value: JsonObject, depth = 0): Lists | null {
  if (depth > DEPTH_LIMIT) return null;
  const named = LISTS.map((name) => fieldOf(value, name));
  const others = Object.values(value).filter((one) => !named.includes(one));
  for (const one of [...named, ...others.slice(0, PEEK)]) {
    const isOfEntries = Array.isArray(one) && one.slice(0, PEEK).some(isEntry);
    const lists = isOfEntries
      ? foreignList(one)
      : isObject(one)
        ? listWithin(one, depth + 1)
        : null;
    if (lists) return lists;
  }
  const values = Object.values(value);
  if (values.length > 0 && values.every(isEntry)) return foreignList(values);
  return depth === 0 ? byPeople(value) : null;
}

function isEntry(entry: unknown): boolean {
  return isObject(entry) && (textOf(entry) !== undefined || hasHighlights(entry));
}

/** `{"Heraklit": ["Alles fließt."]}` */
function byPeople(value: JsonObject): Lists | null {
  const people = Object.entries(value);
  const isSuch = people.every(
    ([name, said]) =>
      isNameLike(name) && Array.isArray(said) && said.every((one) => typeof one === 'string'),
  );
  if (people.length === 0 || !isSuch) return null;
  const entries = people.flatMap(([author, said]) =>
    (said as string[]).map((text) => ({ text, author })),
  );
  return { kind: 'csv', lists: [{ entries, addEntryTo: addEntry }] };
}

/** Bonjourr's remote lists have `content`, News Feed Eradicator's `id` and `text`. */
function kindOf(objects: readonly JsonObject[]): DeckFileKind {
  const all = (...names: string[]) =>
    objects.every((entry) => names.every((name) => Object.hasOwn(entry, name)));
  if (all('content', 'author')) return 'bonjourr';
  return all('id', 'text') ? 'newsFeedEradicator' : 'csv';
}
