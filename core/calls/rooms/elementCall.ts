import { type HostedRule, isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['call.element.io'];

/** Paths that are not rooms. */
const PAGES = /^(?:assets|config\.json|favicon\.ico|home|login|locales|public|register|room)$/;

/** A Matrix room id: `!abc:example.org`. */
const ROOM_ID = /^![\w.~=+/:-]{1,200}$/;

/**
 * Element Call: a name in the path or the fragment, or the id of a Matrix room; the password is not
 * read (element-hq/element-call, "URL format and parameters").
 */
export const ownElementCall: HostedRule = {
  roomOf({ pathname, searchParams, hash }) {
    const [name = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
    const id = new URLSearchParams(query).get('roomId') ?? searchParams.get('roomId') ?? '';
    if (ROOM_ID.test(id)) return id;
    const path = segmentsOf(pathname) ?? [];
    const isHashed = path.length === 0 || (path.length === 1 && path[0] === 'room');
    const named = isHashed ? segmentsOf(name) : path[0] === 'room' ? path.slice(1) : path;
    const [room = '', ...rest] = named ?? [];
    const isRoom = rest.length === 0 && /^[\p{L}\d][\p{L}\d _.-]{0,99}$/u.test(room);
    return isRoom && !PAGES.test(room) ? room.toLowerCase() : null;
  },
};

/** Element Call on its makers' host. */
export const elementCall: RoomRule = {
  provider: 'element',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? ownElementCall.roomOf(url) : null),
};
