import { describe, expect, it } from 'vitest';
import {
  addCounts,
  compareRevisions,
  parseReplicaHeader,
  type Revision,
} from '../../../core/backup/replicaHeader.ts';

const mark: Revision = { installId: 'me', placeId: 'here', generation: 7 };
const counts = { favourites: 3, settings: 1 };
const witness = { ...mark, counts };

describe('judge', () => {
  it.each([
    ['inStep', { mark, counts }, witness],
    ['unmarked', { mark: undefined, counts: {} }, undefined],
    ['copyBehind', { mark, counts }, undefined],
    ['copyBehind', { mark: { ...mark, generation: 8 }, counts }, witness],
    ['copyBehind', { mark, counts: { ...counts, favourites: 4 } }, witness],
    ['copyBehind', { mark, counts: { ...counts, people: 1 } }, witness],
    ['databaseBehind', { mark: undefined, counts: {} }, witness],
    ['databaseBehind', { mark: { ...mark, generation: 6 }, counts }, witness],
    ['databaseBehind', { mark: { ...mark, placeId: 'there' }, counts }, witness],
    ['databaseBehind', { mark: { ...mark, installId: 'you' }, counts }, witness],
    ['databaseBehind', { mark, counts }, { ...witness, placeId: '' }],
    ['databaseIncomplete', { mark, counts: { ...counts, favourites: 2 } }, witness],
    ['databaseIncomplete', { mark, counts: {} }, witness],
    // Rows are missing, whatever else is more.
    ['databaseIncomplete', { mark, counts: { favourites: 2, settings: 5 } }, witness],
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
  it('takes a witness', () => {
    expect(parseReplicaHeader(witness)).toEqual(witness);
  });

  it.each([
    undefined,
    null,
    5,
    'witness',
    {},
    { ...witness, counts: null },
    { ...witness, generation: '7' },
    { ...witness, generation: 0.5 },
    { ...witness, placeId: undefined },
  ])('takes nothing else: %j', (value) => {
    expect(parseReplicaHeader(value)).toBeUndefined();
  });
});
