import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../core/backup/backup.ts';
import { merged } from '../../core/backup/merge.ts';
import { parseBackup } from '../../core/backup/parse.ts';
import { guessZone } from '../../core/calls/calendar/zoneName.ts';
import { newCall, withChecks } from '../../core/calls/call.ts';
import { itemsOf } from '../../core/calls/checklist.ts';
import { ownValue } from '../../core/ownValue.ts';
import type { ChannelKind } from '../../core/people/channel.ts';
import { channelsUsed } from '../../core/people/compass.ts';
import type { Person, Rhythm } from '../../core/people/person.ts';
import { reach } from '../../core/people/reach.ts';
import { readChannel } from '../../core/people/readChannel.ts';
import { dueAt } from '../../core/people/rhythm.ts';
import type { Frequency } from '../../core/quotes/deck.ts';
import { plan, startRotation } from '../../core/quotes/rotation.ts';
import { slotCount } from '../../core/quotes/round.ts';
import { settingsFrom } from '../../core/settings/settings.ts';
import { backupOf, noRows } from './backup/someBackup.ts';
import { readCard } from './people/import/importing.ts';

// What is stored, or in a file, may be called like what every object has.

describe.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
  '%s',
  (word) => {
    it('is no key that every record has', () => {
      expect(ownValue<unknown>({ a: 1 }, word)).toBeUndefined();
      expect(ownValue(JSON.parse(`{"${word}":1}`), word)).toBe(1);
    });

    it('as an id comes through a backup and a merge', () => {
      const item = { id: word, own: false, words: null, removedAt: null };
      const rows = {
        checklists: [{ id: word, name: null, of: word, entries: [item] }],
        calls: [withChecks(newCall(word, word, 1), [word], 2)],
        settings: [{ key: word, value: word }],
      };
      const { appVersion, rows: stored } = backupOf(rows);
      const file = {
        nahbar: 'backup',
        version: BACKUP_VERSION,
        exportedAt: '2026-11-22',
        appVersion,
        rows: stored,
      };
      const read = parseBackup(JSON.stringify(file)).rows;
      expect(read.checklists).toEqual(rows.checklists);
      for (const preference of ['here', 'backup'] as const) {
        expect(merged(noRows, read, preference).checklists).toEqual(rows.checklists);
        expect(merged(read, read, preference).calls).toEqual(read.calls);
      }
      expect(settingsFrom(read.settings, ['de']).theme).toBe(settingsFrom([], ['de']).theme);
    });

    it('as an item without words has none', () => {
      const list = { id: 'base', name: null, of: 'base', entries: [] };
      expect(itemsOf([{ id: word }], {}, list)).toEqual([
        { id: word, own: false, label: '', why: '' },
      ]);
    });

    it('as a deck takes its turn, and as a frequency is the usual one', () => {
      const supply = { deckId: word, ids: ['a', 'b'], frequency: word as Frequency };
      expect(slotCount(supply)).toBe(slotCount({ ...supply, frequency: 'normal' }));
      const rotation = startRotation([supply], null, () => 0.5);
      expect(plan(rotation, [supply]).upcoming).not.toEqual([]);
    });

    it('as a rhythm is none, and as a channel leads nowhere', () => {
      const kind = word as ChannelKind;
      const person: Person = {
        ...{ id: word, name: 'Ada', organisation: '', role: '', circles: [word] },
        ...{ rhythm: word as Rhythm, channels: [{ kind, address: 'a' }], personal: '' },
        ...{ professional: '', lastContactAt: null, restsUntil: null, paused: false, addedAt: 1 },
      };
      expect(dueAt(person, new Map())).toBeNull();
      expect(reach({ kind, address: 'a' }, { subject: '', text: '' })).toBeNull();
      const contact = { id: 'a', personId: word, at: 1, channel: kind, note: '' };
      expect(Object.values(channelsUsed([contact], 2)).every((times) => times === 0)).toBe(true);
    });

    it('is no city', () => {
      expect(guessZone(word)).toBeNull();
    });
  },
);

describe('a profile', () => {
  it.each([
    '@evil.example/x',
    '//evil.example',
    '\\evil.example',
    '.evil.example',
    'x@evil.example',
  ])('that a backup calls %j leads to its platform alone', (address) => {
    for (const kind of ['linkedin', 'xing', 'instagram', 'tiktok', 'x', 'twitch'] as const) {
      const { url = '' } = reach({ kind, address }, { subject: '', text: '' }) ?? {};
      expect(new URL(url).hostname).toMatch(
        /^(?:(?:www\.)?(?:linkedin|xing|tiktok)\.com|ig\.me|x\.com|www\.twitch\.tv)$/,
      );
      expect(new URL(url).username).toBe('');
    }
  });

  it.each([
    'https://linkedin.com@evil.example/in/ada',
    'https://www.linkedin.com%40evil.example/in/ada',
    'https://www.linkedin.com.evil.example/in/ada',
    'https://evil.example/https://www.linkedin.com/in/ada',
    'https://evil.example#@linkedin.com/in/ada',
    'linkedin.com@evil.example',
  ])('in a file at %s is none of that platform', (address) => {
    const { found } = readCard(
      '4.0',
      'FN:Ada',
      `URL:${address}`,
      `X-SOCIALPROFILE;TYPE=linkedin:${address}`,
    );
    const channels = found.flatMap(({ channels }) => channels);
    for (const { kind, text } of [...channels, { kind: 'linkedin' as const, text: address }]) {
      const reading = readChannel(kind, text);
      if ('fault' in reading) continue;
      expect(reading.channel.kind).not.toBe('linkedin');
      const { url = '' } = reach(reading.channel, { subject: '', text: '' }) ?? {};
      // It is no secret where it leads.
      const host = /^mailto:/.test(url) ? 'evil.example' : new URL(url).hostname;
      expect(host).toContain('evil.example');
      expect(reading.channel.address).toContain(host);
    }
  });
});
