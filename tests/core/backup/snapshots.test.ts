import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expiredSnapshots,
  isSnapshotDue,
  sharesMinute,
  snapshotName,
  type Taken,
} from '../../../core/backup/snapshots.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A Sunday, at noon. */
const NOW = Date.UTC(2026, 10, 22, 12);

const regular = (takenAt: number): Taken => ({ takenAt, kind: 'regular', isDamaged: false });
const safety = (takenAt: number): Taken => ({ takenAt, kind: 'safety', isDamaged: false });
const damaged = (takenAt: number): Taken => ({ takenAt, kind: 'regular', isDamaged: true });

/** How many days old those are that stay, rounded, the newest first. */
function staying(snapshots: Taken[], now = NOW): number[] {
  const gone = new Set(expiredSnapshots(snapshots, now));
  return snapshots
    .filter((one) => !gone.has(one))
    .map(({ takenAt }) => Math.round((now - takenAt) / DAY))
    .sort((a, b) => a - b);
}

describe('a snapshot is due', () => {
  it.each<[string, Taken[], boolean]>([
    ['when there is none', [], true],
    ['a day after the last', [regular(NOW - DAY)], true],
    ['not sooner', [regular(NOW - DAY + 1), regular(NOW - 9 * DAY)], false],
    ['whatever was kept before a restore', [safety(NOW - HOUR)], true],
    ['when the last is damaged', [damaged(NOW - HOUR)], true],
    ['after the clock was set back', [regular(NOW + HOUR), regular(NOW + 400 * DAY)], true],
    ['not twice after the clock was set back', [regular(NOW + HOUR), regular(NOW)], false],
  ])('%s', (_, snapshots, expected) => {
    expect(isSnapshotDue(snapshots, NOW)).toBe(expected);
  });
});

describe('the minute of a snapshot', () => {
  it('is that of another, or not', () => {
    const all = [NOW, NOW + 59_999, NOW + 60_000, NOW - 1].map((takenAt) => ({
      name: snapshotName({ takenAt, kind: 'safety', records: 2 }),
    }));
    expect(all.map(({ name }) => sharesMinute(name, all))).toEqual([true, true, false, false]);
  });
});

describe('of the snapshots there stay', () => {
  const daily = Array.from({ length: 120 }, (_, day) => regular(NOW - day * DAY));

  it('one a day for a week, and one a week for two months', () => {
    // Weeks end on Sundays, so on the days 0, 7, 14 and so on before NOW.
    expect(staying(daily)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28, 35, 42, 49, 56]);
  });

  it('the newest of each day', () => {
    const times = [NOW, NOW - HOUR, NOW - 2 * HOUR, NOW - DAY, NOW - DAY - HOUR].map(regular);
    expect(expiredSnapshots(times, NOW)).toEqual([times[1], times[2], times[4]]);
  });

  it.each<[string, Taken[], number[]]>([
    ['the last one, however old', [regular(NOW - 900 * DAY), regular(NOW - 901 * DAY)], [900]],
    ['what a restore replaced, for 30 days', [29, 30].map((d) => safety(NOW - d * DAY)), [29]],
    [
      'several of those a day',
      [safety(NOW), safety(NOW - HOUR), safety(NOW - 2 * HOUR)],
      [0, 0, 0],
    ],
    ['those from the future', [regular(NOW + DAY), safety(NOW + DAY), regular(NOW)], [-1, -1, 0]],
    ['damaged ones for two months', [damaged(NOW - 61 * DAY), damaged(NOW - 62 * DAY)], [61]],
    ['a sound one beside a newer, damaged one', [damaged(NOW), regular(NOW - HOUR)], [0, 0]],
  ])('%s', (_, snapshots, expected) => {
    expect(staying(snapshots)).toEqual(expected);
  });

  it('day after day the same as if all had been there at once', () => {
    let kept: Taken[] = [];
    for (let time = NOW - 119 * DAY; time <= NOW; time += DAY) {
      kept.push(regular(time));
      const gone = new Set(expiredSnapshots(kept, time));
      kept = kept.filter((one) => !gone.has(one));
    }
    expect(staying(kept)).toEqual(staying(daily));
  });

  it('always at least the newest, and never more than a handful of regular ones', () => {
    const some = fc.array(
      fc.integer({ min: -90 * 24, max: 0 }).map((hours) => regular(NOW + hours * HOUR)),
    );
    fc.assert(
      fc.property(some, (snapshots) => {
        const gone = new Set(expiredSnapshots(snapshots, NOW));
        const kept = snapshots.filter((one) => !gone.has(one));
        const newest = Math.max(...snapshots.map(({ takenAt }) => takenAt));
        expect(kept.length).toBeLessThanOrEqual(18);
        if (snapshots.length > 0) expect(kept.some((one) => one.takenAt === newest)).toBe(true);
      }),
    );
  });
});
