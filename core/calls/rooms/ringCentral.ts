import { isOn, type RoomRule, roomIn } from './rule.ts';

const VIDEO = ['v.ringcentral.com', 'v.ringcentral.biz', 'video.ringcentral.com'];
const OLD = ['meetings.ringcentral.com'];

/** To join, and in the web client. */
const SHAPES = [
  /^\/join\/(\d{9,12}|[a-z][\w.-]{1,60})\/?$/i,
  /^\/conf\/(?:on|join)\/(\d{9,12}|[a-z][\w.-]{1,60})\/?$/i,
];
const OLD_SHAPES = [/^\/[jsw]\/(\d{9,12})\/?$/, /^\/my\/([\w.-]{2,60})\/?$/];

/** RingCentral Video: a number, or the name of a personal room. The password in `pw` is not read. */
export const ringCentral: RoomRule = {
  provider: 'ringcentral',
  hosts: [...VIDEO, ...OLD],
  roomOf(url) {
    if (isOn(url, VIDEO)) return roomIn(url.pathname, SHAPES)?.toLowerCase() ?? null;
    if (isOn(url, OLD)) return roomIn(url.pathname, OLD_SHAPES)?.toLowerCase() ?? null;
    return null;
  },
  redirects: (room, to) => !/^\d+$/.test(room) && /^\d+$/.test(to),
};
