import { assertBelowLimit, FOUND_LIMIT } from './addOrSkip.ts';
import { line } from './cleanText.ts';
import { type DeckFile, DeckFileError, type DeckFileKind } from './deckFile.ts';
import { DECK_FILE_VERSION } from './deckJson.ts';
import { addNahbarEntry, fieldOf, isObject, type JsonObject, textIn } from './jsonEntry.ts';
import {
  bonjourrSettings,
  foreignList,
  type List,
  listWithin,
  newsFeedLists,
} from './otherJson.ts';

/** The recognized contents of a JSON file. */
interface Contents {
  kind: DeckFileKind;
  title?: string | undefined;
  lists: readonly List[];
}

/** How many entries are read in one slice: about 5 ms. */
const SLICE = 200;

/**
 * Reads the quotes in JSON of any program. Yields the approximate offset in the text.
 *
 * @throws DeckFileError from `next`, if the file cannot be used
 */
export function* readJson(text: string): Generator<number, DeckFile, void> {
  const { kind, title, lists } = contentsOf(jsonLines(text) ?? jsonValue(text));
  const file: DeckFile = { kind, title: line(title ?? '') || null, found: [], skipped: [] };
  const total = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  if (total > FOUND_LIMIT) throw new DeckFileError({ what: 'too-many', limit: FOUND_LIMIT });
  let row = 0;
  for (const { entries, addEntryTo } of lists) {
    for (const entry of entries) {
      row++;
      addEntryTo(file, row, entry);
      if (row % SLICE === 0) yield Math.floor((row / total) * text.length);
    }
  }
  return file;
}

/** JSON Lines; null if the first line is no complete object. */
function jsonLines(text: string): unknown[] | null {
  const lines = text.trimStart().split('\n', FOUND_LIMIT + 2);
  const [first = '', second = ''] = lines.filter((each) => each.trim() !== '').slice(0, 2);
  const isAlone = /^\{.*\},?\s*$/.test(first) && /^\s*\{/.test(second);
  if (!isAlone) return null;
  const values: unknown[] = [];
  for (const [i, each] of lines.entries()) {
    const json = each.trim().replace(/,$/, '');
    if (json === '') continue;
    assertBelowLimit(values.length);
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
  const lists = [{ entries, addEntryTo: addNahbarEntry }];
  return { kind: 'nahbar', title: textIn(deck, 'title'), lists };
}

/** Nesting depth: Nahbar's format has four, settings of other programs not many more. */
const DEPTH_LIMIT = 100;
/** Number of values: 50,000 quotes with all fields, twice. */
const VALUE_LIMIT = 4_000_000;

/**
 * Parses JSON within limits.
 *
 * @throws DeckFileError if it is invalid, or too large to hold
 */
export function jsonValue(text: string): unknown {
  assertParsable(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DeckFileError({ what: 'not-json', row: rowOf(text, error) });
  }
}

/** Counts brackets and commas before anything is parsed. */
function assertParsable(text: string): void {
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

/** The offset of the closing quotation mark of a string. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === 0x22) return i;
  }
  return text.length;
}

/** The line of a syntax error: browsers word it differently, or not at all. */
function rowOf(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return text.slice(0, position ? Number(position) : undefined).split('\n').length;
}
