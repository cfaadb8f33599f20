import { isOn, type RoomRule, roomIn } from './rule.ts';

const SHORT = ['meet.goto.com', 'gotomeet.me', 'www.gotomeet.me'];
const APP = ['app.goto.com'];
const OLD = ['*.gotomeeting.com'];

/** A number, or the name of a personal room. */
const ROOM = [/^\/(?:install\/)?(\d{9})(?:\/(?:install|join))?\/?$/, /^\/([a-z][\w.-]{1,60})\/?$/i];
const PAGES =
  /^(?:about|download|help|home|install|login|legal|privacy|settings|start|support|terms)$/i;
const IN_APP = [/^\/(?:meeting|meet)\/(?:join\/)?(\d{9}|[a-z][\w.-]{1,60})\/?$/i];
const NUMBER = /^\d{9}$/;
const JOINED = [/^\/(?:meeting\/)?join\/(\d{9})\/?$/];

/**
 * GoTo Meeting: a number of nine digits, or a room name, which redirects to a number (support.goto.com,
 * "Join a meeting").
 */
export const goTo: RoomRule = {
  provider: 'goto',
  hosts: [...SHORT, ...APP, ...OLD],
  roomOf(url) {
    const room = roomAt(url)?.toLowerCase() ?? null;
    return room && PAGES.test(room) ? null : room;
  },
  redirects: (room, to) => !NUMBER.test(room) && NUMBER.test(to),
};

function roomAt(url: URL): string | null {
  if (isOn(url, SHORT)) return roomIn(url.pathname, ROOM);
  if (isOn(url, APP)) return roomIn(url.pathname, IN_APP);
  if (!isOn(url, OLD)) return null;
  const number = url.searchParams.get('meetingid') ?? '';
  return roomIn(url.pathname, JOINED) ?? (/^\d{9}$/.test(number) ? number : null);
}
