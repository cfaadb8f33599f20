import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupText, sameRows } from '../../../core/backup/backup.ts';
import { NESTING_LIMIT } from '../../../core/backup/jsonLimits.ts';
import { parseBackup, textOf } from '../../../core/backup/parse.ts';
import { BadBackup } from '../../../core/backup/problem.ts';
import { findFault } from '../../../core/backup/schema.ts';
import { FILES, someFile } from '../someFile.ts';
import { backupOf, someRows } from './someBackup.ts';

const HEAD = '{"nahbar":"backup","version":';
const TRAPS = [
  '{"id":"a"},',
  '"id":"a",',
  '"id":"",',
  '"\\ud800"',
  '8640000000000001',
  '"2026-02-31"',
  '"javascript:alert(1)"',
  '"version":9,',
  '"rows":"aaa",',
  '\\u005f_proto__',
  `${'['.repeat(80)}${']'.repeat(80)}`,
];

/** Profiles to spoil, the smaller ones: to make one takes longer than to spoil it and to read it. */
const profiles = fc.constantFrom(
  ...fc
    .sample(someRows, { numRuns: 300, seed: 7 })
    .filter((rows) => JSON.stringify(rows).length < 8_000),
);
const sound = profiles.map((rows) => backupText(backupOf(rows)));

/** What this Nahbar knows nothing of. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    ...[
      '{"__proto__":{"x":1}}',
      '[{"a":{"__proto__":1}}]',
      '{"constructor":{"prototype":1}}',
      `${'['.repeat(80)}${']'.repeat(80)}`,
      `${'{"a":'.repeat(90)}1${'}'.repeat(90)}`,
      '"<script>"',
    ].map((json) => JSON.parse(json)),
  ),
);

/** Profiles whose rows are made of anything, under the right names. */
const nonsense = fc
  .record({
    version: fc.oneof(fc.constantFrom(1, 2, 3, 4), fc.jsonValue({ maxDepth: 1 })),
    exportedAt: fc.oneof(fc.constant('2026-11-22T00:00:00Z'), fc.jsonValue({ maxDepth: 1 })),
    appVersion: fc.oneof(
      fc.constant('1.0.0'),
      fc.jsonValue({ maxDepth: 1 }),
      fc.constant({ toString: 1 }),
    ),
    rows: fc.oneof(
      fc.jsonValue(),
      fc
        .tuple(profiles, fc.array(fc.jsonValue(), { maxLength: 3 }), fc.nat())
        .map(([rows, odd, n]) => {
          const names = Object.keys(rows);
          return { ...rows, [names[n % names.length] ?? '']: odd };
        }),
      fc.tuple(profiles, odd).map(([rows, value]) => ({
        ...rows,
        settings: [{ key: 'odd', value }],
        trash: [{ id: 'odd/1', row: value, discardedAt: 1, value }],
        circles: [{ id: 'c', name: '', rhythm: null, value }],
      })),
      fc.tuple(profiles, fc.jsonValue({ maxDepth: 2 }), fc.nat()).map(([rows, odd, n]) => {
        let left = n % 80;
        return JSON.parse(JSON.stringify(rows), (_, value) => (left-- === 0 ? odd : value));
      }),
    ),
  })
  .map((file) => JSON.stringify({ nahbar: 'backup', ...file }));

describe('any file', () => {
  it('is a whole and sound backup, or refused with a reason', () => {
    let read = 0;
    fc.assert(
      fc.property(someFile(sound, [HEAD, ...TRAPS], nonsense), (bytes) => {
        try {
          const backup = parseBackup(textOf(bytes));
          read += 1;
          const again = parseBackup(backupText(backup));
          return (
            findFault(backup.rows) === null &&
            depthOf(backup.rows) < NESTING_LIMIT &&
            again.exportedAt === backup.exportedAt &&
            sameRows(again.rows, backup.rows)
          );
        } catch (error) {
          if (error instanceof BadBackup) return true;
          throw error;
        }
      }),
      { numRuns: FILES },
    );
    // Else it would be easy to say so of all of them.
    expect(read).toBeGreaterThan(FILES / 20);
  });

  it('that was exported is read as it was', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const backup = backupOf(rows);
        expect(parseBackup(textOf(new TextEncoder().encode(backupText(backup))))).toEqual(backup);
      }),
      { numRuns: 300 },
    );
  });
});

/** How deep `value` is nested; endless where something in it could change what it inherits. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Object.hasOwn(value, '__proto__')) return Number.POSITIVE_INFINITY;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
