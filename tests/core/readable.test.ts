import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadable } from '../../core/readable.ts';
import { TABLE_NAMES, type TableName } from '../../core/tables.ts';
import { someRows } from './backup/someBackup.ts';
import { person } from './people/people.ts';

const ada = { ...person({ id: 'ada' }) };

describe('a row', () => {
  it('can be shown as it is written', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const all = TABLE_NAMES.flatMap((name) =>
          (rows[name] as object[]).map((row) => ({ name, row })),
        );
        expect(all.filter(({ name, row }) => !isReadable(name, row))).toEqual([]);
      }),
    );
  });

  it.each<[string, TableName, object]>([
    ['a favourite without its words', 'favourites', { id: 'a', note: '', tags: [], savedAt: 1 }],
    ['a person without a name', 'people', { ...ada, name: undefined }],
    ['a person without circles', 'people', { ...ada, circles: undefined }],
    ['a channel without an address', 'people', { ...ada, channels: [{ kind: 'email' }] }],
    ['a time that is none', 'people', { ...ada, addedAt: Number.NaN }],
    ['a time far from all', 'hiddenQuotes', { id: 'a', hiddenAt: 1e300 }],
    ['a time in words', 'hiddenQuotes', { id: 'a', hiddenAt: 'yesterday' }],
    ['a contact without its note', 'contacts', { id: 'a', personId: 'ada', at: 1, channel: null }],
    ['nobody in the trash', 'trash', { id: 'person/ada', row: null, discardedAt: 1 }],
    [
      'a damaged circle in the trash',
      'trash',
      { id: 'circle/a', row: { id: 'a' }, discardedAt: 1 },
    ],
  ])('cannot be shown: %s', (_, name, row) => {
    expect(isReadable(name, row)).toBe(false);
  });
});
