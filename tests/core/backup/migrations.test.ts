import { expect, it } from 'vitest';
import { completed } from '../../../core/backup/completed.ts';
import { parseBackup } from '../../../core/backup/parse.ts';
import { noRows } from './someBackup.ts';

const call = { id: 'c', checklistId: 'base', startedAt: 1, endedAt: null, ticked: ['light'] };
const list = { id: 'base', entries: [] };

/** The file of a Nahbar that knew no more than these tables. */
function fileOf(version: number, without: readonly string[], rows: object): string {
  const known = Object.entries({ ...noRows, ...rows }).filter(([name]) => !without.includes(name));
  return JSON.stringify({
    nahbar: 'backup',
    version,
    exportedAt: '2026-11-22T00:00:00.000Z',
    appVersion: '1.0.0',
    rows: Object.fromEntries(known),
  });
}

const NEW_IN_2 = ['people', 'circles', 'contacts', 'steps'];

it.each([
  [1, [...NEW_IN_2, 'reminders']],
  [2, ['reminders']],
])('version %i is read with what its calls and lists do not say yet', (version, without) => {
  const { rows } = parseBackup(fileOf(version, without, { calls: [call], checklists: [list] }));
  expect(rows).toEqual({
    ...noRows,
    calls: [{ ...call, room: null, personIds: [], points: '', after: null }],
    checklists: [{ ...list, name: null, of: 'base' }],
  });
});

it.each([[{ calls: 7 }], [{ calls: [7, null] }], [{ checklists: 'all' }]])(
  'version 2 with %j is refused, and nothing else',
  (rows) => {
    expect(() => parseBackup(fileOf(2, ['reminders'], rows))).toThrow('badBackup');
  },
);

it('leaves a row that says everything as it is', () => {
  const row = { ...call, room: 'meet/a', personIds: ['ada'], points: 'x', after: 'open' };
  expect(completed('calls', row)).toBe(row);
  expect(completed('people', { id: 'ada' })).toEqual({ id: 'ada' });
});
