import type { Plugin } from 'vite';

/** What Vite puts into the head of a page for its app. */
const APP =
  /\s*<(?:script type="module"|link rel="(?:stylesheet|modulepreload)")[^>]*>(?:<\/script>)?/g;

/**
 * Leaves the first script of the pages that paint before their app alone in the head: a file that is
 * only asked for competes with the first paint already. The app's tags wait in an inert
 * `<template id="app">`, from which `components/page/firstPaint.ts` takes them. The help page has no app,
 * and goes without the stylesheet of all others. `npm run dev` serves the pages as they are written.
 *
 * @param browser Chromium reads the page on while the script comes, and paints nothing before it has
 *   run. Firefox does not know `blocking` (153) and would paint the page without its styles, so there
 *   the reading waits.
 */
export function firstScriptAlone(browser: string): Plugin {
  const handler = (html: string) => {
    const page = /data-page="(\w+)"/.exec(html)?.[1] ?? '';
    if (page === 'help') return html.replace(APP, '');
    if (!['newtab', 'popup'].includes(page)) return html;
    const app = `<template id="app">${html.match(APP)?.join('')}\n    </template>\n  `;
    const alone = html.replace(APP, '').replace('</body>', `${app}$&`);
    return browser === 'firefox' ? alone : alone.replace('<script', '$& async blocking="render"');
  };
  return {
    name: 'nahbar:first-script-alone',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler },
  };
}
