import type { CallHost } from './callHost.ts';
import { bigBlueButton } from './rooms/bigBlueButton.ts';
import { eightByEight, jitsi, jitsiRoom } from './rooms/jitsi.ts';
import { meet } from './rooms/meet.ts';
import type { Provider, RoomRule } from './rooms/rule.ts';
import { slack } from './rooms/slack.ts';
import { teams } from './rooms/teams.ts';
import { webex } from './rooms/webex.ts';
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
  // Last: it is known by its path alone, on any host.
  bigBlueButton,
];

/** The most characters of a room that is kept: the longest that are given out have about 150. */
const ROOM_LIMIT = 250;

/**
 * The room of a call that `address` leads into; null for anything else, such as the pages around it: an
 * invitation, a calendar, an account.
 *
 * @param hosts where the user's own calls take place
 */
export function recognise(address: string, hosts: readonly CallHost[]): Room | null {
  const url = urlOf(address);
  if (!url) return null;
  const own = hosts.find(({ host }) => host === url.hostname);
  if (own?.provider === 'jitsi') {
    const room = jitsiRoom(url);
    return room ? ifShort({ provider: 'jitsi', room: `${own.host}/${room}` }) : null;
  }
  for (const { provider, roomOf } of RULES) {
    const room = roomOf(url);
    if (room) return ifShort({ provider, room });
  }
  return null;
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
