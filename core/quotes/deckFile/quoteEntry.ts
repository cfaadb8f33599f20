import { admit } from './admit.ts';
import type { DeckFile } from './found.ts';
import { fieldOf, isObject, type JsonObject, textIn } from './jsonValue.ts';
import { unmarked } from './quotationMarks.ts';
import type { Told } from './told.ts';

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
  admit(file, row, {
    ...textsIn(entry, FIELDS),
    text,
    source: isObject(source) ? textsIn(source, SOURCE) : {},
    translation: isObject(translation) ? textsIn(translation, WORDING) : null,
    tags: tagsIn(entry),
  });
}

/**
 * Puts an entry of another program among those found. What it calls its fields differs; `source` is
 * who said it where nobody else is named.
 */
export function admitEntry(file: DeckFile, row: number, entry: unknown): void {
  const told = isObject(entry) ? toldBy(entry) : null;
  if (told) admit(file, row, told);
  else file.skipped.push({ row, why: 'not-a-quote' });
}

/** The words of an entry of another program. */
export function textOf(entry: JsonObject): string | undefined {
  return textIn(entry, 'text', 'quote', 'content', 'quoteText', 'body', 'q');
}

function toldBy(entry: JsonObject): Told | null {
  const text = textOf(entry);
  if (text === undefined) return null;
  const speaker = textIn(entry, 'author', 'speaker', 'quoteAuthor', 'name', 'by', 'a');
  const source = textIn(entry, 'source', 'title', 'book', 'work') ?? '';
  const url = textIn(entry, 'url', 'link') ?? '';
  return {
    text: unmarked(text.trim()),
    speaker: speaker ?? source,
    source: { title: speaker === undefined ? '' : source, url },
    language: textIn(entry, 'language', 'lang') ?? '',
    tags: tagsIn(entry),
  };
}

function tagsIn(entry: JsonObject): string[] {
  const tags = fieldOf(entry, 'tags');
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
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
