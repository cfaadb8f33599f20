import { isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['riverside.fm', 'www.riverside.fm', 'riverside.com', 'www.riverside.com'];

/** Riverside: a studio by its name; the key of a guest in `t` is none of ours (support.riverside.com). */
export const riverside: RoomRule = {
  provider: 'riverside',
  hosts: HOSTS,
  roomOf(url) {
    const [kind, name = '', ...rest] = segmentsOf(url.pathname) ?? [];
    const isStudio = kind === 'studio' && /^[\w.-]{2,100}$/.test(name) && rest.length === 0;
    return isOn(url, HOSTS) && isStudio ? name.toLowerCase() : null;
  },
};
