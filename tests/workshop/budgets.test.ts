import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptsOf } from '../../workshop/moduleGraph.ts';

describe('the scripts of a page', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'budgets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  it('are those of the HTML, with what they import now and later', () => {
    write({
      'page.html': `<!doctype html><link rel="stylesheet" href="/style.css">
        <script src="/boot.js"></script>
        <script type="module" crossorigin src="/chunks/page.js"></script>
        <link rel="modulepreload" crossorigin href="/chunks/shared.js">`,
      'boot.js': 'document.title = "";',
      'chunks/page.js': 'import{a}from"./shared.js";a(()=>import(`./later.js`));',
      'chunks/shared.js': 'export*from"./deep.js";export const a=1',
      'chunks/deep.js': 'export const b=2',
      'chunks/later.js': 'import"./shared.js";import("./latest.js")',
      'chunks/latest.js': 'import "./page.js"',
      'chunks/stranger.js': '',
    });
    const first = ['boot.js', 'chunks/deep.js', 'chunks/page.js', 'chunks/shared.js'];
    expect(scriptsOf(folder, 'page.html')).toEqual({
      first,
      ever: [...first, 'chunks/later.js', 'chunks/latest.js'].sort(),
    });
  });

  it('are without those that are left out, and what only they import', () => {
    write({
      'page.html': '<script type="module" src="/page.js"></script>',
      'page.js': 'import"./shared-x.js";import("./rare-x.js");import("./usual-x.js")',
      'rare-x.js': 'import"./rarest-x.js";import"./both-x.js"',
      'rarest-x.js': '',
      'usual-x.js': 'import"./both-x.js"',
      'both-x.js': '',
      'shared-x.js': '',
    });
    expect(scriptsOf(folder, 'page.html', { except: [/rare-/, /shared-/] }).ever).toEqual([
      'both-x.js',
      'page.js',
      'shared-x.js',
      'usual-x.js',
    ]);
  });

  it('count a preload of what is imported later as loaded at once', () => {
    write({
      'page.html':
        '<script type="module" src="/a.js"></script><link rel="modulepreload" href="/b.js">',
      'a.js': 'import("./b.js")',
      'b.js': '',
    });
    expect(scriptsOf(folder, 'page.html').first).toEqual(['a.js', 'b.js']);
  });

  it('are none for a page without scripts', () => {
    write({ 'page.html': '<h1>script src="/x.js"</h1>' });
    expect(scriptsOf(folder, 'page.html')).toEqual({ first: [], ever: [] });
  });

  it('cannot be counted when a path is computed, missing or foreign', () => {
    write({
      'computed.html': '<script src="/computed.js"></script>',
      'computed.js': 'import(window.path)',
      'missing.html': '<script src="/missing.js"></script>',
      'foreign.html': '<script src="https://example.org/x.js"></script>',
    });
    expect(() => scriptsOf(folder, 'computed.html')).toThrow('computed path: window.path');
    expect(() => scriptsOf(folder, 'missing.html')).toThrow('missing.js');
    expect(() => scriptsOf(folder, 'foreign.html')).toThrow('not in the extension');
  });
});
