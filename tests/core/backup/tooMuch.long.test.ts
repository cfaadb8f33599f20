import { describe, expect, it } from 'vitest';
import { ROW_LIMIT, VALUE_LIMIT } from '../../../core/backup/jsonLimits.ts';
import { expectLinear } from '../growth.ts';
import { damaged, problemIn, sound, withValue } from './badBackup.ts';

const MILLION = 1_000_000;

function withSettings(row: string, count: number): string {
  const rows = `${row},`.repeat(count - 1) + row;
  return sound.replace('"settings": []', () => `"settings": [${rows}]`);
}

describe('a million', () => {
  it.each([
    ['rows', '{"key":"a","value":1}'],
    ['rows that are none', '0'],
  ])('%s are refused', (_, row) => {
    const read = (count: number) => problemIn(withSettings(row, count));
    expect(read(MILLION)).toEqual({ what: 'tooMany', limit: ROW_LIMIT });
    expectLinear(read, MILLION);
  });

  it('and more values are refused', () => {
    const read = (count: number) => problemIn(withValue(`[${'{},'.repeat(count)}0]`));
    expect(read(VALUE_LIMIT / 2)).toEqual({ what: 'tooMany', limit: VALUE_LIMIT });
    expectLinear(read, VALUE_LIMIT / 2);
  });

  it.each([1, 2, 3, 4])('letters in place of rows are not taken apart: version %i', (version) => {
    const head = { nahbar: 'backup', version, exportedAt: '2026-11-22T00:00:00Z', appVersion: '1' };
    const read = (count: number) => problemIn(JSON.stringify({ ...head, rows: 'a'.repeat(count) }));
    expect(read(MILLION)).toEqual(damaged(null, null, 'rows'));
    expectLinear(read, MILLION);
  });
});
