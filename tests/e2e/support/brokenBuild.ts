import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    if (how === 'throwing') {
      for (const page of ['newtab', 'popup', 'library']) {
        writeFileSync(appOf(folder, page), "throw new Error('broken');");
      }
      return;
    }
    for (const script of globSync(how === 'missing' ? '*.js' : '{de,en}{-,.panel-,.library-}*.js', {
      cwd: join(folder, 'chunks'),
    })) {
      rmSync(join(folder, 'chunks', script));
    }
  });
}

/**
 * The file with the app of a page in a built extension.
 *
 * @throws if the page has none
 */
export function appOf(folder: string, page: string): string {
  const html = readFileSync(join(folder, `${page}.html`), 'utf8');
  const apps = [...html.matchAll(/<script type="module"[^>]* src="\/([^"]+)"/g)];
  const app = apps.at(-1)?.[1];
  if (!app) throw new Error(`${page}.html has no app.`);
  return join(folder, app);
}
