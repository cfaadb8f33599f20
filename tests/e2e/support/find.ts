import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';

/** Something on the page by what assistive technology calls it: `['button', 'Merken']`. */
export type Thing = readonly [role: string, name?: string];

// What Puppeteer's own `aria/` selectors call. They call it through a script in the page, which waits
// for ever when what it found is replaced at that moment, and takes twice the time.
interface Queried {
  queryAXTree(name: string | undefined, role: string): AsyncIterable<ElementHandle<Element>>;
}

/** What has a role without being given it, as a selector: rather too much than too little. */
const NATIVE: Record<string, string> = {
  button: 'button, summary, input',
  checkbox: 'input',
  combobox: 'select, input',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a',
  menuitem: 'button, a',
  option: 'option',
  radio: 'input',
  searchbox: 'input',
  spinbutton: 'input',
  switch: 'input, button',
  textbox: 'input, textarea',
};

/**
 * All things with this role, and with exactly this accessible name if one is given, in the order of
 * the document. What is hidden from assistive technology is not found.
 *
 * The browser is asked only about elements that can be meant. Asked about a whole page, Firefox lays it out anew for
 * each element that assistive technology does not have.
 *
 * @throws when the page changes meanwhile: ask again (patience.ts)
 */
export async function findAll(page: Page, [role, name]: Thing): Promise<ElementHandle<Element>[]> {
  const native = NATIVE[role];
  if (!native) {
    return Array.fromAsync(within(await page.evaluateHandle(() => document), role, name));
  }
  const likely = await findLikely(page, `${native}, [role=${role}]`, name);
  const asked = await Promise.all(
    likely.map(async (element) => {
      const [first] = await Array.fromAsync(within(element, role, name));
      return first && (await first.evaluate((one, other) => one === other, element));
    }),
  );
  return likely.filter((_, i) => asked[i]);
}

function within(root: JSHandle, role: string, name: string | undefined) {
  return (root as unknown as Queried).queryAXTree(name, role);
}

/**
 * The elements among which those with the name are, by the text and the attributes of them and of what labels them. The
 * handles go with the page: to let go of one takes Firefox 40 ms.
 */
async function findLikely(
  page: Page,
  selector: string,
  name = '',
): Promise<ElementHandle<Element>[]> {
  const list = await page.evaluateHandle(mayBeCalled, selector, name);
  const properties = await list.getProperties();
  return [...properties.values()].flatMap(
    (each) => (each.asElement() as ElementHandle<Element>) ?? [],
  );
}

function mayBeCalled(selector: string, name: string): Element[] {
  // Words only: styles put marks between them, which are in no text.
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = (element: Element) =>
    [element, ...element.querySelectorAll('*')]
      .flatMap((each) => [...each.attributes].map(({ value }) => value))
      .concat(element.textContent)
      .join(' ')
      .toLowerCase();
  return [...document.querySelectorAll(selector)].filter((element) => {
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element>) ?? [])] : [];
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
    const others = ids.flatMap((id) => document.getElementById(id) ?? []);
    const all = [element, ...labels, ...others].map(said).join(' ');
    return words.every((word) => all.includes(word));
  });
}

/** How errors name it: `button “Merken”`. */
export function call([role, name]: Thing): string {
  return name === undefined ? role : `${role} “${name}”`;
}
