import { attributed, inlineDash, type ReadPart } from './attribution.ts';
import type { Chunk } from './chunks.ts';
import { unmarked } from './quotationMarks.ts';
import type { Told } from './told.ts';

/** How the words of a kind of file are read. */
export interface Dialect {
  words: (lines: readonly string[]) => string;
  part: ReadPart;
}

/** The longest words that are looked into, in UTF-16 units: far longer than any quote, escapes and all. */
const LENGTH_LIMIT = 20_000;

/** What a chunk tells. */
export function toldIn(chunk: Chunk, dialect: Dialect): Told {
  const { body, attribution, link, tags } = chunk;
  const length = body.reduce((sum, each) => sum + each.length, attribution?.length ?? 0);
  if (length > LENGTH_LIMIT) return { text: body.join('\n'), speaker: attribution ?? '' };
  const last = body.findLastIndex((each) => each !== '');
  const lastLine = body[last] ?? '';
  const dash = attribution === null ? inlineDash(lastLine) : null;
  const lines = dash ? [...body.slice(0, last), lastLine.slice(0, dash.at).trimEnd()] : body;
  const name = dash ? lastLine.slice(dash.end) : attribution;
  const { speaker = '', source = {} } = name === null ? {} : attributed(name, dialect.part);
  return {
    text: unmarked(dialect.words(lines).trim()),
    speaker,
    source: { ...source, ...(link !== null && { url: link }) },
    tags: tags ?? [],
  };
}

/** The quotes of a chunk: several where each of its lines has an attribution of its own. */
export function linesApart(chunk: Chunk): Chunk[] {
  const { body, attribution } = chunk;
  const isList =
    attribution === null &&
    body.length > 1 &&
    body.every((each) => each !== '' && inlineDash(each) !== null);
  if (!isList) return [chunk];
  const bare = { attribution: null, link: null, tags: null };
  return body.map((each, i) => ({ ...bare, row: chunk.row + i, body: [each] }));
}
