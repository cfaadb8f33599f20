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

/** Where a call takes place. */
export interface Room {
  provider: Provider;
  /**
   * What its provider calls it, the same for each address that leads there. Never a password or a
   * token: it is kept.
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
  // Last: it is known by its path alone, on any host.
  bigBlueButton,
];

/** On hosts of the user's own. */
const HOSTED: Readonly<Record<HostedProvider, HostedRule>> = {
  jitsi: ownJitsi,
  bigbluebutton: ownBigBlueButton,
  nextcloud: nextcloudTalk,
  opentalk: ownOpenTalk,
  element: ownElementCall,
};

/** The most characters of a room that is kept: the longest that are given out have about 150. */
const ROOM_LIMIT = 250;

/**
 * The room of a call that `address` leads into; null for anything else, such as the pages around it: an
 * invitation, a calendar, an account.
 *
 * @param hosts where the user's own calls take place
 */
export function recognizeRoom(address: string, hosts: readonly CallHost[]): Room | null {
  return firstRoom(address, hosts, 'roomOf');
}

/**
 * The room that somebody is invited to by `address`, which may also lead to the page in front of it;
 * null where it is no invitation that is known.
 *
 * @param hosts see `recognizeRoom`
 */
export function invitedTo(address: string, hosts: readonly CallHost[]): Room | null {
  return recognizeRoom(address, hosts) ?? firstRoom(address, hosts, 'invitedTo');
}

/**
 * Whether a call in `room` goes on in its tab when that comes to `address`: the same room, under
 * another of its names too, or a page of its web app that tells none.
 *
 * @param room see `roomKey`
 * @param hosts see `recognizeRoom`
 */
export function continuesAt(room: string, address: string, hosts: readonly CallHost[]): boolean {
  const there = recognizeRoom(address, hosts);
  if (there && roomKey(there) === room) return true;
  const slash = room.indexOf('/');
  const [provider, name] = [room.slice(0, slash), room.slice(slash + 1)];
  const url = urlOf(address);
  const rule = RULES.find((each) => each.provider === provider);
  if (!rule || !url) return false;
  if (!there) return rule.isWithin?.(url) === true;
  return (
    there.provider === provider &&
    rule.redirects?.(name) === true &&
    rule.redirects(there.room) === false
  );
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
  // Any path is a room on those of Jitsi, and what is none is nothing else.
  if (own?.provider === 'jitsi') return null;
  for (const rule of RULES) {
    const room = rule[how]?.(url);
    if (room) return ifShort({ provider: rule.provider, room });
  }
  return null;
}

/** The rooms of a BigBlueButton are called by its host alone. */
function ownOf({ host, provider }: CallHost, room: string): Room {
  return { provider, room: room === host ? host : `${host}/${room}` };
}

/** Whether the calls on a host are known without being told of it. */
function isKnownHost(host: string): boolean {
  const url = new URL(`https://${host}/`);
  return RULES.some(({ hosts }) => isOn(url, hosts));
}

/** The room as one text, beginning with its provider: `meet/abc-defg-hij`. */
export function roomKey({ provider, room }: Room): string {
  return `${provider}/${room}`;
}

/** What the browser is to be asked for, so that it tells of the tabs in which calls are opened. */
export function originsOf(hosts: readonly CallHost[]): string[] {
  const known = RULES.flatMap(({ hosts: theirs }) => theirs);
  return [...known, ...hosts.map(({ host }) => host)].map((host) => `https://${host}/*`);
}

/** Every call is on https. A port is nobody's whom we know by name; the user's own hosts have any. */
function urlOf(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}

function ifShort(room: Room): Room | null {
  return room.room.length <= ROOM_LIMIT ? room : null;
}

/** A host of the user's own, or of the place where they work. */
export interface CallHost {
  /** In small letters, without its port: `meet.example.org`. */
  host: string;
  provider: HostedProvider;
}

/** The programs that anybody may run on a host of their own. */
export const HOSTED_PROVIDERS = [
  'jitsi',
  'bigbluebutton',
  'nextcloud',
  'opentalk',
  'element',
] as const;

export type HostedProvider = (typeof HOSTED_PROVIDERS)[number];

const HOSTNAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * The host in what somebody has pasted: an address of a room there, or the name of the host alone.
 *
 * @throws Refused if it is none, or one whose calls are known anyway
 */
export function readCallHost(pasted: string, provider: HostedProvider): CallHost {
  const text = pasted.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || !HOSTNAME.test(url.hostname)) {
    throw new Refused({ because: 'noHost' });
  }
  if (isKnownHost(url.hostname)) throw new Refused({ because: 'hostKnown' });
  return { host: url.hostname, provider };
}

/** The hosts in what is stored; whatever else may be there is left out. */
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
