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
  const quote = quoteOf(entry);
  const text = fieldCalled(quote, TEXTS);
  if (typeof text === 'string') return text;
  // `{"en": …, "author": …}`
  const worded = nameIn(fieldCalled(quote, SPEAKERS)) ? textIn(quote, 'de', 'en') : undefined;
  return worded;
}

/** Where an entry has its quote, besides in itself: also in JSON:API, Airtable and GraphQL. */
const WITHIN = ['quote', 'attributes', 'fields', 'node'] as const;

/** The quote in an entry such as `{"quote": {"body": …}}`; the entry itself where it has none. */
function quoteOf(entry: JsonObject): JsonObject {
  const within = WITHIN.map((name) => fieldOf(entry, name)).filter(isObject);
  return within.find((one) => typeof fieldCalled(one, TEXTS) === 'string') ?? entry;
}

/** Whether an object on its own is certainly a quote: it has a text and a speaker. */
export function isQuote(entry: JsonObject): boolean {
  return textOf(entry) !== undefined && Boolean(nameIn(fieldCalled(quoteOf(entry), SPEAKERS)));
}

/** Field names that programs use, besides the column names of tables; normalized by `plain`. */
const TEXTS = names('text', 'text quote content quotetext quotation body q');
const SPEAKERS = names(
  'speaker',
  'author speaker quoteauthor authorname bookauthor name by from a people',
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

function parseEntry(whole: JsonObject): ParsedQuote | null {
  const annotation = annotationIn(whole);
  if (annotation) return annotation.quote === '' ? null : annotatedQuote(whole, annotation);
  const entry = quoteOf(whole);
  const text = textOf(entry);
  if (text === undefined) return null;
  const named = nameIn(fieldCalled(entry, SPEAKERS));
  const source = nameIn(fieldCalled(entry, SOURCES)) ?? '';
  // News Feed Eradicator calls the speaker `source`; a title is none.
  const speaker = named ?? nameIn(fieldCalled(entry, ['source', 'quelle'])) ?? '';
  return {
    text: withoutOuterMarks(text.trim()),
    speaker,
    source: {
      title: named === undefined && source === speaker ? '' : source,
      url: nameIn(fieldCalled(entry, URLS)) ?? '',
    },
    language: nameIn(fieldCalled(entry, LANGUAGES)) ?? '',
    tags: tagsIn(entry),
  };
}

/** What an annotation of Hypothesis refers to; `quote` is '' for a note on a whole page. */
interface Annotation {
  quote: string;
  title: string;
  url: string;
}

/** An annotation of Hypothesis (W3C Web Annotation); null for any other object. Its `text` is the reader's. */
function annotationIn(entry: JsonObject): Annotation | null {
  const [target, page] = [fieldOf(entry, 'target'), fieldOf(entry, 'document')];
  const url = textIn(entry, 'uri');
  if (!Array.isArray(target) || url === undefined) return null;
  const selectors = target.filter(isObject).flatMap((one) => {
    const some = fieldOf(one, 'selector');
    return Array.isArray(some) ? some.filter(isObject) : [];
  });
  const quote = selectors.map((one) => textIn(one, 'exact')).find((exact) => exact);
  const title = isObject(page) ? nameIn(fieldOf(page, 'title')) : undefined;
  return { quote: quote ?? '', title: title ?? '', url };
}

function annotatedQuote(entry: JsonObject, { quote, title, url }: Annotation): ParsedQuote {
  return { text: withoutOuterMarks(quote.trim()), source: { title, url }, tags: tagsIn(entry) };
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
