import { Unsure } from '../../core/refusal.ts';
import { sameValue } from '../../core/sameValue.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import type { Commit } from '../messages.ts';
import type { StorageBackend, Tables } from '../storageBackend.ts';
import { type Cached, CachedReplica, copyOf } from './cachedReplica.ts';
import { rememberRevision } from './replica.ts';
import { type Change, trackChanges } from './trackChanges.ts';

/** How often an act is retried when another page has written in between. */
const TRIES = 5;

/**
 * The replica as a storage backend, for pages without the user's database: in a container or private window of
 * Firefox, or if the database cannot be opened. Writes go through the background.
 *
 * @param area where the replica is
 * @param commit asks the background to write; resolves to false if another page has written in between
 * @param rebuilt resolves when a replica that is being rebuilt has every row again
 */
export function openReplicaStore(
  area: StorageArea,
  commit: (act: Commit) => Promise<boolean>,
  rebuilt: () => Promise<void>,
): StorageBackend {
  const cache = new CachedReplica(area);
  cache.follow();
  const whole = async (): Promise<Cached> => {
    const replica = await cache.read();
    if (!replica.header?.isPartial) return replica;
    // What is there so far would look like a profile that has lost rows.
    await rebuilt();
    return whole();
  };
  return {
    isPersistent: true,
    read: async (query) => query((await whole()).rows),
    write: async (tables, act) => {
      let problem: unknown = new Error('Others wrote all the time.');
      /** Attempts that may have been written by a background that was stopped before it could answer. */
      const unsure: { changes: readonly Change[]; result: Awaited<ReturnType<typeof act>> }[] = [];
      for (let tries = 0; ; tries += 1) {
        const { header, rows } = await whole();
        for (const { changes, result } of unsure) if (await holds(rows, changes)) return result;
        // A second failure is not a coincidence.
        if (tries === TRIES || unsure.length > 1) {
          throw unsure.length > 0 ? new Unsure('No answer', { cause: problem }) : problem;
        }
        const recording = trackChanges(await copyOf(rows, tables));
        const result = await act(recording.rows);
        const changes = recording.changes();
        const generation = header?.generation ?? 0;
        if (changes.length === 0) return result;
        try {
          if (!(await commit({ generation, changes }))) continue;
          if (header) {
            const next = { ...header, generation: generation + 1 };
            cache.wrote(changes, header, next);
            rememberRevision(next);
          }
          return result;
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
        await whole()
          .then(({ rows }) => query(rows))
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

/** Whether `rows` has every row as `changes` leave it. */
async function holds(rows: Tables, changes: readonly Change[]): Promise<boolean> {
  for (const { table, key, row } of changes) {
    const now: object | undefined = await rows[table].get(key);
    if (!sameValue(now ?? null, row)) return false;
  }
  return true;
}
