import { isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['*.whereby.com'];

/** Hosts that are no teams, and paths that are no rooms (whereby.com, its site map). */
const NO_TEAMS = /^(?:www|api|app|auth|blog|cdn|developers?|docs|help|ideas|learn|status|support)$/;
const NO_ROOMS = new RegExp(
  `^(?:${[
    'about api apps assets auth blog browser careers contact cookies create customers dashboard',
    'developers download education embedded features guides healthcare help information integrations',
    'jobs legal login logout org partners press pricing privacy product products resources security',
    'settings sign-in sign-up signin signup solutions static status support teams telehealth terms',
    'use-cases user users webinars welcome',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

const NAME = /^[a-z0-9][\w-]*$/i;

/** Whereby: a single path segment, on whereby.com or a team's host. */
export const whereby: RoomRule = {
  provider: 'whereby',
  hosts: HOSTS,
  roomOf(url) {
    if (!isOn(url, HOSTS)) return null;
    const team = url.hostname.slice(0, -'whereby.com'.length - 1);
    const [name = '', ...rest] = segmentsOf(url.pathname) ?? [];
    const isRoom = NAME.test(name) && rest.length === 0 && !NO_ROOMS.test(name.toLowerCase());
    if (!isRoom || NO_TEAMS.test(team)) return null;
    return (team ? `${team}/${name}` : name).toLowerCase();
  },
};
