import { isOn, type RoomRule } from './rule.ts';

const HOSTS = ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'];

/** The thread of a meeting, the same in every address of it. */
const THREAD = /^\/l\/meetup-join\/(19:[\w.@=-]+)(?:\/|$)/;
/** The newer, short addresses; `p` is a password. */
const NUMBERED = /^\/meet\/(\w{6,30})\/?$/;

/**
 * Microsoft Teams: the address of an invitation, and the page that offers to open the program, which
 * has that address in `url` (learn.microsoft.com, "Create deep links to meetings"). In the web app
 * itself nothing tells a call from a chat, but while somebody joins from a link.
 */
export const teams: RoomRule = {
  provider: 'teams',
  hosts: HOSTS,
  roomOf(url) {
    if (!isOn(url, HOSTS)) return null;
    if (url.pathname === '/dl/launcher/launcher.html') {
      return roomIn(withoutApp(url.searchParams.get('url') ?? ''));
    }
    const isApp = /^\/(?:_|v2)\/?$/.test(url.pathname);
    return roomIn(isApp ? url.hash.slice(1) : url.pathname);
  },
};

/** The launcher is told where to go within the web app: `/_#/l/meetup-join/…`. */
function withoutApp(address: string): string {
  return address.replace(/^\/(?:_|v2\/?)#/, '');
}

function roomIn(address: string): string | null {
  const path = decoded(address.replace(/[?#].*$/, ''));
  return (THREAD.exec(path) ?? NUMBERED.exec(path))?.[1] ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
