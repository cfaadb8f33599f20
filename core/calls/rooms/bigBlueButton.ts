import type { HostedRule, RoomRule } from './rule.ts';

/** Where its page is, whatever folder it was set up in. */
const CLIENT = /^(?:\/[\w-]+)?\/html5client\/(?:join)?$/;

/** A room of Greenlight, in whatever folder. */
const GREENLIGHT = /^(?:\/[\w-]+)?\/(?:b|gl|rooms)\/([\w-]{1,100})(?:\/join)?\/?$/;

/** A room's name as Greenlight makes it up, of old under `/b/`: `ada-abc-def`. */
const NAME = /^[a-z\d]{2,12}(?:-[a-z\d]{3}){2,3}$/;

/**
 * BigBlueButton, on any host: its path is like no other's, and no more is known of it than the host.
 * The session in the address is a key to the door, and another one each time; so the rooms of one
 * host are one (docs.bigbluebutton.org, "join"). Invitations lead to Greenlight, a page in front of
 * it, to which one also comes back when the call is over.
 */
export const bigBlueButton: RoomRule = {
  provider: 'bigbluebutton',
  hosts: [],
  roomOf: ({ pathname, searchParams, hostname }) =>
    CLIENT.test(pathname) && searchParams.has('sessionToken') ? hostname : null,
  invitedTo: (url) => (NAME.test(greenlightRoom(url) ?? '') ? url.hostname : null),
};

/** On a host of the user's own, whatever its rooms are called. */
export const ownBigBlueButton: HostedRule = {
  roomOf: () => null,
  invitedTo: (url) => (greenlightRoom(url) === null ? null : url.hostname),
};

function greenlightRoom({ pathname }: URL): string | null {
  return GREENLIGHT.exec(pathname)?.[1] ?? null;
}
