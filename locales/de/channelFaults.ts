import type { ChannelKind } from '../../core/people/channel.ts';
import type { ChannelFault } from '../../core/people/channelFault.ts';
import { german } from '../formats.ts';

const { locale } = german;

type Fault<Because extends ChannelFault['because']> = Extract<ChannelFault, { because: Because }>;

/** For each fault a sentence; `name` is what the channel that was asked for is called. */
export type ChannelFaultsTexts = {
  [Because in ChannelFault['because']]: (
    fault: Fault<Because>,
    name: string,
    names: Readonly<Record<ChannelKind, string>>,
  ) => string;
};

/** A character as it can be shown: a space, and code points of what cannot be seen, in words. */
function character(culprit: string): string {
  if (culprit === ' ') return 'Ein Leerzeichen';
  return culprit.startsWith('U+') ? `Das unsichtbare Zeichen ${culprit}` : `„${culprit}“`;
}

/** Whether it is not the length that keeps a text from being a name. Long ones are shown cut. */
function isOfRightLength({ culprit, min, max }: { culprit: string; min: number; max: number }) {
  const length = [...culprit].length;
  return length >= min && length <= max && !culprit.endsWith('…');
}

/** What an address looks like, within a sentence: only names of companies go without an article. */
function withArticle(name: string, { email, phone, web }: Readonly<Record<ChannelKind, string>>) {
  const common = new Map([
    [email, 'einer E-Mail-Adresse'],
    [phone, 'einer Telefonnummer'],
    [web, 'einer Website'],
  ]);
  return common.get(name) ?? name;
}

export const texts: ChannelFaultsTexts = {
  empty: () => 'Füg zuerst ein, was du hast: einen Link, einen Namen, eine Nummer.',
  tooLong: ({ limit }) =>
    `Das ist zu lang: ${limit.toLocaleString(locale)}\u00a0Zeichen passen hinein.`,
  notThisChannel: ({ culprit, looksLike }, name, names) =>
    looksLike === null
      ? `„${culprit}“ passt nicht zu „${name}“. Wähl einen anderen Kanal.`
      : `„${culprit}“ sieht nach ${withArticle(names[looksLike], names)} aus, nicht nach ${withArticle(name, names)}.`,
  notAProfile: ({ culprit }) =>
    `„${culprit}“ führt nicht zu einer Person. Füg den Link zu ihrem Profil ein.`,
  notInAName: ({ culprit }, name) =>
    `${character(culprit)} kommt bei „${name}“ in keinem Namen vor.`,
  notAName: (fault, name) =>
    isOfRightLength(fault)
      ? `„${fault.culprit}“ kann bei „${name}“ kein Name sein: Ein Zeichen steht an der falschen Stelle.`
      : `„${fault.culprit}“ kann bei „${name}“ kein Name sein: Namen haben dort ${fault.min} bis ${fault.max}\u00a0Zeichen.`,
  notLike: ({ culprit, example }, name) =>
    `„${culprit}“ ist bei „${name}“ kein vollständiger Name. Dort sieht er so aus: ${example}`,
  notADigit: ({ culprit }) => `${character(culprit)} kommt in keiner Telefonnummer vor.`,
  noAreaCode: ({ culprit }) =>
    `„${culprit}“ fehlt der Anfang: die 0 mit der Vorwahl oder das + mit der Landesvorwahl.`,
  tooFewDigits: ({ culprit }) => `„${culprit}“ hat zu wenige Ziffern.`,
  tooManyDigits: ({ culprit }) => `„${culprit}“ hat zu viele Ziffern.`,
  noSuchNumber: ({ culprit }) =>
    `Eine Nummer wie „${culprit}“ gibt es nicht. Schreib sie mit 0 und Vorwahl oder mit + und der Landesvorwahl.`,
  notAnAddress: ({ culprit }, name) => `„${culprit}“ ist keine vollständige Adresse für „${name}“.`,
  notHttps: ({ culprit }) =>
    `Adressen mit „${culprit}“ sind nicht sicher. Nimm eine, die mit https beginnt.`,
  passwordInside: () =>
    'In diesem Link steckt ein Benutzername oder ein Passwort. Lass das bitte weg.',
};
