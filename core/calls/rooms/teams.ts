import { isOn, type RoomRule } from './rule.ts';

const HOSTS = [
  'teams.microsoft.com',
  'teams.live.com',
  'teams.cloud.microsoft',
  // US government.
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
];

/** The thread id of a meeting, equal in all its addresses. */
const THREAD = /^19:[\w.@=-]+$/;
const THREADED = /^\/l\/meetup-join\/(19:[\w.@=-]+)(?:\/|$)/i;
/** Newer short addresses; `p` is a password. */
const NUMBER = /^\w{6,30}$/;
const NUMBERED = /^\/meet\/(\w{6,30})\/?$/;

/** The old and the new web app. */
const APP = /^\/(?:_|v2)\/?$/;
/** Where the web app is at the root. */
const APP_HOST = 'teams.cloud.microsoft';
/** The launcher page, and pages for guests in the browser. */
const AROUND = /^\/(?:dl\/launcher|light-meetings|convene)(?:\/|$)/;

/** In characters; the usual `coords` have about 500. */
const COORDS_LIMIT = 10_000;

/**
 * Microsoft Teams: an invitation, and the pages on the way into the call, which have the invitation in
 * `url` or its contents in `coords` (learn.microsoft.com, "Create deep links to meetings"). The web
 * app's address does not distinguish calls from chats, except while joining from a link; so a call
 * continues anywhere in it. A number may redirect to a thread.
 */
export const teams: RoomRule = {
  provider: 'teams',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? roomAt(url) : null),
  isWithin: (url) => isOn(url, HOSTS) && (isApp(url) || AROUND.test(url.pathname)),
  redirects: (room, to) => !THREAD.test(room) && THREAD.test(to),
};

function roomAt(url: URL): string | null {
  if (AROUND.test(url.pathname)) {
    return (
      roomInPath(withoutApp(url.searchParams.get('url') ?? '')) ??
      roomInCoords(url.searchParams.get('coords') ?? '')
    );
  }
  return roomInPath(isApp(url) ? url.hash.slice(1) : url.pathname);
}

function isApp({ hostname, pathname }: URL): boolean {
  return APP.test(pathname) || (hostname === APP_HOST && pathname === '/');
}

/** A path within Teams, from a full address too: `/_#/l/meetup-join/…`, `/v2/?x=1#/meet/…`. */
function withoutApp(address: string): string {
  return address.replace(/^https:\/\/[\w.-]+(?=\/)/, '').replace(/^\/(?:_|v2)[^#]*#/, '');
}

function roomInPath(address: string): string | null {
  // Mail filters encode it once more.
  const path = decoded(decoded(address.replace(/[?#].*$/s, '')));
  return (THREADED.exec(path) ?? NUMBERED.exec(path))?.[1] ?? null;
}

/** Base64 JSON that identifies the meeting in one of three ways. */
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
