import { isOn, type RoomRule, roomIn } from './rule.ts';

const HOSTS = ['streamyard.com', 'www.streamyard.com'];

/** The studio, and the link for guests. No other page has a digit in its name. */
const STUDIO = [/^\/(?:guest\/)?((?=[a-z]*\d)[a-z\d]{8,13})\/?$/, /^\/guest\/([a-z\d]{8,13})\/?$/];

/**
 * StreamYard: a studio, but not the page where a broadcast is watched (support.streamyard.com, "Invite
 * guests").
 */
export const streamYard: RoomRule = {
  provider: 'streamyard',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? roomIn(url.pathname, STUDIO) : null),
};
