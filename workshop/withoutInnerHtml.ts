import type { Plugin } from 'vite';

const PREACT = /\/preact\/dist\/preact\.mjs$/;
const ASSIGNMENT = /\.innerHTML=(?=\w+\.__html\b)/;

/**
 * Takes the one assignment to `innerHTML` out of Preact, which serves `dangerouslySetInnerHTML`.
 * Nahbar never uses that, the stores' reviewers warn about it, and what is not there cannot be
 * called by mistake: such markup would be shown as text.
 *
 * The build fails if a new Preact is written differently.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'withoutInnerHtml',
    apply: 'build',
    transform: {
      filter: { id: PREACT },
      handler(code) {
        if (!ASSIGNMENT.test(code)) this.error('Preact assigns innerHTML in an unknown place.');
        return { code: code.replace(ASSIGNMENT, '.textContent='), map: null };
      },
    },
  };
}
