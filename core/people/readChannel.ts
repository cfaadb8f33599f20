import { type Channel, type ChannelKind, isMobile } from './channel.ts';
import { type ChannelFault, type Reading, shown, shownCharacter } from './channelFault.ts';
import { type CountryCode, readNumber, withoutExtension } from './channelNumber.ts';
import {
  behindDetours,
  CHANNEL_LIMIT,
  pageOf,
  parsed,
  partsOf,
  pasted,
  platformOf,
  unescaped,
} from './channelPasted.ts';
import { AT_HOME, HOST, PLATFORMS, type Platform, type PlatformKind } from './channelPlatforms.ts';

/**
 * A channel in its canonical form, from what a person typed or pasted: a number in E.164, an e-mail
 * address, the name of a profile, or a page on https. Reading that form again gives it again.
 *
 * @param country where a number without a country code is from
 * @returns the channel, or why the text is none of that kind
 */
export function readChannel(
  kind: ChannelKind,
  text: string,
  country: CountryCode = '49',
): { channel: Channel } | { fault: ChannelFault } {
  const trimmed = text.trim();
  if (trimmed.length > CHANNEL_LIMIT) {
    return { fault: { because: 'tooLong', limit: CHANNEL_LIMIT } };
  }
  const written = pasted(trimmed, kind);
  if (written === '') return { fault: { because: 'empty' } };
  const reading = read(kind, written, country);
  return 'fault' in reading ? reading : { channel: { kind, address: reading.address } };
}

function read(kind: ChannelKind, text: string, country: CountryCode): Reading {
  switch (kind) {
    case 'phone':
    case 'whatsapp':
      return readNumber(text, country);
    case 'signal':
      return readSignal(text, country);
    case 'telegram':
      return isTelegramNumber(text) ? readNumber(text, country) : readProfile(kind, text);
    case 'email':
      return readEmail(text);
    case 'teams':
      return readTeams(text);
    case 'web':
      return readWeb(text);
    case 'other':
      return readOther(text);
    default:
      return readProfile(kind, text);
  }
}

/**
 * A number, or what a link to a username of Signal's has instead of it: `eu/` and 48 bytes in Base64, which
 * nobody but Signal reads. (`SignalMeUtil` and `UsernameUtil` in Signal's own sources.)
 */
function readSignal(text: string, country: CountryCode): Reading {
  const [, link] =
    /^(?:(?:(?:https|sgnl):\/\/)?signal\.me\/#)?(eu\/[\w-]{64}=*)$/i.exec(text) ?? [];
  return link === undefined ? readNumber(text, country) : { address: link };
}

/** Telegram knows people by number as well: `t.me/+491701234567`. */
function isTelegramNumber(text: string): boolean {
  if (/^[+(0]/.test(text)) return true;
  const page = pageOf(text);
  return page !== null && platformOf(page.hostname) === 'telegram' && /^\/\+\d/.test(page.pathname);
}

/**
 * The address by which somebody signs in to Microsoft Teams, alone or in a link to a chat with them:
 * learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams.
 */
function readTeams(text: string): Reading {
  const page = pageOf(text);
  if (!page) return readEmail(text);
  const host = platformOf(page.hostname);
  const culprit = shown(text);
  if (host !== 'teams') {
    return { fault: { because: 'notThisChannel', culprit, looksLike: host ?? 'web' } };
  }
  const [user = '', ...others] = (page.searchParams.get('users') ?? '').split(',');
  const isChat = /^\/l\/chat\//.test(page.pathname) && user !== '' && others.length === 0;
  return isChat ? readEmail(user) : { fault: { because: 'notAProfile', culprit } };
}

/** Whatever the user wants to keep: a page where it is one, else words as they are written, on one line. */
function readOther(text: string): Reading {
  const page = readWeb(text);
  if ('address' in page && /^(?:https?:|www\.)/i.test(text)) return page;
  if ('fault' in page && page.fault.because === 'passwordInside') return page;
  const stranger = [...text].find((character) => /[^\P{C}\u200d]/u.test(character));
  return stranger === undefined
    ? { address: text.normalize('NFC') }
    : { fault: { because: 'notInAName', culprit: shownCharacter(stranger) } };
}

/** RFC 5321: so many characters before the @, and in all. */
const LOCAL_LIMIT = 64;
const EMAIL_LIMIT = 254;

/** Dots, but none at an end and no two together. Letters of every language: RFC 6531. */
const LOCAL = /^[^\s@.,:;"()<>[\]\\\p{C}]+(?:\.[^\s@.,:;"()<>[\]\\\p{C}]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const TOP_LEVEL = /^(?:[\p{L}\p{M}]{2,63}|xn--[a-z\d-]{1,59})$/u;

/**
 * An e-mail address with its domain in small letters; what stands before the @ is left as it is,
 * since some servers tell case apart. Takes `mailto:` links and `Ada Lovelace <ada@example.org>`.
 *
 * @param text as `pasted` gives it
 */
function readEmail(text: string): Reading {
  const address = written(text).replace(AT, '@').replace(DOT, '.');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(0, at)).normalize('NFC');
  const domain = address
    .slice(at + 1)
    .toLowerCase()
    .normalize('NFC');
  const canonical = `${local}@${domain}`;
  return isLocal(local) && isDomain(domain) && canonical.length <= EMAIL_LIMIT
    ? { address: canonical }
    : { fault: { because: 'notAnAddress', culprit: shown(text) } };
}

/** How addresses are hidden from those who gather them. */
const AT = /\s?[[({](?:at|ät|@)[\])}]\s?/giu;
const DOT = /\s?[[({](?:dot|punkt)[\])}]\s?/gi;

/** The one address in `text`; `text` itself where there are several, which is none. */
function written(text: string): string {
  if (/^mailto:/i.test(text)) {
    return unescaped(text.slice('mailto:'.length).replace(/\?.*$/s, '')).trim();
  }
  const link = /^\[([^[\]()]*)\]\((mailto:[^()]*)\)$/i.exec(text);
  if (link) return same(link[1] ?? '', link[2] ?? '') ?? text;
  // Not by one expression, which would try each of many brackets.
  const opening = Math.max(text.lastIndexOf('<'), text.toLowerCase().lastIndexOf('[mailto:'));
  const isBracketed = opening > 0 && /[>\]]$/.test(text);
  return isBracketed ? (same(text.slice(0, opening), text.slice(opening + 1, -1)) ?? text) : text;
}

/** What is in brackets, unless another address stands before them. */
function same(before: string, inBrackets: string): string | null {
  const address = written(inBrackets.trim());
  const others = before.split(/[\s<>"',;()]+/).filter((word) => /[^@]@[^@]/.test(word));
  const isOne = others.every((other) => other.toLowerCase() === address.toLowerCase());
  return isOne ? address : null;
}

function isLocal(local: string): boolean {
  return local.length <= LOCAL_LIMIT && LOCAL.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LEVEL.test(labels.at(-1) ?? '')
  );
}

/**
 * The address of a web page, always https.
 *
 * http becomes https: that is how people have the address of a site that has long moved, and a
 * site that has not is better not opened than opened for anybody on the way to read and change.
 * With a port of its own http stays refused, since https is never there.
 *
 * @param text as `pasted` gives it
 */
function readWeb(text: string): Reading {
  const wrong: Reading = { fault: { because: 'notAnAddress', culprit: shown(text) } };
  if (/[\s\p{C}]/u.test(text)) return wrong;
  // No dot, so that `example.org:8443` is a host and a port.
  const scheme = /^[a-z][a-z\d+-]*:/i.exec(text)?.[0].toLowerCase();
  if (scheme === 'mailto:') return belongsTo('email', text);
  if (scheme === 'tel:') return belongsTo('phone', text);
  if (scheme !== undefined && scheme !== 'https:' && scheme !== 'http:') {
    return { fault: { because: 'notHttps', culprit: shown(scheme) } };
  }
  if (scheme === undefined && /^[^/?#]*@/.test(text)) return belongsTo('email', text);
  const written = parsed(scheme === undefined ? `https://${text}` : text);
  const page = written && behindDetours(written);
  if (!page || !HOST.test(page.hostname) || AT_HOME.test(page.hostname)) return wrong;
  if (page.username || page.password) return { fault: { because: 'passwordInside' } };
  if (page.protocol === 'http:' && page.port) {
    return { fault: { because: 'notHttps', culprit: 'http:' } };
  }
  page.protocol = 'https:';
  return page.href.length > CHANNEL_LIMIT
    ? { fault: { because: 'tooLong', limit: CHANNEL_LIMIT } }
    : { address: page.href };
}

function belongsTo(looksLike: 'email' | 'phone', text: string): Reading {
  return { fault: { because: 'notThisChannel', culprit: shown(text), looksLike } };
}

/** `www.`, mobile pages, and the languages of LinkedIn; not `help.` or `clips.`. */
const SUBDOMAIN = /^(?:(?:www|m|mobile|touch|[a-z]{2})\.)?[a-z]+\.[a-z]+$/;

/**
 * The name of a person on a platform, from the address of the profile, `@name` or the bare name.
 *
 * @param text as `pasted` gives it
 */
function readProfile(kind: PlatformKind, text: string): Reading {
  const platform = PLATFORMS[kind];
  const inText = platform.nameInText?.(text);
  if (inText) return checked(platform, inText, text);
  const page = pageOf(text) ?? pathOn(platform, text);
  const name = page ? nameOn(kind, platform, page) : withoutAt(kind, text);
  if (typeof name !== 'string') return { fault: name };
  return checked(platform, name, text);
}

/** "in/ada" or "/ada" are paths; the name of a host before the slash is another place. */
function pathOn(platform: Platform, text: string): URL | null {
  const first = text.split('/')[0] ?? '';
  if (!text.includes('/') || /[.:@]/.test(first)) return null;
  return parsed(`https://${platform.host}/${text.replace(/^\/+/, '')}`);
}

function nameOn(kind: PlatformKind, platform: Platform, page: URL): string | ChannelFault {
  const host = platformOf(page.hostname);
  const culprit = shown(page.host + page.pathname);
  const isElsewhere = platform.isAnywhere ? host !== null && host !== kind : host !== kind;
  if (isElsewhere) return { because: 'notThisChannel', culprit, looksLike: host ?? 'web' };
  const hosts = platform.isAnywhere ? HOST : (platform.hosts ?? SUBDOMAIN);
  const name = hosts.test(page.hostname) ? platform.nameIn(partsOf(page), page) : undefined;
  return name || { because: 'notAProfile', culprit };
}

function withoutAt(kind: PlatformKind, text: string): string | ChannelFault {
  const name = text.replace(/^@/, '');
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(text);
  if (!name.includes('@') && !scheme && !name.includes('/')) return name;
  return { because: 'notThisChannel', culprit: shown(text), looksLike: elsewhere(kind, text) };
}

function elsewhere(kind: PlatformKind, text: string): ChannelKind | null {
  if (/^tel:/i.test(text)) return 'phone';
  if (/^whatsapp:/i.test(text)) return 'whatsapp';
  const hosted = hostedName(text);
  if (hosted !== null && hosted !== kind) return hosted;
  // "ada@example.org", and not "@ada@mastodon.social".
  if (/^mailto:|^[^@\s:/]+@[^@\s/]+$/i.test(text)) return 'email';
  const host = platformOf(text.split('/')[0]?.toLowerCase() ?? '');
  return host === kind ? null : host;
}

function checked(platform: Platform, text: string, whole: string): Reading {
  const name = platform.canonical(text.normalize('NFC'));
  const stranger = [...name].find((character) => !platform.character.test(character));
  if (stranger !== undefined) {
    return { fault: { because: 'notInAName', culprit: shownCharacter(stranger) } };
  }
  const { min, max, example } = platform;
  const length = [...name].length;
  if (length < min || length > max || platform.misshapen?.test(name)) {
    if (example !== undefined)
      return { fault: { because: 'notLike', culprit: shown(name), example } };
    return { fault: { because: 'notAName', culprit: shown(name), min, max } };
  }
  if (platform.reserved?.has(name)) {
    return { fault: { because: 'notAProfile', culprit: shown(whole) } };
  }
  return { address: name };
}

/**
 * What a number that nobody calls a number looks like: it says its country, or begins with 0 and is
 * no date (01.02.2026) and no price.
 */
const NUMBER = /^(?:tel:|[(\s]*(?:\+|0))[\d\s()/+.\-\u2010-\u2015]{6,}$/i;
const DATE = /^\d{1,2}[.\-/]\s?\d{1,2}[.\-/]\s?(?:\d{2}){1,2}$/;

/**
 * The kind of channel that a pasted text is, where that is certain; null for `@ada`, which may be
 * on four platforms, and for whatever `readChannel` would refuse.
 */
export function guessChannel(text: string, country: CountryCode = '49'): ChannelKind | null {
  if (text.trim().length > CHANNEL_LIMIT) return null;
  const kind = kindOf(pasted(text, null));
  if (kind !== null && 'channel' in readChannel(kind, text, country)) return kind;
  // A company's page on LinkedIn is a page all the same.
  const page = kind !== null && pageOf(pasted(text, null));
  return page && 'channel' in readChannel('web', text) ? 'web' : null;
}

function kindOf(text: string): ChannelKind | null {
  if (/^whatsapp:/i.test(text)) return 'whatsapp';
  if (/^sgnl:/i.test(text)) return 'signal';
  if (/^tg:/i.test(text)) return 'telegram';
  const hosted = hostedName(text);
  if (hosted !== null) return hosted;
  const page = pageOf(text);
  if (page) return platformOf(page.hostname) ?? (isFediverse(page) ? 'mastodon' : 'web');
  if (NUMBER.test(withoutExtension(text)) && !DATE.test(text)) return 'phone';
  return text.includes('@') && !text.startsWith('@') ? 'email' : null;
}

/** `@ada@example.org` is a name in the fediverse, and `@ada:example.org` one on Matrix. */
function hostedName(text: string): 'mastodon' | 'matrix' | null {
  if (/^@[^@\s/:]+@[^@\s/:.]+\.[^@\s/:]+$/.test(text)) return 'mastodon';
  return /^(?:(?:matrix:)?u\/|@)[^@\s/:]+:[^@\s/:.]+\.[^@\s/]+$/i.test(text) ? 'matrix' : null;
}

/**
 * Whether a page is that of somebody on Mastodon. Medium and others write `/@ada`, too: so only hosts that
 * are known for it, or say it in their name.
 */
function isFediverse({ hostname, pathname }: URL): boolean {
  return /^\/@[^/]+/.test(pathname) && FEDIVERSE.test(hostname);
}

/** Large servers and what servers are called (joinmastodon.org/servers, instances.social). */
const FEDIVERSE =
  /(?:^|\.)(?:mastodon|mstdn|masto|toot|troet|fedi|social)\.|\.social$|^(?:mas\.to|hachyderm\.io|fosstodon\.org|infosec\.exchange|fediscience\.org|tooting\.ch)$/;

/**
 * The channels of a pasted text: none if it is blank; null if it is unclear which ones are meant. A mobile
 * number is one by which people can be written to, as well.
 */
export function channelsIn(text: string): Channel[] | null {
  if (text.trim() === '') return [];
  const kind = guessChannel(text);
  const reading = kind && readChannel(kind, text);
  if (!reading || 'fault' in reading) return null;
  const { channel } = reading;
  const isWritten = channel.kind === 'phone' && isMobile(channel.address);
  return isWritten ? [{ ...channel, kind: 'whatsapp' }, channel] : [channel];
}
