/** Which scripts a built page loads, read from its HTML and from the imports in the scripts. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** Script files as paths inside the extension, sorted: `chunks/newtab.js`. */
export interface PageScripts {
  /** Loaded before the page is interactive: scripts, preloads, and what they import statically. */
  first: string[];
  /** Those and all that any of them may ever import. */
  ever: string[];
}

/**
 * Follows a page's scripts.
 *
 * @param folder the unpacked extension
 * @param page its HTML file, as a path inside the folder
 * @param asked scripts that the page asks for later in a way that cannot be followed
 * @param except what is left out of `ever` if one of these matches its path, where it is imported
 *   dynamically, with all that only it imports
 * @throws if a file is missing, or an import cannot be followed because its path is computed
 */
export function scriptsOf(
  folder: string,
  page: string,
  { asked = [], except = [] }: { asked?: string[] | undefined; except?: RegExp[] | undefined } = {},
): PageScripts {
  const html = readFileSync(join(folder, page), 'utf8');
  const entries = scriptsInHtml(html).map((url) => resolve(url, page));
  const imports = new Map<string, Imports>();
  const importsOf = (file: string) => {
    const known = imports.get(file) ?? importsIn(folder, file);
    imports.set(file, known);
    return known;
  };
  return {
    first: closure(entries, (file) => importsOf(file).static),
    ever: closure([...entries, ...asked], (file) => [
      ...importsOf(file).static,
      ...importsOf(file).dynamic.filter(
        (imported) => !except.some((pattern) => pattern.test(imported)),
      ),
    ]),
  };
}

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
function scriptsInHtml(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => {
    const isScript = /^<script/i.test(tag);
    const isPreload = /\brel="?modulepreload\b/i.test(tag) || /\bas="?script\b/i.test(tag);
    const url = new RegExp(`\\b${isScript ? 'src' : 'href'}="([^"]+)"`, 'i').exec(tag)?.[1];
    return url && (isScript || isPreload) ? [url] : [];
  });
}

function importsIn(folder: string, file: string): Imports {
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
