import type { Plugin } from 'vite';

const LATER = /\s*<(?:script type="module"|link rel="stylesheet")[^>]*>(?:<\/script>)?/g;

const FIRST = /<script src="(\/(?:boot|firstPanel)\.js)">/;

/**
 * The page is read on while the script comes, and nothing is painted before it has run. Firefox does
 * not know `blocking` (153): it would paint the page without its styles, so there the reading waits.
 */
const FIRST_IN_CHROMIUM = '<script src="$1" async blocking="render">';

/** The new tab, both panels, and the help page, which has to work when the app's files do not. */
const ALONE = /data-page="(?:newtab|popup|sidepanel|help)"/;

/** What `bringRest` asks for. */
const LASTING_NAMES = {
  entryFileNames: 'chunks/[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  assetFileNames: 'assets/[name].[ext]',
};

/**
 * Leaves the new tab's page with /boot.js alone, which has in it all that the quote needs. It asks
 * for the stylesheet and the app itself, once the quote is painted (`components/page/bringRest.ts`):
 * a file that is only asked for competes with the first paint already. So both have names that do
 * not change with their content; nothing caches an extension's files.
 *
 * The popup has /firstPanel.js and its list in the same way. The help page keeps nothing but its one
 * script: /rescue.js has its styles in it.
 */
export function quoteFirst(browser: string): Plugin {
  return {
    name: 'quoteFirst',
    apply: 'build',
    config: ({ build }) =>
      // WXT builds its scripts that are no modules, such as boot.js, on their own and as libraries.
      build?.lib ? undefined : { build: { rolldownOptions: { output: LASTING_NAMES } } },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const alone = ALONE.test(html) ? html.replace(LATER, '') : html;
        return browser === 'firefox' ? alone : alone.replace(FIRST, FIRST_IN_CHROMIUM);
      },
    },
  };
}
