import type { Plugin } from 'vite';

const PRELOAD = '\0vite/preload-helper.js';
/** What is left of a call of the helper, minified: `a(()=>import(`…`),__VITE_PRELOAD__)`. */
const PRELOADED =
  /(?<![\w$])[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?),__VITE_PRELOAD__\)/g;
/** The same where one export is wanted: `a(async()=>{let{b:c}=await import(`…`);return{b:c}},__VITE_PRELOAD__)`. */
const PRELOADED_PART =
  /(?<![\w$])[\w$]+\(async\(\)=>\{let(\{[\w$]+:[\w$]+\})=await (import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?);return\1\},__VITE_PRELOAD__\)/g;
const WXT_SCRIPT = '\0virtual:wxt-unlisted-script-entrypoint?';
const WXT_PLUGINS = /import\s*["'][^"']*wxt-html-plugins[^"']*["'];?/g;

/**
 * Leaves out what the tools would add to every page as a file of its own: each is one more to open
 * before the page is there. Vite's helper preloads, but an extension's files are on the disk and its
 * stylesheet is one; every module that would import it gets a stand-in, which disappears into it, and
 * its calls become the imports that they are about. A call in an unknown form stays, and works.
 * WXT's is for plugins of its pages, and empty; its frame around a script that is no module would
 * start those plugins, too, and log in development.
 */
export function withoutToolHelpers(): Plugin {
  return {
    name: 'withoutToolHelpers',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) => (id === PRELOAD ? `${PRELOAD}?for=${importer}` : null),
    load: (id) => {
      if (id.startsWith(PRELOAD)) return 'export const __vitePreload = (load) => load();';
      if (!id.startsWith(WXT_SCRIPT)) return null;
      return `import script from ${JSON.stringify(id.slice(WXT_SCRIPT.length))}; export default script.main();`;
    },
    generateBundle(_, bundle) {
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type !== 'chunk') continue;
        output.code = output.code
          .replace(WXT_PLUGINS, '')
          .replace(PRELOADED_PART, '$2')
          .replace(PRELOADED, '$1');
        if (file.includes('wxt-html-plugins') && output.code.trim() === '') delete bundle[file];
      }
    },
  };
}
