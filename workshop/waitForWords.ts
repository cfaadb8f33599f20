import type { Plugin } from 'vite';
import { wordsChunkOf } from './wordsChunks.ts';

const NOUN = /\/locales\/\w+\.ts$/;
const AWAITS = /\bawait (\{[^{}]*\}\[uiLanguage\]\(\))/;
/** What stands for `await` while the files are bundled. */
const STAND_IN = 'awaitedWords';
const STOOD_IN = new RegExp(`\\b${STAND_IN}\\((\\{[^{}]*\\}\\[\\w+\\]\\(\\))\\)`, 'g');

/**
 * Hides from the bundler that modules wait for their words (`locales/*.ts`): with a single
 * `await` at the top of a module it ceases to merge small files, everywhere
 * (github:rolldown/rolldown#10632). The pages would load five files more. So it sees a call, which
 * becomes an `await` again when all is merged.
 *
 * What merging could do wrong here is to let the words wait for a file that waits for the words: the
 * build fails if they come to import anything but the bundler's own few lines.
 */
export function waitForWords(): Plugin {
  return {
    name: 'waitForWords',
    // A script that is no module cannot wait, and has to fail where it would.
    apply: ({ build }, { command }) => command === 'build' && !build?.lib,
    transform: {
      filter: { id: NOUN, code: AWAITS },
      handler: (code) => ({ code: code.replace(AWAITS, `${STAND_IN}($1)`), map: null }),
    },
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        output.code = output.code.replace(STOOD_IN, '(await $1)');
        if (output.code.includes(STAND_IN)) this.error(`${output.fileName} waits in a new way.`);
        const needed = output.imports.filter((file) => !file.includes('rolldown-runtime'));
        if (output.moduleIds.some(wordsChunkOf) && needed.length > 0)
          this.error(`${output.fileName} has words in it and imports ${needed.join(', ')}.`);
      }
    },
  };
}
