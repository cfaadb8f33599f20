import type { Plugin } from 'vite';
import type { ResolvedPublicFile } from 'wxt';
import { licencesText, noticesOf } from './licences.ts';

const SUPPLIED = 'workshop/licences';

/**
 * Ships `licences.txt`, with the licence of every package that any script of the extension has code
 * of, as the bundler tells. WXT builds pages and scripts one after the other, each with plugins of
 * its own, and then asks for the files beside them.
 */
export function shipLicences() {
  const modules = new Set<string>();
  return {
    /** For every one of the builds. */
    noteModules: (): Plugin => ({
      name: 'noteModules',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'chunk') for (const id of output.moduleIds) modules.add(id);
        }
      },
    }),
    /**
     * For the files beside them, when all are built.
     *
     * @throws if the licence of a package is not known, so that the build fails
     */
    addFile: (files: ResolvedPublicFile[]): void => {
      // The mark is for browsers, which would not read a file of an extension as UTF-8 without.
      const contents = `\uFEFF${licencesText(noticesOf(modules, SUPPLIED))}`;
      files.push({ relativeDest: 'licences.txt', contents });
    },
  };
}
