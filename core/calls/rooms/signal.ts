import { hashToNumber } from '../../hash.ts';
import { isOn, type RoomRule } from './rule.ts';

const HOSTS = ['signal.link'];
/** Eight groups of four consonants. */
const KEY = /^#key=([a-z]{4}(?:-[a-z]{4}){7})(?:&|$)/i;

/**
 * Signal: a call link, whose page opens the app while the tab stays. Links only differ in their secret
 * key, which must not be stored, so the room is a hash of it (support.signal.org, "Call links").
 */
export const signal: RoomRule = {
  provider: 'signal',
  hosts: HOSTS,
  roomOf(url) {
    if (!isOn(url, HOSTS) || !/^\/call\/?$/.test(url.pathname)) return null;
    const key = KEY.exec(url.hash)?.[1]?.toLowerCase();
    return key ? hashToNumber(0, key).toString(36) : null;
  },
};
