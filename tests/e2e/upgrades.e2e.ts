import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from 'vitest';
import { completed, importsApart } from '../../core/backup/migrations';
import type { TableName } from '../../core/tables';
import { declaredStores, oldDatabase, RELEASED, storesNow } from '../support/oldDatabase';
import { bothCopies } from './support/bothCopies';
import { leavesOldDatabase } from './support/databases';
import { waitFor } from './support/patience';
import { test } from './support/test';

describe.each(RELEASED)('a database of %s', (file) => {
  const fixture = oldDatabase(file);
  const { trash, imports } = importsApart(fixture.rows.trash ?? []);
  const expected = { imports, ...fixture.rows, trash };

  test.inBoth('is read by the newest Nahbar, wholly, and then kept twice', async ({ person }) => {
    await leavesOldDatabase(person, fixture);
    const library = await person.opensLibrary('#favourites');
    await library.sees('Wie es in der ersten Fassung hieß.');
    await library.reads(['textbox'], 'Ada zeigen');
    await library.clicks(['link', 'Ausgeblendet']);
    await library.sees('nicht im Bild');
    for (let opening = 0; opening < 2; opening += 1) {
      const { database } = await bothCopies(person);
      expect(await person.backstage(storesNow)).toEqual(declaredStores());
      for (const [table, rows] of Object.entries(expected)) {
        for (const row of table === 'witness' ? [] : rows) {
          const upgraded = completed(table as TableName, row);
          expect(Object.values(database)).toContainEqual(expect.objectContaining(upgraded));
        }
      }
      expect(Object.keys(database)).toContain('favourites/nd-empathie');
      await waitFor('both copies to be the same', async () => {
        const both = await bothCopies(person);
        return isDeepStrictEqual(both.copy, both.database);
      });
      // A migration that runs again changes nothing more.
      await library.reloads();
      await library.sees('Ausgeblendet');
    }
  });
});
