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
    const name = line
      .slice(dash.end)
      .trim()
      .replace(/^[*_([]+/, '');
    if (
      !isNameLike(
        name
          .split(',', 1)[0]
          ?.replace(/[*_)\]]+$/, '')
          .trim() ?? '',
      )
    )
      continue;
    // A dash after a sentence or a quotation is certain.
    if (/[.!?…"”“»«’'*_]\s*$/.test(line.slice(Math.max(0, at - 10), at))) return dash;
    weak ??= dash;
  }
  return weak;
}

/** A dash with spaces around it; long dashes need none after a sentence. */
function dashAt(line: string, at: number): InlineDash | null {
  if (!'—―–-~'.includes(line.charAt(at))) return null;
  const length = /^(?:[—―–]|--?|~)(?![-—―–~])/.exec(line.slice(at, at + 3))?.[0].length;
  if (length === undefined) return null;
  const end = at + length;
  const [before, after] = [line.charAt(at - 1), line.charAt(end)];
  const isLong = /[—―]/.test(line.charAt(at)) || length === 2;
  const isApart = /\s/.test(before) && (isLong || /\s/.test(after));
  return isApart || (isLong && /[.!?…"”“»«]/.test(before)) ? { at, end } : null;
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
  const speaker = hasName ? read(comma === -1 ? whole : whole.slice(0, comma)) : { text: '' };
  const rest = hasName ? (comma === -1 ? '' : whole.slice(comma + 1).trim()) : whole;
  const source = read(isBracketed(rest) ? rest.slice(1, -1) : rest);
  return {
    speaker: speaker.text,
    source: { title: source.text, url: source.url ?? speaker.url ?? '' },
  };
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

/** The first comma that is neither escaped, nor in a link, nor before `Jr.`. */
function commaIn(raw: string): number {
  const lastLink = raw.lastIndexOf('](');
  for (let i = 0; i < raw.length; i++) {
    const char = raw.charAt(i);
    if (char === '\\') i++;
    else if (char === '[' && i < lastLink) i = raw.indexOf('](', i);
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
  const isSentence = /[^\s.]{4,}\.(?:\s|$)/.test(text);
  return (
    words.length <= WORD_LIMIT && !isSentence && words.every(isPartOfName) && /\p{L}/u.test(text)
  );
}

function isPartOfName(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || !/^[\p{Ll}\p{P}]/u.test(word.replace(/^[(@'’.]/, ''));
}
