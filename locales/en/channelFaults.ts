import type { ChannelKind } from '../../core/people/channel.ts';
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

/** What an address is of, within a sentence: only names of companies go without an article. */
function withArticle(name: string, { email, phone, web }: Readonly<Record<ChannelKind, string>>) {
  const common = new Map([
    [email, 'an email address'],
    [phone, 'a phone number'],
    [web, 'a website'],
  ]);
  return common.get(name) ?? name;
}

export const texts: ChannelFaultsTexts = {
  empty: () => 'First paste what you have: a link, a name, a number.',
  tooLong: ({ limit }) =>
    `That is too long: the limit is ${limit.toLocaleString(locale)}\u00a0characters.`,
  notThisChannel: ({ culprit, looksLike }, name, names) =>
    looksLike === null
      ? `“${culprit}” does not go with “${name}”. Choose another channel.`
      : `“${culprit}” looks like ${withArticle(names[looksLike], names)}, not ${withArticle(name, names)}.`,
  notAProfile: ({ culprit }) =>
    `“${culprit}” does not lead to a person. Paste the link to their profile.`,
  notInAName: ({ culprit }, name) => `${character(culprit)} cannot be in a name on “${name}”.`,
  notAName: (fault, name) =>
    isOfRightLength(fault)
      ? `“${fault.culprit}” cannot be a name on “${name}”: a character is in the wrong place.`
      : `“${fault.culprit}” cannot be a name on “${name}”: names there have ${fault.min} to ${fault.max}\u00a0characters.`,
  notLike: ({ culprit, example }, name) =>
    `“${culprit}” is not a complete name on “${name}”. Names there look like this: ${example}`,
  notADigit: ({ culprit }) => `${character(culprit)} cannot be in a phone number.`,
  noAreaCode: ({ culprit }) =>
    `“${culprit}” lacks its beginning: 0 and the area code, or + and the country code.`,
  tooFewDigits: ({ culprit }) => `“${culprit}” has too few digits.`,
  tooManyDigits: ({ culprit }) => `“${culprit}” has too many digits.`,
  noSuchNumber: ({ culprit }) =>
    `There is no such number as “${culprit}”. Write it with 0 and the area code, or with + and the country code.`,
  notAnAddress: ({ culprit }, name) => `“${culprit}” is not a complete address for “${name}”.`,
  notHttps: ({ culprit }) =>
    `Addresses with “${culprit}” are not safe. Use one that begins with https.`,
  passwordInside: () => 'This link contains a user name or a password. Please leave it out.',
};
