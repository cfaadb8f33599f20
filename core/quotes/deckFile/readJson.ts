import { typedTags } from '../tags.ts';
import { addOrSkip, FOUND_LIMIT, refuseMore } from './admit.ts';
import { line, unmarked } from './cleanText.ts';
import { DECK_FILE_VERSION } from './deckJson.ts';
import { type DeckFile, DeckFileError, type DeckFileKind } from './found.ts';
import {
  bonjourrSettings,
  foreignList,
  type List,
  listWithin,
  newsFeedLists,
} from './otherJson.ts';
import { NAMES as COLUMN_NAMES, type QuoteField } from './readTable.ts';
import type { ParsedQuote } from './told.ts';

/** What a JSON file is. */
interface Contents {
  kind: DeckFileKind;
  title?: string | undefined;
  lists: readonly List[];
}

/** How many entries are read at a time: about 5 ms. */
const SLICE = 200;

/**
 * The quotes in a JSON file, whoever wrote it. Each value is about where in the text it is.
 *
 * @throws DeckFileError from `next`, if the file cannot be used
 */
export function* readJson(text: string): Generator<number, DeckFile, void> {
  const { kind, title, lists } = contentsOf(jsonLines(text) ?? jsonValue(text));
  const file: DeckFile = { kind, title: line(title ?? '') || null, found: [], skipped: [] };
  const total = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  if (total > FOUND_LIMIT) throw new DeckFileError({ what: 'too-many', limit: FOUND_LIMIT });
  let row = 0;
  for (const { entries, admitOne } of lists) {
    for (const entry of entries) {
      row++;
      admitOne(file, row, entry);
      if (row % SLICE === 0) yield Math.floor((row / total) * text.length);
    }
  }
  return file;
}

/** An object in each line, as programs write logs and big lists; null where the first is none by itself. */
function jsonLines(text: string): unknown[] | null {
  const lines = text.trimStart().split('\n', FOUND_LIMIT + 2);
  const [first = '', second = ''] = lines.filter((each) => each.trim() !== '').slice(0, 2);
  const isAlone = /^\{.*\},?\s*$/.test(first) && /^\s*\{/.test(second);
  if (!isAlone) return null;
  const values: unknown[] = [];
  for (const [i, each] of lines.entries()) {
    const json = each.trim().replace(/,$/, '');
    if (json === '') continue;
    refuseMore(values.length);
    try {
      values.push(jsonValue(json));
    } catch (error) {
      const isBroken = error instanceof DeckFileError && error.fault.what === 'not-json';
      throw isBroken ? new DeckFileError({ what: 'not-json', row: i + 1 }) : error;
    }
  }
  return values;
}

function contentsOf(value: unknown): Contents {
  const contents = isObject(value) ? inObject(value) : foreignList(value);
  if (!contents) throw new DeckFileError({ what: 'unknown-kind' });
  return contents;
}

function inObject(value: JsonObject): Contents | null {
  const nahbar = fieldOf(value, 'nahbar');
  if (nahbar === 'deck') return ownDeck(value);
  if (nahbar === 'backup') throw new DeckFileError({ what: 'backup' });
  const lists = newsFeedLists(value) ?? bonjourrSettings(value);
  if (lists) return lists;
  const list = foreignList(fieldOf(value, 'quotes')) ?? listWithin(value);
  return list && { ...list, title: textIn(value, 'title', 'name') };
}

function ownDeck(deck: JsonObject): Contents {
  const version = fieldOf(deck, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new DeckFileError({ what: 'damaged', field: 'version' });
  }
  if (version > DECK_FILE_VERSION) throw new DeckFileError({ what: 'newer', version });
  const entries = fieldOf(deck, 'quotes');
  if (!Array.isArray(entries)) throw new DeckFileError({ what: 'damaged', field: 'quotes' });
  const lists = [{ entries, admitOne: admitOwnEntry }];
  return { kind: 'nahbar', title: textIn(deck, 'title'), lists };
}

/** Values within values: ours has four, the settings of others not many more. */
const DEPTH_LIMIT = 100;
/** Values in all: 50,000 quotes that have everything, and as much again. */
const VALUE_LIMIT = 4_000_000;

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * What the text of a JSON file says.
 *
 * @throws DeckFileError if it is not JSON, or would take too much to hold
 */
export function jsonValue(text: string): unknown {
  refuseBombs(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DeckFileError({ what: 'not-json', row: rowOf(text, error) });
  }
}

/** Looks at the brackets and commas alone, before anything is made of them. */
function refuseBombs(text: string): void {
  let depth = 0;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) i = endOfString(text, i);
    else if (unit === 0x5b || unit === 0x7b) {
      values++;
      if (++depth > DEPTH_LIMIT) throw new DeckFileError({ what: 'too-deep', limit: DEPTH_LIMIT });
    } else if (unit === 0x5d || unit === 0x7d) depth--;
    else if (unit === 0x2c && ++values > VALUE_LIMIT) {
      throw new DeckFileError({ what: 'too-many', limit: VALUE_LIMIT });
    }
  }
}

/** Where the string that begins at `start` has its closing mark. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === 0x22) return i;
  }
  return text.length;
}

/** The line in which the browser found a fault: each says it in its own words, or not at all. */
function rowOf(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return text.slice(0, position ? Number(position) : undefined).split('\n').length;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of an object, and nothing that it inherits: a file may ask for `constructor`. */
export function fieldOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The first of these fields that is a text. */
export function textIn(object: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldOf(object, name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

const FIELDS = ['speaker', 'role', 'question', 'language', 'topic'] as const;
const SOURCE = ['title', 'author', 'publisher', 'series', 'url', 'date'] as const;
const WORDING = ['language', 'text', 'role', 'question'] as const;

/** Puts an entry of our own JSON among those found: every word as it stands there. */
export function admitOwnEntry(file: DeckFile, row: number, entry: unknown): void {
  const text = isObject(entry) ? textIn(entry, 'text') : undefined;
  if (!isObject(entry) || text === undefined) {
    file.skipped.push({ row, why: 'not-a-quote' });
    return;
  }
  const source = fieldOf(entry, 'source');
  const translation = fieldOf(entry, 'translation');
  addOrSkip(file, row, {
    ...textsIn(entry, FIELDS),
    text,
    source: isObject(source) ? textsIn(source, SOURCE) : {},
    translation: isObject(translation) ? textsIn(translation, WORDING) : null,
    tags: tagList(fieldOf(entry, 'tags')),
  });
}

/**
 * Puts an entry of another program among those found. What it calls its fields differs; `source` is
 * who said it where nobody else is named.
 */
export function admitEntry(file: DeckFile, row: number, entry: unknown): void {
  const told = isObject(entry) ? toldBy(entry) : null;
  if (told) addOrSkip(file, row, told);
  else file.skipped.push({ row, why: 'not-a-quote' });
}

/** The words of an entry of another program. */
export function textOf(entry: JsonObject): string | undefined {
  const text = fieldCalled(entry, TEXTS);
  return typeof text === 'string' ? text : undefined;
}

/** What programs call these, besides what tables do; as `plain` gives them. */
const TEXTS = names('text', 'text quote content quotetext quotation body q');
const SPEAKERS = names(
  'speaker',
  'author speaker quoteauthor authorname bookauthor name by a people',
);
const SOURCES = names('source', 'source title book work booktitle readabletitle');
const URLS = names('url', 'url link sourceurl');
const LANGUAGES = names('language', 'language lang');
const TAGS = names('tags', 'tags genre genres');

function names(column: QuoteField, first: string): readonly string[] {
  return [...first.split(' '), ...COLUMN_NAMES[column].map(plain)];
}

/** A name of a field without case and what stands between its words. */
function plain(name: string): string {
  return name
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first field with one of these names that has something in it. */
function fieldCalled(entry: JsonObject, wanted: readonly string[]): unknown {
  const fields = new Map<string, unknown>();
  for (const key of Object.keys(entry).slice(0, FIELD_LIMIT)) {
    const value = fieldOf(entry, key);
    if (value !== null && value !== undefined && !fields.has(plain(key))) {
      fields.set(plain(key), value);
    }
  }
  const name = wanted.find((one) => fields.has(one));
  return name === undefined ? undefined : fields.get(name);
}

/** How many fields of an entry are looked at, and how many people or tags in a list. */
const [FIELD_LIMIT, LIST_LIMIT] = [100, 100];

function toldBy(entry: JsonObject): ParsedQuote | null {
  const text = textOf(entry);
  if (text === undefined) return null;
  const speaker = nameIn(fieldCalled(entry, SPEAKERS));
  const source = nameIn(fieldCalled(entry, SOURCES)) ?? '';
  return {
    text: unmarked(text.trim()),
    speaker: speaker ?? source,
    source: {
      title: speaker === undefined ? '' : source,
      url: nameIn(fieldCalled(entry, URLS)) ?? '',
    },
    language: nameIn(fieldCalled(entry, LANGUAGES)) ?? '',
    tags: tagsIn(entry),
  };
}

/** A text, a thing with a name, or several of them; undefined where there is none. */
function nameIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const all = value.slice(0, LIST_LIMIT).filter((one) => !Array.isArray(one));
    return all.flatMap((one) => nameIn(one) ?? []).join(', ') || undefined;
  }
  if (!isObject(value)) return undefined;
  const parts = [textIn(value, 'firstName', 'first_name'), textIn(value, 'lastName', 'last_name')];
  return (
    textIn(value, 'name', 'fullName', 'full_name', 'title', 'label', 'value') ||
    parts.filter(Boolean).join(' ') ||
    undefined
  );
}

/** Tags in a list, or in a text with commas or `#`. */
function tagsIn(entry: JsonObject): string[] {
  const tags = fieldCalled(entry, TAGS);
  return typeof tags === 'string' ? typedTags(tags) : tagList(tags);
}

function tagList(tags: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(tags) ? tags : [];
  return list.flatMap((tag) => (Array.isArray(tag) ? [] : (nameIn(tag) ?? [])));
}

function textsIn<Name extends string>(
  object: JsonObject,
  names: readonly Name[],
): { [Key in Name]?: string } {
  const texts: { [Key in Name]?: string } = {};
  for (const name of names) {
    const text = textIn(object, name);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}
