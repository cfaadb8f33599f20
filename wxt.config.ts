import { basename, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { checkContent } from './workshop/checkContent';
import { manifest } from './workshop/manifest';
import { oneApp } from './workshop/oneApp';
import { quoteFirst } from './workshop/quoteFirst';
import { shipLicences } from './workshop/shipLicences';
import { withoutInnerHtml } from './workshop/withoutInnerHtml';
import { withoutToolHelpers } from './workshop/withoutToolHelpers';
import { withoutUnusedDexie } from './workshop/withoutUnusedDexie';

const licences = shipLicences();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: { excludeSources: ['screenshots/**'] },
  manifest: ({ browser, command }) => manifest(browser, command),
  hooks: {
    // WXT takes the title of the popup's page, which is in one language.
    'build:manifestGenerated': (_, { action }) => {
      if (action) action.default_title = '__MSG_action_title__';
    },
    'build:publicAssets': (_, files) => licences.addFile(files),
  },
  vite: ({ browser }) => ({
    plugins: [
      checkContent(),
      oneApp(),
      quoteFirst(browser),
      withoutUnusedDexie(),
      withoutInnerHtml(),
      withoutToolHelpers(),
      licences.noteModules(),
      preact({ reactAliasesEnabled: false }),
    ],
    resolve: {
      // Dexie's usual entry is its build for old browsers; this one is 2 kB smaller, gzipped.
      alias: [
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
        { find: 'preact/jsx-runtime', replacement: resolve('workshop/jsxRuntime.ts') },
      ],
    },
    build: {
      target: ['chrome123', 'firefox142'],
      // Every file is on the user's disk: one stylesheet and no preloading is less to open and run.
      cssCodeSplit: false,
      modulePreload: false,
    },
    css: {
      modules: {
        // The name of the component and of the class: short, and readable in the inspector.
        generateScopedName: (name, file) =>
          `${basename(file.replace(/\?.*/, ''), '.module.css')}-${name}`,
      },
    },
  }),
});
