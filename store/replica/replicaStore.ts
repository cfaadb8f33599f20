import { sameValue } from '../../core/sameValue.ts';
import { type AllRows, keyOf } from '../../core/tables.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { tablesInMemory } from '../memoryBackend.ts';
import type { Commit } from '../messages.ts';
import type { StorageBackend, Tables } from '../storageBackend.ts';
import { readReplica } from './replica.ts';
import { type Change, trackChanges } from './trackChanges.ts';

/** How often an act is retried when another page has written in between. */
const TRIES = 5;

/**
 * The replica as a storage backend, for pages without the user's database: in a container or private window of
 * Firefox, or if the database cannot be opened. Writes go through the background.
 *
 * @param area where the replica is
 * @param commit asks the background to write; resolves to false if another page has written in between
 */
export function openReplicaStore(
  area: StorageArea,
  commit: (act: Commit) => Promise<boolean>,
): StorageBackend {
  const rows = async (): Promise<Tables> => tablesInMemory((await readReplica(area)).all);
  return {
    isPersistent: true,
    read: async (query) => query(await rows()),
    write: async <T>(_: unknown, act: (rows: Tables) => PromiseLike<T>) => {
      let problem: unknown = new Error('Others wrote all the time.');
      /** Attempts that may have been written by a background that was stopped before it could answer. */
      const unsure: { changes: readonly Change[]; result: T }[] = [];
      for (let tries = 0; ; tries += 1) {
        const { header, all } = await readReplica(area);
        const done = unsure.find(({ changes }) => holds(all, changes));
        if (done) return done.result;
        // A second failure is not a coincidence.
        if (tries === TRIES || unsure.length > 1) throw problem;
        const recording = trackChanges(tablesInMemory(all));
        const result = await act(recording.rows);
        const changes = recording.changes();
        const generation = header?.generation ?? 0;
        try {
          if (changes.length === 0 || (await commit({ generation, changes }))) return result;
        } catch (error) {
          problem = error;
          unsure.push({ changes, result });
        }
      }
    },
    watch: (query, seen, failed) => {
      let asked = 0;
      const tell = async () => {
        asked += 1;
        const question = asked;
        // Of two concurrent queries, the later may be answered first: ignore older answers.
        const isLatest = () => question === asked;
        await rows()
          .then(query)
          .then(
            (answer) => isLatest() && seen(answer),
            (error) => isLatest() && failed(error),
          );
      };
      void tell();
      const end = area.watch(() => void tell());
      return () => {
        asked += 1;
        end();
      };
    },
  };
}

/** Whether `all` has every row as `changes` leave it. */
function holds(all: AllRows, changes: readonly Change[]): boolean {
  return changes.every(({ table, key, row }) => {
    const now = (all[table] as object[]).find((each) => keyOf(table, each) === key);
    return sameValue(now ?? null, row);
  });
}
