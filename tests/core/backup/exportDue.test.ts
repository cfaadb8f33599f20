import { describe, expect, it } from 'vitest';
import { EXPORT_VALID_FOR, isExportDue, readExportMark } from '../../../core/backup/backup.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = 1_800_000_000_000;
const mark = { lastAt: null, since: now, laterAt: null };

describe('the reminder of an export', () => {
  it.each([
    ['nothing was exported, and there has been something for a day', { since: now - DAY }, false],
    ['nothing was exported for thirty days', { since: now - EXPORT_VALID_FOR }, true],
    ['the last export is a week old', { since: 0, lastAt: now - 7 * DAY }, false],
    ['the last export is thirty-one days old', { since: 0, lastAt: now - 31 * DAY }, true],
    ['it was put off yesterday', { since: 0, lastAt: now - 90 * DAY, laterAt: now - DAY }, false],
    ['it was put off a month ago', { since: 0, laterAt: now - 31 * DAY }, true],
  ])('where %s', (_, told, isDue) => {
    expect(isExportDue({ ...mark, ...told }, now)).toBe(isDue);
  });

  it('takes times that have not come yet for now, so that a wrong clock costs thirty days at most', () => {
    const wrong = readExportMark({ lastAt: now + 400 * DAY, since: now, laterAt: null }, now);
    expect(wrong).toEqual({ lastAt: now, since: now, laterAt: null });
  });

  it.each([[null], [undefined], [7], ['text']])('knows that %j is no mark', (value) => {
    expect(readExportMark(value, now)).toBeNull();
  });

  it('bears a mark that makes no sense', () => {
    expect(readExportMark({ lastAt: 'x', since: Number.NaN }, now)).toEqual(mark);
  });
});
