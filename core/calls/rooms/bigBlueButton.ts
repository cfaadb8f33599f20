import type { RoomRule } from './rule.ts';

/** Where its page is, whatever folder it was set up in. */
const CLIENT = /^(?:\/[\w-]+)?\/html5client\/(?:join)?$/;

/**
 * BigBlueButton, on any host: its path is like no other's, and no more is known of it than the host.
 * The session in the address is a key to the door, and another one each time; so the rooms of one
 * host are one (docs.bigbluebutton.org, "join").
 */
export const bigBlueButton: RoomRule = {
  provider: 'bigbluebutton',
  hosts: [],
  roomOf: ({ pathname, searchParams, hostname }) =>
    CLIENT.test(pathname) && searchParams.has('sessionToken') ? hostname : null,
};
