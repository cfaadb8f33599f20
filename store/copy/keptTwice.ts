import type { Area } from '../../platform/area.ts';
import { inTurn } from '../../platform/turns.ts';
import type { Database, Shelf } from '../shelf.ts';
import { writeTwice } from './writeTwice.ts';

/** The database as a shelf whose every write is in the copy, too, before it is acknowledged. */
export function keptTwice(database: Database, area: Area): Shelf {
  const memory = {};
  return {
    lasts: true,
    read: database.read,
    watch: database.watch,
    write: (act) => inTurn('write', () => writeTwice(database, area, act, memory)),
  };
}
