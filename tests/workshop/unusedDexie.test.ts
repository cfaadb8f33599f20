import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERBS } from '../../workshop/unusedDexie.ts';
import { withoutTimeouts, withoutUnused } from '../../workshop/withoutUnusedDexie.ts';

const dexie = readFileSync('node_modules/dexie/dist/modern/dexie.mjs', 'utf8');

describe('Dexie without what nobody uses', () => {
  it('has all that is used, and nothing of the rest', () => {
    const left = withoutUnused(dexie);
    expect(membersOf(left, 'class WhereClause')).toEqual(['get', 'between']);
    expect(membersOf(left, 'class Collection')).toEqual([
      '_read',
      '_iterate',
      'count',
      'toArray',
      'limit',
      'primaryKeys',
    ]);
    expect(membersOf(left, 'class Table')).toEqual([
      '_trans',
      'get',
      'where',
      'count',
      'toArray',
      'toCollection',
      'put',
      'delete',
      'bulkPut',
      'bulkDelete',
    ]);
  });

  it('is not built of another Dexie than the one that was read', () => {
    expect(() => withoutUnused(`${dexie}\n`)).toThrow('Dexie has changed');
  });

  it('leaves no answer of a live query to a timeout', () => {
    const left = withoutTimeouts(withoutUnused(dexie));
    expect(left.match(/scheduler\.postTask\((?:cb|doQuery)\)/g)).toHaveLength(2);
    expect(() => withoutTimeouts(left)).toThrow('Dexie has not one');
  });

  it('is enough for the migrations', () => {
    const verbs = [...new Set(Object.values(VERBS).join(' ').split(/\s+/))];
    // A class that is taken over has these for both.
    const both = ['delete', 'on', 'keys', 'version'];
    const gone = verbs.filter((verb) => !both.includes(verb));
    const used = [...readFileSync('store/database.ts', 'utf8').matchAll(/\.(\w+)\(/g)];
    expect(used.map(([, verb]) => verb).filter((verb) => gone.includes(String(verb)))).toEqual([]);
  });
});

function membersOf(code: string, owner: string): string[] {
  const [, body = ''] = new RegExp(`\\b${owner} \\{\\n((?: {4}.*\\n|\\n)*)`).exec(code) ?? [];
  return [...body.matchAll(/^ {4}(\w+)\b/gm)].map(([, name]) => String(name));
}
