/** Which files a built page loads, read from its HTML and from the imports in its scripts. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** Files as paths inside the extension, sorted: `chunks/newtab.js`. */
export interface PageFiles {
  /** The page, what it names outside of templates, and what the scripts among that import statically. */
  first: string[];
  /** Those, what it names in templates, and all scripts that any of them may ever import. */
  ever: string[];
}

/**
 * Follows what a page loads.
 *
 * @param folder the unpacked extension
 * @param page its HTML file, as a path inside the folder
 * @throws if a script is missing, or an import cannot be followed because its path is computed
 */
export function loadedBy(folder: string, page: string): PageFiles {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = (text: string) => namedIn(text).map((url) => resolve(url, page));
  const imports = new Map<string, Imports>();
  const importsOf = (file: string) => {
    const known = imports.get(file) ?? importsIn(folder, file);
    imports.set(file, known);
    return known;
  };
  return {
    first: closure([page, ...named(html.replace(TEMPLATE, ''))], (file) => importsOf(file).static),
    ever: closure([page, ...named(html)], (file) => {
      const { static: now, dynamic: later } = importsOf(file);
      return [...now, ...later];
    }),
  };
}

const TEMPLATE = /<template\b[\s\S]*?<\/template>/g;

interface Imports {
  static: string[];
  dynamic: string[];
}

/** Everything that can be reached from the entries, themselves included. */
function closure(entries: string[], next: (file: string) => string[]): string[] {
  const reached = new Set(entries);
  // A set's iteration also visits what is added on the way.
  for (const file of reached) for (const found of next(file)) reached.add(found);
  return [...reached].sort();
}

/** Good for HTML that the build wrote: no comments around tags, attributes in double quotes. */
function namedIn(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => /\b(?:src|href)="([^"]+)"/i.exec(tag)?.[1] ?? []);
}

function importsIn(folder: string, file: string): Imports {
  if (!file.endsWith('.js')) return { static: [], dynamic: [] };
  const code = readFileSync(join(folder, file), 'utf8');
  const { errors, module } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const imported = module.staticImports.map((each) => each.moduleRequest.value);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    literal(code.slice(start, end), file),
  );
  return {
    static: [...imported, ...exported].map((url) => resolve(url, file)),
    dynamic: dynamic.map((url) => resolve(url, file)),
  };
}

/** What a string in the source says; minifiers like to write them in backticks. */
function literal(source: string, file: string): string {
  const text = /^(['"`])([^'"`$\\]*)\1$/.exec(source)?.[2];
  if (text === undefined) throw new Error(`${file} imports a computed path: ${source}`);
  return text;
}

/** From a URL as it stands in a file to a path inside the extension. */
function resolve(url: string, from: string): string {
  if (!/^\.{0,2}\//.test(url))
    throw new Error(`${from} loads ${url}, which is not in the extension`);
  return url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(from), url);
}
