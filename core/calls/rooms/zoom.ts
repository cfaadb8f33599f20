import { isOn, type RoomRule } from './rule.ts';

const HOSTS = ['*.zoom.us'];

/** A meeting has 9 to 11 digits (support.zoom.com, "Meeting and webinar IDs"). */
const NUMBERED = [
  // To join, to start, and of a webinar; each goes on to the program, and the tab stays.
  /^\/[jsw]\/(\d{9,11})\/?$/,
  // In the browser itself: what follows is what it does there.
  /^\/wc\/(\d{9,11})(?:\/(?:join|start))?\/?$/,
  /^\/wc\/(?:join|start)\/(\d{9,11})\/?$/,
];

/** A room of one's own, under a name. */
const PERSONAL = /^\/my\/([\w.-]+)\/?$/;

/** Zoom: the number is the room, on whichever of its hosts. The password in `pwd` is none of ours. */
export const zoom: RoomRule = {
  provider: 'zoom',
  hosts: HOSTS,
  roomOf(url) {
    if (!isOn(url, HOSTS)) return null;
    const name = PERSONAL.exec(url.pathname)?.[1];
    if (name) return `my/${name.toLowerCase()}`;
    return NUMBERED.map((shape) => shape.exec(url.pathname)?.[1]).find(Boolean) ?? null;
  },
};
