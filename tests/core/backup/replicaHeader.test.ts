import { describe, expect, it } from 'vitest';
import {
  addCounts,
  compareRevisions,
  parseReplicaHeader,
  type Revision,
} from '../../../core/backup/replicaHeader.ts';

const revision: Revision = { installId: 'me', placeId: 'here', generation: 7 };
const counts = { favourites: 3, settings: 1 };
const header = { ...revision, counts };

describe('judge', () => {
  it.each([
    ['inStep', { revision, counts }, header],
    ['unmarked', { revision: undefined, counts: {} }, undefined],
    ['replicaBehind', { revision, counts }, undefined],
    ['replicaBehind', { revision: { ...revision, generation: 8 }, counts }, header],
    ['replicaBehind', { revision, counts: { ...counts, favourites: 4 } }, header],
    ['replicaBehind', { revision, counts: { ...counts, people: 1 } }, header],
    ['databaseBehind', { revision: undefined, counts: {} }, header],
    ['databaseBehind', { revision: { ...revision, generation: 6 }, counts }, header],
    ['databaseBehind', { revision: { ...revision, placeId: 'there' }, counts }, header],
    ['databaseBehind', { revision: { ...revision, installId: 'you' }, counts }, header],
    ['databaseBehind', { revision, counts }, { ...header, placeId: '' }],
    ['databaseIncomplete', { revision, counts: { ...counts, favourites: 2 } }, header],
    ['databaseIncomplete', { revision, counts: {} }, header],
    // Rows are missing, whatever else is more.
    ['databaseIncomplete', { revision, counts: { favourites: 2, settings: 5 } }, header],
  ])('%s: %j and %j', (verdict, testimony, beside) => {
    expect(compareRevisions(testimony, beside)).toBe(verdict);
  });
});

describe('grown', () => {
  it('adds and takes away, table by table', () => {
    expect(addCounts(counts, { favourites: -1, trash: 1 })).toEqual({
      favourites: 2,
      settings: 1,
      trash: 1,
    });
  });
});

describe('readWitness', () => {
  it('takes a header', () => {
    expect(parseReplicaHeader(header)).toEqual(header);
  });

  it.each([
    undefined,
    null,
    5,
    'header',
    {},
    { ...header, counts: null },
    { ...header, generation: '7' },
    { ...header, generation: 0.5 },
    { ...header, placeId: undefined },
  ])('takes nothing else: %j', (value) => {
    expect(parseReplicaHeader(value)).toBeUndefined();
  });
});
