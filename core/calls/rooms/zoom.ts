import { isOn, type RoomRule, roomIn } from './rule.ts';

/** Zoom's own hosts, the US government's, and Telekom's. */
const HOSTS = ['*.zoom.us', '*.zoom.com', '*.zoom.com.cn', '*.zoomgov.com', '*.zoom-x.de'];

/** A meeting has 9 to 11 digits (support.zoom.com, "Meeting and webinar IDs"). */
const NUMBERED = [
  // To join, to start, and for webinars; each opens the app while the tab stays.
  /^\/[jsw]\/(\d{9,11})\/?$/,
  /^\/launch\/j[a-z]\/(\d{9,11})\/?$/,
  // In the web client.
  /^\/wc\/(\d{9,11})(?:\/(?:join|start))?\/?$/,
  /^\/wc\/(?:join|start)\/(\d{9,11})\/?$/,
];

/** A personal room name. */
const PERSONAL = /^\/my\/([\w.-]+)\/?$/;

/**
 * Zoom: the number is the room, on any of its hosts. The password in `pwd` is not read. A personal name
 * redirects to a number.
 */
export const zoom: RoomRule = {
  provider: 'zoom',
  hosts: HOSTS,
  roomOf(url) {
    if (!isOn(url, HOSTS)) return null;
    const name = PERSONAL.exec(url.pathname)?.[1];
    if (name) return `my/${name.toLowerCase()}`;
    return roomIn(url.pathname, NUMBERED);
  },
  redirects: (room, to) => room.startsWith('my/') && !to.startsWith('my/'),
};
