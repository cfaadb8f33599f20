import type { ChannelKind } from './channel.ts';

/**
 * Why a text is no address of the channel.
 *
 * `culprit` is the offending part, short enough to be shown; for an invisible character its code point,
 * such as `U+202E`.
 */
export type ChannelFault =
  | { because: 'empty' }
  /** The whole text; `limit` is in characters. */
  | { because: 'tooLong'; limit: number }
  /** It belongs to another channel, if that is known. */
  | { because: 'notThisChannel'; culprit: string; looksLike: ChannelKind | null }
  /** The platform is right, but this is a company, a post, a group or a short link. */
  | { because: 'notAProfile'; culprit: string }
  /** A character that no name on this platform has. */
  | { because: 'notInAName'; culprit: string }
  /** The name has too few characters or too many, or a full stop in a wrong place. */
  | { because: 'notAName'; culprit: string; min: number; max: number }
  /** It has not the form of this channel's addresses, of which `example` is one. */
  | { because: 'notLike'; culprit: string; example: string }
  /** A character that no telephone number has. */
  | { because: 'notADigit'; culprit: string }
  /** It begins neither with 0 nor with +, so country or area are unknown. */
  | { because: 'noAreaCode'; culprit: string }
  | { because: 'tooFewDigits'; culprit: string }
  | { because: 'tooManyDigits'; culprit: string }
  /** Its country or area code begins with a 0. */
  | { because: 'noSuchNumber'; culprit: string }
  /** Neither an e-mail address nor a web address, whichever was asked for. */
  | { because: 'notAnAddress'; culprit: string }
  /** Any scheme but https. */
  | { because: 'notHttps'; culprit: string }
  /** The link has a user name or a password in it. */
  | { because: 'passwordInside' };

/** A canonical address, or what is wrong. */
export type Reading = { address: string } | { fault: ChannelFault };

/** In characters. */
const SHOWN = 40;

/** Shortens `text` for an error message. */
export function shown(text: string): string {
  const characters = [...text.slice(0, 4 * SHOWN)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

/** A character, or its code point if it is invisible. */
export function shownCharacter(character: string): string {
  if (character === ' ' || !/[\p{C}\p{Z}\p{M}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
