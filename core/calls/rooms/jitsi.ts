import { type HostedRule, isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['meet.jit.si'];
const HOSTS_8X8 = ['8x8.vc'];

/** Jitsi's own resources (github:jitsi/jitsi-meet, its nginx configuration). */
const FILES = /^(?:css|fonts|images|lang|libs|sounds|static|http-bind|xmpp-websocket|colibri-ws)$/;

/** A Jitsi room: the path, with a tenant if there is one, case-insensitive. */
function jitsiRoom(url: URL): string | null {
  const path = segmentsOf(url.pathname);
  if (!path || path.length === 0 || path.length > 2) return null;
  const isFile = FILES.test(path[0] ?? '') || /\.\w{2,5}$/.test(path.at(-1) ?? '');
  return isFile ? null : path.join('/').toLowerCase();
}

/** Jitsi on a host of the user's. */
export const ownJitsi: HostedRule = { roomOf: jitsiRoom };

/** Jitsi on its makers' host. Any name is a room. */
export const jitsi: RoomRule = {
  provider: 'jitsi',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? jitsiRoom(url) : null),
};

/** 8x8 runs Jitsi. */
export const eightByEight: RoomRule = {
  provider: '8x8',
  hosts: HOSTS_8X8,
  roomOf: (url) => (isOn(url, HOSTS_8X8) ? jitsiRoom(url) : null),
};
