import { isOn, type RoomRule } from './rule.ts';

const HOSTS = ['meet.google.com'];
const CODE = /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})\/?$/i;

/**
 * Google Meet: the code in the path is the room, whoever of the user's accounts enters it
 * (support.google.com/meet: "a meeting code is 10 letters").
 */
export const meet: RoomRule = {
  provider: 'meet',
  hosts: HOSTS,
  roomOf: (url) =>
    isOn(url, HOSTS) ? (CODE.exec(url.pathname)?.[1]?.toLowerCase() ?? null) : null,
};
