import type { Plugin } from 'vite';

/** What every page but one is held to: nothing is ever fetched, from anywhere. */
const CLOSED = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
};

/**
 * What the manifest says of all pages and workers, which has to be what the green room needs: its worker
 * reads the extension's own models, and runs them as WebAssembly. Nothing leads out of the extension.
 */
export const MANIFEST_POLICY = written({
  ...CLOSED,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
});

/**
 * Holds every page but the green room to the closed policy, before anything in it is run: browsers
 * enforce what a page says of itself beside what the manifest says. `npm run dev` needs a socket for its hot
 * reload, and goes without.
 */
export function closedPages(): Plugin {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${written(CLOSED)}" />`;
  return {
    name: 'nahbar:closed-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.includes('data-page="greenroom"')
          ? html
          : html.replace(/<meta charset="[^"]*"\s*\/?>/, `$&\n    ${meta}`),
    },
  };
}

function written(policy: Record<string, string>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
