import type { ChannelKind } from './channel.ts';

/**
 * Why a text is not an address of the channel that it was entered for.
 *
 * A `culprit` is the part of the text that is to blame, short enough to be shown; where it is one
 * character that cannot be seen, its code point, such as `U+202E`.
 */
export type ChannelFault =
  | { because: 'empty' }
  /** The whole text; `limit` is in characters. */
  | { because: 'tooLong'; limit: number }
  /** It belongs elsewhere: to the channel it looks like, if that is known. */
  | { because: 'notThisChannel'; culprit: string; looksLike: ChannelKind | null }
  /** The platform is right, but this is a company, a post, a group or a short link. */
  | { because: 'notAProfile'; culprit: string }
  /** A character that no name on this platform has. */
  | { because: 'notInAName'; culprit: string }
  /** The name has too few characters or too many, or a full stop in a wrong place. */
  | { because: 'notAName'; culprit: string; min: number; max: number }
  /** A character that no telephone number has. */
  | { because: 'notADigit'; culprit: string }
  /** It begins neither with 0 nor with +, so nobody can tell which country or town it is in. */
  | { because: 'noAreaCode'; culprit: string }
  | { because: 'tooFewDigits'; culprit: string }
  | { because: 'tooManyDigits'; culprit: string }
  /** Its country or area code begins with a 0. */
  | { because: 'noSuchNumber'; culprit: string }
  /** Neither an e-mail address nor a web address, whichever was asked for. */
  | { because: 'notAnAddress'; culprit: string }
  /** A link that a browser would not open safely: anything but https. */
  | { because: 'notHttps'; culprit: string }
  /** The link has a user name or a password in it. */
  | { because: 'passwordInside' };

/** What reading an address gives: its canonical form, or what is wrong. */
export type Reading = { address: string } | { fault: ChannelFault };

/** So many characters of what is to blame are shown. */
const SHOWN = 40;

/** The beginning of `text`, for a sentence that says what is wrong with it. */
export function shown(text: string): string {
  const characters = [...text.slice(0, 4 * SHOWN)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

/** One character, or its code point where there is nothing to see. */
export function shownCharacter(character: string): string {
  if (character === ' ' || !/[\p{C}\p{Z}\p{M}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
