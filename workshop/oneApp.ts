import type { Plugin } from 'vite';

const APP = /\s*<(?:script type="module"|link rel="stylesheet")[^>]*>(?:<\/script>)?/g;

/**
 * Builds no second app for the panel beside a call: `bringRest` gives it the popup's. Built for both
 * pages, it would be a file that each of them has to ask for once more.
 */
export function oneApp(): Plugin {
  return {
    name: 'oneApp',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (html.includes('data-page="sidepanel"') ? html.replace(APP, '') : html),
    },
  };
}
