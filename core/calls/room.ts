import { Refused } from '../refusal.ts';
import { bigBlueButton, ownBigBlueButton } from './rooms/bigBlueButton.ts';
import { discord } from './rooms/discord.ts';
import { elementCall, ownElementCall } from './rooms/elementCall.ts';
import { goTo } from './rooms/goTo.ts';
import { eightByEight, jitsi, ownJitsi } from './rooms/jitsi.ts';
import { meet } from './rooms/meet.ts';
import { nextcloudTalk } from './rooms/nextcloudTalk.ts';
import { openTalk, ownOpenTalk } from './rooms/openTalk.ts';
import { ringCentral } from './rooms/ringCentral.ts';
import { riverside } from './rooms/riverside.ts';
import { type HostedRule, isOn, type Provider, type RoomRule } from './rooms/rule.ts';
import { signal } from './rooms/signal.ts';
import { slack } from './rooms/slack.ts';
import { streamYard } from './rooms/streamYard.ts';
import { teams } from './rooms/teams.ts';
import { webex } from './rooms/webex.ts';
import { whatsApp } from './rooms/whatsApp.ts';
import { whereby } from './rooms/whereby.ts';
import { zoom } from './rooms/zoom.ts';

/** The place of a call, such as a meeting at a provider. */
export interface Room {
  provider: Provider;
  /**
   * The provider's name for it, equal for all its addresses. Never a password or token, because it is
   * stored.
   */
  room: string;
}

const RULES: readonly RoomRule[] = [
  meet,
  zoom,
  teams,
  webex,
  jitsi,
  eightByEight,
  whereby,
  slack,
  openTalk,
  elementCall,
  discord,
  whatsApp,
  signal,
  goTo,
  ringCentral,
  streamYard,
  riverside,
  // Last: it matches any host by its path.
  bigBlueButton,
];

/** Rules for hosts that the user added. */
const HOSTED: Readonly<Record<HostedProvider, HostedRule>> = {
  jitsi: ownJitsi,
  bigbluebutton: ownBigBlueButton,
  nextcloud: nextcloudTalk,
  opentalk: ownOpenTalk,
  element: ownElementCall,
};

/** In characters: the longest known have about 150. */
const ROOM_LIMIT = 250;

/**
 * The room that `address` is in; null for anything else, such as an invitation, a calendar or an
 * account.
 *
 * @param hosts the hosts that the user added
 */
export function recognizeRoom(address: string, hosts: readonly CallHost[]): Room | null {
  return firstRoom(address, hosts, 'roomOf');
}

/**
 * The room that `address` invites to: the room itself, or the page in front of it. Null if it is none.
 *
 * @param hosts see `recognizeRoom`
 */
export function invitedTo(address: string, hosts: readonly CallHost[]): Room | null {
  return recognizeRoom(address, hosts) ?? firstRoom(address, hosts, 'invitedTo');
}

/**
 * Whether a call in `room` continues when its tab navigates to `address`: the same room, possibly by
 * another name, or a page of the web app that names none.
 *
 * @param room see `roomKey`
 * @param hosts see `recognizeRoom`
 */
export function continuesAt(room: string, address: string, hosts: readonly CallHost[]): boolean {
  const next = recognizeRoom(address, hosts);
  if (next && roomKey(next) === room) return true;
  const slash = room.indexOf('/');
  const [provider, name] = [room.slice(0, slash), room.slice(slash + 1)];
  const url = urlOf(address);
  const rule = RULES.find((each) => each.provider === provider);
  if (!rule || !url) return false;
  if (!next) return rule.isWithin?.(url) === true;
  return next.provider === provider && rule.redirects?.(name, next.room) === true;
}

function firstRoom(
  address: string,
  hosts: readonly CallHost[],
  how: 'roomOf' | 'invitedTo',
): Room | null {
  const url = urlOf(address);
  if (!url) return null;
  const own = hosts.find(({ host }) => host === url.hostname);
  const ownRoom = own && HOSTED[own.provider][how]?.(url);
  if (own && ownRoom) return ifShort(ownOf(own, ownRoom));
  // Every path on a Jitsi host is a room, so no other rule applies.
  if (own?.provider === 'jitsi') return null;
  for (const rule of RULES) {
    const room = rule[how]?.(url);
    if (room) return ifShort({ provider: rule.provider, room });
  }
  return null;
}

/** A BigBlueButton room is identified by its host alone. */
function ownOf({ host, provider }: CallHost, room: string): Room {
  return { provider, room: room === host ? host : `${host}/${room}` };
}

/** Whether a built-in rule covers a host. */
function isKnownHost(host: string): boolean {
  const url = new URL(`https://${host}/`);
  return RULES.some(({ hosts }) => isOn(url, hosts));
}

/** The room as one string: `meet/abc-defg-hij`. */
export function roomKey({ provider, room }: Room): string {
  return `${provider}/${room}`;
}

/** The host permissions needed to see calls in tabs. */
export function originsOf(hosts: readonly CallHost[]): string[] {
  const known = RULES.flatMap(({ hosts: theirs }) => theirs);
  return [...known, ...hosts.map(({ host }) => host)].map((host) => `https://${host}/*`);
}

/** Calls are on https. Providers use the default port; the user's own hosts may use any. */
function urlOf(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}

function ifShort(room: Room): Room | null {
  return room.room.length <= ROOM_LIMIT ? room : null;
}

/** A host of the user's or their organisation. */
export interface CallHost {
  /** Lower case, without port: `meet.example.org`. */
  host: string;
  provider: HostedProvider;
}

/** Programs that anybody can host. */
export const HOSTED_PROVIDERS = [
  'jitsi',
  'bigbluebutton',
  'nextcloud',
  'opentalk',
  'element',
] as const;

export type HostedProvider = (typeof HOSTED_PROVIDERS)[number];

const HOSTNAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** An address as one says it, without its scheme, as an https address; one with a scheme as it is. */
export function withScheme(text: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
}

/**
 * Parses a pasted room address or host name.
 *
 * @throws Refused if it is no host, or one that a built-in rule covers
 */
export function readCallHost(pasted: string, provider: HostedProvider): CallHost {
  const text = pasted.trim();
  const address = withScheme(text);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || !HOSTNAME.test(url.hostname)) {
    throw new Refused({ because: 'noHost' });
  }
  if (isKnownHost(url.hostname)) throw new Refused({ because: 'hostKnown' });
  return { host: url.hostname, provider };
}

/** The valid hosts among stored values. */
export function callHostsFrom(stored: unknown): CallHost[] {
  return Array.isArray(stored) ? stored.filter(isCallHost) : [];
}

function isCallHost(value: unknown): value is CallHost {
  const { host, provider } = (value ?? {}) as Partial<CallHost>;
  return (
    typeof host === 'string' &&
    HOSTNAME.test(host) &&
    HOSTED_PROVIDERS.some((known) => known === provider)
  );
}
