import type { Channel } from './channel.ts';
import type { PlatformKind } from './channelPlatforms.ts';

/** What the user is about to say to a person. */
export interface Draft {
  /** For e-mail; empty where there is none. */
  subject: string;
  text: string;
}

/** Where a channel opens. */
export interface Reach {
  url: string;
  /** Whether the draft does not come along and has to be copied first. */
  copies: boolean;
}

/**
 * The most characters that an address handed to another program may have. Windows passes on about
 * 2,080, and browsers refuse more than it takes. An umlaut counts as six, an emoji as twelve.
 */
export const HANDED_OVER = 2000;

/**
 * Where `channel` opens at its person, with the draft filled in where the platform allows it.
 *
 * A draft that is too long to be handed over is copied instead of cut; an e-mail then still has its
 * subject. A telephone takes no draft, and nothing is copied: it is spoken.
 *
 * @param channel canonical, as `readChannel` gives it
 * @returns null for a web page that is not https, as a backup that was meddled with could have it,
 *   and for a kind that only a newer Nahbar knows; every other kind has its host from here
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

/** What comes before the name of a person. These take no text. */
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

/** `base` with the draft, or without its text where that makes it too long. */
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

/** `text` with its lines ended by \n, and without what no writer typed: controls, half characters. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}

/** A line break in a subject could smuggle a recipient in. */
function oneLine(subject: string): string {
  return plain(subject)
    .replace(/[\n\t\u2028\u2029]+/g, ' ')
    .trim();
}
