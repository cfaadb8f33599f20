import { countsOf } from '../../core/backup/counts.ts';
import type { Revision } from '../../core/backup/replicaHeader.ts';
import { type AllRows, keyOf, TABLE_NAMES } from '../../core/tables.ts';
import type { StorageArea } from '../../platform/storageArea.ts';
import type { Snapshots } from '../../store/replica/reconcile.ts';
import { applyToReplica } from '../../store/replica/replica.ts';

/** Where the browser keeps no snapshots. */
export const NO_SNAPSHOTS: Snapshots = {
  lastRecords: async () => null,
  keep: async () => {
    throw new Error('There is no place for it.');
  },
};

/** Writes a replica with these rows. */
export function leaveReplica(area: StorageArea, all: AllRows, revision: Revision): Promise<void> {
  const changes = TABLE_NAMES.flatMap((table) =>
    (all[table] as object[]).map((row) => ({ table, key: keyOf(table, row), row })),
  );
  return applyToReplica(area, changes, { ...revision, counts: countsOf(all) });
}

/** Stands in for `storage.local`, which needs a browser. */
export function anArea(): StorageArea & { values: Record<string, unknown> } {
  const values: Record<string, unknown> = {};
  const watchers = new Set<(values: Record<string, unknown>) => void>();
  const tell = (changes: Record<string, unknown>) => {
    for (const changed of watchers) changed(structuredClone(changes));
  };
  return {
    values,
    read: async (keys) => {
      const asked = keys ?? Object.keys(values);
      return Object.fromEntries(
        asked.filter((key) => key in values).map((key) => [key, values[key]]),
      );
    },
    keys: async () => Object.keys(values),
    write: async (more) => {
      Object.assign(values, structuredClone(more));
      tell(more);
    },
    remove: async (keys) => {
      for (const key of keys) delete values[key];
      tell(Object.fromEntries(keys.map((key) => [key, undefined])));
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
