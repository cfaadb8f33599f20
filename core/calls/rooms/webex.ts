import { isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['*.webex.com'];

/** Webex's own hosts; every customer has another. */
const OWN_PAGES = /^(?:|www|help|signin|idbroker|web|developer|status|blog|apphub|essentials)$/;

const PERSON = /^[\w.@-]+$/;
/** The number of a meeting, event or training: `MTID=m…`, and another one in the path. */
const MEETING = /^[emt]?[\da-f]{16,64}$/i;
/** Pages that enter a meeting or webinar by its `MTID`. */
const ENTRANCE = /^(?:[egj]|tc|k2)\.php$/;
/** The web client. */
const APP_HOST = 'web.webex.com';
const IN_MEETING = /^\/(?:webappng|wbxmjs)\/[\w./-]{1,200}\/meeting\/(?!home|scheduler)/;

/** Actions on a meeting. Lists and scheduling are no calls. */
const ACTIONS = /^(?:download|info|join|start)$/;

/**
 * Webex: a personal room under `/meet/` or `/join/`, a meeting's link (`j.php`), and its page in the
 * browser (help.webex.com, "Join a Webex meeting"). The link redirects to the page, which has another
 * number in its path, so the `MTID` wins as long as it is present.
 */
export const webex: RoomRule = {
  provider: 'webex',
  hosts: HOSTS,
  roomOf(url) {
    if (!isOn(url, HOSTS)) return null;
    const site = url.hostname.slice(0, -'webex.com'.length - 1);
    const path = segmentsOf(url.pathname);
    if (!path || OWN_PAGES.test(site)) return null;
    const room = personalRoom(path) ?? meetingIn(path, url.searchParams);
    return room && `${site}/${room}`;
  },
  isWithin: (url) =>
    isOn(url, HOSTS) && (url.hostname === APP_HOST || IN_MEETING.test(url.pathname)),
  redirects: (room, to) => stageOf(room) < stageOf(to),
};

/** How far on the way into a call: a person's room, a meeting's link, its page. */
function stageOf(room: string): number {
  return /\/[\da-f]{16,64}$/.test(room) ? 2 : /\/[emt][\da-f]{16,64}$/.test(room) ? 1 : 0;
}

function personalRoom(path: readonly string[]): string | null {
  // The web app shows a personal room among its own pages.
  const isInApp = path[0] === 'webappng' && path[3] === 'dashboard' && path[4] === 'pmr';
  const [verb = '', name = '', ...rest] = isInApp ? ['meet', ...path.slice(5)] : path;
  const isRoom = /^(?:m|meet|join)$/.test(verb) && PERSON.test(name) && rest.length === 0;
  return isRoom ? name.toLowerCase() : null;
}

function meetingIn(path: readonly string[], query: URLSearchParams): string | null {
  const said = meetingNumber(query.get('MTID') ?? '');
  if (ENTRANCE.test(path.at(-1) ?? '')) return said;
  const [app, sites, , meeting, doing = '', number = '', ...rest] =
    path[1] === 'joinservice' ? path.toSpliced(1, 1) : path;
  const isMeeting =
    /^(?:webappng|wbxmjs)$/.test(app ?? '') && sites === 'sites' && meeting === 'meeting';
  if (!isMeeting || !ACTIONS.test(doing) || rest.length > 0) return null;
  const inPath = meetingNumber(number);
  return inPath && (said ?? inPath);
}

function meetingNumber(text: string): string | null {
  return MEETING.test(text) ? text.toLowerCase() : null;
}
