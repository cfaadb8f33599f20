import type { HostedRule, RoomRule } from './rule.ts';

/** The path of its client, in any folder. */
const CLIENT = /^(?:\/[\w-]+)?\/html5client\/(?:join)?$/;

/** The path of a Greenlight room, in any folder. */
const GREENLIGHT = /^(?:\/[\w-]+)?\/(?:b|gl|rooms)\/([\w-]{1,100})(?:\/join)?\/?$/;

/** A generated Greenlight room name, formerly under `/b/`: `ada-abc-def`. */
const NAME = /^[a-z\d]{2,12}(?:-[a-z\d]{3}){2,3}$/;

/**
 * BigBlueButton on any host, recognized by its path. The address only has a session token, different
 * each time, so all rooms of a host count as one (docs.bigbluebutton.org, "join"). Invitations lead to
 * Greenlight, the page in front of it, to which users also return after the call.
 */
export const bigBlueButton: RoomRule = {
  provider: 'bigbluebutton',
  hosts: [],
  roomOf: ({ pathname, searchParams, hostname }) =>
    CLIENT.test(pathname) && searchParams.has('sessionToken') ? hostname : null,
  invitedTo: (url) => (NAME.test(greenlightRoom(url) ?? '') ? url.hostname : null),
};

/** On a host of the user's, with any room name. */
export const ownBigBlueButton: HostedRule = {
  roomOf: () => null,
  invitedTo: (url) => (greenlightRoom(url) === null ? null : url.hostname),
};

function greenlightRoom({ pathname }: URL): string | null {
  return GREENLIGHT.exec(pathname)?.[1] ?? null;
}
