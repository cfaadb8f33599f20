import type { ChannelKind } from './channel.ts';

/** The most characters that a text may have to be read as a channel, and its canonical form too. */
export const CHANNEL_LIMIT = 2000;

/**
 * `text` without what comes along when it is copied: white space and invisible marks around it
 * (address books wrap numbers in U+202A and U+202C), and the angle brackets of a mail program.
 */
export function pasted(text: string): string {
  return bare(/^<.*>$/.test(bare(text)) ? bare(text).slice(1, -1) : text);
}

function bare(text: string): string {
  return text.trim().replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
}

/** The domains of each platform. Subdomains are theirs as well. */
const HOSTS: Partial<Record<ChannelKind, readonly string[]>> = {
  whatsapp: ['wa.me', 'whatsapp.com'],
  linkedin: ['linkedin.com'],
  xing: ['xing.com'],
  instagram: ['instagram.com', 'instagr.am', 'ig.me'],
  tiktok: ['tiktok.com'],
  x: ['x.com', 'twitter.com'],
  twitch: ['twitch.tv'],
};

/** The platform that a host belongs to; null where it is none of ours. */
export function platformOf(hostname: string): ChannelKind | null {
  const domain = ([, hosts]: [string, readonly string[]]) =>
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return (Object.entries(HOSTS).find(domain)?.[0] as ChannelKind | undefined) ?? null;
}

/**
 * The page that `text` is the address of, where it certainly is one: with http(s), with `www.`, or
 * on a platform's domain. Null for everything else: "ada.lovelace" may be a name.
 */
export function pageOf(text: string): URL | null {
  if (/^https?:/i.test(text)) return parsed(text);
  const host = /^[^/?#:]*/.exec(text)?.[0].toLowerCase() ?? '';
  return /^www\../.test(host) || platformOf(host) ? parsed(`https://${text}`) : null;
}

export function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** `text` with its %-escapes resolved; as it is where they are broken. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of a page's path, unescaped. */
export function partsOf(page: URL): string[] {
  return page.pathname.split('/').filter(Boolean).map(unescaped);
}
