import { addressesIn, type Found } from './addressesInText.ts';
import { type Properties, valueIn } from './calendarProperty.ts';

/**
 * The key of the room that an address invites to, equal for all its aliases; null if it is no
 * invitation.
 */
export type RoomOf = (address: string) => string | null;

/** Properties whose value is an address to be opened (RFC 7986). */
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

/** Properties that may hold the address of a call, the most reliable first; free text comes last. */
export const LINK_NAMES = [
  'url',
  ...OWN_NAMES.filter((name) => name !== 'url'),
  'attach',
  'link',
  'description',
  'styled-description',
  'x-alt-desc',
  'comment',
  'contact',
  'structured-data',
  'summary',
] as const;

/** Free text: an address is only taken if it is the only one. */
const TEXTS = ['description', 'styled-description', 'x-alt-desc'] as const;

/** Query parameters by which providers pass a password or token. */
const PASSWORD =
  /^(?:p|pw|pwd|pass|passwd|password|passcode|pin|roomKey|inviteCode|invite|accessCode|viewerCode|jwt|t|tk|token)$/i;

/**
 * The call link of an event: the first invitation, or another to the same room that includes a
 * password. Without one: the event's own address, or the only one in its text; null if there is none.
 */
export function callLinkIn(properties: Properties, roomOf: RoomOf): string | null {
  const addresses = (name: string) =>
    properties
      .lines(name)
      ?.flatMap((line) => [...addressesIn(valueIn(line)), ...addressesIn(alternative(line))]) ?? [];
  const names = [...LINK_NAMES, ...properties.names().filter((name) => name.startsWith('x-'))];
  const invitation = invitationAmong([...new Set(names)].flatMap(addresses), roomOf);
  if (invitation !== null) return invitation;
  const [own] = OWN_NAMES.flatMap(addresses).filter(isPlain);
  return own?.href ?? soleAddress(TEXTS.map(addresses));
}

/** The first of some addresses that invites to a call, or another to the same room that includes a password. */
function invitationAmong(addresses: readonly Found[], roomOf: RoomOf): string | null {
  const invitations = addresses.flatMap(({ href }) => {
    const room = roomOf(href);
    return room === null ? [] : [{ href, room }];
  });
  const [first] = invitations;
  if (!first) return null;
  const sameRoom = invitations.filter(({ room }) => room === first.room);
  return (sameRoom.find(({ href }) => hasPassword(href)) ?? first).href;
}

/** The call link in a text: an invitation, else its only address; null if there is none. */
export function callLinkInText(text: string, roomOf: RoomOf): string | null {
  const addresses = addressesIn(text);
  return invitationAmong(addresses, roomOf) ?? soleAddress([addresses]);
}

/** Where the value is only the name of a place, a parameter may have its address (RFC 5545, 3.2.1). */
function alternative(line: string): string {
  return /^[\w-]{1,60};(?:[^":]{0,200};)?ALTREP="(https:[^"]{1,2000})"/i.exec(line)?.[1] ?? '';
}

function hasPassword(address: string): boolean {
  const { searchParams, hash } = new URL(address);
  const behindHash = new URLSearchParams(hash.replace(/^#[^?]*\?|^#/, ''));
  return [...searchParams, ...behindHash].some(
    ([name, value]) => PASSWORD.test(name) && value !== '',
  );
}

/** The address in the first text that has any, if that has exactly one. */
function soleAddress(texts: readonly Found[][]): string | null {
  const [some] = texts
    .map((found) => new Set(found.filter(isPlain).map(({ href }) => href)))
    .filter(({ size }) => size > 0);
  return some?.size === 1 ? ([...some][0] ?? null) : null;
}

function isPlain({ isPlain: isOwn, href }: Found): boolean {
  return isOwn && !CALENDAR_PAGE.test(href);
}

/** The page of the event in a calendar on the web. */
const CALENDAR_PAGE =
  /^https:\/\/(?:calendar\.|www\.google\.com\/calendar\/|[\w.-]+\/(?:index\.php\/)?(?:apps\/calendar|owa\/calendar|calendar)(?:\/|$))/i;
