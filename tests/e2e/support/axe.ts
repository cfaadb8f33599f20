import axe, { type AxeResults, type Result } from 'axe-core';
import type { Page } from 'puppeteer-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe in the page as it is now.
 *
 * @throws with every rule that is broken, where, and how to mend it
 */
export async function inspect(page: Page): Promise<void> {
  // The policy of extension pages forbids a script element, but not what a debugger evaluates.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Forced colours are the user's own, and axe looks at those that they replace.
  const rules = `{ 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } }`;
  const results = (await page.evaluate(
    `axe.run(document, {
      runOnly: ${JSON.stringify(RULES)}, rules: ${rules}, resultTypes: ['violations'] })`,
  )) as AxeResults;
  if (results.violations.length > 0) {
    throw new Error(`The page is not accessible:\n\n${results.violations.map(tell).join('\n\n')}`);
  }
}

function tell({ id, impact, help, helpUrl, nodes }: Result): string {
  const places = nodes.map(
    ({ html, failureSummary }) =>
      `  ${html.slice(0, 200)}\n    ${failureSummary?.replaceAll('\n', '\n    ')}`,
  );
  return `${id} (${impact}): ${help}\n${places.join('\n')}\n  ${helpUrl}`;
}
