import { DeckFileError } from './deckFileError.ts';

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
