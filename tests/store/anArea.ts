import type { Area } from '../../platform/area.ts';

/** Stands in for `storage.local`, which needs a browser. */
export function anArea(): Area & { values: Record<string, unknown> } {
  const values: Record<string, unknown> = {};
  return {
    values,
    read: async (keys) => {
      const asked = keys ?? Object.keys(values);
      return Object.fromEntries(
        asked.filter((key) => key in values).map((key) => [key, values[key]]),
      );
    },
    write: async (more) => void Object.assign(values, structuredClone(more)),
    remove: async (keys) => {
      for (const key of keys) delete values[key];
    },
    watch: () => () => {},
  };
}
