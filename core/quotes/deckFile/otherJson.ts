/** Finds lists of quotes in the JSON of other programs. */

import { isNameLike } from './attribution.ts';
import type { DeckFile, DeckFileKind } from './deckFile.ts';
import { addBonjourrLine, addPair, isPair } from './foreignLists.ts';
import {
  addEntry,
  fieldOf,
  isObject,
  isQuote,
  type JsonObject,
  textIn,
  textOf,
} from './jsonEntry.ts';
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
  // Quotes by their ids are another program's.
  if (list === undefined && Object.values(quotes).some(isEntry)) return null;
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
  const pairs = first.filter(isPair);
  if (pairs.length > 0) {
    // Bonjourr has the author first. Where only the second can be one, it is.
    const isBehind =
      pairs.every(([, second]) => isNameLike(second)) && !pairs.every(([one]) => isNameLike(one));
    const turned = entries.map((entry) => (isPair(entry) ? [entry[1], entry[0]] : entry));
    return {
      kind: 'bonjourr',
      lists: [{ entries: isBehind ? turned : entries, addEntryTo: addPair }],
    };
  }
  const objects = first.filter(isObject).filter((entry) => textOf(entry) !== undefined);
  if (objects.length > 0) {
    return { kind: kindOf(objects), lists: [{ entries, addEntryTo: addEntry }] };
  }
  const isOfTexts = first.some((entry) => typeof entry === 'string');
  return isOfTexts ? { kind: 'text', lists: [{ entries, addEntryTo: addPlainText }] } : null;
}

/** Where a book or a page of a reading app has what was marked in it. */
const MARKED = ['highlights', 'annotations', 'entries', 'clippings', 'quotes'];

/**
 * What was marked in a book of Readwise, KOReader or Bookcision, or in a page of Glasp or wallabag, which has title,
 * author and link; null for anything else.
 */
function markedIn(entry: unknown): readonly unknown[] | null {
  if (!isObject(entry)) return null;
  for (const name of MARKED) {
    const list = fieldOf(entry, name);
    // The text of a page is not what was marked in it; what has a quote of its own is no book.
    const isSuch = textOf(entry) === undefined || name === 'annotations';
    if (isSuch && Array.isArray(list) && list.slice(0, PEEK).some(isMarked)) return list;
  }
  return Array.isArray(fieldOf(entry, 'highlights')) && textOf(entry) === undefined ? [] : null;
}

function isMarked(one: unknown): boolean {
  return typeof one === 'string' || (isObject(one) && textOf(one) !== undefined);
}

function hasHighlights(entry: unknown): boolean {
  return markedIn(entry) !== null;
}

function highlightsOf(entry: unknown): unknown[] {
  const marked = markedIn(entry);
  if (!isObject(entry) || !marked) return [entry];
  const { author = entry.authors, title, url = entry.source_url } = entry;
  return marked.map((one) => ({
    author,
    title,
    url,
    ...(isObject(one) ? quoted(one) : { text: one }),
  }));
}

/** Beside a quote, the text is the reader's. */
function quoted(one: JsonObject): JsonObject {
  const quote = fieldOf(one, 'quote');
  return typeof quote === 'string' && typeof fieldOf(one, 'text') === 'string'
    ? { ...one, text: quote }
    : one;
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
 * object whose values are entries; people with lists of what they said; or the object itself, if it is a
 * quote. Null if there is none.
 */
export function listWithin(value: JsonObject, depth = 0): Lists | null {
  if (depth > DEPTH_LIMIT) return null;
  const isBook = fieldOf(value, 'author') ?? fieldOf(value, 'authors');
  if (isBook && fieldOf(value, 'title') && markedIn(value)) return foreignList([value]);
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
  if (depth > 0) return null;
  return byPeople(value) ?? (isQuote(value) ? foreignList([value]) : null);
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
