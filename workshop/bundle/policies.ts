import type { Plugin } from 'vite';

/** The content security policy of all pages but one: no requests at all. */
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
 * The manifest's policy for all pages and workers, which has to allow what the green room needs: its
 * worker reads the extension's models, and runs them as WebAssembly. It allows no requests beyond the
 * extension.
 */
export const MANIFEST_POLICY = written({
  ...CLOSED,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
});

/**
 * Adds the strict policy to every page but the green room, as its first element: browsers enforce it in
 * addition to the manifest's. `npm run dev` needs a socket for hot reload, and has none.
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
