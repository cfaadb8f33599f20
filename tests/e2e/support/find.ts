import type { ElementHandle, Page } from 'puppeteer-core';

/** Something on the page by what assistive technology calls it: `['button', 'Merken']`. */
export type Thing = readonly [role: string, name?: string];

// What Puppeteer's own `aria/` selectors call. They call it through a script in the page, which waits
// for ever when what it found is replaced at that moment, and takes twice the time.
interface Queried {
  queryAXTree(name: string | undefined, role: string): AsyncIterable<ElementHandle<Element>>;
}

/**
 * All things with this role, and with exactly this accessible name if one is given, in the order of
 * the document. What is hidden from assistive technology is not found.
 *
 * @throws when the page changes meanwhile: ask again (patience.ts)
 */
export async function findAll(page: Page, [role, name]: Thing): Promise<ElementHandle<Element>[]> {
  const root = await page.evaluateHandle(() => document);
  const found = await Array.fromAsync((root as unknown as Queried).queryAXTree(name, role));
  await root.dispose();
  return found;
}

/** How errors name it: `button “Merken”`. */
export function call([role, name]: Thing): string {
  return name === undefined ? role : `${role} “${name}”`;
}
