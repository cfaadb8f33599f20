import { addressesIn, type Found } from './addressesInText.ts';
import { type Properties, valueIn } from './calendarProperty.ts';

/** Which room an address is an invitation to, under any name; null where it is to none. */
export type RoomOf = (address: string) => string | null;

/** The address of a call, and of an event: what stands there is meant to be opened (RFC 7986). */
const OWN_NAMES = [
  'conference',
  'x-google-conference',
  'x-google-hangout',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'x-microsoft-onlinemeetingconflink',
  'location',
  'url',
] as const;

/** Where calendars put the address of a call, the surest first; last come texts for people. */
export const LINK_NAMES = [
  'url',
  ...OWN_NAMES.filter((name) => name !== 'url'),
  'attach',
  'description',
  'styled-description',
  'x-alt-desc',
  'comment',
  'contact',
] as const;

/** Texts that speak of many things: an address is meant to be opened where it is the only one. */
const TEXTS = ['description', 'styled-description', 'x-alt-desc'] as const;

/** What lets somebody in who is not known: a password, by the names that providers give it. */
const PASSWORD =
  /^(?:p|pw|pwd|pass|passwd|password|passcode|pin|roomKey|inviteCode|jwt|t|tk|token)$/i;

/**
 * The address of a call in an event: the first that is an invitation, or another one to the same room
 * that has a password. Else the event's own, of whatever kind, or the only one that it tells; null
 * where there is none.
 */
export function callLinkIn(properties: Properties, roomOf: RoomOf): string | null {
  const addresses = (name: string) =>
    properties.lines(name)?.flatMap((line) => addressesIn(valueIn(line))) ?? [];
  const names = [...LINK_NAMES, ...properties.names().filter((name) => name.startsWith('x-'))];
  const invitations = [...new Set(names)].flatMap((name) =>
    addresses(name).flatMap(({ href }) => {
      const room = roomOf(href);
      return room === null ? [] : { href, room };
    }),
  );
  const [first] = invitations;
  if (first) {
    const sameRoom = invitations.filter(({ room }) => room === first.room);
    return (sameRoom.find(({ href }) => hasPassword(href)) ?? first).href;
  }
  const [own] = OWN_NAMES.flatMap(addresses).filter(isPlain);
  return own?.href ?? onlyOne(TEXTS.map(addresses));
}

function hasPassword(address: string): boolean {
  const { searchParams, hash } = new URL(address);
  const behindHash = new URLSearchParams(hash.replace(/^#[^?]*\?|^#/, ''));
  return [...searchParams, ...behindHash].some(
    ([name, value]) => PASSWORD.test(name) && value !== '',
  );
}

/** The address of the first text that has any, where it has no other. */
function onlyOne(texts: readonly Found[][]): string | null {
  const [some] = texts
    .map((found) => new Set(found.filter(isPlain).map(({ href }) => href)))
    .filter(({ size }) => size > 0);
  return some?.size === 1 ? ([...some][0] ?? null) : null;
}

function isPlain(found: Found): boolean {
  return found.isPlain;
}
