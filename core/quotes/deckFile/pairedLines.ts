/**
 * Lists whose lines or paragraphs may be pairs of words and speaker: `Heraklit: Alles fließt.`, `Alles fließt,
 * Heraklit`. That is a weak sign, so the user is asked.
 */
import type { AskedColumns, ColumnChoice } from '../../files/tableShape.ts';
import { addOrSkip } from './addOrSkip.ts';
import { inlineDash, isNameLike } from './attribution.ts';
import { bracketed } from './bracketed.ts';
import { withoutOuterMarks } from './cleanText.ts';
import type { DeckFile } from './deckFile.ts';
import { lineKind, linesOf } from './lineKind.ts';
import { headingIn, itemIn, quotedIn } from './markdownBlocks.ts';

type Field = 'text' | 'speaker';

/** Splits a line into its two parts; null if it is no such line. */
type Split = (line: string) => readonly [string, string] | null;

/** In UTF-16 units: the longest name. */
const NAME_LIMIT = 60;

const WAYS: readonly { split: Split; fields: readonly [Field, Field] }[] = [
  { fields: ['speaker', 'text'], split: atColon },
  { fields: ['speaker', 'text'], split: atFirstDash },
  { fields: ['text', 'speaker'], split: atLastComma },
  { fields: ['text', 'speaker'], split: atPipe },
  { fields: ['text', 'speaker'], split: atBracket },
];

/** `Heraklit: Alles fließt.`, also with the name in bold, or the name of an account: `@ada: …`. */
function atColon(written: string): readonly [string, string] | null {
  const line = written.replace(/^(\*\*|__)([^*_:]{1,60})(:\1|\1:)/, '$2:');
  const colon = line.slice(0, NAME_LIMIT + 1).indexOf(':');
  const [name, words] = [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1)];
  const isName = isNameLike(name) || ACCOUNT.test(name);
  return colon > 0 && /^\s/.test(words) && words.trim() !== '' && isName
    ? [name, words.trim()]
    : null;
}

const ACCOUNT = /^@\w[\w.-]{0,30}(?:@[\w.-]{3,40})?$/;

/** `Heraklit – Alles fließt.` */
function atFirstDash(line: string): readonly [string, string] | null {
  const dash = line.slice(0, NAME_LIMIT + 2).search(/\s[–—-]\s/);
  const [name, words] = [line.slice(0, Math.max(dash, 0)).trim(), line.slice(dash + 3).trim()];
  return dash > 0 && isNameLike(name) && words !== '' && !isNameLike(words) ? [name, words] : null;
}

/** `Alles fließt | Heraklit` */
function atPipe(line: string): readonly [string, string] | null {
  const pipe = line.lastIndexOf('|');
  const [words, name] = [line.slice(0, Math.max(pipe, 0)).trim(), line.slice(pipe + 1).trim()];
  const isPair = words !== '' && !words.includes('|') && name.length <= NAME_LIMIT;
  return isPair && isNameLike(name) ? [words, name] : null;
}

/** `Alles fließt, Heraklit` */
function atLastComma(line: string): readonly [string, string] | null {
  const comma = line.lastIndexOf(',');
  const [words, name] = [line.slice(0, Math.max(comma, 0)).trim(), line.slice(comma + 1).trim()];
  const isPair = comma > 0 && !isNameLike(words) && name.length <= NAME_LIMIT;
  return isPair && isNameLike(name) ? [words, name] : null;
}

/** `Alles fließt. (Heraklit)`, `„Alles fließt.“ [Heraklit]` */
function atBracket(line: string): readonly [string, string] | null {
  const closed = line.at(-1) === ']' ? '[' : '(';
  const open = /[)\]]$/.test(line) ? line.lastIndexOf(closed) : -1;
  const [words, name] = [line.slice(0, Math.max(open, 0)).trim(), line.slice(open + 1, -1).trim()];
  return open > 0 && words !== '' && name.length <= NAME_LIMIT && isNameLike(name)
    ? [words, name]
    : null;
}

interface Pairs {
  pairs: { row: number; cells: readonly [string, string] }[];
  fields: readonly [Field, Field];
}

/**
 * The pairs in a text: each line is one, or each paragraph or block quote has the speaker in its last line. Null if
 * any is none, or has a speaker behind a certain sign.
 */
export function pairsIn(text: string): Pairs | null {
  return pairedLinesIn(text) ?? stackedPairsIn(text);
}

/** How many lines are examined for stacked pairs. */
const LINES_LIMIT = 5_000;

/** `Alles fließt.`, and `Heraklit` or `(Heraklit)` in the line below. */
function stackedPairsIn(text: string): Pairs | null {
  const stacks: { row: number; isQuoted: boolean; lines: string[] }[] = [];
  let [isOpen, count] = [false, 0];
  for (const { line, row, isTooLong } of linesOf(text)) {
    if (isTooLong || ++count > LINES_LIMIT) return null;
    const quoted = quotedIn(line);
    const trimmed = (quoted ?? line).trim();
    if (quoted === null && headingIn(line) !== null) isOpen = false;
    // A blank line within a block quote belongs to it.
    else if (trimmed === '') isOpen &&= quoted !== null;
    else if (lineKind(trimmed) !== 'words' || itemIn(line) !== null) return null;
    else {
      if (!isOpen) stacks.push({ row, isQuoted: quoted !== null, lines: [] });
      stacks.at(-1)?.lines.push(trimmed);
      isOpen = true;
    }
  }
  const pairs = stacks.flatMap(({ row, isQuoted, lines }) => {
    const cells = stackedPair(lines, isQuoted ? ' ' : '\n');
    return cells ? [{ row, cells }] : [];
  });
  const isAll = stacks.length > 1 && pairs.length === stacks.length;
  return isAll ? { pairs, fields: ['text', 'speaker'] } : null;
}

function stackedPair(lines: readonly string[], between: string): readonly [string, string] | null {
  const [last = '', ...before] = lines.toReversed();
  const inBrackets = /^\((.{1,60})\)$/.exec(last)?.[1];
  const name = inBrackets ?? last;
  const above = before[0] ?? '';
  // Two lines of an address, say, are both like names.
  const areWords =
    inBrackets !== undefined || /[.!?…]["”“»«’']?$/.test(above) || !isNameLike(above);
  const isPair = above !== '' && areWords && name.length <= NAME_LIMIT && isNameLike(name);
  return isPair && !bracketed(lines.join('\n')) && !inlineDash(above)
    ? [before.toReversed().join(between), name]
    : null;
}

function pairedLinesIn(text: string): Pairs | null {
  const lines: { row: number; line: string }[] = [];
  for (const { line, row, isTooLong } of linesOf(text)) {
    const trimmed = (itemIn(line) ?? line).trim();
    if (isTooLong || /^[>#]/.test(trimmed)) return null;
    if (trimmed !== '') lines.push({ row, line: trimmed });
  }
  if (lines.length < 2) return null;
  for (const { split, fields } of WAYS) {
    const pairs: Pairs['pairs'] = [];
    for (const { row, line } of lines) {
      const cells = bracketed(line) ? null : split(line);
      if (!cells || inlineDash(line)) break;
      pairs.push({ row, cells });
    }
    if (pairs.length === lines.length) return { pairs, fields };
  }
  return null;
}

/** In UTF-16 units. */
const SHOWN = 80;

/** What to ask the user about such a text; null for any other. */
export function askedAboutPairs(text: string): AskedColumns<Field> | null {
  const found = pairsIn(text);
  const rows = found?.pairs
    .slice(0, 4)
    .map(({ cells }) => cells.map((cell) => cell.slice(0, SHOWN)));
  const [names = [], ...samples] = rows ?? [];
  return found && { hasHeader: false, fields: found.fields, names, samples, isUnsure: true };
}

/** The quotes in such a text, as the user chose. */
export function readPairs({ pairs }: Pairs, choice: ColumnChoice<string>): DeckFile {
  const file: DeckFile = { kind: 'text', title: null, found: [], skipped: [] };
  for (const { row, cells } of choice.hasHeader ? pairs.slice(1) : pairs) {
    const cell = (field: Field) => cells[choice.fields.indexOf(field)] ?? '';
    addOrSkip(file, row, { text: withoutOuterMarks(cell('text')), speaker: cell('speaker') });
  }
  return file;
}
