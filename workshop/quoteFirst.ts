import type { Plugin } from 'vite';
import { TOGETHER_WORDS, wordsChunkOf } from './wordsChunks.ts';

const LATER = /\s*<(?:script type="module"|link rel="stylesheet")[^>]*>(?:<\/script>)?/g;

const FIRST = /<script src="(\/(?:boot|firstPanel)\.js)">/;

/**
 * The page is read on while the script comes, and nothing is painted before it has run. Firefox does
 * not know `blocking` (153): it would paint the page without its styles, so there the reading waits.
 */
const FIRST_IN_CHROMIUM = '<script src="$1" async blocking="render">';

/** The new tab, both panels, and the help page, which has to work when the app's files do not. */
const ALONE = /data-page="(?:newtab|popup|sidepanel|help)"/;

/** What every page loads when it is opened, folder by folder. */
const EVERY_PAGE = new RegExp(
  [
    '/node_modules/@?preact/|/workshop/jsxRuntime\\.',
    '/components/page/(?:notices|Notices|DatabaseNote|Icon|icons|look|useBrought)\\.',
    '/components/settings/followLook\\.',
    '/locales/(?:\\w+/)?page\\.',
    '/store/(?:open|live|shelf|recovery|settings/look|calls/askedCall|people/peopleWith|copy/(?:keptTwice|lastMark|testimony))\\.',
    '/platform/(?:appVersion|area|drafts|hints|language|messages|turns)\\.',
    '/core/(?:refusal|wording|backup/counts|backup/witness|backup/recovery|backup/rows|backup/completed|calendar/localDay|calendar/day|settings/look)\\.',
    // The names that tools give to little pieces of their own.
    '/@?wxt(?:-dev)?/.*browser|rolldown/runtime',
  ].join('|'),
);

/** What `bringRest` asks for. */
const LASTING_NAMES = {
  entryFileNames: 'chunks/[name].js',
  chunkFileNames: ({ moduleIds }: { moduleIds: string[] }) =>
    `chunks/${wordsChunkOf(moduleIds[0] ?? '') ?? '[name]-[hash]'}.js`,
  assetFileNames: 'assets/[name].[ext]',
  // What every page has in one file, rather than in the ten that the splitting would make of it.
  codeSplitting: {
    groups: [
      { name: 'page', test: EVERY_PAGE },
      // What every panel has, and the library where it is about calls.
      {
        name: 'kinds',
        test: /\/core\/calls\/(?:call|checklist|kinds)\.|\/content\/(?:callKinds|baseChecklist)\.ts|\/content\/(?:checklists\/[\w-]+|callKinds\/names\.\w+)\.json|\/store\/calls\/(?:kinds|checklist|onToolbar)\./,
      },
      // What the first write brings.
      { name: 'copy', test: /\/store\/(?:manyAtATime|copy\/(?:writeTwice|recorded|copy))\./ },
      { name: wordsChunkOf, test: TOGETHER_WORDS, debugName: 'words that are one file' },
    ],
    includeDependenciesRecursively: false,
  },
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
