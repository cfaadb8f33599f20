import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostFrom, replayed, resolutionOf, united } from '../../../core/backup/reconciliation.ts';
import type { Fork, ReplicaHeader, Revision } from '../../../core/backup/replicaHeader.ts';
import type { AllRows } from '../../../core/tables.ts';
import { noRows, someRows } from './someBackup.ts';

const revision: Revision = { installId: 'me', placeId: 'here', generation: 7 };
const counts = { favourites: 3, settings: 1 };
const header = { ...revision, counts };
const fork: Fork = { id: 'f', placeId: 'here', generation: 7 };
const upTo = (generation: number) => ({ id: 'f', generation });
const alone = { ...header, placeId: '', generation: 9, fork };

describe('what becomes of both', () => {
  it.each<[string, Parameters<typeof resolutionOf>[0], ReplicaHeader | undefined]>([
    ['keepBoth', { revision, counts }, header],
    ['unite', { revision: undefined, counts: {} }, undefined],
    ['followDatabase', { revision, counts }, undefined],
    ['followDatabase', { revision: { ...revision, generation: 8 }, counts }, header],
    ['followDatabase', { revision, counts: { ...counts, favourites: 4 } }, header],
    ['followDatabase', { revision, counts: { ...counts, people: 1 } }, header],
    ['followDatabase', { revision, counts }, { ...header, isPartial: true }],
    ['unite', { revision: undefined, counts: {} }, header],
    ['followReplica', { revision: { ...revision, generation: 6 }, counts }, header],
    ['unite', { revision, counts: { ...counts, favourites: 2 } }, header],
    ['unite', { revision, counts: {} }, header],
    // Rows are missing, whatever else is more.
    ['unite', { revision, counts: { favourites: 2, settings: 5 } }, header],
    ['unite', { revision, counts: { favourites: 2 } }, { ...header, isPartial: true }],
    // A database that was made anew went on where the replica was.
    ['followReplica', { revision: { ...revision, placeId: 'there' }, counts }, header],
    [
      'followReplica',
      { revision: { ...revision, placeId: 'there', generation: 6 }, counts },
      header,
    ],
    [
      'followDatabase',
      { revision: { ...revision, placeId: 'there', generation: 8 }, counts },
      header,
    ],
    ['unite', { revision: { ...revision, installId: 'you' }, counts }, header],
    // The help page has restored a backup.
    ['followReplica', { revision, counts }, { ...header, placeId: '', generation: 8 }],
    ['unite', { revision, counts }, { ...header, placeId: '' }],
    // The replica was used alone.
    ['replay', { revision, counts }, alone],
    ['replay', { revision: { ...revision, generation: 8 }, counts }, alone],
    ['replay', { revision: { ...revision, generation: 800 }, counts }, alone],
    ['followReplica', { revision: { ...revision, generation: 6 }, counts }, alone],
    [
      'followDatabase',
      { revision: { ...revision, generation: 10, merged: [upTo(9)] }, counts },
      alone,
    ],
    // It was used on alone, because it could not be told.
    ['replay', { revision: { ...revision, generation: 10, merged: [upTo(8)] }, counts }, alone],
    ['unite', { revision: { ...revision, installId: 'you' }, counts }, alone],
    ['unite', { revision: undefined, counts: {} }, alone],
    [
      'replay',
      { revision, counts },
      { ...alone, installId: '', fork: { id: 'f', placeId: '', generation: 0 } },
    ],
  ])('%s: %j and %j', (resolution, state, beside) => {
    expect(resolutionOf(state, beside)).toBe(resolution);
  });
});

const favourite = (id: string, savedAt: number, note = ''): AllRows['favourites'][number] =>
  ({ id, note, tags: [], savedAt, quote: { id } }) as unknown as AllRows['favourites'][number];
const withFavourites = (...favourites: AllRows['favourites']): AllRows => ({
  ...noRows,
  favourites,
});
const NONE = new Set<string>();

describe('both, united', () => {
  it('keeps what is in either', () => {
    fc.assert(
      fc.property(someRows, someRows, (one, other) => {
        const without = (rows: AllRows) => ({ ...rows, trash: [] });
        const all = united(without(one), without(other), NONE, 'replica');
        for (const [name, rows] of Object.entries(without(one)) as [keyof AllRows, object[]][]) {
          const keys = (some: object[]) =>
            some.map(
              (row) => (row as { id?: string; key?: string }).id ?? (row as { key: string }).key,
            );
          expect(new Set(keys(all[name]))).toEqual(
            new Set([...keys(rows), ...keys(without(other)[name])]),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('takes the version that was created later, else the usual one', () => {
    const [old, young, edited] = [favourite('a', 1), favourite('a', 2), favourite('a', 1, 'Neu')];
    const all = (one: object, other: object, usual: 'database' | 'replica') =>
      united(withFavourites(one as never), withFavourites(other as never), NONE, usual).favourites;
    expect(all(young, old, 'replica')).toEqual([young]);
    expect(all(old, young, 'database')).toEqual([young]);
    expect(all(old, edited, 'replica')).toEqual([edited]);
    expect(all(old, edited, 'database')).toEqual([old]);
  });

  it('brings nothing back that one has in its trash just as the other has it', () => {
    const trash = [{ id: 'favourite/a', row: favourite('a', 1), discardedAt: 5 }];
    const here = { ...noRows, trash };
    for (const all of [
      united(here, withFavourites(favourite('a', 1)), NONE, 'replica'),
      united(withFavourites(favourite('a', 1)), here, NONE, 'replica'),
    ]) {
      expect([all.favourites, all.trash]).toEqual([[], trash]);
    }
    // It was changed since: then it is not in the trash.
    const changed = united(here, withFavourites(favourite('a', 1, 'Neu')), NONE, 'replica');
    expect([changed.favourites.length, changed.trash]).toEqual([1, []]);
  });

  it('brings nothing back that the replica knows to be deleted, and survives a damaged trash', () => {
    const trash = [
      { id: 'deck/x', row: {}, discardedAt: 1 },
      { id: 'favourite/b', row: 7, discardedAt: 1 },
    ];
    const here = { ...withFavourites(favourite('a', 1), favourite('b', 1)), trash };
    const all = united(
      here,
      { ...noRows, decks: [{ id: 'x' } as never] },
      new Set(['row/favourites/a']),
      'replica',
    );
    expect(all.favourites.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('what was done in a fork', () => {
  it('is all that is taken from the replica, deletions included', () => {
    const here = withFavourites(favourite('a', 1), favourite('b', 1), favourite('late', 1));
    const there = withFavourites(
      favourite('a', 1, 'Neu'),
      favourite('new', 2),
      favourite('stale', 1),
    );
    const done = new Set(['a', 'b', 'new'].map((id) => `row/favourites/${id}`));
    const { favourites } = replayed(here, there, done);
    expect(favourites).toEqual([
      favourite('a', 1, 'Neu'),
      favourite('late', 1),
      favourite('new', 2),
    ]);
  });
});

it('counts what is replaced, but not internal state', () => {
  const rows: AllRows = {
    ...withFavourites(favourite('a', 1), favourite('b', 1)),
    state: [{ key: 'steps', seed: 1 }],
  };
  expect(lostFrom(rows, withFavourites(favourite('a', 1), favourite('b', 2)))).toBe(1);
  expect(lostFrom(rows, rows)).toBe(0);
});
