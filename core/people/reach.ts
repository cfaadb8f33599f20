import { ownValue } from '../ownValue.ts';
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
    case 'signal': {
      const link = address.startsWith('eu/')
        ? `eu/${name.slice('eu%2F'.length)}`
        : `p/+${digitsOf(address)}`;
      return { url: `https://signal.me/#${link}`, copies: text !== '' };
    }
    case 'telegram': {
      const who = /^\+\d/.test(address) ? `+${digitsOf(address)}` : name;
      return filledIn(`https://t.me/${who}`, '', text);
    }
    case 'teams':
      return filledIn(`https://teams.microsoft.com/l/chat/0/0?users=${name}`, '', text, 'message');
    case 'mastodon':
      return onMastodon(address, text !== '');
    case 'youtube': {
      const page = /^(?:channel|c|user)\//.exec(address)?.[0] ?? '@';
      const rest =
        page === '@' ? name : encodeURIComponent(address.slice(page.length).toWellFormed());
      return { url: `https://www.youtube.com/${page}${rest}`, copies: text !== '' };
    }
    case 'discord': {
      const isId = /^\d{17,20}$/.test(address);
      const url = `https://discord.com/${isId ? `users/${address}` : 'channels/@me'}`;
      return { url, copies: text !== '' };
    }
    case 'slack':
      return onSlack(address, text !== '');
    case 'web':
    case 'other':
      return address.startsWith('https://') ? { url: address, copies: text !== '' } : null;
    default: {
      const base = ownValue(PROFILES, kind);
      return base ? { url: base + name, copies: text !== '' } : null;
    }
  }
}

/** Addresses before the profile name. These take no text. */
const PROFILES: Readonly<
  Record<Exclude<PlatformKind, 'telegram' | 'mastodon' | 'youtube' | 'discord' | 'slack'>, string>
> = {
  linkedin: 'https://www.linkedin.com/in/',
  xing: 'https://www.xing.com/profile/',
  // Opens the conversation, in the app too.
  instagram: 'https://ig.me/m/',
  tiktok: 'https://www.tiktok.com/@',
  x: 'https://x.com/',
  twitch: 'https://www.twitch.tv/',
  threema: 'https://threema.id/',
  bluesky: 'https://bsky.app/profile/',
  threads: 'https://www.threads.com/@',
  facebook: 'https://www.facebook.com/',
  // Opens the conversation. Its `text` is for pages of companies.
  messenger: 'https://m.me/',
  github: 'https://github.com/',
  matrix: 'https://matrix.to/#/',
};

/** `@ada@example.org` is at home on a host of its own. */
function onMastodon(address: string, copies: boolean): Reach | null {
  const [, name, host] = /^@([\w.-]+)@([\w.-]+)$/.exec(address) ?? [];
  return name && host ? { url: `https://${host}/@${name}`, copies } : null;
}

/** A member or a conversation of a workspace, which is known by its name or by an id. */
function onSlack(address: string, copies: boolean): Reach | null {
  const [, workspace = '', id = ''] = /^([\w.-]+)\/([A-Z\d]+)$/.exec(address) ?? [];
  if (workspace === '') return null;
  if (/^[TE][A-Z\d]+$/.test(workspace)) {
    return { url: `https://app.slack.com/client/${workspace}/${id}`, copies };
  }
  const page = id.startsWith('D') ? 'archives' : 'team';
  return { url: `https://${workspace}.slack.com/${page}/${id}`, copies };
}

/**
 * The other programs that open a number: people who have one are mostly on both.
 *
 * @param isMobile whether it can be a mobile number
 */
export function alsoOpenedBy({ kind, address }: Channel, isMobile: boolean): Channel[] {
  if (kind !== 'phone' || !isMobile) return [];
  return [
    { kind: 'whatsapp', address },
    { kind: 'signal', address },
  ];
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/**
 * Adds the draft, unless that makes the address too long: for WhatsApp (faq.whatsapp.com/5913398998672934) and
 * Telegram (core.telegram.org/api/links) as `text`, for Teams (see `readTeams`) as `message`.
 */
function filledIn(base: string, subject: string, text: string, parameter = 'text'): Reach {
  const mail = base.startsWith('mailto:');
  const query = (body: string) =>
    Object.entries(mail ? { subject, body } : { [parameter]: body })
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&');
  const mark = base.includes('?') ? '&' : '?';
  const url = (body: string) => (query(body) === '' ? base : `${base}${mark}${query(body)}`);
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
