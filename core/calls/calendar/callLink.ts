import type { Properties } from './calendarParts.ts';
import { textIn } from './calendarProperty.ts';

/** The address of an event, and of its call (RFC 7986): what stands there is meant to be opened. */
const OWN_NAMES = ['url', 'conference'] as const;

/** Where calendars put the address of a call, the surest first; last come texts for people. */
export const LINK_NAMES = [
  ...OWN_NAMES,
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'location',
  'description',
] as const;

/** The most addresses that are looked at in one text. */
const ADDRESS_LIMIT = 200;

/** The longest address, in UTF-16 units: no browser opens a longer one reliably. */
const LENGTH_LIMIT = 2_000;

const SECURE = 'https:';

/** An address with `https:`, or without anything before its host. */
const ADDRESS =
  /(?<![\w@/.:%=&-])(?:https:\/\/)?[a-z\d](?:[a-z\d-]{0,62}\.){1,10}[a-z]{2,24}(?::\d+)?\/[^\s<>"'\\^`|]+/gi;

/** The first address in an event that is a call, else its own, of whatever kind; null where there is none. */
export function callLinkIn(
  properties: Properties,
  isCall: (address: string) => boolean,
): string | null {
  const addresses = (name: string) =>
    properties
      .all(name)
      .flatMap((property) => (property ? addressesIn(plain(textIn(property))) : []));
  for (const name of LINK_NAMES) {
    const link = addresses(name).find(isCall);
    if (link) return link;
  }
  return OWN_NAMES.flatMap(addresses)[0] ?? null;
}

/** The library leaves the escapes in properties that it does not know. */
function plain(text: string): string {
  return text
    .replace(/\\n/gi, '\n')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/&amp;/g, '&');
}

/** The addresses in a text, in order. After each come those that it leads to. */
function addressesIn(text: string): string[] {
  const found: string[] = [];
  for (const [written] of text.matchAll(ADDRESS)) {
    if (found.length >= ADDRESS_LIMIT) break;
    const address = secure(withoutPunctuation(written));
    if (address) found.push(address.href, ...addressesBehind(address));
  }
  return found;
}

/** What stands behind an address in a sentence is none of it. */
function withoutPunctuation(written: string): string {
  return written.replace(/[).,;:!?\]}*_>]+$/, '');
}

function secure(text: string): URL | null {
  if (text.length > LENGTH_LIMIT) return null;
  const address = /^https:/i.test(text) ? text : `${SECURE}//${text}`;
  return URL.canParse(address) ? new URL(address) : null;
}

/**
 * Mail programs lead each link through an address of their own, which they call safe: the one that
 * was meant is one of its parameters.
 */
function addressesBehind(address: URL): string[] {
  return [...address.searchParams.values()].flatMap((value) =>
    value.startsWith(`${SECURE}//`) ? (secure(value)?.href ?? []) : [],
  );
}
