import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../core/calls/calendar/readCalendar.ts';
import { calendar, event, TODAY } from './calendars.ts';

function ask(content: BlobPart, hosts: Parameters<typeof answer>[0]['hosts'] = []) {
  const file = new File([content], 'calendar.ics');
  return answer({ file, day: TODAY, timeZone: 'Europe/Berlin', hosts }, () => {});
}

describe('the worker that reads a calendar', () => {
  it.each([
    ['google', ['meet.google.com', null, 'us02web.zoom.us']],
    ['outlook', ['teams.microsoft.com', 'teams.microsoft.com', 'teams.live.com']],
    ['apple', [null, 'whereby.com']],
    ['nextcloud', ['meet.jit.si', 'meet.jit.si', 'cloud.example.org']],
    ['zoom', ['us02web.zoom.us']],
  ])('finds the calls of today in a file of %s', async (program, hosts) => {
    const found = await ask(readFileSync(`tests/fixtures/calendars/${program}.ics`));
    if ('fault' in found) throw new Error(found.fault.what);
    expect(found.leftOut).toEqual([]);
    expect(found.calls.map(({ link }) => link && new URL(link).hostname)).toEqual(hosts);
  });

  it('knows the calls on hosts of the user’s own', async () => {
    const line = 'DESCRIPTION:https://a.example/ https://talk.example/team';
    const text = calendar(event('DTSTART:20261123T100000Z', line));
    expect(await ask(text)).toMatchObject({ calls: [{ link: null }] });
    expect(await ask(text, [{ host: 'talk.example', provider: 'jitsi' }])).toMatchObject({
      calls: [{ link: 'https://talk.example/team' }],
    });
  });

  it.each([
    ['no calendar', 'Hallo', { what: 'not-a-calendar', looksLike: 'other' }],
    ['half of one', 'BEGIN:VCALENDAR\n', { what: 'cut-short' }],
    ['nothing', '', { what: 'empty' }],
    ['no text', '%PDF-1.7', { what: 'binary', looksLike: 'pdf' }],
    [
      '50 MB',
      new Uint8Array(50 * 1024 * 1024),
      { what: 'too-large', size: 50 * 1024 * 1024, limit: 20 * 1024 * 1024 },
    ],
  ])('says what is wrong with %s', async (_, content, fault) => {
    expect(await ask(content)).toEqual({ fault });
  });
});
