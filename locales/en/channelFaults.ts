import type { ChannelFaultsTexts } from '../de/channelFaults.ts';
import { english } from '../formats.ts';

const { locale } = english;

/** A character as it can be shown: a space, and code points of what cannot be seen, in words. */
function character(culprit: string): string {
  if (culprit === ' ') return 'A space';
  return culprit.startsWith('U+') ? `The invisible character ${culprit}` : `“${culprit}”`;
}

/** Whether it is not the length that keeps a text from being a name. Long ones are shown cut. */
function isOfRightLength({ culprit, min, max }: { culprit: string; min: number; max: number }) {
  const length = [...culprit].length;
  return length >= min && length <= max && !culprit.endsWith('…');
}

export const texts: ChannelFaultsTexts = {
  empty: () => 'First paste what you have: a link, a name, a number.',
  tooLong: ({ limit }) => `That is too long: ${limit.toLocaleString(locale)} characters fit.`,
  notThisChannel: ({ culprit, looksLike }, name, names) =>
    looksLike === null
      ? `“${culprit}” does not go with ${name}.`
      : `“${culprit}” looks like ${names[looksLike]}, not ${name}.`,
  notAProfile: ({ culprit }, name) =>
    `“${culprit}” does not lead to a person on ${name}, but to another page.`,
  notInAName: ({ culprit }, name) => `${character(culprit)} is in no name on ${name}.`,
  notAName: (fault, name) =>
    isOfRightLength(fault)
      ? `“${fault.culprit}” cannot be a name on ${name}: a full stop or underscore is where none can be.`
      : `“${fault.culprit}” cannot be a name on ${name}: those have ${fault.min} to ${fault.max} characters.`,
  notADigit: ({ culprit }) => `${character(culprit)} is in no telephone number.`,
  noAreaCode: ({ culprit }) =>
    `“${culprit}” lacks its beginning: 0 and the area code, or + and the country.`,
  tooFewDigits: ({ culprit }) => `“${culprit}” has too few digits.`,
  tooManyDigits: ({ culprit }) => `“${culprit}” has too many digits.`,
  noSuchNumber: ({ culprit }) => `There is no such number as “${culprit}”: no code begins with 0.`,
  notAnAddress: ({ culprit }, name) => `“${culprit}” is no complete address for “${name}”.`,
  notHttps: ({ culprit }) => `Addresses that begin with “${culprit}” are not safe; https is.`,
  passwordInside: () => 'There is a user name or a password in this link. Please leave it out.',
};
