import { isOn, type RoomRule, roomIn } from './rule.ts';

const HOSTS = ['streamyard.com', 'www.streamyard.com'];

/** The studio, and what its guests are sent. No page beside them has a digit in its name. */
const STUDIO = [/^\/(?:guest\/)?((?=[a-z]*\d)[a-z\d]{8,13})\/?$/, /^\/guest\/([a-z\d]{8,13})\/?$/];

/** StreamYard: a studio. Where others watch a broadcast is none (support.streamyard.com, "Invite guests"). */
export const streamYard: RoomRule = {
  provider: 'streamyard',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? roomIn(url.pathname, STUDIO) : null),
};
