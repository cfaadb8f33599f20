import { type HostedRule, isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['meet.jit.si'];
const HOSTS_8X8 = ['8x8.vc'];

/** What Jitsi itself keeps under these names (github:jitsi/jitsi-meet, its nginx configuration). */
const FILES = /^(?:css|fonts|images|lang|libs|sounds|static|http-bind|xmpp-websocket|colibri-ws)$/;

/**
 * The room of a Jitsi: the path, with the tenant where there is one. Jitsi takes no notice of capital
 * letters.
 */
function jitsiRoom(url: URL): string | null {
  const path = segmentsOf(url.pathname);
  if (!path || path.length === 0 || path.length > 2) return null;
  const isFile = FILES.test(path[0] ?? '') || /\.\w{2,5}$/.test(path.at(-1) ?? '');
  return isFile ? null : path.join('/').toLowerCase();
}

/** Jitsi, on a host of the user's own. */
export const ownJitsi: HostedRule = { roomOf: jitsiRoom };

/** Jitsi, where its makers run it. Whatever name is called for is a room. */
export const jitsi: RoomRule = {
  provider: 'jitsi',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? jitsiRoom(url) : null),
};

/** 8x8: the same program. */
export const eightByEight: RoomRule = {
  provider: '8x8',
  hosts: HOSTS_8X8,
  roomOf: (url) => (isOn(url, HOSTS_8X8) ? jitsiRoom(url) : null),
};
