import {
  generateFragmentFromRange,
  setTimeout as setPatience,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { asWritten } from '../../core/quotes/capture/asWritten.ts';
import { type FragmentParts, plainFragment } from '../../core/quotes/capture/textFragment.ts';

/** So long is looked for words that nothing else on the page has, in milliseconds: somebody is waiting. */
const PATIENCE = 400;

/**
 * How a link finds what is selected: by words that nothing else on the page has, with those around it
 * where that is needed; by its own words where the library gives up, as it does in frames and on very
 * long pages. Null where there are no words.
 */
export function fragmentOf(selected: Range, text: string): FragmentParts | null {
  setPatience(PATIENCE);
  // It moves the ends to whole words: those of a range of its own, and never the reader's.
  const whole = selected.cloneRange();
  // What it throws is caught within, and is a status.
  const { fragment } = generateFragmentFromRange(whole);
  if (!fragment) return plainFragment(text);
  const { textStart, textEnd, prefix, suffix } = fragment;
  const [within, before, behind] = [String(whole), textUntil(whole), textFrom(whole)];
  return {
    textStart: asWritten(textStart, within, 'first'),
    ...(textEnd && { textEnd: asWritten(textEnd, within, 'last') }),
    ...(prefix && { prefix: asWritten(prefix, before, 'last') }),
    ...(suffix && { suffix: asWritten(suffix, behind, 'first') }),
  };
}

/** More of the page than this is never part of a link, in characters. */
const AROUND = 2_000;

function textUntil({ startContainer, startOffset }: Range): string {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  range.setEnd(startContainer, startOffset);
  return String(range).slice(-AROUND);
}

function textFrom({ endContainer, endOffset }: Range): string {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  range.setStart(endContainer, endOffset);
  return String(range).slice(0, AROUND);
}
