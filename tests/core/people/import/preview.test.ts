import { describe, expect, it } from 'vitest';
import { completed } from '../../../../core/people/import/candidate.ts';
import { hasChanges, matching, previewOf } from '../../../../core/people/import/preview.ts';
import type { Person } from '../../../../core/people/person.ts';
import { LINKEDIN, readCard, readFixture, readRows, readText } from './importing.ts';

const someone = (changes: Partial<Person>): Person => ({
  id: 'a',
  name: 'Ada Beispiel',
  organisation: '',
  role: '',
  circles: [],
  rhythm: null,
  channels: [],
  personal: '',
  professional: '',
  lastContactAt: null,
  restsUntil: null,
  paused: false,
  addedAt: 1,
  ...changes,
});
const namesIn = (preview: ReturnType<typeof previewOf>) =>
  preview.candidates.map(({ parsed }) => parsed.name);

describe('a preview', () => {
  it('has each person of a file, with channels as they are kept', () => {
    const { candidates, skipped, unread } = previewOf(readFixture('linkedin.csv'), [], []);
    expect(candidates.map(({ parsed }) => parsed.name)).toEqual([
      'Ada Beispiel',
      'Jörg Ünal 🎬',
      'Mei 林',
    ]);
    expect(candidates[0]?.parsed.channels).toEqual([
      { kind: 'linkedin', address: 'ada-beispiel' },
      { kind: 'email', address: 'ada@example.org' },
    ]);
    expect(candidates.every(({ known }) => known === null)).toBe(true);
    expect(skipped).toEqual([{ row: 8, why: 'no-name' }]);
    expect(unread).toEqual([]);
  });

  it('keeps the page of a company as a page, and tells what cannot be read', () => {
    const preview = previewOf(
      readRows(
        'Ada,B,https://www.linkedin.com/company/beispiel,kein-at,,,',
        'Eve,C,javascript:alert(1),=cmd@example.org,"=HYPERLINK(""x"")",,',
      ),
      [],
      [],
    );
    expect(preview.candidates[0]?.parsed.channels).toMatchObject([{ kind: 'web' }]);
    expect(preview.unread[0]).toEqual({ row: 2, name: 'Ada B', text: 'kein-at' });
    const eve = preview.candidates[1]?.parsed;
    expect(eve?.organisation).toBe('=HYPERLINK("x")');
    expect(eve?.channels.map(({ kind }) => kind)).not.toContain('web');
  });

  it('joins rows that tell of one person, and counts them', () => {
    const preview = previewOf(
      readRows(
        'Ada,Beispiel,https://www.linkedin.com/in/ada,ada@example.org,,,',
        'Ada,Beispiel,https://www.linkedin.com/in/ada,,Funk,Ton,',
      ),
      [],
      [],
    );
    expect(preview.twins).toBe(1);
    expect(preview.candidates).toHaveLength(1);
    expect(preview.candidates[0]?.parsed).toMatchObject({
      organisation: 'Funk',
      channels: [{ kind: 'linkedin' }, { kind: 'email' }],
    });
  });

  it('keeps two of one name apart, where each has a profile', () => {
    const rows = [
      'Ada,Beispiel,https://www.linkedin.com/in/ada-1,,,,',
      'Ada,Beispiel,https://www.linkedin.com/in/ada-2,,,,',
    ];
    expect(previewOf(readRows(...rows), [], []).candidates).toHaveLength(2);
    const known = someone({ channels: [{ kind: 'linkedin', address: 'ada-2' }] });
    const preview = previewOf(readRows(...rows), [known], []);
    expect(preview.candidates.map(({ known }) => known?.id)).toEqual([undefined, 'a']);
  });

  it('says who is new but has the name of somebody', () => {
    const people = [
      someone({ id: 'a', name: 'Dr. Jörg Müller', organisation: 'Funk' }),
      someone({ id: 'b', channels: [{ kind: 'email', address: 'ada@example.org' }] }),
      someone({ id: 'c', name: 'Mei', channels: [{ kind: 'linkedin', address: 'mei-1' }] }),
    ];
    const { candidates } = previewOf(
      readRows(
        'Joerg,Mueller,,jm@example.org,Ton,,',
        'Ada,Other,,ada@example.org,,,',
        'Ada,Other,https://www.linkedin.com/in/other,,Film,,',
        'Mei,,https://www.linkedin.com/in/mei-2,,,,',
        'Grace,Hopper,,,Navy,,',
        'Grace,Hopper,,,Army,,',
      ),
      people,
      [],
    );
    expect(candidates.map(({ known, namesake }) => [known?.id, namesake])).toEqual([
      [undefined, { name: 'Dr. Jörg Müller', organisation: 'Funk' }],
      ['b', null],
      // Nobody who is there is called so; only the row before.
      [undefined, null],
      [undefined, { name: 'Mei', organisation: '' }],
      [undefined, null],
      [undefined, null],
    ]);
  });

  it('knows people again, and says what is new about them', () => {
    const known = someone({
      name: 'Ada',
      channels: [{ kind: 'email', address: 'ada@example.org' }],
    });
    const [ada] = previewOf(readFixture('linkedin.csv'), [known], []).candidates;
    expect(ada?.known).toMatchObject({
      id: 'a',
      name: 'Ada',
      by: 'email',
      gain: { channels: ['linkedin'], organisation: true, role: true, notes: true },
    });
  });

  it('has nothing new about whom it brought', () => {
    for (const file of ['linkedin.csv', 'googleContacts.csv', 'apple.vcf', 'version4.vcf']) {
      const first = previewOf(readFixture(file), [], []);
      const people = first.candidates.map(({ parsed, id }) => someone({ ...parsed, id }));
      const again = previewOf(readFixture(file), people, []);
      expect(again.candidates.map((one) => hasChanges(one, false))).toEqual(
        first.candidates.map(() => false),
      );
    }
  });

  it('tells which circles somebody who is known would join', () => {
    const card = readCard('3.0', 'FN:Ada Beispiel', 'CATEGORIES:presse,München');
    const circles = [{ id: 'c', name: 'Presse', rhythm: null }];
    const [ada] = previewOf(card, [someone({ circles: ['c'] })], circles).candidates;
    expect(ada?.known?.labels).toEqual(['München']);
    expect(ada && hasChanges(ada, false)).toBe(false);
    expect(ada && hasChanges(ada, true)).toBe(true);
  });

  it('is searched by every word, without accents', () => {
    const preview = previewOf(readFixture('linkedin.csv'), [], []);
    const find = (query: string) =>
      matching(preview.candidates, query).map(({ parsed }) => parsed.name);
    expect(find('jorg UNAL')).toEqual(['Jörg Ünal 🎬']);
    expect(find('joerg')).toEqual(['Jörg Ünal 🎬']);
    expect(find('studio')).toEqual(['Mei 林']);
    expect(find('  ')).toEqual(namesIn(preview));
    expect(find('niemand')).toEqual([]);
  });

  it('is empty for a file with nobody', () => {
    expect(previewOf(readText(LINKEDIN), [], []).candidates).toEqual([]);
  });
});

describe('completing', () => {
  const parsed = {
    name: 'Dr. Ada Maria Beispiel',
    organisation: 'Bayern Funk GmbH',
    role: 'Redakteurin',
    channels: [{ kind: 'email' as const, address: 'neu@example.org' }],
    personal: '',
    professional: 'Mag Tee.',
  };

  it('fills what is empty, and overwrites nothing', () => {
    const known = someone({
      organisation: 'Bayern Funk',
      channels: [{ kind: 'email', address: 'alt@example.org' }],
      professional: 'Kennt alle.',
      rhythm: 'month',
      lastContactAt: 5,
    });
    expect(completed(known, parsed, ['c'])).toEqual({
      ...known,
      role: 'Redakteurin',
      channels: [...known.channels, ...parsed.channels],
      circles: ['c'],
      personal: 'Dr. Ada Maria Beispiel',
      professional: 'Kennt alle.\n\nMag Tee.',
    });
  });

  it('notes a job elsewhere', () => {
    const known = someone({ organisation: 'ZDF', role: 'Ton' });
    expect(completed(known, parsed)).toMatchObject({
      organisation: 'ZDF',
      role: 'Ton',
      professional: 'Mag Tee.\n\nRedakteurin, Bayern Funk GmbH',
    });
  });

  it('changes nothing the second time, and nothing that has no room', () => {
    const once = completed(someone({}), parsed);
    expect(completed(once, parsed)).toEqual(once);
    const full = someone({ professional: 'x'.repeat(9_999) });
    expect(completed(full, parsed).professional).toBe(full.professional);
  });
});
