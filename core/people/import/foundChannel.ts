import type { ChannelKind } from '../channel.ts';
import { ADDRESS_LIMIT, type FoundChannel } from './found.ts';

/** The hosts of each platform; their subdomains count as well. */
const HOSTS: Readonly<Record<string, ChannelKind>> = {
  'linkedin.com': 'linkedin',
  'xing.com': 'xing',
  'instagram.com': 'instagram',
  'ig.me': 'instagram',
  'tiktok.com': 'tiktok',
  'x.com': 'x',
  'twitter.com': 'x',
  'twitch.tv': 'twitch',
  'wa.me': 'whatsapp',
  'api.whatsapp.com': 'whatsapp',
};

/** The names that address books give the platforms, without spaces and in small letters. */
const SERVICES: Readonly<Record<string, ChannelKind>> = {
  linkedin: 'linkedin',
  xing: 'xing',
  instagram: 'instagram',
  tiktok: 'tiktok',
  x: 'x',
  twitter: 'x',
  twitch: 'twitch',
  whatsapp: 'whatsapp',
};

/** The schemes that lead to a person in another way than a page. */
const SCHEMES: Readonly<Record<string, ChannelKind>> = {
  mailto: 'email',
  tel: 'phone',
  whatsapp: 'whatsapp',
};

/**
 * The channel that a web address is, by its host; null where it is nothing that could be opened,
 * such as `javascript:…`, `skype:…` or two words. A missing `https` is no fault.
 */
export function addressChannel(address: string): FoundChannel | null {
  if (address.length > ADDRESS_LIMIT) return null;
  const text = address.trim();
  const scheme = schemeOf(text);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    const kind = own(SCHEMES, scheme);
    return kind ? { kind, text: text.slice(scheme.length + 1).trim() } : null;
  }
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1);
  const host = /^(?:\/\/)?((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,})(?::\d+)?(?=[/?#]|$)/u
    .exec(rest)?.[1]
    ?.toLowerCase();
  if (host === undefined || /\s/.test(text)) return null;
  return { kind: kindOfHost(host), text };
}

/**
 * The channel on a platform that is known by its name; else that of a web address; else null. A
 * name in another messenger, such as `ada.beispiel`, is not taken for a host.
 */
export function serviceChannel(service: string, value: string): FoundChannel | null {
  if (value.length > ADDRESS_LIMIT) return null;
  const address = addressChannel(value);
  const byAddress = address?.kind === 'web' && !schemeOf(value.trim()) ? null : address;
  const named = own(SERVICES, service.toLowerCase().replace(/[\s._-]+/g, ''));
  if (!named || (byAddress && byAddress.kind !== 'web')) return byAddress;
  // Apple writes `x-apple:ada` where there is no address.
  const text = value.trim().replace(/^(?:x-apple|x-user|twitter|xmpp):/i, '');
  return schemeOf(text) !== undefined || text === '' ? byAddress : { kind: named, text };
}

/**
 * The platform that the name of a property or of a column says, such as `x-messaging/twitter-all`,
 * `LinkedIn URL` or `instagram`; null where it says none.
 */
export function platformIn(name: string): string | null {
  const words = name
    .toLowerCase()
    .replace(/^x-/, '')
    .split(/[^a-z]+/);
  return (
    words.find(
      (word) => own(SERVICES, word) !== undefined && !(word === 'x' && words.length > 2),
    ) ?? null
  );
}

/** In small letters; undefined where there is none. In `example.org:8080` the host is none. */
function schemeOf(address: string): string | undefined {
  const [, scheme, port] = /^([a-z][a-z\d+.-]*):(\d*)/i.exec(address) ?? [];
  return scheme?.includes('.') && port !== '' ? undefined : scheme?.toLowerCase();
}

function kindOfHost(host: string): ChannelKind {
  const names = host.split('.');
  for (let i = 0; i < names.length - 1; i++) {
    const kind = own(HOSTS, names.slice(i).join('.'));
    if (kind) return kind;
  }
  return 'web';
}

/** What `record` itself has, not what every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
