import { isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['riverside.fm', 'www.riverside.fm', 'riverside.com', 'www.riverside.com'];

/** Riverside: a studio by name; the guest's key in `t` is not read (support.riverside.com). */
export const riverside: RoomRule = {
  provider: 'riverside',
  hosts: HOSTS,
  roomOf(url) {
    const [kind, name = '', ...rest] = segmentsOf(url.pathname) ?? [];
    const isStudio = kind === 'studio' && /^[\w.-]{2,100}$/.test(name) && rest.length === 0;
    return isOn(url, HOSTS) && isStudio ? name.toLowerCase() : null;
  },
};
