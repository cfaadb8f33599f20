import { globSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { floors } from './support/houseRules.ts';

// Whoever writes a page, a file or an address decides how long it is. No regular expression takes more
// than linear time, whatever it is given: recheck proves it, or counts the steps of its own attacks.

interface Expression {
  source: string;
  flags: string;
}

const files = globSync(`{${floors.join(',')}}/**/*.{ts,tsx}`).map((file) =>
  file.replaceAll('\\', '/'),
);

/** The literals of a file, and whether it makes others of strings. */
function expressionsIn(file: string): { literals: Expression[]; makesOthers: boolean } {
  const literals: Expression[] = [];
  let makesOthers = false;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, callee } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (regex) literals.push({ source: regex.pattern, flags: regex.flags });
    if (/^(?:New|Call)Expression$/.test(type ?? '') && callee?.name === 'RegExp')
      makesOthers = true;
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return { literals, makesOthers };
}

/** Whether it repeats something without end; what does not, looks at a place only so long. */
function isUnbounded({ source }: Expression): boolean {
  const bare = source.replace(/\\./gsu, '').replace(/\[[^\]]*\]/gu, '');
  return /[*+]|\{\d+,\}/.test(bare);
}

/**
 * The steps that count as an attack: more than linear time takes for the longest text that is tried, of 300,000
 * characters, and far fewer than polynomial time does.
 */
const LIMITS = { randomSeed: 1, attackLimit: 30_000_000 };

/** Such as `/a+$/ takes polynomial time for 'a'.repeat(30000)`; none if it is linear. */
function complaintsAbout(expressions: readonly Expression[]): string[] {
  return expressions.filter(isUnbounded).flatMap(({ source, flags }) => {
    const proof = checkSync(source, flags, { ...LIMITS, timeout: 20_000 });
    const verdict =
      proof.status === 'unknown'
        ? checkSync(source, flags, { ...LIMITS, timeout: 60_000, checker: 'fuzz' })
        : proof;
    if (verdict.status === 'safe') return [];
    const told =
      verdict.status === 'vulnerable'
        ? `takes ${verdict.complexity.type} time for ${verdict.attack.pattern}`
        : 'is too complicated to tell';
    return [`/${source}/${flags} ${told}`];
  });
}

const found = files.map((file) => ({ file, ...expressionsIn(file) }));

describe('a regular expression', () => {
  it.each([
    ['(a+)+$', 'exponential'],
    ['[,\\s]+$', 'polynomial'],
    ['(?=\\s*x)', 'polynomial'],
  ])('such as /%s/ is noticed', (source, time) => {
    expect(complaintsAbout([{ source, flags: '' }])).toEqual([
      expect.stringContaining(`takes ${time} time`),
    ]);
  });

  it.each(found.filter(({ literals }) => literals.some(isUnbounded)))(
    'of $file takes linear time',
    // The checker has a limit of time, which a busy machine may reach; what is not linear fails each time.
    { retry: 2 },
    ({ literals }) => {
      expect(complaintsAbout(literals)).toEqual([]);
    },
  );
});

/** They make expressions of nothing but words of our own, when they are called. */
const OF_OWN_WORDS = ['core/people/channelNumber.ts', 'core/settings/language.ts'];

describe('a regular expression that is made of strings', () => {
  const native = globalThis.RegExp;
  const made: Expression[] = [];
  beforeAll(() => {
    globalThis.RegExp = new Proxy(native, {
      construct(target, args: [string, string?]) {
        const expression = new target(...args);
        made.push(expression);
        return expression;
      },
    });
  });
  afterAll(() => {
    globalThis.RegExp = native;
  });

  it.each(found.filter(({ file, makesOthers }) => makesOthers && !OF_OWN_WORDS.includes(file)))(
    'of $file takes linear time',
    async ({ file }) => {
      vi.resetModules();
      made.length = 0;
      await import(`../${file}`);
      expect(made).not.toEqual([]);
      expect(complaintsAbout(made)).toEqual([]);
    },
  );
});
