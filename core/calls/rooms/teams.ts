import { isOn, type RoomRule } from './rule.ts';

const HOSTS = [
  'teams.microsoft.com',
  'teams.live.com',
  'teams.cloud.microsoft',
  // Of the United States' government.
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
];

/** The thread of a meeting, the same in every address of it. */
const THREAD = /^19:[\w.@=-]+$/;
const THREADED = /^\/l\/meetup-join\/(19:[\w.@=-]+)(?:\/|$)/;
/** The newer, short addresses; `p` is a password. */
const NUMBER = /^\w{6,30}$/;
const NUMBERED = /^\/meet\/(\w{6,30})\/?$/;

/** The web app, of old and of today. */
const APP = /^\/(?:_|v2)\/?$/;
/** The page that offers to open the program, and the ones that a guest goes through without it. */
const AROUND = /^\/(?:dl\/launcher|light-meetings|convene)\//;

/** What a guest's page carries in `coords` is about 500 characters long. */
const COORDS_LIMIT = 10_000;

/**
 * Microsoft Teams: the address of an invitation, and the pages on the way from there into the call,
 * which have that address in `url` or what is in it in `coords` (learn.microsoft.com, "Create deep
 * links to meetings"). In the web app itself nothing tells a call from a chat, but while somebody joins
 * from a link: a call goes on wherever it is. A number may lead on to a thread.
 */
export const teams: RoomRule = {
  provider: 'teams',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? roomAt(url) : null),
  isWithin: (url) => isOn(url, HOSTS) && (APP.test(url.pathname) || AROUND.test(url.pathname)),
  redirects: (room) => !THREAD.test(room),
};

function roomAt(url: URL): string | null {
  if (AROUND.test(url.pathname)) {
    return (
      roomInPath(withoutApp(url.searchParams.get('url') ?? '')) ??
      roomInCoords(url.searchParams.get('coords') ?? '')
    );
  }
  return roomInPath(APP.test(url.pathname) ? url.hash.slice(1) : url.pathname);
}

/** Where to go within Teams, also as a whole address: `/_#/l/meetup-join/…`, `/v2/?x=1#/meet/…`. */
function withoutApp(address: string): string {
  return address.replace(/^https:\/\/[\w.-]+(?=\/)/, '').replace(/^\/(?:_|v2)[^#]*#/, '');
}

function roomInPath(address: string): string | null {
  const path = decoded(address.replace(/[?#].*$/s, ''));
  return (THREADED.exec(path) ?? NUMBERED.exec(path))?.[1] ?? null;
}

/** A text in Base64 that says which meeting it is, in one of three ways. */
function roomInCoords(coords: string): string | null {
  if (coords.length > COORDS_LIMIT) return null;
  const said = parsed(coords.replace(/-/g, '+').replace(/[_]/g, '/').replace(/ /g, '+'));
  const text = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
  const [number, thread] = [text('meetingCode'), text('conversationId')];
  if (NUMBER.test(number)) return number;
  if (THREAD.test(thread)) return thread;
  const address = text('meetingUrl');
  return URL.canParse(address) ? roomInPath(new URL(address).pathname) : null;
}

function parsed(base64: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(atob(base64)));
  } catch {
    return {};
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
