import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Plugin, type UserConfig } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { librariesAsReleased } from '../../../workshop/bundle/librariesAsReleased.ts';

const LIBRARY = 'export function greet() { return "Hello"; }';

describe('a library', () => {
  let root: string;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'released-')));
    for (const [name, text] of Object.entries({
      'main.ts':
        "import { greet } from 'library'; document.title = greet() + import.meta.env.MODE;",
      'node_modules/library/package.json': '{ "name": "library", "main": "library.js" }',
      'node_modules/library/library.js': LIBRARY,
      'changed/library.js': LIBRARY.replace('Hello', 'Goodbye'),
    })) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function built(config: UserConfig = {}) {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      ...config,
      plugins: [librariesAsReleased(['library']), config.plugins],
      build: { write: false, rolldownOptions: { input: join(root, 'main.ts') } },
    });
    return JSON.stringify(result);
  }

  const replacing = (what: Partial<Plugin>): Plugin => ({
    name: 'replacing',
    transform: (code, id) =>
      id.includes('node_modules') ? code.replace('Hello', 'Goodbye') : undefined,
    ...what,
  });

  it('is bundled as its package brings it', async () => {
    expect(await built()).toContain('Hello');
  });

  it.each(['pre', undefined, 'post'] as const)(
    'that a plugin changes fails the build (enforce: %s)',
    async (enforce) => {
      const plugins = [replacing({ enforce: enforce as 'pre' })];
      await expect(built({ plugins })).rejects.toThrow(/library\.js is not bundled as its package/);
    },
  );

  it('that a plugin loads in its own way fails the build', async () => {
    const load = (id: string) => (id.includes('node_modules') ? 'export const greet = 1' : null);
    const plugins = [replacing({ load, transform: undefined as never })];
    await expect(built({ plugins })).rejects.toThrow(/library\.js is not bundled as its package/);
  });

  it('in whose place an alias puts a changed copy fails the build', async () => {
    const alias = { library: join(root, 'changed/library.js') };
    await expect(built({ resolve: { alias } })).rejects.toThrow(
      /library is not taken from its package, but from .*changed/,
    );
  });

  it('in whose place a plugin puts a changed copy fails the build', async () => {
    const resolveId = (id: string) => (id === 'library' ? join(root, 'changed/library.js') : null);
    const plugins = [replacing({ enforce: 'pre', resolveId })];
    await expect(built({ plugins })).rejects.toThrow(/library is not taken from its package/);
  });
});
