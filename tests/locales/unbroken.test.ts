import { expect, test } from 'vitest';
import { unbroken } from '../../core/typography.ts';
import { BOTH, FILES, saidIn } from './said.ts';

/** What is shown as it is written; steps and quotes are typeset where they are shown. */
const SHOWN_AS_WRITTEN = [...FILES.de, ...FILES.en, ...BOTH].filter(
  (file) => file.startsWith('locales/') || file.startsWith('entrypoints/'),
);

test.each(SHOWN_AS_WRITTEN)('no line breaks between a number and its unit in %s', (file) => {
  const broken = saidIn(file)
    .map(([line, text]) => [line, withNumbers(text)] as const)
    .filter(([, text]) => unbroken(text) !== text);
  expect(broken).toEqual([]);
});

/** As it is said with a number in each gap. */
function withNumbers(text: string): string {
  return text.replaceAll('\\u00a0', '\u00a0').replaceAll('$', '3');
}
