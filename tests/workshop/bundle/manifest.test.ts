import { describe, expect, it } from 'vitest';
import { manifest } from '../../../workshop/bundle/manifest.ts';

describe.each(['chrome', 'firefox'])('what %s is told', (browser) => {
  const told = manifest(browser, 'build');
  const policy = (told.content_security_policy as { extension_pages: string }).extension_pages;
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources];
    }),
  );

  it('lets nothing reach more than the files of the extension', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    for (const [name, sources] of directives) {
      expect([
        name,
        sources.filter((source) => !/^(?:'none'|'self'|'wasm-unsafe-eval'|data:)$/.test(source)),
      ]).toEqual([name, []]);
    }
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  it('warns of nothing when it is installed', () => {
    const silent = ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'];
    const menus = ['contextMenus', ...(browser === 'chrome' ? ['sidePanel'] : [])];
    expect(told.permissions).toEqual([...silent, ...menus]);
    expect(told.host_permissions ?? []).toEqual([]);
    expect(told.content_scripts ?? []).toEqual([]);
  });

  it('is asked for more only when it is wanted', () => {
    expect(told.optional_permissions).toEqual(['notifications']);
    expect(told.optional_host_permissions).toEqual(['https://*/*']);
  });
});
