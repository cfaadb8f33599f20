/** What other programs keep quotes in, as JSON. */

import { isNameLike } from './attribution.ts';
import type { DeckFile, DeckFileKind } from './deckFile.ts';
import { addBonjourrLine, addPair, isPair } from './foreignLists.ts';
import { addEntry, fieldOf, isObject, type JsonObject, textIn, textOf } from './jsonEntry.ts';
import { addPlainText } from './readText.ts';

/** A list of quotes in a JSON file, and how one of its entries is read. */
export interface List {
  entries: readonly unknown[];
  addEntryTo: (file: DeckFile, row: number, entry: unknown) => void;
}

/** The kind of a file, and its lists. */
export interface Lists {
  kind: DeckFileKind;
  lists: readonly List[];
}

/** How many entries are looked at to tell what a list is of. */
const PEEK = 20;

/**
 * What the settings of Bonjourr have: `quotes.userlist`, a line `Author, words` for each quote; before
 * its version 1.19 pairs of both. Null where these are not its settings.
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
 * What News Feed Eradicator stores: until its version 2 `customQuotes`, since version 3 `quoteLists`,
 * one of which may only name the quotes that come with it. Null where it is neither.
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

/** A list that stands for itself, of objects, of pairs or of texts; null where it is of none of these. */
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

/** A book of Readwise's: its highlights have the words, and it the title and the author. */
function hasHighlights(entry: unknown): boolean {
  return isObject(entry) && Array.isArray(fieldOf(entry, 'highlights')) && !textOf(entry);
}

function highlightsOf(entry: unknown): unknown[] {
  if (!isObject(entry) || !hasHighlights(entry)) return [entry];
  const { author, title } = entry;
  const highlights = fieldOf(entry, 'highlights') as readonly unknown[];
  return highlights.map((one) => (isObject(one) ? { author, title, ...one } : one));
}

/** What lists are called, those that surely are of quotes first. */
const LISTS =
  'quotes zitate quotations highlights results data items entries records list docs rows content sprüche'.split(
    ' ',
  );
/** How deep a list may stand within other things. */
const DEPTH_LIMIT = 3;

/**
 * The list of quotes somewhere in an object: under a name that lists have, or the only one that is built
 * like one; an object whose fields are such entries; or people with a list of what they said. Else null.
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

/** Bonjourr's list at a web address says `content`, News Feed Eradicator `id` and `text`. */
function kindOf(objects: readonly JsonObject[]): DeckFileKind {
  const all = (...names: string[]) =>
    objects.every((entry) => names.every((name) => Object.hasOwn(entry, name)));
  if (all('content', 'author')) return 'bonjourr';
  return all('id', 'text') ? 'newsFeedEradicator' : 'csv';
}
