import type { Plugin } from 'vite';

/**
 * Leaves out Vite's helper for preloading. An extension's files are on the disk and its stylesheet
 * is one, so a dynamic import has nothing to load ahead; the helper is code to read and run.
 */
export function withoutPreloadHelper(): Plugin {
  return {
    name: 'without-preload-helper',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}
