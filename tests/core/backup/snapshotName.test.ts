import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotLabel, snapshotName } from '../../../core/backup/snapshots.ts';

describe('the name of a snapshot', () => {
  it('says when, why and how much', () => {
    const label = {
      takenAt: Date.UTC(2026, 10, 22, 22, 45, 10, 7),
      kind: 'safety',
      records: 42,
    } as const;
    expect(snapshotName(label)).toBe('2026-11-22T22-45-10-007.safety-42.json.gz');
  });

  it('is understood again', () => {
    fc.assert(
      fc.property(
        fc.record({
          takenAt: fc.integer({ min: 0, max: 4e12 }),
          kind: fc.constantFrom('regular' as const, 'safety' as const),
          records: fc.nat(999_999),
        }),
        (label) => {
          expect(snapshotLabel(snapshotName(label))).toEqual(label);
        },
      ),
    );
  });

  it('may say less', () => {
    expect(snapshotLabel('2026-11-22T22-45-10.json.gz')).toEqual({
      takenAt: Date.UTC(2026, 10, 22, 22, 45, 10),
      kind: 'regular',
      records: null,
    });
  });

  it.each([
    'readme.txt',
    '2026-11-22T22-45-10.json.gz.part',
    '2026-13-40T22-45-10.json.gz',
    '',
    '../x',
  ])('is not %j', (name) => expect(snapshotLabel(name)).toBeNull());
});
