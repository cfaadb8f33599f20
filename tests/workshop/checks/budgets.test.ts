import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadedBy } from '../../../workshop/checks/moduleGraph.ts';

describe('the files of a page', () => {
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

  it('are those that the HTML names, with what they import now and later', () => {
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
    const first = ['boot.js', 'chunks/deep.js', 'chunks/page.js', 'chunks/shared.js', 'page.html'];
    const style = 'style.css';
    expect(loadedBy(folder, 'page.html')).toEqual({
      first: [...first, style],
      ever: [...first, style, 'chunks/later.js', 'chunks/latest.js'].sort(),
    });
  });

  it('are later those that wait in a template', () => {
    write({
      'page.html': `<script src="/boot.js"></script>
        <template id="app"><script type="module" src="/app.js"></script>
        <link rel="stylesheet" href="/style.css"></template>`,
      'boot.js': '',
      'app.js': 'import"./more.js"',
      'more.js': '',
      'style.css': '',
    });
    expect(loadedBy(folder, 'page.html')).toEqual({
      first: ['boot.js', 'page.html'],
      ever: ['app.js', 'boot.js', 'more.js', 'page.html', 'style.css'],
    });
  });

  it('count a preload of what is imported later as loaded at once', () => {
    write({
      'page.html':
        '<script type="module" src="/a.js"></script><link rel="modulepreload" href="/b.js">',
      'a.js': 'import("./b.js")',
      'b.js': '',
    });
    expect(loadedBy(folder, 'page.html').first).toEqual(['a.js', 'b.js', 'page.html']);
  });

  it('are the page alone where it names none', () => {
    write({ 'page.html': '<h1>script src="/x.js"</h1>' });
    expect(loadedBy(folder, 'page.html')).toEqual({ first: ['page.html'], ever: ['page.html'] });
  });

  it('cannot be counted when a path is computed, missing or foreign', () => {
    write({
      'computed.html': '<script src="/computed.js"></script>',
      'computed.js': 'import(window.path)',
      'missing.html': '<script src="/missing.js"></script>',
      'foreign.html': '<script src="https://example.org/x.js"></script>',
    });
    expect(() => loadedBy(folder, 'computed.html')).toThrow('computed path: window.path');
    expect(() => loadedBy(folder, 'missing.html')).toThrow('missing.js');
    expect(() => loadedBy(folder, 'foreign.html')).toThrow('not in the extension');
  });
});
