import type { StorageArea } from '../../platform/storageArea.ts';

/** Stands in for `storage.local`, which needs a browser. */
export function anArea(): StorageArea & { values: Record<string, unknown> } {
  const values: Record<string, unknown> = {};
  const watchers = new Set<(keys: string[]) => void>();
  const tell = (keys: string[]) => {
    for (const changed of watchers) changed(keys);
  };
  return {
    values,
    read: async (keys) => {
      const asked = keys ?? Object.keys(values);
      return Object.fromEntries(
        asked.filter((key) => key in values).map((key) => [key, values[key]]),
      );
    },
    write: async (more) => {
      Object.assign(values, structuredClone(more));
      tell(Object.keys(more));
    },
    remove: async (keys) => {
      for (const key of keys) delete values[key];
      tell(keys);
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
