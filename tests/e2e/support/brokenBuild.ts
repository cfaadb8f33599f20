import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alteredBuild } from './alteredBuild';

/**
 * A copy of the built extension whose apps are broken, but not the scripts before them.
 *
 * @param how `throwing`: each app's script throws as soon as it runs; `missing`: it is not there,
 *   and neither is anything that it would import; `wordless`: only the files of words are not there
 * @returns the folder, for `Setting.build`
 */
export function brokenBuild(how: 'throwing' | 'missing' | 'wordless'): string {
  return alteredBuild((folder) => {
    for (const script of globSync('chunks/*.js', { cwd: folder })) {
      const file = join(folder, script);
      const hasWords = /\/(?:de|en)-[^/]*$/.test(script);
      if (how === 'missing' || (how === 'wordless' && hasWords)) rmSync(file);
      else if (how === 'throwing' && /(newtab|popup|library)\.js$/.test(script)) {
        writeFileSync(file, "throw new Error('broken');");
      }
    }
  });
}
