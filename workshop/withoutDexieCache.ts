import type { Plugin } from 'vite';

const DEXIE = /\/dexie\/dist\/modern\/dexie\.mjs$/;

/** The layers of Dexie that Nahbar has no use for. */
const LAYERS = [
  /\bthis\.use\(cacheMiddleware\);/,
  /\bthis\.use\(hooksMiddleware\);/,
  /\bthis\.use\(virtualIndexMiddleware\);/,
];

/**
 * Takes three layers out of Dexie before it is bundled, and with them all that only they need, 3 kB
 * gzipped: its cache, which shows a write before the disk has it and which `store/database.ts` turns
 * off anyway; its hooks, which nobody here hangs anything on; and the part of an index of several
 * fields as an index of its own, for no index here has several.
 *
 * The build fails if a new Dexie is written differently.
 */
export function withoutDexieCache(): Plugin {
  return {
    name: 'withoutDexieCache',
    apply: 'build',
    transform: {
      filter: { id: DEXIE },
      handler(code) {
        for (const layer of LAYERS) {
          if (!layer.test(code)) this.error(`Dexie does not say ${layer.source} any more.`);
        }
        return { code: LAYERS.reduce((left, layer) => left.replace(layer, ''), code), map: null };
      },
    },
  };
}
