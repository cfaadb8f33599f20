import { describe, expect, it } from 'vitest';
import { callHostsFrom, readCallHost } from '../../../core/calls/room.ts';
import { Refused } from '../../../core/refusal.ts';

describe('a host of calls', () => {
  it.each([
    ['jitsi.example.org', 'jitsi.example.org'],
    ['  JITSI.Example.org/ ', 'jitsi.example.org'],
    ['https://jitsi.example.org/montagsrunde?jwt=secret', 'jitsi.example.org'],
    ['https://jitsi.example.org:8443/', 'jitsi.example.org'],
    ['büro.example', 'xn--bro-hoa.example'],
  ])('is read in %s', (pasted, host) => {
    expect(readCallHost(pasted, 'jitsi')).toEqual({ host, provider: 'jitsi' });
  });

  it.each([
    ['', 'noHost'],
    ['montagsrunde', 'noHost'],
    ['http://jitsi.example.org/', 'noHost'],
    ['javascript:alert(1)', 'noHost'],
    ['ein Satz.', 'noHost'],
    ['https://[::1]/', 'noHost'],
    ['*.example.org', 'noHost'],
    ['https://meet.jit.si/montagsrunde', 'hostKnown'],
    ['meet.google.com', 'hostKnown'],
    ['us02web.zoom.us', 'hostKnown'],
    ['teams.microsoft.com', 'hostKnown'],
    ['example.webex.com', 'hostKnown'],
    ['8x8.vc', 'hostKnown'],
    ['whereby.com', 'hostKnown'],
  ])('is not read in %s', (pasted, because) => {
    expect(() => readCallHost(pasted, 'jitsi')).toThrow(new Refused({ because } as never));
  });

  it('is taken from what is stored only where it is one', () => {
    const sound = { host: 'jitsi.example.org', provider: 'jitsi' };
    const stored = [
      sound,
      null,
      'x',
      { host: '*', provider: 'jitsi' },
      { ...sound, provider: 'x' },
    ];
    expect(callHostsFrom(stored)).toEqual([sound]);
    expect(callHostsFrom('everything')).toEqual([]);
    expect(callHostsFrom(undefined)).toEqual([]);
  });
});
