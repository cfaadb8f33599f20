import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, changesBetween, sameRows } from '../../../core/backup/backup.ts';
import { merged } from '../../../core/backup/merge.ts';
import { saved } from '../../../core/quotes/favourite.ts';
import { draftOf } from '../../../core/quotes/ownQuote.ts';
import { type AllRows, keyOf, TABLE_NAMES } from '../../../core/tables.ts';
import { backupOf, noRows, someRows } from './someBackup.ts';

const quote = (id: string, deckId: string) => ({
  ...{ id, deckId, quote: { id, ...draftOf(id) }, tags: [], addedAt: 1 },
});
const deck = (id: string, title: string | null) => ({
  ...{ id, title, isOn: true, frequency: 'normal' as const, addedAt: 1 },
});
const favourite = (id: string, note: string) => ({
  ...saved({ id, ...draftOf(id) }, undefined, [], 1),
  note,
});
const person = (id: string, circles: string[]) => ({
  ...{ id, name: id, organisation: '', role: '', circles, rhythm: null, channels: [] },
  ...{ personal: '', professional: '', lastContactAt: null, restsUntil: null },
  ...{ paused: false, addedAt: 1 },
});
const rows = (some: Partial<AllRows>) => backupOf(some).rows;
const changes = (before: AllRows, after: AllRows) =>
  Object.fromEntries(changesBetween(before, after)) as Record<string, Changes>;

describe('a merge', () => {
  it('with itself changes nothing, but for what lies in the trash and lives', () => {
    fc.assert(
      fc.property(someRows, (some) => {
        const once = merged(some, some, 'here');
        expect(sameRows({ ...once, trash: [] }, { ...some, trash: [] })).toBe(true);
        expect(sameRows(merged(once, once, 'backup'), once)).toBe(true);
      }),
    );
  });

  it('keeps everything that is here, and has everything of the backup', () => {
    fc.assert(
      fc.property(
        someRows,
        someRows,
        fc.constantFrom('here', 'backup'),
        (here, backup, preference) => {
          const both = merged(here, backup, preference);
          for (const table of TABLE_NAMES.filter((name) => name !== 'trash')) {
            const keys = new Set(both[table].map((row) => keyOf(table, row)));
            for (const row of here[table]) expect(keys).toContain(keyOf(table, row));
            expect(keys.size).toBe(both[table].length);
          }
          for (const table of ['favourites', 'quotes', 'people', 'contacts', 'calls'] as const) {
            const keys = new Set(both[table].map((row) => keyOf(table, row)));
            for (const row of backup[table]) expect(keys).toContain(keyOf(table, row));
          }
          expect(both.settings).toEqual(here.settings);
          expect(both.state).toEqual(here.state);
          if (preference === 'here') {
            // But for the last contact, which may have come with the backup.
            const facts = both.people.map(({ lastContactAt: _, ...person }) => person);
            for (const { lastContactAt: _, ...person } of here.people)
              expect(facts).toContainEqual(person);
          }
        },
      ),
    );
  });

  it('takes what differs as is wished', () => {
    const [here, backup] = [
      rows({ favourites: [favourite('a', 'mine')] }),
      rows({ favourites: [favourite('a', 'old')] }),
    ];
    expect(merged(here, backup, 'here').favourites[0]?.note).toBe('mine');
    expect(merged(here, backup, 'backup').favourites[0]?.note).toBe('old');
  });

  it('makes one of circles, decks and kinds of calls with one name', () => {
    const list = (id: string, name: string | null) => ({ id, name, of: 'base', entries: [] });
    const call = { id: 'c', checklistId: 'k2', startedAt: 1, endedAt: 2, ticked: [], room: null };
    const here = rows({
      circles: [{ id: 'c1', name: 'Film', rhythm: null }],
      decks: [deck('d1', 'Stoa'), deck('mine', null)],
      checklists: [list('k1', 'Lesung'), list('base', null)],
    });
    const backup = rows({
      circles: [{ id: 'c2', name: 'film', rhythm: 'month' }],
      decks: [deck('d2', 'STOA'), deck('other', null)],
      checklists: [list('k2', 'Lesung'), list('interview', null)],
      people: [person('ada', ['c2', 'x'])],
      quotes: [quote('q', 'd2')],
      calls: [{ ...call, personIds: [], points: '', after: null }],
    });
    const both = merged(here, backup, 'backup');
    expect(both.circles.map(({ id }) => id)).toEqual(['c1']);
    expect(both.decks.map(({ id }) => id)).toEqual(['d1', 'mine', 'other']);
    expect(both.checklists.map(({ id }) => id)).toEqual(['k1', 'base', 'interview']);
    expect(both.people[0]?.circles).toEqual(['c1', 'x']);
    expect(both.quotes[0]?.deckId).toBe('d1');
    expect(both.calls[0]?.checklistId).toBe('k1');
  });

  it('brings back what was removed here, and takes it out of the trash', () => {
    const entry = { id: 'favourite/a', row: favourite('a', ''), discardedAt: 1 };
    const here = rows({ trash: [entry, { ...entry, id: 'favourite/b' }] });
    const both = merged(here, rows({ favourites: [favourite('a', '')] }), 'here');
    expect(both.favourites.map(({ id }) => id)).toEqual(['a']);
    expect(both.trash.map(({ id }) => id)).toEqual(['favourite/b']);
  });
});

describe('the changes between two profiles', () => {
  it('add up', () => {
    fc.assert(
      fc.property(someRows, someRows, (before, after) => {
        const all = changes(before, after);
        for (const table of TABLE_NAMES) {
          const { added = 0, changed = 0, removed = 0, untouched = 0 } = all[table] ?? {};
          expect(added + changed + untouched).toBe(after[table].length);
          expect(removed + changed + untouched).toBe(before[table].length);
        }
      }),
    );
  });

  it('are none to itself', () => {
    fc.assert(
      fc.property(someRows, (some) => {
        for (const [table, { untouched }] of changesBetween(some, some))
          expect(untouched).toBe(some[table].length);
      }),
    );
  });

  it('are found among ten thousand favourites and as many quotes without looking at all for each', () => {
    const many = (n: number) => ({
      ...noRows,
      favourites: Array.from({ length: 10_000 }, (_, i) =>
        favourite(`f${i}`, i % n === 0 ? 'neu' : ''),
      ),
      quotes: Array.from({ length: 10_000 }, (_, i) => quote(`q${i}`, 'mine')),
    });
    let looks = 0;
    const counted = <T extends object>(rows: T[]) =>
      new Proxy(rows, {
        get: (target, key) => {
          looks += 1;
          return Reflect.get(target, key);
        },
      });
    const watched = (n: number) => {
      const { favourites, quotes, ...rest } = many(n);
      return { ...rest, favourites: counted(favourites), quotes: counted(quotes) };
    };
    const [here, backup] = [watched(3), watched(7)];
    const all = changes(here, merged(here, backup, 'backup'));
    expect(all.favourites?.changed).toBeGreaterThan(3000);
    expect(all.quotes?.untouched).toBe(10_000);
    // A few times each of 40,000 rows, and not 10,000 times.
    expect(looks).toBeLessThan(1_000_000);
  });
});
