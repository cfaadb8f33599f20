import { isOn, type RoomRule, roomIn } from './rule.ts';

const MEET = ['meet.google.com'];
const SHORT = ['g.co'];
/** The second form is used by calls started from another Google app. */
const CODE = [
  /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})\/?$/i,
  /^\/_meet\/([a-z]{3}-[a-z]{4}-[a-z]{3})\/?$/i,
];
/** A nickname that an organisation gives to a meeting. */
const NICKNAME = /^\/(?:_meet\/)?lookup\/([\w.-]{1,80})\/?$/i;
const SHORT_NICKNAME = /^\/meet\/([\w.-]{1,80})\/?$/i;

/**
 * Google Meet: the room is the code in the path, for any account (support.google.com/meet: "a meeting
 * code is 10 letters"). A nickname redirects to a code.
 */
export const meet: RoomRule = {
  provider: 'meet',
  hosts: [...MEET, ...SHORT],
  roomOf(url) {
    const isMeet = isOn(url, MEET);
    if (!isMeet && !isOn(url, SHORT)) return null;
    const code = isMeet ? roomIn(url.pathname, CODE) : null;
    const [, nickname] = (isMeet ? NICKNAME : SHORT_NICKNAME).exec(url.pathname) ?? [];
    return (code ?? (nickname ? `lookup/${nickname}` : null))?.toLowerCase() ?? null;
  },
  redirects: (room, to) => room.startsWith('lookup/') && !to.startsWith('lookup/'),
};
