import { describe, expect, it } from 'vitest';
import { merged, type Preference } from '../../../core/backup/merge.ts';
import { newCall } from '../../../core/calls/call.ts';
import type { Contact, Person } from '../../../core/people/person.ts';
import { MINE } from '../../../core/quotes/deck.ts';
import { draftOf } from '../../../core/quotes/ownQuote.ts';
import type { DayStep } from '../../../core/steps/day.ts';
import type { AllRows } from '../../../core/tables.ts';
import { backupOf } from './someBackup.ts';

const rows = (some: Partial<AllRows>) => backupOf(some).rows;
const circle = (id: string, name: string, rhythm: 'week' | null = null) => ({ id, name, rhythm });
const deck = (id: string, title: string | null, addedAt = 1) => ({
  ...{ id, title, isOn: true, frequency: 'normal' as const, addedAt },
});
const quote = (id: string, deckId: string, text = id, tags: string[] = []) => ({
  ...{ id, deckId, quote: { id, ...draftOf(text) }, tags, addedAt: 1 },
});
const favourite = (id: string, note = '', text = id) => ({
  ...{ id, quote: { id, ...draftOf(text) }, note, tags: [], savedAt: 1 },
});
const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: id, organisation: '', role: '', circles: [], rhythm: null, channels: [] },
  ...{ personal: '', professional: '', lastContactAt: null, restsUntil: null, paused: false },
  addedAt: 1,
  ...more,
});
const contact = (id: string, personId: string, at = 1): Contact => ({
  ...{ id, personId, at, channel: null, note: '' },
});
const reminder = (id: string, personId: string | null) => ({
  ...{ id, at: 1, startsAt: null, title: '', personId, link: null },
  outcome: 'waiting' as const,
});
const step = (id: string, stepId: string, more: Partial<DayStep> = {}): DayStep => ({
  ...{ id, day: id.slice(0, 10), stepId, words: stepId, personId: null, why: { kind: 'weekend' } },
  ...{ outcome: 'done', doneAt: 1, note: '', returnsOn: null },
  ...more,
});
const trash = (id: string, row: unknown, discardedAt = 1) => ({ id, row, discardedAt });

function mergedOf(
  here: Partial<AllRows>,
  backup: Partial<AllRows>,
  preference: Preference = 'here',
): AllRows {
  return merged(rows(here), rows(backup), preference);
}

describe('a record that is in both', () => {
  it.each<[Preference, string]>([
    ['here', 'mine'],
    ['backup', 'theirs'],
  ])('stays as it is %s where that is wanted', (preference, note) => {
    const here = { favourites: [favourite('a', 'mine'), favourite('b')] };
    const backup = { favourites: [favourite('a', 'theirs'), favourite('c')] };
    const result = mergedOf(here, backup, preference);
    expect(result.favourites).toEqual([favourite('a', note), favourite('b'), favourite('c')]);
  });

  it('is none of where the profile stands, and no setting', () => {
    const here = rows({
      state: [{ key: 'steps', seed: 1 }],
      settings: [{ key: 'theme', value: 'dark' }],
      hiddenQuotes: [{ id: 'q', hiddenAt: 1 }],
    });
    const backup = rows({
      state: [{ key: 'steps', seed: 7 }],
      settings: [{ key: 'theme', value: 'light' }],
      hiddenQuotes: [{ id: 'q', hiddenAt: 2 }],
    });
    for (const preference of ['here', 'backup'] as const) {
      expect(merged(here, backup, preference)).toEqual(here);
    }
  });
});

describe('circles, decks and kinds of calls', () => {
  it('of one name are one, and what refers to them follows', () => {
    const here = {
      circles: [circle('c1', 'Film')],
      decks: [deck('d1', 'Über Film', 5)],
      checklists: [{ id: 'k1', name: 'Podcast', of: 'stage', entries: [] }],
    };
    const backup = {
      circles: [circle('c2', 'Film', 'week'), circle('c3', 'Kino')],
      decks: [{ ...deck('d2', 'uber film', 9), isOn: false }],
      checklists: [{ id: 'k2', name: 'podcast', of: 'stage', entries: [] }],
      people: [person('ada', { circles: ['c2', 'c3'] })],
      quotes: [quote('q', 'd2')],
      calls: [newCall('call', 'k2', 1)],
    };
    const result = mergedOf(here, backup);
    expect(result.circles).toEqual([circle('c1', 'Film'), circle('c3', 'Kino')]);
    expect(result.people[0]?.circles).toEqual(['c1', 'c3']);
    expect(result.decks).toEqual(here.decks);
    expect(result.quotes).toEqual([quote('q', 'd1')]);
    expect(result.checklists).toEqual(here.checklists);
    expect(result.calls).toEqual([newCall('call', 'k1', 1)]);

    const theirs = mergedOf(here, backup, 'backup');
    expect(theirs.circles[0]).toEqual(circle('c1', 'Film', 'week'));
    expect(theirs.decks).toEqual([{ ...deck('d1', 'uber film', 5), isOn: false }]);
    expect(theirs.checklists[0]).toEqual({ ...here.checklists[0], name: 'podcast' });
  });

  it('meet where and when is wished, and what a newer version knows of them stays', () => {
    const here = { ...circle('c1', 'Film'), meetsAt: 'Saal 3' };
    const nextMeeting = { day: '2026-12-12', time: '19:30' };
    const other = { ...circle('c2', 'film'), meetsAt: 'Saal 4', nextMeeting, emblem: 'eye' };
    const kino = { ...circle('c3', 'Kino'), nextMeeting, emblem: 'eye' };
    const backup = { circles: [other, kino] };
    expect(mergedOf({ circles: [here] }, backup).circles).toEqual([here, kino]);
    const theirs = mergedOf({ circles: [here] }, backup, 'backup').circles;
    expect(theirs).toEqual([{ ...other, id: 'c1' }, kino]);
  });

  it('take no name from another that keeps it', () => {
    const here = { circles: [circle('a', 'Kino'), circle('b', 'Film')] };
    const taken = mergedOf(here, { circles: [circle('a', 'Film', 'week')] }, 'backup');
    expect(taken.circles).toEqual([circle('a', 'Kino', 'week'), circle('b', 'Film')]);
    const swapped = [circle('a', 'Film'), circle('b', 'Kino')];
    expect(mergedOf(here, { circles: swapped }, 'backup').circles).toEqual(swapped);
    expect(mergedOf(here, { circles: swapped }).circles).toEqual(here.circles);
    // b wants what a keeps, because c keeps what a wants.
    const three = { circles: [circle('a', 'A'), circle('b', 'B'), circle('c', 'C')] };
    const chain = { circles: [circle('a', 'C'), circle('b', 'A')] };
    expect(mergedOf(three, chain, 'backup').circles).toEqual(three.circles);
  });

  it('of a name that another got here meanwhile go to that', () => {
    const here = { circles: [circle('a', 'Kino')] };
    const backup = { circles: [circle('a', 'Film'), circle('b', 'Kino')] };
    expect(mergedOf(here, backup).circles).toEqual(here.circles);
    expect(mergedOf(here, backup, 'backup').circles).toEqual(backup.circles);
  });
});

describe('own quotes', () => {
  it('take their favourites along', () => {
    const here = { favourites: [favourite('q', 'gut', 'alt')], quotes: [quote('q', MINE, 'alt')] };
    const backup = { quotes: [quote('q', MINE, 'neu', ['mut'])], decks: [deck(MINE, null)] };
    expect(mergedOf(here, backup, 'backup').favourites).toEqual([
      { ...favourite('q', 'gut', 'neu'), tags: ['mut'] },
    ]);
    expect(mergedOf(here, backup).favourites).toEqual(here.favourites);
    const kept = { quotes: [quote('q', MINE, 'hier')], decks: backup.decks };
    const result = mergedOf(kept, { favourites: [favourite('q', 'x', 'datei')] });
    expect(result.favourites).toEqual([favourite('q', 'x', 'hier')]);
  });
});

describe('people', () => {
  it('who have become another here stay that other', () => {
    const here = {
      people: [person('ada', { lastContactAt: 1 })],
      trash: [
        trash('person/a2', { id: 'a2', person: person('a2'), contacts: [], into: 'a3' }),
        trash('person/a3', { id: 'a3', person: person('a3'), contacts: [], into: 'ada' }),
      ],
    };
    const backup = {
      people: [person('a2'), person('grace', { introducedBy: ['a2', 'eva'] })],
      contacts: [contact('k', 'a2', 7)],
      reminders: [reminder('r', 'a2')],
      calls: [{ ...newCall('call', 'base', 1), personIds: ['a2', 'ada', 'grace'] }],
      steps: [step('2026-11-22/1', '@person', { personId: 'a2' })],
    };
    const result = mergedOf(here, backup);
    expect(result.people.map(({ id }) => id)).toEqual(['ada', 'grace']);
    expect(result.people[0]?.lastContactAt).toBe(7);
    expect(result.people[1]?.introducedBy).toEqual(['ada', 'eva']);
    expect(result.contacts).toEqual([contact('k', 'ada', 7)]);
    expect(result.reminders).toEqual([reminder('r', 'ada')]);
    expect(result.calls[0]?.personIds).toEqual(['ada', 'grace']);
    expect(result.steps[0]?.personId).toBe('ada');
    expect(result.trash).toEqual(here.trash);
  });

  it('remember the latest contact of both, whoever is believed', () => {
    const here = {
      people: [person('ada', { lastContactAt: 5 })],
      contacts: [contact('mine', 'ada', 5)],
    };
    const later = {
      people: [person('ada', { lastContactAt: 9 })],
      contacts: [contact('k', 'ada', 9)],
    };
    expect(mergedOf(here, later).people[0]?.lastContactAt).toBe(9);
    const earlier = { people: [person('ada', { lastContactAt: 2, role: 'x' })] };
    expect(mergedOf(here, earlier, 'backup').people[0]).toMatchObject({
      lastContactAt: 5,
      role: 'x',
    });
  });
});

describe('the trash', () => {
  it('lets go of what the backup has, as it was here or as it is there', () => {
    const here = { trash: [trash('favourite/a', favourite('a', 'mine'))] };
    const backup = { favourites: [favourite('a', 'theirs')] };
    expect(mergedOf(here, backup)).toEqual(rows({ favourites: [favourite('a', 'mine')] }));
    expect(mergedOf(here, backup, 'backup')).toEqual(rows(backup));
  });

  it('gives back what went with it', () => {
    const here = {
      trash: [
        trash('deck/d', { id: 'd', deck: deck('d', 'Film'), quotes: [quote('new', 'd')] }),
        trash('person/ada', { id: 'ada', person: person('ada'), contacts: [contact('k', 'ada')] }),
        trash('circle/c', circle('c', 'Kino')),
      ],
    };
    const backup = { decks: [deck('d', 'Film')], people: [person('ada')] };
    expect(mergedOf(here, backup)).toEqual(
      rows({
        ...{ decks: backup.decks, quotes: [quote('new', 'd')], people: backup.people },
        ...{ contacts: [contact('k', 'ada')], trash: [trash('circle/c', circle('c', 'Kino'))] },
      }),
    );
  });

  it('is united, but for what lives', () => {
    const here = {
      favourites: [favourite('living')],
      trash: [trash('favourite/both', favourite('both'), 5)],
    };
    const backup = {
      trash: [
        trash('favourite/both', favourite('both'), 9),
        trash('favourite/living', favourite('living')),
        trash('quote/more', quote('more', MINE)),
        trash('plan/x', { anything: 1 }),
      ],
    };
    expect(mergedOf(here, backup, 'backup').trash).toEqual([
      trash('favourite/both', favourite('both'), 5),
      trash('quote/more', quote('more', MINE)),
      trash('plan/x', { anything: 1 }),
    ]);
  });
});

it('leaves what takes an import back with the profile that it was done in', () => {
  const record = (id: string) => ({
    ...{ id, at: Number(id), fileName: 'a.vcf', people: [], circles: [], completed: [] },
  });
  const result = mergedOf({ imports: [record('1')] }, { imports: [record('2')] }, 'backup');
  expect(result.imports).toEqual([record('1')]);
});

describe('steps', () => {
  it('of the same place in a day are not taken for one another', () => {
    const here = { steps: [step('2026-11-22/1', 'a', { outcome: 'open' })] };
    const backup = {
      steps: [
        step('2026-11-22/1', 'b'),
        step('2026-11-22/2', 'a', { note: 'x' }),
        step('2026-11-21/1', 'c'),
      ],
    };
    const result = mergedOf(here, backup);
    expect(result.steps).toEqual([
      here.steps[0],
      { ...backup.steps[0], id: '2026-11-22/0' },
      backup.steps[2],
    ]);
    expect(mergedOf(here, backup, 'backup').steps[0]).toEqual({
      ...step('2026-11-22/1', 'a', { note: 'x' }),
      day: '2026-11-22',
    });
    const open = { steps: [step('2026-11-22/1', 'z', { outcome: 'open' })] };
    expect(mergedOf(here, open).steps).toEqual(here.steps);
  });
});
