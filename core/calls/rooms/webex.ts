import { isOn, type RoomRule, segmentsOf } from './rule.ts';

const HOSTS = ['*.webex.com'];

/** Webex's own pages; every customer has a host of its own beside them. */
const OWN_PAGES = /^(?:|www|help|signin|idbroker|developer|status|blog|apphub|essentials)$/;

const PERSON = /^[\w.@-]+$/;
/** The number of a meeting, as `MTID=m…` and in the path. */
const MEETING = /^m?[\da-f]{16,64}$/i;
/** What is done with a meeting. A list of them, and planning one, are no calls. */
const DOINGS = /^(?:download|info|join|start)$/;

/**
 * Webex: a personal room under `/meet/` or `/join/`, a meeting's link (`j.php`), and its page in the
 * browser (help.webex.com, "Join a Webex meeting").
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
};

function personalRoom(path: readonly string[]): string | null {
  const [verb = '', name = '', ...rest] = path;
  const isRoom = /^(?:meet|join)$/.test(verb) && PERSON.test(name) && rest.length === 0;
  return isRoom ? name.toLowerCase() : null;
}

function meetingIn(path: readonly string[], query: URLSearchParams): string | null {
  if (path.at(-1) === 'j.php') return meetingNumber(query.get('MTID') ?? '');
  const [app, sites, , meeting, doing = '', number = '', ...rest] =
    path[1] === 'joinservice' ? path.toSpliced(1, 1) : path;
  const isMeeting =
    /^(?:webappng|wbxmjs)$/.test(app ?? '') && sites === 'sites' && meeting === 'meeting';
  return isMeeting && DOINGS.test(doing) && rest.length === 0 ? meetingNumber(number) : null;
}

function meetingNumber(text: string): string | null {
  return MEETING.test(text) ? text.toLowerCase() : null;
}
