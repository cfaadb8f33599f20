import { isNameLike } from './attribution.ts';
import { withoutOuterMarks } from './cleanText.ts';

/** Which marks end what another begins. */
const CLOSING: Readonly<Record<string, string>> = {
  '„': '“”',
  '“': '”',
  '»': '«',
  '«': '»',
  '‚': '‘’',
  '‘': '’',
  '‹': '›',
  '›': '‹',
  '"': '"',
};

/** A link into Zotero, as it writes them into notes. */
const ZOTERO =
  /\[([^[\]]{1,200})\]\((?:zotero:|https:\/\/(?:www\.)?zotero\.org\/)[^()\s]{1,500}\)/g;

/** In UTF-16 units: only so much of a text's end is examined. */
const REACH = 2_000;

/** Parts of a reference that are neither name nor title: year and page. */
const PLACE =
  /^(?:\d{4}[a-z]?(?:: ?\d{1,5})?|n\.d\.|o\. ?J\.|(?:pp?|S|pos|loc|kap|chap|seiten?|pages?)\.? ?[\divxlc]{1,7}(?: ?[–-] ?[\divxlc]{1,7})?(?: ?ff?\.?)?)$/i;

/** What stands before a name that is referred to. */
const SEE = /^(?:vgl\.|siehe|see|cf\.|zit\. ?n\.|zitiert nach)\s/i;

/** Words, and the reference in brackets behind them. */
export interface Bracketed {
  words: string;
  speaker: string;
  title: string;
}

/**
 * Parses `„…“ (Ada Beispiel)` and `“…” (Beispiel, 2020, p. 12)`, also with Zotero's links and a comment
 * behind them; in square brackets only if there is a year or a page, without quotation marks only with a page. Null for any other text, and if the brackets
 * hold neither name nor page.
 */
export function bracketed(text: string): Bracketed | null {
  const closing = CLOSING[text.charAt(0)];
  if (closing === undefined) return withPage(text);
  const tail = Math.max(text.length - REACH, 1);
  const end = text.slice(tail).replace(ZOTERO, '$1');
  const mark = end.search(/["“”»«‘’›‹]\s?[([]/);
  if (mark === -1 || !closing.includes(end.charAt(mark))) return null;
  const words = text.slice(1, tail) + end.slice(0, mark);
  const [, round, square, behind = ''] =
    /^\s?(?:\(([^()]{1,200})\)|\[([^()[\]]{1,200})\])\.?(.*)$/s.exec(end.slice(mark + 1)) ?? [];
  const told = round ?? square;
  // Zotero adds a link to the file, and the reader's comment.
  if (told === undefined || (behind.trim() !== '' && !/^\s?\((?:pdf\)|\[pdf\]\()/.test(behind)))
    return null;
  if (words.trim() === '' || [...words].some((one) => one === text[0] || closing.includes(one))) {
    return null;
  }
  const reference = referenceIn(told);
  // A word in square brackets is mostly the editor's: `[Gelächter]`.
  if (square !== undefined && !reference?.isCertain) return null;
  return reference && { words: words.trim(), ...reference };
}

/** Words without quotation marks, if the reference behind them has a name and a page. */
function withPage(text: string): Bracketed | null {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  if (!/\s/.test(text.charAt(open - 1))) return null;
  const [words, told] = [text.slice(0, Math.max(open, 0)).trim(), text.slice(open + 1, -1)];
  const isPaged = told.length <= 200 && told.split(/[,;]/).some((part) => PAGE.test(part.trim()));
  const reference = words !== '' && isPaged ? referenceIn(told) : null;
  return reference && reference.speaker !== '' ? { words, ...reference } : null;
}

const PAGE = /^(?:pp?|S)\.? ?\d/;

/** What brackets refer to; it is certain if there is a year or a page. */
function referenceIn(told: string): { speaker: string; title: string; isCertain: boolean } | null {
  const parts = told.split(/[,;]/).map((part) => part.trim().replace(SEE, ''));
  const bare = parts.map((part) => part.replace(/(?<=\S) \(?\d{4}[a-z]?(?:: ?\d{1,5})?\)?$/, ''));
  const others = bare.filter((part) => !PLACE.test(part));
  // Without an author, its title stands first.
  const isTitled = CLOSING[others[0]?.charAt(0) ?? ''] !== undefined;
  const [name = '', ...title] = isTitled ? ['', ...others] : others;
  const isReference = others.join() !== parts.join();
  const isName = isNameLike(name.replace(/ et al\.?$| u\. ?a\.$/, ''));
  if (!isName && !(isReference && name === '')) return null;
  return {
    speaker: name,
    title: withoutOuterMarks(title.join(', ')),
    isCertain: isReference,
  };
}

/** Escapes the brackets of words that would be parsed as such. */
export function withoutBrackets(lines: readonly string[]): readonly string[] {
  if (!bracketed(lines.join('\n').trim())) return lines;
  return lines.map((line) => line.replace(/(?<!\\)[([]/g, '\\$&'));
}
