import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts in a file, by line. Keys and imports are for the code, which has names of its own. */
export function saidIn(file: string): [line: number, text: string][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  if (!file.endsWith('.ts'))
    return lines.map((text, i) => [i + 1, text.replace(/^\s*"[\w-]+": /, '')]);
  return lines.flatMap((line, i) => {
    if (/^\s*(?:import|export type|\/\/|\*|\/\*)/.test(line)) return [];
    const said = [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
      ([, plain, template]) => (plain ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, '$'),
    );
    return said.map((text): [number, string] => [i + 1, text]);
  });
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Where people read what Nahbar says. */
export const FILES = {
  de: filesOf('de'),
  en: [...filesOf('en'), 'README.md', 'CHANGELOG.md'],
};

function filesOf(language: 'de' | 'en'): string[] {
  return [
    ...filesIn(`locales/${language}`, '.ts'),
    ...['checklists', 'openings', 'steps', 'callKinds'].flatMap((folder) =>
      filesIn(`content/${folder}`, `.${language}.json`),
    ),
    `public/_locales/${language}/messages.json`,
    `listing/${language}/description.txt`,
    `listing/${language}/store.json`,
    `docs/privacy-policy.${language}.md`,
  ];
}

/** What both languages share a file for. */
export const BOTH = ['entrypoints/help/texts.ts', 'locales/background.ts'];
