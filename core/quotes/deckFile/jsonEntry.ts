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

/** An own field of an object: a file may contain `constructor`. */
export function fieldOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The first of these fields that is a string. */
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

/** Adds an entry of Nahbar's JSON, verbatim. */
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
 * Adds an entry of another program, whose field names vary; `source` is the speaker if no other is
 * named.
 */
export function addEntry(file: DeckFile, row: number, entry: unknown): void {
  const parsed = isObject(entry) ? parseEntry(entry) : null;
  if (parsed) addOrSkip(file, row, parsed);
  else file.skipped.push({ row, why: 'not-a-quote' });
}

/** The text of an entry of another program. */
export function textOf(entry: JsonObject): string | undefined {
  const text = fieldCalled(entry, TEXTS);
  return typeof text === 'string' ? text : undefined;
}

/** Field names that programs use, besides the column names of tables; normalized by `plain`. */
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

/** Normalizes a field name: lower case, letters and digits only. */
function plain(name: string): string {
  return name
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first of these fields that is not empty. */
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

/** How many fields of an entry, and people or tags of a list, are examined. */
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

/** The name in a string, an object with a name, or a list of these; undefined if there is none. */
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

/** Tags in a list, or in a string separated by commas or `#`. */
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
