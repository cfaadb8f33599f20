import type { Channel } from './channel.ts';
import type { PlatformKind } from './channelPlatforms.ts';

/** A message to a person. */
export interface Draft {
  /** For e-mail; empty where there is none. */
  subject: string;
  text: string;
}

export interface Reach {
  url: string;
  /** Whether the draft is not part of the address and has to be copied first. */
  copies: boolean;
}

/**
 * In characters, for an address passed to another program. Windows accepts about 2,080. An umlaut
 * counts as six, an emoji as twelve.
 */
export const HANDED_OVER = 2000;

/**
 * The address that opens `channel`, with the draft filled in if the platform supports it.
 *
 * A draft that is too long is copied instead; an e-mail then still has its subject. A phone call has no
 * draft.
 *
 * @param channel canonical, as from `readChannel`
 * @returns null for a web page that is not https, as in a manipulated backup, and for a kind that only
 *   a newer version knows
 */
export function reach({ kind, address }: Channel, draft: Draft): Reach | null {
  const name = encodeURIComponent(address.toWellFormed());
  const text = plain(draft.text);
  switch (kind) {
    case 'whatsapp':
      return filledIn(`https://wa.me/${digitsOf(address)}`, '', text);
    case 'email':
      return filledIn(`mailto:${name.replace('%40', '@')}`, oneLine(draft.subject), text);
    case 'phone':
      return { url: `tel:+${digitsOf(address)}`, copies: false };
    case 'web':
      return address.startsWith('https://') ? { url: address, copies: text !== '' } : null;
    default: {
      const base = PROFILES[kind];
      return base ? { url: base + name, copies: text !== '' } : null;
    }
  }
}

/** Addresses before the profile name. These take no text. */
const PROFILES: Readonly<Record<PlatformKind, string>> = {
  linkedin: 'https://www.linkedin.com/in/',
  xing: 'https://www.xing.com/profile/',
  // Opens the conversation, in the app too.
  instagram: 'https://ig.me/m/',
  tiktok: 'https://www.tiktok.com/@',
  x: 'https://x.com/',
  twitch: 'https://www.twitch.tv/',
};

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** Adds the draft, unless that makes the address too long. */
function filledIn(base: string, subject: string, text: string): Reach {
  const mail = base.startsWith('mailto:');
  const query = (body: string) =>
    Object.entries(mail ? { subject, body } : { text: body })
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&');
  const url = (body: string) => (query(body) === '' ? base : `${base}?${query(body)}`);
  // RFC 6068: lines of a mail end in CRLF. A space is %20 in both, never +.
  const whole = url(mail ? text.replaceAll('\n', '\r\n') : text);
  if (whole.length <= HANDED_OVER) return { url: whole, copies: false };
  return { url: url(''), copies: true };
}

/** Normalizes line breaks, and removes control characters and lone surrogates. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}

/** A line break in a subject could inject a header. */
function oneLine(subject: string): string {
  return plain(subject)
    .replace(/[\n\t\u2028\u2029]+/g, ' ')
    .trim();
}
