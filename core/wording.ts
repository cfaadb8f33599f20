/** What the user has written, before it is kept. */
import { Refused } from './refusal.ts';

/** `text` without the white space around it. @throws Refused if it is too long. */
export function limitText(text: string, limit: number): string {
  const trimmed = text.trim();
  // Counted as the reader counts, so that one emoji is one character.
  const length = [...trimmed].length;
  if (length > limit) throw new Refused({ because: 'tooLong', length, limit });
  return trimmed;
}

/** `text` without the white space around it. @throws Refused if nothing is left, or too much. */
export function requireText(text: string, limit: number): string {
  const words = limitText(text, limit);
  if (words === '') throw new Refused({ because: 'blank' });
  return words;
}
