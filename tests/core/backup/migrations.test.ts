import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completed } from '../../../core/backup/migrations.ts';
import { parseBackup } from '../../../core/backup/parse.ts';
import { draftOf } from '../../../core/quotes/ownQuote.ts';
import { asVersion4, noRows, someRows } from './someBackup.ts';

const call = { id: 'c', checklistId: 'base', startedAt: 1, endedAt: null, ticked: ['light'] };
const list = { id: 'base', entries: [] };

function quoteOf(id: string) {
  return { id, ...draftOf('Wer fragt, führt.', 'Ada', 'de') };
}

/** The file of a Nahbar that knew no more than these tables. */
function fileOf(version: number, without: readonly string[], rows: object): string {
  const unknown = [...without, ...(version < 5 ? ['imports'] : [])];
  const known = Object.entries({ ...noRows, ...rows }).filter(([name]) => !unknown.includes(name));
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

it('version 3 is read with what its favourites and its rotation do not say yet', () => {
  const favourite = { id: 'q', quote: quoteOf('q'), note: 'Ada zeigen', savedAt: 1 };
  const round = { seed: 7, opener: null, at: 'nd-empathie', last: null };
  const rotation = { round, standing: null, pinned: 'nd-empathie' };
  const trash = [{ id: 'favourite/r', row: { ...favourite, id: 'r', tags: [] }, discardedAt: 1 }];
  const state = [{ key: 'rotation', rotation }];
  const { rows } = parseBackup(
    fileOf(3, ['quotes', 'decks'], { favourites: [favourite], state, trash }),
  );
  expect(rows).toEqual({
    ...noRows,
    favourites: [{ ...favourite, tags: [] }],
    trash,
    state: [
      {
        key: 'rotation',
        rotation: {
          lap: { seed: 7, opener: null, at: null, last: null },
          rounds: { 'netzwerken-digital': round },
          trail: ['nd-empathie'],
          standing: null,
          pinned: 'nd-empathie',
        },
      },
    ],
  });
});

it('version 3 has its removed favourites, which knew no tags either', () => {
  const row = { id: 'r', quote: quoteOf('r'), note: '', savedAt: 1 };
  const trash = [{ id: 'favourite/r', row, discardedAt: 1 }];
  const { rows } = parseBackup(fileOf(3, ['quotes', 'decks'], { trash }));
  expect(rows.trash).toEqual([{ ...trash[0], row: { ...row, tags: [] } }]);
});

it('version 4 is read with its imports in a table of their own', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      expect(parseBackup(fileOf(4, [], asVersion4(rows))).rows).toEqual(rows);
    }),
  );
});

it('version 4 keeps in the trash what only looks like an import', () => {
  const trash = [
    { id: 'import/1', row: { id: '2' }, discardedAt: 1 },
    { id: 'import/', row: { id: '' }, discardedAt: 1 },
    { id: 'import/3', row: null, discardedAt: 1 },
  ];
  expect(parseBackup(fileOf(4, [], { trash })).rows).toEqual({ ...noRows, trash });
});

it.each([[7], [[null]], [[{ id: 'import/1', row: { id: '1' }, discardedAt: 'x' }]]])(
  'version 4 with %j in the trash is refused, and nothing else',
  (trash) => {
    expect(() => parseBackup(fileOf(4, [], { trash }))).toThrow('badBackup');
  },
);

it.each([[{ favourites: 7 }], [{ favourites: [7, null] }], [{ state: [null] }], [{ trash: 'x' }]])(
  'version 3 with %j is refused, and nothing else',
  (rows) => {
    expect(() => parseBackup(fileOf(3, ['quotes', 'decks'], rows))).toThrow('badBackup');
  },
);

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
