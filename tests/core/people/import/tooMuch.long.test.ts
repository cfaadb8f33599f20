import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../../core/people/import/preview.ts';
import { expectLinear } from '../../growth.ts';
import { faultOf, LINKEDIN, readRows, readText } from './importing.ts';

describe('a million rows', () => {
  it.each([
    ['a table', `${LINKEDIN}\n${'Ada,B,,,,,\n'.repeat(1_000_000)}`],
    ['cards', 'BEGIN:VCARD\nEND:VCARD\n'.repeat(900_000)],
  ])('are refused: %s', (_, text) => {
    expect(faultOf(() => readText(text))).toEqual({ what: 'too-many', limit: 50_000 });
    expectLinear((length) => readText(text.slice(0, length)), text.length);
  });
});

describe('rows that all tell of one person', () => {
  it.each([
    ['with another address each', (i: number) => `Ada,B,,a${i}@example.org,,,`],
    ['with another job each', (i: number) => `Ada,B,,a@example.org,Firm ${i},Role ${i},`],
    ['with nothing new', () => 'Ada,B,,a@example.org,,,'],
  ])('are one, and the rest is said: %s', (_, row) => {
    const preview = (count: number) =>
      previewOf(readRows(...Array.from({ length: count }, (_, i) => row(i))), [], []);
    const { candidates, twins, skipped } = preview(20_000);
    expect([candidates.length, twins, skipped.length]).toEqual([1, 49, 19_950]);
    expect(skipped[0]).toEqual({ row: 52, why: 'told-often', limit: 50 });
    // It took two minutes: each row was compared with all that were told before.
    expectLinear(preview, 20_000);
  });
});

describe('what is too much', () => {
  it('are more than 50,000 rows or cards', () => {
    const fault = { what: 'too-many', limit: 50_000 };
    // Rows without anything count as well, or a file of them would take forever.
    const rows = (count: number) => readText(LINKEDIN + '\n,'.repeat(count));
    expect(rows(50_000).found).toEqual([]);
    expect(faultOf(() => rows(50_001))).toEqual(fault);
    const cards = (count: number) => readText('BEGIN:VCARD\nEND:VCARD\n'.repeat(count));
    expect(cards(50_000).skipped).toHaveLength(50_000);
    expect(faultOf(() => cards(50_001))).toEqual(fault);
  });
});
