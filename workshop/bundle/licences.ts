import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ResolvedPublicFile } from 'wxt';

/** The licence notices of the packages whose code or models ship with the extension. */

/** The notice of a package. */
export interface Notice {
  name: string;
  version: string;
  /** The SPDX id, such as `MIT` or `MPL-2.0`. */
  licence: string;
  /** The full licence, with the NOTICE file that Apache-2.0 requires. */
  text: string;
}

const LICENCE = /^(?:licen[cs]e|copying)(?:[.-]|$)/i;
const NOTICE = /^notice(?:[.-]|$)/i;

/**
 * The notices of all packages that any of the modules comes from, sorted by their names.
 *
 * @param modules as the bundler names them; the project's own, and those that tools make up, are none
 *   of a package
 * @param supplied a folder with the licences of packages that forgot to bring theirs, as
 *   `<name>.txt`
 * @throws with a sentence for each package whose licence is not known
 */
export function noticesOf(modules: Iterable<string>, supplied: string): Notice[] {
  const folders = new Set([...modules].flatMap((module) => packageOf(module) ?? []));
  const problems: string[] = [];
  const notices = new Map<string, Notice>();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const text = textIn(folder) ?? textSupplied(supplied, name);
    if (typeof license !== 'string') {
      problems.push(
        `${name} ${version} is in the extension, and its package.json names no licence.`,
      );
    } else if (text === null) {
      problems.push(
        `${name} ${version} is in the extension, and brings no text of its licence (${license}): ` +
          `put that of its repository into ${supplied}/${name}.txt.`,
      );
    } else notices.set(`${name} ${version}`, { name, version, licence: license, text });
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return [...notices.keys()].sort().flatMap((key) => notices.get(key) ?? []);
}

/** The notices as a text for people to read; a text that several packages share stands once. */
export function licencesText(notices: readonly Notice[]): string {
  const sharing = Map.groupBy(notices, ({ text }) => text);
  const parts = [...sharing].map(([text, some]) => {
    const names = some.map(
      ({ name, version, licence }) => `${name} ${version}\nLicence: ${licence}\n`,
    );
    return `${names.join('\n')}\n${text}\n`;
  });
  return [INTRODUCTION, ...parts].join(`\n${'='.repeat(78)}\n\n`);
}

const INTRODUCTION = `Libraries in Nahbar, and their licences

Nahbar contains code of the libraries below, bundled and minified, and models of some,
as is said there. The unmodified source of each is in the npm registry, under the name
and the version given here.
`;

/** The folder of the package that a module comes from, the innermost; null where it is of none. */
function packageOf(module: string): string | null {
  // Bundlers prefix virtual modules with a NUL.
  const path = module.replace(/^\0/, '').replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/@.][^/]*(?=\/)/.exec(path)?.[0] ?? null;
}

function textIn(folder: string): string | null {
  const files = readdirSync(folder).sort();
  const licences = files.filter((file) => LICENCE.test(file));
  if (licences.length === 0) return null;
  return [...licences, ...files.filter((file) => NOTICE.test(file))]
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

function textSupplied(supplied: string, name: string): string | null {
  const file = join(supplied, `${name}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

const SUPPLIED = 'workshop/bundle/licences';

/**
 * Ships `licences.txt`, with the licence of every package that any script of the extension has code
 * of, as the bundler tells. WXT builds pages and scripts one after the other, each with plugins of
 * its own, and then asks for the files beside them.
 */
export function shipLicences() {
  const modules = new Set<string>();
  return {
    /** For each of the builds. */
    noteModules: (): Plugin => ({
      name: 'noteModules',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'chunk') for (const id of output.moduleIds) modules.add(id);
        }
      },
    }),
    /** Packages' files that are copied without the bundler's knowledge. */
    noteFiles: (files: Iterable<string>): void => {
      for (const file of files) modules.add(file);
    },
    /**
     * For the copied files, after all builds.
     *
     * @throws if the licence of a package is unknown, so that the build fails
     */
    addFile: (files: ResolvedPublicFile[]): void => {
      // The byte order mark makes browsers read an extension's file as UTF-8.
      const contents = `\uFEFF${licencesText(noticesOf(modules, SUPPLIED))}`;
      files.push({ relativeDest: 'licences.txt', contents });
    },
  };
}
