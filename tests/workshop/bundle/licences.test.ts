import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licencesText, noticesOf } from '../../../workshop/bundle/licences.ts';

describe('the notices of packages', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licences-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  function install(name: string, { at = name, version = '1.0.0', ...rest }, files = {}) {
    write({
      [`node_modules/${at}/package.json`]: JSON.stringify({
        name,
        version,
        license: 'MIT',
        ...rest,
      }),
      ...Object.fromEntries(
        Object.entries<string>(files).map(([file, text]) => [`node_modules/${at}/${file}`, text]),
      ),
    });
  }

  const module = (path: string) => `${folder}/node_modules/${path}`;
  const notices = (...modules: string[]) => noticesOf(modules, join(folder, 'supplied'));

  it('are those of the packages that modules come from, each once, by name', () => {
    install('b', { license: 'MPL-2.0', version: '2.1.0' }, { 'LICENSE.md': '\nMozilla\n' });
    install('@a/a', {}, { 'licence.txt': 'Free.' });
    install('idle', {}, { LICENSE: 'Not in the extension.' });
    expect(
      notices(
        module('b/dist/b.js'),
        module('b/hooks/dist/hooks.js?v=1'),
        `\0${module('@a/a/src/a.cjs')}?commonjs-proxy`,
        join(folder, 'store/open.ts'),
        '\0vite/preload-helper.js',
      ),
    ).toEqual([
      { name: '@a/a', version: '1.0.0', licence: 'MIT', text: 'Free.' },
      { name: 'b', version: '2.1.0', licence: 'MPL-2.0', text: 'Mozilla' },
    ]);
  });

  it('are of the version that a package has inside of it', () => {
    const own = { at: 'a/node_modules/b', version: '3.0.0' };
    install('a', {}, { LICENSE: 'A.' });
    install('b', {}, { LICENSE: 'One.' });
    install('b', own, { LICENSE: 'Three.' });
    const of = (...modules: string[]) => notices(...modules).map(({ text }) => text);
    expect(of(module('a/node_modules/b/b.js'))).toEqual(['Three.']);
    expect(of(module('a/node_modules/b/b.js'), module('b/b.js'))).toEqual(['One.', 'Three.']);
  });

  it('know the paths of Windows, and of other managers of packages', () => {
    install('a', { at: '.pnpm/a@1.0.0/node_modules/a' }, { LICENSE: 'A.' });
    const path = module('.pnpm/a@1.0.0/node_modules/a/a.js');
    for (const each of [path, path.replaceAll('/', '\\')]) {
      expect(notices(each).map(({ name }) => name)).toEqual(['a']);
    }
  });

  it('have all that a package brings, with the notice that its licence wants passed on', () => {
    install(
      'a',
      {},
      { LICENSE: 'Apache', NOTICE: 'By Ada', 'README.md': 'Hello', 'noticed.js': '' },
    );
    expect(notices(module('a/a.js'))[0]?.text).toBe('Apache\n\nBy Ada');
  });

  it('have the text that was found for a package without one', () => {
    install('@a/a', {}, { 'README.md': 'Hello' });
    write({ 'supplied/@a/a.txt': 'Found.\n' });
    expect(notices(module('@a/a/a.js'))[0]?.text).toBe('Found.');
  });

  it('are not made up: a sentence says of each package what is missing', () => {
    install('bare', { version: '1.2.3' }, { NOTICE: 'By Ada', 'licensed.js': '' });
    install('@a/mute', { license: undefined }, { LICENSE: 'Free.' });
    const making = () => notices(module('bare/a.js'), module('bare/b.js'), module('@a/mute/a.js'));
    expect(making).toThrow(
      'bare 1.2.3 is in the extension, and brings no text of its licence (MIT)',
    );
    expect(making).toThrow('supplied/bare.txt.');
    expect(making).toThrow(/^[^\n]+\n[^\n]+$/);
    expect(making).toThrow(
      '@a/mute 1.0.0 is in the extension, and its package.json names no licence.',
    );
  });

  it('tell where the source is, and stand one below the other', () => {
    const text = licencesText([
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Free.' },
      { name: 'b', version: '2.0.0', licence: 'MPL-2.0', text: 'Mozilla' },
    ]);
    expect(text).toMatch(/unmodified\s+source of each is in the npm registry/);
    expect(text).toMatch(
      /\na 1\.0\.0\nLicence: MIT\n\nFree\.\n\n=+\n\nb 2\.0\.0\nLicence: MPL-2\.0\n/,
    );
  });

  it('has a text that several share once, under the names of all', () => {
    const text = licencesText([
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Free.' },
      { name: 'b', version: '2.0.0', licence: 'MIT', text: 'Free.' },
    ]);
    expect(text).toMatch(/\na 1\.0\.0\nLicence: MIT\n\nb 2\.0\.0\nLicence: MIT\n\nFree\.\n$/);
  });
});
