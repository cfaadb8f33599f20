import { basename } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { firstScriptAlone } from './workshop/bundle/firstScriptAlone';
import { librariesAsReleased } from './workshop/bundle/librariesAsReleased';
import { shipLicences } from './workshop/bundle/licences';
import { manifest } from './workshop/bundle/manifest';
import { closedPages } from './workshop/bundle/policies';
import { checkContent } from './workshop/content/checkContent';
import { addModels } from './workshop/models/convertModels';

const licences = shipLicences();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: {
    // WXT leaves out files that begin with a dot; npm must find what it is told.
    includeSources: ['**/*', '.npmrc'],
    excludeSources: ['screenshots/**', 'tests/**', 'docs/pictures/**', 'listing/**/*.png'],
  },
  manifest: ({ browser, command }) => manifest(browser, command),
  hooks: {
    // WXT takes the title of the popup's page, which is in one language.
    'build:manifestGenerated': (_, { action }) => {
      if (action) action.default_title = '__MSG_action_title__';
    },
    'build:publicAssets': (_, files) => {
      licences.noteFiles(addModels(files));
      licences.addFile(files);
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      librariesAsReleased(),
      preact({ reactAliasesEnabled: false }),
      checkContent(),
      firstScriptAlone(browser),
      closedPages(),
      licences.noteModules(),
    ],
    build: {
      target: ['chrome123', 'firefox142'],
      // One stylesheet has its rules in one order, whatever part of a page comes later.
      cssCodeSplit: false,
      // Both browsers can preload. Without that, an app whose files import one another starts later.
      modulePreload: { polyfill: false },
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
