/** Runs in a page of an extension of its own: see writes.ts. */
import type { Favourite } from '../../core/quotes/favourite.ts';
import { localStorageArea, type StorageArea } from '../../platform/storageArea.ts';
import { openDatabase } from '../../store/database.ts';
import { applyToReplica } from '../../store/replica/replica.ts';
import { replicatedDatabase } from '../../store/replica/replicatedDatabase.ts';
import type { StorageBackend } from '../../store/storageBackend.ts';
import { madeUp } from './seed.ts';

/** Milliseconds until an act was acknowledged. */
export interface WriteTimes {
  /** By the database alone. */
  plain: number[];
  /** By the database and the copy. */
  twice: number[];
}

declare global {
  interface Window {
    measureWrites?: (rounds: number) => Promise<WriteTimes>;
  }
}

window.measureWrites = async (rounds) => {
  const database = await openDatabase(() => {});
  const mark = { installId: 'bench', placeId: 'bench', generation: 1 };
  await database.write([], (rows) => rows.witness.put({ key: 'mark', ...mark }));
  await applyToReplica(localStorageArea, [], { ...mark, counts: {} });
  const shelf = replicatedDatabase(database, localStorageArea satisfies StorageArea, () => {
    throw new Error('The replica is behind.');
  });
  const times: WriteTimes = { plain: [], twice: [] };
  const favourites = madeUp(2 * rounds);
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = favourites.slice(2 * round) as [Favourite, Favourite];
    // By turns, and each as often first as last. The database alone leaves the copy behind, so what
    // is written by it goes again before the other's turn.
    times.plain.push(await timeOf(database, first));
    await database.write(['favourites'], (rows) => rows.favourites.delete(first.id));
    times.twice.push(await timeOf(shelf, second));
  }
  return times;
};

async function timeOf(shelf: StorageBackend, favourite: Favourite): Promise<number> {
  const started = performance.now();
  await shelf.write(['favourites'], async (rows) => {
    if (await rows.favourites.get(favourite.id)) return;
    await rows.favourites.put(favourite);
  });
  return performance.now() - started;
}
