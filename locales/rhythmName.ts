import { ownValue } from '../core/ownValue.ts';
import type { Rhythm } from '../core/people/person.ts';
import { countedRhythm } from '../core/people/rhythmSpan.ts';
import { words } from './newTabWords.ts';

const texts = words.rhythms;

/** What a rhythm is called, such as "jeden Monat" or "every 10 days"; one of a newer version counts as none. */
export function rhythmName(rhythm: Rhythm): string {
  const counted = countedRhythm(rhythm);
  if (counted) return texts.every(counted.count, counted.unit);
  return ownValue(texts.usual, rhythm) ?? texts.usual.none;
}
