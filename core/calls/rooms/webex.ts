import { isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['*.webex.com'];

/** Webex's own pages; every customer has a host of its own beside them. */
const OWN_PAGES = /^(?:|www|help|signin|idbroker|web|developer|status|blog|apphub|essentials)$/;

const PERSON = /^[\w.@-]+$/;
/** The number of a meeting or an event, as `MTID=m…`, and another one in the path. */
const MEETING = /^[em]?[\da-f]{16,64}$/i;
/** Where a meeting is entered by its `MTID`, also one that everybody may watch. */
const ENTRANCE = /^(?:[egj]|tc|k2)\.php$/;
/** Where the browser itself is the program. */
const APP_HOST = 'web.webex.com';
const IN_MEETING = /^\/(?:webappng|wbxmjs)\/[\w./-]{1,200}\/meeting\/(?!home|scheduler)/;

/** What is done with a meeting. A list of them, and planning one, are no calls. */
const DOINGS = /^(?:download|info|join|start)$/;

/**
 * Webex: a personal room under `/meet/` or `/join/`, a meeting's link (`j.php`), and its page in the
 * browser (help.webex.com, "Join a Webex meeting"). The link leads on to the page, which has another
 * number in its path: what the link says wins as long as it is there.
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
  redirects: (room) => !/\/[\da-f]{16,64}$/.test(room),
};

function personalRoom(path: readonly string[]): string | null {
  const [verb = '', name = '', ...rest] = path;
  const isRoom = /^(?:meet|join)$/.test(verb) && PERSON.test(name) && rest.length === 0;
  return isRoom ? name.toLowerCase() : null;
}

function meetingIn(path: readonly string[], query: URLSearchParams): string | null {
  const said = meetingNumber(query.get('MTID') ?? '');
  if (ENTRANCE.test(path.at(-1) ?? '')) return said;
  const [app, sites, , meeting, doing = '', number = '', ...rest] =
    path[1] === 'joinservice' ? path.toSpliced(1, 1) : path;
  const isMeeting =
    /^(?:webappng|wbxmjs)$/.test(app ?? '') && sites === 'sites' && meeting === 'meeting';
  if (!isMeeting || !DOINGS.test(doing) || rest.length > 0) return null;
  const inPath = meetingNumber(number);
  return inPath && (said ?? inPath);
}

function meetingNumber(text: string): string | null {
  return MEETING.test(text) ? text.toLowerCase() : null;
}
