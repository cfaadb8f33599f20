/** Validates texts of the user before they are stored. */
import { Refused } from './refusal.ts';

/**
 * Trims `text`.
 *
 * @throws Refused if it has more than `limit` characters
 */
export function limitText(text: string, limit: number): string {
  const trimmed = text.trim();
  // Counted in code points, so that an emoji is one character.
  const length = [...trimmed].length;
  if (length > limit) throw new Refused({ because: 'tooLong', length, limit });
  return trimmed;
}

/**
 * Like `limitText`.
 *
 * @throws Refused also if the text is blank
 */
export function requireText(text: string, limit: number): string {
  const words = limitText(text, limit);
  if (words === '') throw new Refused({ because: 'blank' });
  return words;
}

/** The lines of a text on one, with a dot between them. */
export function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' · ');
}

const AROUND = /[\s"']/;

/** Without the white space and the quotation marks around it. */
export function unquoted(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && AROUND.test(text.charAt(from))) from += 1;
  while (to > from && AROUND.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
