import type { Plugin } from 'vite';

const PRELOAD = '\0vite/preload-helper.js';
const WXT_PLUGINS = /import\s*["'][^"']*wxt-html-plugins[^"']*["'];?/g;

/**
 * Leaves out what the tools would add to every page as a file of its own: each is one more to open
 * before the page is there. Vite's helper preloads, but an extension's files are on the disk and its
 * stylesheet is one; every module that would import it gets a stand-in, which disappears into it.
 * WXT's is for plugins of its pages, and empty.
 */
export function withoutToolHelpers(): Plugin {
  return {
    name: 'withoutToolHelpers',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) => (id === PRELOAD ? `${PRELOAD}?for=${importer}` : null),
    load: (id) =>
      id.startsWith(PRELOAD) ? 'export const __vitePreload = (load) => load();' : null,
    generateBundle(_, bundle) {
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type !== 'chunk') continue;
        output.code = output.code.replace(WXT_PLUGINS, '');
        if (file.includes('wxt-html-plugins') && output.code.trim() === '') delete bundle[file];
      }
    },
  };
}
