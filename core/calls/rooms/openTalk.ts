import { type HostedRule, isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['meet.opentalk.eu', 'meet.opentalk.com'];

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function roomUnder(name: string, { pathname }: URL): string | null {
  const [kind, id = '', ...rest] = segmentsOf(pathname) ?? [];
  return kind === name && ID.test(id) && rest.length === 0 ? id.toLowerCase() : null;
}

/** OpenTalk on a host of the user's. The id in an invitation is not that of the room. */
export const ownOpenTalk: HostedRule = {
  roomOf: (url) => roomUnder('room', url),
  invitedTo: (url) => roomUnder('invite', url),
};

/** OpenTalk on its makers' hosts. */
export const openTalk: RoomRule = {
  provider: 'opentalk',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? ownOpenTalk.roomOf(url) : null),
  invitedTo: (url) => (isOn(url, HOSTS) ? roomUnder('invite', url) : null),
};
