import type { ParsedQuote } from './parsedQuote.ts';

/** Parses attributions in plain text and Markdown: `— Speaker, Source`. */

/** How far from the end of a line an attribution is searched for, in UTF-16 units. */
const REACH = 200;
/** A comma before such a suffix belongs to the name. */
const SUFFIX = /^\s*(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq)\.?\s*(?:,|$)/i;

/** The position of the dash of an attribution within a line, and the end of the dash. */
export interface InlineDash {
  at: number;
  end: number;
  /** Whether the name follows without a space, which is only certain behind a sentence. */
  isTight: boolean;
}

/**
 * The dash before an attribution at the end of a line, as in `Be yourself. — Oscar Wilde`; null if no
 * dash is followed by something like a name.
 */
export function inlineDash(line: string): InlineDash | null {
  let weak: InlineDash | null = null;
  for (let at = line.length - 2; at > 0 && at > line.length - REACH; at--) {
    const dash = dashAt(line, at);
    if (!dash) continue;
    const name = withoutYears(line.slice(dash.end).trim()).replace(/^[*_([]+/, '');
    if (
      !isNameLike(
        name
          .split(',', 1)[0]
          ?.replace(/(?<![*_)\]])[*_)\]]+$/, '')
          .trim() ?? '',
      )
    )
      continue;
    // A dash after a sentence or a quotation is certain.
    if (/[.!?…"”“»«’'*_]\s*$/.test(line.slice(Math.max(0, at - 10), at))) return dash;
    if (!dash.isTight) weak ??= dash;
  }
  return weak;
}

/** A dash with spaces around it, or at least before it; long dashes need none after a sentence. */
function dashAt(line: string, at: number): InlineDash | null {
  if (!'—―–-~'.includes(line.charAt(at))) return null;
  const length = /^(?:[—―–]|--?|~)(?![-—―–~])/.exec(line.slice(at, at + 3))?.[0].length;
  if (length === undefined) return null;
  const end = at + length;
  const [before, after] = [line.charAt(at - 1), line.charAt(end)];
  const isLong = /[—―]/.test(line.charAt(at)) || length === 2;
  const isApart = /\s/.test(before) && (isLong || /\s/.test(after));
  const isTight = !isApart && /\s/.test(before) && /\p{Lu}/u.test(after);
  return isApart || isTight || (isLong && /[.!?…"”“»«]/.test(before)) ? { at, end, isTight } : null;
}

/** Parses a part of an attribution in one file format: its text, and its link. */
export type ReadPart = (raw: string) => { text: string; url?: string | undefined };

/**
 * Parses what follows the dash: speaker, source and link, separated by the first unescaped comma. A
 * text in round brackets is a source.
 */
export function attributed(raw: string, read: ReadPart): Pick<ParsedQuote, 'speaker' | 'source'> {
  const whole = raw.trim();
  const comma = isBracketed(whole) ? -1 : commaIn(whole);
  const hasName = !isBracketed(whole);
  const name = withoutYears(comma === -1 ? whole : whole.slice(0, comma));
  const speaker = hasName ? read(name) : { text: '' };
  const rest = hasName ? (comma === -1 ? '' : whole.slice(comma + 1).trim()) : whole;
  const source = read(isBracketed(rest) ? rest.slice(1, -1) : rest);
  return {
    speaker: PLACE_ALONE.test(speaker.text) ? '' : speaker.text,
    source: { title: source.text, url: source.url ?? speaker.url ?? '' },
  };
}

const YEAR = String.raw`(?:(?:\\?\*|†|geb\.?|gest\.?|born|died|um|ca\.|c\.|circa|b\.|d\.)\s?)?\d{3,4}`;
const ERA = String.raw`(?:\s(?:v\.\s?(?:Chr|u\.\s?Z)\.?|n\.\s?Chr\.?|BCE?|AD|CE))?`;
const PLACE = String.raw`(?:pp?\.?|S\.|seiten?|pages?|kap(?:itel|\.)|chapter|pos(?:ition|\.)|loc(?:ation|\.)) ?\d[\d –-]{0,12}(?:ff?\.)?`;
/** Years of a life or a work, or a place in it, behind a name: `(1815–1852)`, `(2020)`, `(S. 12)`. */
const BEHIND_NAME = new RegExp(
  String.raw`(?<!\\)\((?:${YEAR}${ERA}(?:\s?(?:[–—-]|bis|to)\s?(?:${YEAR}|\d{2})?${ERA})?|${PLACE})\)$`,
  'i',
);
const PLACE_ALONE = new RegExp(`^${PLACE}$`, 'i');

/** A name without the years or the place in brackets behind it. */
export function withoutYears(name: string): string {
  return name.replace(BEHIND_NAME, '').trimEnd() || name;
}

/**
 * Whether a title has to be bracketed, because it would be taken for a suffix of the name before it.
 */
export function isSuffix(title: string): boolean {
  return SUFFIX.test(title);
}

function isBracketed(raw: string): boolean {
  return raw.startsWith('(') && raw.endsWith(')');
}

/** The first comma that is neither escaped, nor in a link or round brackets, nor before `Jr.`. */
function commaIn(raw: string): number {
  const lastLink = raw.lastIndexOf('](');
  const lastBracket = raw.lastIndexOf(')');
  for (let i = 0; i < raw.length; i++) {
    const char = raw.charAt(i);
    if (char === '\\') i++;
    else if (char === '[' && i < lastLink) i = raw.indexOf('](', i);
    else if (char === '(' && i < lastBracket) i = raw.indexOf(')', i);
    else if (char === ',' && !SUFFIX.test(raw.slice(i + 1, i + 12))) return i;
  }
  return -1;
}

/** Particles in names. */
const PARTICLES = new Set(
  'von van der den dem des de del della di da do dos du la le les el al bin ibn ben of the and und y & zu zum zur auf ter ten af'.split(
    ' ',
  ),
);

/** At most so many words in a name, such as `Marie von Ebner-Eschenbach`. */
const WORD_LIMIT = 6;
const LENGTH_LIMIT = 60;

/**
 * Whether `text` looks like a name: few words, all capitalised except particles, without punctuation of
 * sentences.
 */
export function isNameLike(text: string): boolean {
  if (text.length > LENGTH_LIMIT || /[!?:;…"„“”«»\\{}[\]<>|=]/.test(text)) return false;
  const words = text.split(/\s+/);
  // In a name, a full stop follows initials and titles only.
  const isSentence = /[^\s.]{4}\.(?:\s|$)/.test(text);
  return (
    words.length <= WORD_LIMIT && !isSentence && words.every(isPartOfName) && /\p{L}/u.test(text)
  );
}

function isPartOfName(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || !/^[\p{Ll}\p{P}]/u.test(word.replace(/^[(@'’.]/, ''));
}
