import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { DEXIE_READ, ELSEWHERE, LAYERS, VERBS } from './unusedDexie.ts';

const DEXIE = /\/dexie\/dist\/modern\/dexie\.mjs$/;

/**
 * Takes what Nahbar does not use (`unusedDexie.ts`) out of Dexie before it is bundled, and with it all
 * that only this needs: 8 kB gzipped.
 *
 * The build fails if Dexie's text is not the one that was read for this: then it has to be read anew.
 */
export function withoutUnusedDexie(): Plugin {
  return {
    name: 'withoutUnusedDexie',
    apply: 'build',
    transform: {
      filter: { id: DEXIE },
      handler: (code) => ({ code: withoutTimeouts(withoutUnused(code)), map: null }),
    },
  };
}

/** @throws if `code` is not the file that was read, or has not all that is to be left out */
export function withoutUnused(code: string): string {
  if (createHash('sha256').update(code).digest('hex') !== DEXIE_READ) {
    throw new Error(
      'Dexie has changed. Read anew what workshop/unusedDexie.ts leaves out of it, then note its hash.',
    );
  }
  const layers = LAYERS.map((name) => new RegExp(`(?<before>\\n) +this\\.use\\(${name}\\);\\n`));
  const verbs = Object.entries(VERBS).flatMap(([owner, names]) =>
    names.split(/\s+/).map((name) => memberOf(owner, name)),
  );
  const here = ELSEWHERE.reduce((left, [there, instead]) => {
    if (!left.includes(there)) throw new Error(`Dexie has no ${there}.`);
    return left.replace(there, instead);
  }, code);
  return [...layers, ...verbs].reduce((left, part) => {
    if (!part.test(left)) throw new Error(`Dexie has no ${part.source}.`);
    return left.replace(part, '$<before>');
  }, here);
}

/** Where Dexie lets a live query begin, and hands on its answer, from a task of its own. */
const TIMEOUTS = ['setTimeout(cb, 0);', 'setTimeout(doQuery, 0);'];

/**
 * Gives the tasks of live queries to the scheduler. In a tab at the back, browsers hold a timeout back
 * for up to a second, and a favourite or a tick would come as late there.
 *
 * @throws if these are not there
 */
export function withoutTimeouts(code: string): string {
  return TIMEOUTS.reduce((left, timeout) => {
    if (left.split(timeout).length !== 2) throw new Error(`Dexie has not one ${timeout}`);
    return left.replace(
      timeout,
      timeout.replace(/setTimeout\((\w+), 0\)/, 'scheduler.postTask($1)'),
    );
  }, code);
}

/** One member of a class or an object that stands in `code` as Dexie indents it, from its first line. */
function memberOf(owner: string, name: string): RegExp {
  const start = owner.replace('(', '\\(');
  return new RegExp(
    `(?<before>\\b${start} \\{\\n(?: {4}.*\\n|\\n)*?) {4}${name}\\b.*\\n(?: {5,}.*\\n|\\n)*(?: {4}\\},?\\n)?`,
  );
}
