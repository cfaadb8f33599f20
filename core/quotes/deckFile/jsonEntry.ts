import { typedTags } from '../tags.ts';
import { addOrSkip } from './addOrSkip.ts';
import { withoutOuterMarks } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import type { ParsedQuote } from './parsedQuote.ts';
import { NAMES as COLUMN_NAMES, type QuoteField } from './readTable.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

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
export function addNahbarEntry(file: DeckFile, row: number, entry: unknown): void {
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
export function addEntry(file: DeckFile, row: number, entry: unknown): void {
  const parsed = isObject(entry) ? parseEntry(entry) : null;
  if (parsed) addOrSkip(file, row, parsed);
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

function parseEntry(entry: JsonObject): ParsedQuote | null {
  const text = textOf(entry);
  if (text === undefined) return null;
  const speaker = nameIn(fieldCalled(entry, SPEAKERS));
  const source = nameIn(fieldCalled(entry, SOURCES)) ?? '';
  return {
    text: withoutOuterMarks(text.trim()),
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
