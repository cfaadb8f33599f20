import type { Area } from '../../platform/area.ts';
import { inTurn } from '../../platform/turns.ts';
import type { Database, Shelf } from '../shelf.ts';

/** The database as a shelf whose every write is in the copy, too, before it is acknowledged. */
export function keptTwice(database: Database, area: Area): Shelf {
  const memory = {};
  let writing: Promise<typeof import('./writeTwice.ts')> | undefined;
  return {
    lasts: true,
    read: database.read,
    watch: database.watch,
    write: async (act) => {
      // A page that only reads has no need of it.
      writing ??= import('./writeTwice.ts');
      const { writeTwice } = await writing;
      return inTurn('write', () => writeTwice(database, area, act, memory));
    },
  };
}
