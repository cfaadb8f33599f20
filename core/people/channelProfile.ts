import type { ChannelKind } from './channel.ts';
import { type ChannelFault, type Reading, shown, shownCharacter } from './channelFault.ts';
import { pageOf, parsed, partsOf, platformOf } from './channelPasted.ts';
import { PLATFORMS, type Platform, type PlatformKind } from './channelPlatforms.ts';

/** `www.`, mobile pages, and the languages of LinkedIn; not `help.` or `clips.`. */
const SUBDOMAIN = /^(?:(?:www|m|mobile|touch|[a-z]{2})\.)?[a-z]+\.[a-z]+$/;

/**
 * The name of a person on a platform, from the address of the profile, `@name` or the bare name.
 *
 * @param text as `pasted` gives it
 */
export function readProfile(kind: PlatformKind, text: string): Reading {
  const platform = PLATFORMS[kind];
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
  if (host !== kind) return { because: 'notThisChannel', culprit, looksLike: host ?? 'web' };
  const name = SUBDOMAIN.test(page.hostname) ? platform.nameIn(partsOf(page), page) : undefined;
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
  const { min, max } = platform;
  const length = [...name].length;
  if (length < min || length > max || platform.misshapen?.test(name)) {
    return { fault: { because: 'notAName', culprit: shown(name), min, max } };
  }
  if (platform.reserved?.has(name)) {
    return { fault: { because: 'notAProfile', culprit: shown(whole) } };
  }
  return { address: name };
}
