import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closedPages, MANIFEST_POLICY } from '../../../workshop/bundle/policies.ts';

/** What the build makes of a page. */
function built(page: string): string {
  const { transformIndexHtml } = closedPages();
  const { handler } = transformIndexHtml as { handler: (html: string) => string };
  return handler(readFileSync(`entrypoints/${page}/index.html`, 'utf8'));
}

describe('the policy of a page', () => {
  it.each(['newtab', 'popup', 'library', 'help', 'said'])(
    'keeps %s from everything, before any script of it',
    (page) => {
      const html = built(page);
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(policy).toContain("connect-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    },
  );

  it('leaves the green room with what the manifest says', () => {
    expect(built('greenroom')).not.toContain('Content-Security-Policy');
    expect(MANIFEST_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
    expect(MANIFEST_POLICY).toContain("connect-src 'self'");
  });
});
