import { describe, expect, it } from 'vitest';
import { addCounts, parseReplicaHeader } from '../../../core/backup/replicaHeader.ts';

const revision = { installId: 'me', placeId: 'here', generation: 7 };
const counts = { favourites: 3, settings: 1 };
const header = { ...revision, counts };

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
    { ...header, merged: 'a' },
    { ...header, fork: null },
    { ...header, fork: { id: 'a', placeId: '' } },
  ])('takes nothing else: %j', (value) => {
    expect(parseReplicaHeader(value)).toBeUndefined();
  });
});
