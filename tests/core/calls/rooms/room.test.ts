import { describe, expect, it } from 'vitest';
import { originsOf, recognise, roomKey } from '../../../../core/calls/room.ts';
import { type Addresses, addresses } from './addresses.ts';

const roomAt = (address: string, hosts: Addresses['hosts'] = []) => {
  const room = recognise(address, hosts);
  return room && roomKey(room);
};

describe.each(Object.entries(addresses))('%s', (_, { hosts, calls, others }) => {
  it('is told by at least ten addresses, and from ten others', () => {
    expect(calls.length).toBeGreaterThanOrEqual(10);
    expect(others.length).toBeGreaterThanOrEqual(10);
  });

  it.each(calls)('is called at %s', (address, room) => {
    expect(roomAt(address, hosts)).toBe(room);
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
