import { sameValue } from '../../core/sameValue.ts';
import { type AllRows, keyOf } from '../../core/tables.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import { tablesInMemory } from '../memoryBackend.ts';
import type { Commit } from '../messages.ts';
import type { StorageBackend, Tables } from '../storageBackend.ts';
import { readReplica } from './replica.ts';
import { type Change, trackChanges } from './trackChanges.ts';

/** So often an act is tried anew when somebody else was faster. */
const TRIES = 5;

/**
 * The replica as a storage backend, for pages without the user's database: in a container or a private window of
 * Firefox, or where there is none. What is written goes through the background, which has it.
 *
 * @param area where the replica is
 * @param commit asks the background to write; resolves to whether it did, or somebody was faster
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
      /** What may be done, by a background that was stopped before it could say so. */
      const unsure: { changes: readonly Change[]; result: T }[] = [];
      for (let tries = 0; ; tries += 1) {
        const { header, all } = await readReplica(area);
        const done = unsure.find(({ changes }) => holds(all, changes));
        if (done) return done.result;
        // What fails twice fails for a reason.
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
        // Of two that are asked at once, the second may be answered first: it knows better.
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
