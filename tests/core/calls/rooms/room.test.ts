import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  continuesAt,
  invitedTo,
  originsOf,
  recognizeRoom,
  roomKey,
} from '../../../../core/calls/room.ts';
import { type Addresses, addresses } from './addresses.ts';

const invitedAt = (address: string, hosts: Addresses['hosts'] = []) => {
  const room = invitedTo(address, hosts);
  return room && roomKey(room);
};

const roomAt = (address: string, hosts: Addresses['hosts'] = []) => {
  const room = recognizeRoom(address, hosts);
  return room && roomKey(room);
};

describe.each(Object.entries(addresses))('%s', (_, { hosts, calls, invitations = [], others }) => {
  it('is told by at least ten addresses, and from ten others', () => {
    expect(calls.length + invitations.length).toBeGreaterThanOrEqual(10);
    expect(others.length).toBeGreaterThanOrEqual(10);
  });

  it.each(calls)('is called at %s', (address, room) => {
    expect(roomAt(address, hosts)).toBe(room);
  });

  it.each(invitations)('is called from %s, and not there', (address, room) => {
    expect(invitedAt(address, hosts)).toBe(room);
    expect(roomAt(address, hosts)).toBeNull();
  });

  it('is called from nowhere else', () => {
    const invited = new Set(invitations.map(([address]) => address));
    const rest = others.filter((address) => !invited.has(address));
    // On a host of one's own, and by a path like no other's.
    const known = /\/b\/ada-abc-def$|\/rooms\/ada-abc-def/;
    expect(rest.filter((address) => invitedAt(address, hosts) && !known.test(address))).toEqual([]);
  });

  it.each(others)('is not called at %s', (address) => {
    expect(roomAt(address, hosts)).toBeNull();
  });

  it.each(calls)('keeps no password of %s', (address) => {
    expect(roomAt(address, hosts)).not.toMatch(/secret/i);
  });

  it.each(calls)('is not called at a look-alike of %s', (address) => {
    const { host, pathname, search, hash } = new URL(address);
    const rest = `${pathname}${search}${hash}`;
    // The path of a BigBlueButton is what tells it, wherever it is.
    const isAnywhere = roomAt(address)?.startsWith('bigbluebutton/') === true;
    const room = roomAt(address, hosts);
    for (const evil of [`${host}.evil.example`, `${host}@evil.example`]) {
      expect(roomAt(`https://${evil}${rest}`, hosts) === room).toBe(false);
      if (!isAnywhere) expect(roomAt(`https://${evil}${rest}`, hosts)).toBeNull();
    }
    expect(roomAt(`http://${host}${rest}`, hosts)).toBeNull();
    expect(roomAt(`https://ada@${host}${rest}`, hosts)).toBeNull();
  });
});

/** The addresses of a case, one a line. */
function linesOf(name: string): string[] {
  return readFileSync(`tests/fixtures/cases/${name}/rooms.txt`, 'utf8').trim().split('\n');
}

/** The rooms of a tab that goes from one address to the next, as a followed one: null where it has left. */
function walked(...chain: string[]): (string | null)[] {
  let room: string | null = null;
  return chain.map((address) => {
    room = room !== null && continuesAt(room, address, []) ? room : roomAt(address);
    return room;
  });
}

const THREAD = 'teams/19:meeting_MzA@thread.v2';

describe('the addresses of one joining', () => {
  it('are one room for a guest of Teams', () => {
    const [meet, launcher, byNumber, byThread, convene, app] = linesOf(
      '01-teams-guest-light-meetings',
    ) as [string, string, string, string, string, string];
    const number = 'teams/23412345678901';
    expect([meet, launcher, byNumber].map((address) => roomAt(address))).toEqual([
      number,
      number,
      number,
    ]);
    expect([byThread, convene].map((address) => roomAt(address))).toEqual([THREAD, THREAD]);
    expect(walked(meet, launcher, byNumber, byThread, convene, app)).toEqual(Array(6).fill(number));
    expect(walked(byThread, convene, app)).toEqual([THREAD, THREAD, THREAD]);
  });

  it('are one room for who is signed in to Teams', () => {
    const [meet, live, join, app] = linesOf('02-teams-web-app-v2') as [
      string,
      string,
      string,
      string,
    ];
    expect(walked(meet, live)).toEqual(Array(2).fill('teams/9312345678901'));
    expect(walked(join, app)).toEqual([THREAD, THREAD]);
    // By itself, the web app is no call.
    expect(walked(app)).toEqual([null]);
  });

  it('are one room in Webex', () => {
    const [link, page, event, stage] = linesOf('03-webex-two-rooms') as [
      string,
      string,
      string,
      string,
    ];
    const room = 'webex/example/m0123456789abcdef0123456789abcdef';
    expect([link, page, event].map((address) => roomAt(address))).toEqual([room, room, room]);
    expect(roomAt(stage)).toBe('webex/example/e0123456789abcdef0123456789abcdef');
    // The page may lose it on the way, and come after a person's own room.
    const bare = page.replace(/\?.*/, '');
    expect(walked(link, page, bare, 'https://web.webex.com/meeting/1')).toEqual(
      Array(4).fill(room),
    );
    expect(walked('https://example.webex.com/meet/ada', bare)).toEqual(
      Array(2).fill('webex/example/ada'),
    );
  });

  it('are one room where the web app is at the root, or the guest’s page loses its meeting', () => {
    const cloud = 'https://teams.cloud.microsoft';
    expect(walked(`${cloud}/meet/23412345678901?p=x`, `${cloud}/?clientexperience=t2`)).toEqual(
      Array(2).fill('teams/23412345678901'),
    );
    expect(walked(`${cloud}/#/l/meetup-join/19:meeting_MzA@thread.v2/0`, `${cloud}/`)).toEqual(
      Array(2).fill(THREAD),
    );
    expect(
      walked(
        'https://teams.live.com/meet/9312345678901?p=x',
        'https://teams.live.com/light-meetings?agent=web',
      ),
    ).toEqual(Array(2).fill('teams/9312345678901'));
  });

  it('are one room from a person’s own to the page of the meeting in Webex', () => {
    const own = 'https://example.webex.com/meet/ada';
    const app = 'https://example.webex.com/webappng/sites/example';
    const page = `${app}/meeting/download/fedcba9876543210fedcba9876543210`;
    expect(
      walked(
        own,
        `${app}/dashboard/pmr/ada?siteurl=example`,
        `${page}?MTID=m0123456789abcdef0123456789abcdef`,
        page,
      ),
    ).toEqual(Array(4).fill('webex/example/ada'));
    // Not the other way.
    expect(walked(page, own)).toEqual([
      'webex/example/fedcba9876543210fedcba9876543210',
      'webex/example/ada',
    ]);
  });

  it('are one room behind a name', () => {
    expect(walked('https://zoom.us/my/ada', 'https://us02web.zoom.us/j/12345678901?pwd=x')).toEqual(
      Array(2).fill('zoom/my/ada'),
    );
    const [lookup, short, within] = linesOf('38-meet-by-nickname') as [string, string, string];
    expect([lookup, short, within].map((address) => roomAt(address))).toEqual([
      'meet/lookup/montagsrunde',
      'meet/lookup/montagsrunde',
      'meet/abc-defg-hij',
    ]);
    expect(walked(short, lookup, 'https://meet.google.com/abc-defg-hij')).toEqual(
      Array(3).fill('meet/lookup/montagsrunde'),
    );
  });

  it('are several where somebody goes on to another call, or away', () => {
    const one = 'https://zoom.us/j/123456789';
    const two = 'https://zoom.us/j/987654321';
    expect(walked(one, two)).toEqual(['zoom/123456789', 'zoom/987654321']);
    expect(walked(one, 'https://zoom.us/my/ada')).toEqual(['zoom/123456789', 'zoom/my/ada']);
    expect(walked(one, 'https://us02web.zoom.us/postattendee?mn=1')).toEqual([
      'zoom/123456789',
      null,
    ]);
    expect(walked(one, 'https://teams.microsoft.com/v2/')).toEqual(['zoom/123456789', null]);
    const teams = 'https://teams.microsoft.com/meet/23412345678901';
    for (const away of [
      'https://teams.microsoft.com/',
      'https://teams.microsoft.com/downloads',
      'https://www.microsoft.com/v2/',
      'https://example.webex.com/webappng/sites/example/meeting/home',
      'about:blank',
    ]) {
      expect(walked(teams, away)).toEqual(['teams/23412345678901', null]);
    }
    expect(
      walked(
        'https://example.webex.com/meet/ada',
        'https://example.webex.com/webappng/sites/example/meeting/home',
      ),
    ).toEqual(['webex/example/ada', null]);
  });
});

it('is called on every host of Zoom', () => {
  expect(linesOf('04-zoom-hosts').map((address) => roomAt(address))).toEqual([
    'zoom/65194487075',
    'zoom/65194487075',
    'zoom/65194487075',
    'zoom/1601234567',
  ]);
});

it('takes no longer than a long address is', () => {
  const long = ['a-', '.', '%41', '/b'].flatMap((piece) => {
    const text = piece.repeat(50_000 / piece.length);
    return Object.values(addresses).flatMap(({ calls, invitations = [] }) => {
      const [address = ''] = calls[0] ?? invitations[0] ?? [];
      return [`${address}${text}`, `${new URL(address).origin}/${text}`, `${address}#key=${text}`];
    });
  });
  expect(long.map((address) => invitedAt(address)).length).toBe(long.length);
});

describe('a room', () => {
  it('is none where there is no address', () => {
    for (const text of ['', 'about:blank', 'chrome://newtab/', 'javascript:alert(1)', 'https://']) {
      expect(roomAt(text)).toBeNull();
    }
  });

  it('is not kept where its name has no end', () => {
    expect(roomAt(`https://meet.jit.si/${'a'.repeat(300)}`)).toBeNull();
  });
});

describe('what the browser is asked for', () => {
  it('are the hosts of all providers, and those of the user', () => {
    const origins = originsOf([{ host: 'jitsi.example.org', provider: 'jitsi' }]);
    expect(origins).toContain('https://meet.google.com/*');
    expect(origins).toContain('https://*.zoom.us/*');
    expect(origins).toContain('https://jitsi.example.org/*');
    expect(origins).not.toContain('https://*/*');
  });
});
