import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** A package's name at the beginning of what is imported: `dexie`, `@preact/signals`. */
const PACKAGE = /^(?:@[\w.-]+\/)?[\w-][\w.-]*/;

/**
 * Fails the build unless every library is bundled exactly as its package brings it. Two things are
 * compared, at the end, when every plugin has had its turn:
 *
 * - what the bundler has in hand of each module in `node_modules` with that module's file, byte for
 *   byte. There are no exceptions: what Vite does on the way (defining constants, minifying) it does later;
 * - where each import of one of our dependencies led with the dependency's folder, so that no alias
 *   puts another file in its place.
 *
 * Whether `node_modules` itself is as published is npm's business, which compares it with the lockfile.
 *
 * @param dependencies the names of the packages that the extension is built with
 */
export function librariesAsReleased(
  dependencies = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies),
): Plugin {
  let libraries = '';
  const problems = new Set<string>();
  return {
    name: 'nahbar:libraries-as-released',
    apply: 'build',
    configResolved({ root }) {
      // The bundler resolves symbolic links.
      libraries = realpathSync(resolve(root, 'node_modules'));
    },
    resolveId: {
      // Before aliases are applied.
      order: 'pre',
      filter: { id: PACKAGE },
      async handler(source, importer) {
        const name = PACKAGE.exec(source)?.[0];
        if (!name || !dependencies.includes(name)) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        if (found && !found.id.startsWith(join(libraries, name, '/')))
          problems.add(`${source} is not taken from its package, but from ${found.id}`);
        return found;
      },
    },
    buildEnd(error) {
      if (error) return;
      for (const id of this.getModuleIds()) {
        if (!id.startsWith(libraries)) continue;
        if (this.getModuleInfo(id)?.code !== readFileSync(id.replace(/\?.*/, ''), 'utf8'))
          problems.add(`${id} is not bundled as its package brings it`);
      }
      if (problems.size > 0) this.error(`Libraries ship as released.\n${[...problems].join('\n')}`);
    },
  };
}
