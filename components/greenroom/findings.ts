import type { FramingAdvice, Look, Place, ReadableText } from '../../core/greenroom/look.ts';
import { words } from '../../locales/greenroomWords.ts';
import type { NotThere } from './deviceModel.ts';
import type { MicrophoneSaid, ToneHeard } from './soundModel.ts';

const texts = words.greenroom;

/** What the green room looks at, in the order in which it is shown. */
export type CheckId = keyof typeof texts.rows;

/**
 * - `good`: nothing is to be done.
 * - `look`: others can read or cannot hear something.
 * - `hint`: it could be better.
 * - `yourself`: only a person can tell.
 * - `checking`, `open`: nothing can be said yet, or nothing was looked at.
 */
export type State = keyof typeof texts.states;

/** What is said of one thing. */
export interface Finding {
  id: CheckId;
  state: State;
  /** In a sentence or two; empty where nothing is to be said. */
  said: string;
  /** What is said to those who do not see the picture, where that is more. */
  spoken?: string;
}

/** A text in the picture, with the number that ties its frame to its line; null where it is the only one. */
export interface Numbered {
  text: ReadableText;
  number: number | null;
}

/** The items of the checklist that a good finding ticks, by their ids in `content/checklists`. */
export const ITEM_OF: Partial<Record<CheckId, string>> = {
  background: 'neutral-background',
  texts: 'nothing-confidential',
  light: 'light-on-face',
  framing: 'camera-at-eye-level',
  microphone: 'microphone-and-headset',
};

/** The texts that are shown, with their numbers. @param denied the places of which was said that they are no text */
export function numbered(look: Look | null, denied: readonly Place[]): Numbered[] {
  const shown = (look?.texts.texts ?? []).filter(
    ({ tier, place }) => tier === 'certain' || !denied.some((other) => isSamePlace(place, other)),
  );
  return shown.map((text, i) => ({ text, number: shown.length > 1 ? i + 1 : null }));
}

/** What is said of the picture. @param look the latest; null while there was none */
export function pictureFindings(look: Look | null, shown: readonly Numbered[]): Finding[] {
  if (!look) return openFindings();
  return [background(look), readable(look, shown), light(look), framing(look)];
}

/** The rows of the picture before anything was looked at. */
export function openFindings(state: State = 'open'): Finding[] {
  return (['background', 'texts', 'light', 'framing'] as const).map((id) => ({
    id,
    state,
    said: '',
  }));
}

/** The line that stands for a text in the picture. */
export function lineOf({ text, number }: Numbered): string {
  if (text.tier === 'maybe') return texts.readable.maybe(number);
  return text.words
    ? texts.readable.certain(text.words, number)
    : texts.readable.certainPlace(number);
}

/** The same, with where it is: from where the person sits, whose left is on the right of the picture. */
function spokenLineOf(each: Numbered): string {
  const { x, width } = each.text.place;
  const middle = x + width / 2;
  const { left, behind, right } = texts.readable.where;
  const where = middle < 1 / 3 ? right : middle > 2 / 3 ? left : behind;
  return `${where}: ${lineOf(each)}`;
}

/** What is said of the microphone. */
export function microphoneFinding(verdict: MicrophoneSaid): Finding {
  if (verdict === 'failed') return noMicrophoneFinding(verdict);
  const states: Record<typeof verdict, State> = {
    listening: 'checking',
    good: 'good',
    silent: 'look',
    clipping: 'look',
    quiet: 'hint',
    loud: 'hint',
    noisy: 'hint',
  };
  return { id: 'microphone', state: states[verdict], said: texts.microphone[verdict] };
}

/** What is said where there is none. */
export function noMicrophoneFinding(why: NotThere | null): Finding {
  return { id: 'microphone', state: 'open', said: why ? texts.noMicrophone[why] : '' };
}

/** What is said of the loudspeaker, which only the user can hear. */
export function loudspeakerFinding(tone: ToneHeard): Finding {
  const id = 'loudspeaker';
  if (tone === 'good') return { id, state: 'good', said: texts.loudspeaker.good };
  if (tone === 'notHeard' || tone === 'failed') {
    return { id, state: 'look', said: texts.loudspeaker[tone] };
  }
  return { id, state: 'open', said: '' };
}

function background({ background }: Look): Finding {
  const id = 'background';
  if (!background) return { id, state: 'checking', said: '' };
  return background.verdict === 'calm'
    ? { id, state: 'good', said: texts.background.calm }
    : { id, state: 'yourself', said: texts.background[background.reason] };
}

function readable({ texts: { state } }: Look, shown: readonly Numbered[]): Finding {
  const id = 'texts';
  const spoken = shown.map(spokenLineOf).join(' ');
  if (shown.some(({ text }) => text.tier === 'certain')) {
    return { id, state: 'look', said: texts.readable.turn, spoken };
  }
  if (shown.length > 0) return { id, state: 'yourself', said: '', spoken };
  return state === 'thorough'
    ? { id, state: 'good', said: texts.readable.nothing }
    : { id, state: 'checking', said: texts.readable[state] };
}

function light({ person, light }: Look): Finding {
  if (!light) return { id: 'light', state: isWithoutFace(person) ? 'open' : 'checking', said: '' };
  return { id: 'light', state: light === 'good' ? 'good' : 'hint', said: texts.light[light] };
}

function framing({ person, framing }: Look): Finding {
  const id = 'framing';
  if (isWithoutFace(person)) return { id, state: 'open', said: texts[person] };
  if (!framing) return { id, state: 'checking', said: '' };
  const [first] = framing;
  return first
    ? { id, state: 'hint', said: framing.map(advice).join(' ') }
    : { id, state: 'good', said: texts.framing.good };
}

function isWithoutFace(person: Look['person']): person is 'nobody' | 'withoutFace' {
  return person === 'nobody' || person === 'withoutFace';
}

function advice(one: FramingAdvice): string {
  return texts.framing[one];
}

/** Whether two rectangles have more than half of what they cover in common. */
function isSamePlace(one: Place, other: Place): boolean {
  const overlap = (from: number, size: number, otherFrom: number, otherSize: number) =>
    Math.max(0, Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom));
  const shared =
    overlap(one.x, one.width, other.x, other.width) *
    overlap(one.y, one.height, other.y, other.height);
  return 2 * shared > one.width * one.height + other.width * other.height - shared;
}
